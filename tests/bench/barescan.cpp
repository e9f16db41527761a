#include <atomic>
#include <mutex>
#include <thread>

#include <QFile>
#include <sqlite3.h>

#include "core/database/bulkreader.h"
#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/sql.h"
#include "tests/bench/barelimits.h"
#include "tests/bench/timing.h"

using namespace Qt::StringLiterals;

namespace corescope::bench {

namespace {

struct Piece
{
    const QByteArray* query;
    IdRange range;
};

/// Steps through pieces until there are none left; returns the error text, empty if all went well.
QString scanPieces(const QByteArray& file, const std::vector<Piece>& pieces, std::atomic<std::size_t>& next)
{
    sqlite3* database = nullptr;
    QString error;
    int code = sqlite3_open_v2(file.constData(), &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    sqlite3_exec(database, "PRAGMA cache_size=-8192", nullptr, nullptr, nullptr);
    while (code == SQLITE_OK) {
        const std::size_t index = next.fetch_add(1, std::memory_order_relaxed);
        if (index >= pieces.size())
            break;
        const Piece& piece = pieces[index];
        sqlite3_stmt* statement = nullptr;
        code = sqlite3_prepare_v2(database, piece.query->constData(), -1, &statement, nullptr);
        sqlite3_bind_int64(statement, 1, piece.range.first);
        sqlite3_bind_int64(statement, 2, piece.range.last);
        if (code == SQLITE_OK)
            while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
            }
        if (code == SQLITE_DONE)
            code = SQLITE_OK;
        sqlite3_finalize(statement);
    }
    if (code != SQLITE_OK)
        error = QString::fromUtf8(sqlite3_errmsg(database));
    sqlite3_close(database);
    return error;
}

} // namespace

Result<double> bareScan(const QString& file, int threads)
{
    auto connection = Connection::open(file, u"bare scan"_s, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto schema = Schema::detect(*connection);
    if (!schema)
        return tl::unexpected(schema.error());
    const auto reader = makeBulkReader(*connection, *schema);
    const auto transmissions = reader->idRange(BulkReader::Table::Transmissions);
    const auto observations = reader->idRange(BulkReader::Table::Observations);
    if (!transmissions || !observations)
        return tl::unexpected(transmissions ? observations.error() : transmissions.error());

    const QByteArray transmissionQuery = sql::selectTransmissions(*schema, sql::TextForm::Native, false).toUtf8();
    const QByteArray observationQuery =
        sql::selectObservations(*schema, sql::TextForm::Native, schema->hasResolvedPath()).toUtf8();
    std::vector<Piece> pieces;
    for (const IdRange& range : partition(*transmissions, 25'000))
        pieces.push_back({&transmissionQuery, range});
    for (const IdRange& range : partition(*observations, 100'000))
        pieces.push_back({&observationQuery, range});

    const QByteArray name = QFile::encodeName(file);
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    QString error;
    const TimePoint begin = Clock::now();
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < threads; ++i)
            workers.emplace_back([&] {
                const QString failed = scanPieces(name, pieces, next);
                const std::lock_guard lock(mutex);
                if (!failed.isEmpty())
                    error = failed;
            });
    }
    const double seconds = secondsSince(begin);
    if (!error.isEmpty())
        return failure(Error::Kind::Internal, u"bare scan of %1: %2"_s.arg(file, error));
    return seconds;
}

} // namespace corescope::bench
