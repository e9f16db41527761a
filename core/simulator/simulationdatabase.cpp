#include "core/simulator/simulationdatabase.h"

#include <QFile>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace corescope::simulator {

namespace {

constexpr const char* s_settings = "PRAGMA page_size=4096; PRAGMA encoding='UTF-8'; PRAGMA journal_mode=OFF;"
                                   "PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-65536;"
                                   "PRAGMA threads=2;";

constexpr const char* s_tables = R"(
CREATE TABLE nodes (public_key TEXT PRIMARY KEY, name TEXT, role TEXT, lat REAL, lon REAL, last_seen TEXT,
    first_seen TEXT, advert_count INTEGER DEFAULT 0, battery_mv INTEGER, temperature_c REAL);
CREATE TABLE inactive_nodes (public_key TEXT PRIMARY KEY, name TEXT, role TEXT, lat REAL, lon REAL, last_seen TEXT,
    first_seen TEXT, advert_count INTEGER DEFAULT 0, battery_mv INTEGER, temperature_c REAL);
CREATE TABLE observers (id TEXT PRIMARY KEY, name TEXT, iata TEXT, last_seen TEXT, first_seen TEXT,
    packet_count INTEGER DEFAULT 0, model TEXT, firmware TEXT, client_version TEXT, radio TEXT, battery_mv INTEGER,
    uptime_secs INTEGER, noise_floor REAL);
CREATE TABLE observer_metrics (observer_id TEXT NOT NULL, timestamp TEXT NOT NULL, noise_floor REAL,
    tx_air_secs INTEGER, rx_air_secs INTEGER, recv_errors INTEGER, battery_mv INTEGER, packets_sent INTEGER,
    packets_recv INTEGER, PRIMARY KEY (observer_id, timestamp));
CREATE TABLE transmissions (id INTEGER PRIMARY KEY AUTOINCREMENT, raw_hex TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
    first_seen TEXT NOT NULL, route_type INTEGER, payload_type INTEGER, payload_version INTEGER, decoded_json TEXT,
    created_at TEXT DEFAULT (datetime('now')), channel_hash TEXT DEFAULT NULL, from_pubkey TEXT, scope_name TEXT);
CREATE TABLE observations (id INTEGER PRIMARY KEY AUTOINCREMENT,
    transmission_id INTEGER NOT NULL REFERENCES transmissions(id), observer_idx INTEGER, direction TEXT, snr REAL,
    rssi REAL, score INTEGER, path_json TEXT, timestamp INTEGER NOT NULL);
)";

constexpr const char* s_indexes = R"(
CREATE INDEX idx_nodes_last_seen ON nodes(last_seen);
CREATE INDEX idx_inactive_nodes_last_seen ON inactive_nodes(last_seen);
CREATE INDEX idx_observers_last_seen ON observers(last_seen);
CREATE INDEX idx_observer_metrics_timestamp ON observer_metrics(timestamp);
CREATE INDEX idx_transmissions_hash ON transmissions(hash);
CREATE INDEX idx_transmissions_first_seen ON transmissions(first_seen);
CREATE INDEX idx_transmissions_payload_type ON transmissions(payload_type);
CREATE INDEX idx_observations_transmission_id ON observations(transmission_id);
CREATE INDEX idx_observations_observer_idx ON observations(observer_idx);
CREATE INDEX idx_observations_timestamp ON observations(timestamp);
CREATE UNIQUE INDEX idx_observations_dedup ON observations(transmission_id, observer_idx, COALESCE(path_json, ''));
)";

struct TableName
{
    const char* name;
    int columns;
};

/// In the order of SimulationDatabase::Table.
constexpr std::array<TableName, 6> s_insertable{{{"transmissions", 12},
                                                 {"observations", 9},
                                                 {"nodes", 10},
                                                 {"inactive_nodes", 10},
                                                 {"observers", 13},
                                                 {"observer_metrics", 9}}};

} // namespace

void SimulationDatabase::FinalizeStatement::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

