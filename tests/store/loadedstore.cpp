#include "tests/store/loadedstore.h"

#include <atomic>

#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/tables.h"
#include "core/store/databaseloader.h"

using namespace Qt::StringLiterals;

namespace corescope {

LoadedStore::LoadedStore(const QString& file, int threads, const std::string& oldestKept, bool usePlainRoad)
    : store(std::make_shared<PacketStore>(std::make_shared<KeyPool>(), oldestKept))
    , keeper(std::make_unique<StoreKeeper>(store, cell, threads))
{
    const auto connection = Connection::open(file, u"test"_s, Connection::Mode::ReadOnly);
    if (!connection)
        qFatal("loading: %s", qPrintable(connection.error().message));
    const Schema schema = Schema::detect(*connection).value();
    keeper->setTables(readNodes(*connection, schema).value(), readObservers(*connection, schema).value());
    LoadProgress progress;
    const std::atomic<bool> stop = false;
    if (const auto loaded = DatabaseLoader(file, schema, *store, {threads, usePlainRoad}).run(progress, stop); !loaded)
        qFatal("loading: %s", qPrintable(loaded.error().message));
    keeper->publishLoaded(readNeighborEdges(*connection, schema).value());
}

} // namespace corescope
