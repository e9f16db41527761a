#include "core/store/databaseloader.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/database/bulkreader.h"
#include "core/database/connection.h"
#include "core/store/packetstore.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

// A piece is small enough that threads finish together, and its batch (1 MB) stays in the processor's cache.
constexpr std::int64_t s_transmissionsPerPiece = 16'384;
constexpr std::int64_t s_observationsPerPiece = 16'384;

/// Lets threads that work on numbered pieces hand them over in the order of the numbers.
class Turns
{
public:
    /// Waits until all lower numbers are done; false when they never will be.
    bool await(std::size_t number)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_next == number || m_isOver; });
        return !m_isOver;
    }
    void done()
    {
        const std::scoped_lock lock(m_mutex);
        ++m_next;
        m_changed.notify_all();
    }
    void giveUp(std::optional<Error> error = {})
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_error)
            m_error = std::move(error);
        m_isOver = true;
        m_changed.notify_all();
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_next = 0;
    bool m_isOver = false;
    std::optional<Error> m_error;
};

} // namespace

DatabaseLoader::DatabaseLoader(QString file, Schema schema, PacketStore& store, Options options)
    : m_file(std::move(file))
    , m_schema(std::move(schema))
    , m_store(store)
    , m_options(options)
{
}

Result<void> DatabaseLoader::run(LoadProgress& progress, const std::atomic<bool>& stop)
{
    using Table = BulkReader::Table;
    const auto open = [this](const QString& purpose) {
        Connection::Options options;
        options.busyTimeout = std::chrono::seconds(1); // short, so that stopping is
        options.usePlainRoad = m_options.usePlainRoad;
        return Connection::open(m_file, purpose, Connection::Mode::ReadOnly, options);
    };

    IdRange transmissions;
    IdRange observations;
    {
        const auto connection = open(u"load"_s);
        if (!connection)
            return tl::unexpected(connection.error());
        const auto reader = makeBulkReader(*connection, m_schema);
        // In this order, so that no observation is read whose transmission came only after we looked.
        const auto first = reader->idRange(Table::Observations);
        const auto second = reader->idRange(Table::Transmissions);
        if (!first || !second)
            return tl::unexpected(first ? second.error() : first.error());
        observations = *first;
        transmissions = *second;
    }
    progress.rowsDone = 0;
    progress.rowsTotal = transmissions.length() + observations.length();

    const auto readTable = [&](Table table, const std::vector<IdRange>& pieces) -> Result<void> {
        Turns turns;
        std::atomic<std::size_t> taken = 0;
        const auto work = [&](int number) {
            auto connection = open(u"load %1"_s.arg(number));
            if (!connection)
                return turns.giveUp(connection.error());
            const auto reader = makeBulkReader(*connection, m_schema);
            IngestBatch batch(m_store);
            for (std::size_t piece = taken++; piece < pieces.size(); piece = taken++) {
                if (stop)
                    return turns.giveUp();
                batch.clear();
                const auto read = table == Table::Transmissions
                                      ? reader->readTransmissions(pieces[piece], batch, m_store.oldestKept())
                                      : reader->readObservations(pieces[piece], batch, m_schema.hasResolvedPath());
                if (!read)
                    return turns.giveUp(read.error());
                batch.finish();
                if (!turns.await(piece))
                    return;
                m_store.ingest(batch);
                progress.rowsDone += pieces[piece].length();
                turns.done();
            }
        };
        {
            std::vector<std::jthread> threads;
            for (int i = 1; i < m_options.threads; ++i)
                threads.emplace_back(work, i);
            work(0);
        }
        if (turns.error())
            return tl::unexpected(*turns.error());
        return {};
    };

    const auto first = readTable(Table::Transmissions, partition(transmissions, s_transmissionsPerPiece));
    if (!first || stop)
        return first;
    // Also what the retention limit left out counts as read.
    if (!transmissions.isEmpty())
        m_store.skipTo(transmissions.last, m_store.lastObservationId());
    const auto second = readTable(Table::Observations, partition(observations, s_observationsPerPiece));
    if (second && !stop && !observations.isEmpty())
        m_store.skipTo(m_store.lastTransmissionId(), observations.last);
    return second;
}

} // namespace corescope