SimulationDatabase::SimulationDatabase(QString path)
    : m_path(std::move(path))
{
}

SimulationDatabase::~SimulationDatabase()
{
    m_inserts = {};
    sqlite3_close(m_database);
    if (!m_finished)
        QFile::remove(m_path);
}

Result<std::unique_ptr<SimulationDatabase>> SimulationDatabase::create(const QString& path)
{
    std::unique_ptr<SimulationDatabase> database(new SimulationDatabase(path));
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path.toUtf8().constData(), &database->m_database, flags, nullptr) != SQLITE_OK)
        database->fail();
    else if (database->execute(s_settings) && database->execute("BEGIN") && database->execute(s_tables))
        database->prepareInserts();
    if (database->m_failed)
        return tl::unexpected<Error>(database->m_error);
    return database;
}

bool SimulationDatabase::prepareInserts()
{
    for (std::size_t i = 0; i < m_inserts.size(); ++i) {
        std::string sql = std::string("INSERT INTO ") + s_insertable[i].name + " VALUES (?";
        for (int column = 1; column < s_insertable[i].columns; ++column)
            sql += ",?";
        sql += ")";
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v3(m_database, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
            SQLITE_OK)
            return fail();
        m_inserts[i].reset(statement);
    }
    return true;
}

bool SimulationDatabase::insert(Table table, std::initializer_list<Cell> cells)
{
    if (m_failed)
        return false;
    sqlite3_stmt* statement = m_inserts[static_cast<std::size_t>(table)].get();
    int column = 0;
    for (const Cell& cell : cells) {
        ++column;
        switch (cell.kind) {
        case Cell::Kind::Null:
            sqlite3_bind_null(statement, column);
            break;
        case Cell::Kind::Integer:
            sqlite3_bind_int64(statement, column, cell.integer);
            break;
        case Cell::Kind::Real:
            sqlite3_bind_double(statement, column, cell.real);
            break;
        case Cell::Kind::Text:
            sqlite3_bind_text(statement, column, cell.text.data(), static_cast<int>(cell.text.size()), SQLITE_STATIC);
            break;
        }
    }
    const bool written = sqlite3_step(statement) == SQLITE_DONE;
    if (!written)
        fail();
    sqlite3_reset(statement);
    return written;
}

bool SimulationDatabase::finish(const std::function<bool()>& isCancelled)
{
    constexpr int stepsBetweenQuestions = 100'000;
    const auto ask = [](void* question) -> int { return (*static_cast<const std::function<bool()>*>(question))(); };
    if (isCancelled)
        sqlite3_progress_handler(m_database, stepsBetweenQuestions, ask,
                                 const_cast<std::function<bool()>*>(&isCancelled));
    m_inserts = {};
    if (m_failed || !execute(s_indexes) || !execute("COMMIT"))
        return false;
    sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
    if (sqlite3_close(m_database) != SQLITE_OK)
        return fail();
    m_database = nullptr;
    m_finished = true;
    return true;
}

bool SimulationDatabase::execute(const char* sql)
{
    return sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK || fail();
}

bool SimulationDatabase::fail()
{
    if (m_failed)
        return false;
    m_failed = true;
    const int code = m_database != nullptr ? sqlite3_errcode(m_database) & 0xFF : SQLITE_NOMEM;
    if (code == SQLITE_FULL) {
        m_error = {Error::Kind::DiskFull,
                   u"The disk is full: %1 was not written. Free some space or choose another folder."_s.arg(m_path)};
    } else if (code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_PERM || code == SQLITE_AUTH) {
        m_error = {Error::Kind::ReadOnly,
                   u"%1 cannot be created. Check that the folder exists and that you may write there."_s.arg(m_path)};
    } else {
        m_error = {Error::Kind::Internal,
                   u"Writing %1 failed: %2"_s.arg(m_path, QString::fromUtf8(sqlite3_errmsg(m_database)))};
    }
    return false;
}

} // namespace corescope::simulator
