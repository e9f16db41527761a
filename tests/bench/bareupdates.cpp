#include <memory>
#include <string>
#include <vector>

#include <QFile>
#include <sqlite3.h>

#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/sql.h"
#include "core/database/walkeeper.h"
#include "tests/bench/barelimits.h"
#include "tests/bench/timing.h"

using namespace Qt::StringLiterals;

namespace corescope::bench {

namespace {

constexpr std::size_t s_chunkRows = 5000;

struct Close
{
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;
using Query = std::unique_ptr<sqlite3_stmt, Close>;

Database openBare(const QString& file, int flags)
{
    sqlite3* database = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    return Database(database);
}

Query prepare(const Database& database, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database.get(), sql, -1, &statement, nullptr);
    return Query(statement);
}

struct Update
{
    std::int64_t id;
    std::string text;
};

/// Returns the code of the last step: SQLITE_ROW when there may be more.
int readChunk(const Query& query, std::vector<Update>& chunk)
{
    chunk.clear();
    int code = SQLITE_ROW;
    while (chunk.size() < s_chunkRows && (code = sqlite3_step(query.get())) == SQLITE_ROW)
        chunk.push_back(
            {sqlite3_column_int64(query.get(), 0), reinterpret_cast<const char*>(sqlite3_column_text(query.get(), 1))});
    return code;
}

bool writeChunk(const Database& database, const Query& update, const std::vector<Update>& chunk)
{
    if (sqlite3_exec(database.get(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return false;
    for (const Update& row : chunk) {
        sqlite3_bind_text(update.get(), 1, row.text.data(), int(row.text.size()), SQLITE_STATIC);
        sqlite3_bind_int64(update.get(), 2, row.id);
        if (sqlite3_step(update.get()) != SQLITE_DONE)
            return false;
        sqlite3_reset(update.get());
    }
    return sqlite3_exec(database.get(), "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK;
}

Result<void> addColumn(const QString& file)
{
    auto connection = Connection::open(file, u"bare updates"_s, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    auto schema = Schema::detect(*connection);
    if (!schema)
        return tl::unexpected(schema.error());
    return addMissing(*connection, *schema);
}

} // namespace

Result<BareUpdates> bareUpdates(const QString& resolved, const QString& target)
{
    if (const auto added = addColumn(target); !added)
        return tl::unexpected(added.error());
    const Database source = openBare(resolved, SQLITE_OPEN_READONLY);
    const Database database = openBare(target, SQLITE_OPEN_READWRITE);
    const QByteArray pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8192; "
                               "PRAGMA wal_autocheckpoint=" +
                               QByteArray::number(qlonglong(WalLimits().checkpointAt / 4096));
    sqlite3_exec(database.get(), pragmas.constData(), nullptr, nullptr, nullptr);
    const Query texts =
        prepare(source, "SELECT id, resolved_path FROM observations WHERE resolved_path IS NOT NULL ORDER BY id");
    const Query update = prepare(database, sql::updateResolvedPath().toUtf8().constData());

    BareUpdates result;
    std::vector<Update> chunk;
    int code = texts && update ? SQLITE_ROW : SQLITE_ERROR;
    while (code == SQLITE_ROW) {
        code = readChunk(texts, chunk);
        const TimePoint begin = Clock::now();
        if (!writeChunk(database, update, chunk))
            code = SQLITE_ERROR;
        result.seconds += secondsSince(begin);
        result.rows += std::int64_t(chunk.size());
    }
    if (code != SQLITE_DONE)
        return failure(Error::Kind::Internal,
                       u"bare updates of %1: %2, %3"_s.arg(target, QString::fromUtf8(sqlite3_errmsg(source.get())),
                                                           QString::fromUtf8(sqlite3_errmsg(database.get()))));
    return result;
}

} // namespace corescope::bench
