#include "tests/database/testdatabase.h"

#include <utility>

#include <QFile>
#include <sqlite3.h>

namespace corescope {

namespace {

void check(int code, sqlite3* connection, const std::string& sql)
{
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        qFatal("test database: %s in: %s", sqlite3_errmsg(connection), sql.c_str());
}

void bind(sqlite3_stmt* statement, int parameter, const TestDatabase::Value& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(statement, parameter, *integer);
    else if (const auto* real = std::get_if<double>(&value))
        sqlite3_bind_double(statement, parameter, *real);
    else if (const auto* text = std::get_if<std::string>(&value))
        sqlite3_bind_text64(statement, parameter, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

constexpr const char* commonTables = R"(
CREATE TABLE nodes (public_key TEXT PRIMARY KEY, name TEXT, role TEXT, lat REAL, lon REAL, last_seen TEXT,
    first_seen TEXT, advert_count INTEGER DEFAULT 0, battery_mv INTEGER, temperature_c REAL);
CREATE TABLE observers (id TEXT PRIMARY KEY, name TEXT, iata TEXT, last_seen TEXT, first_seen TEXT,
    packet_count INTEGER DEFAULT 0, model TEXT, firmware TEXT, client_version TEXT, radio TEXT, battery_mv INTEGER,
    uptime_secs INTEGER, noise_floor REAL);
CREATE TABLE transmissions (id INTEGER PRIMARY KEY AUTOINCREMENT, raw_hex TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
    first_seen TEXT NOT NULL, route_type INTEGER, payload_type INTEGER, payload_version INTEGER, decoded_json TEXT,
    created_at TEXT DEFAULT (datetime('now')));
CREATE INDEX idx_transmissions_first_seen ON transmissions(first_seen);
)";

constexpr const char* observationsV3 = R"(
CREATE TABLE observations (id INTEGER PRIMARY KEY AUTOINCREMENT,
    transmission_id INTEGER NOT NULL REFERENCES transmissions(id), observer_idx INTEGER, direction TEXT, snr REAL,
    rssi REAL, score INTEGER, path_json TEXT, timestamp INTEGER NOT NULL);
CREATE INDEX idx_observations_transmission_id ON observations(transmission_id);
)";

constexpr const char* observationsV2 = R"(
CREATE TABLE observations (id INTEGER PRIMARY KEY AUTOINCREMENT,
    transmission_id INTEGER NOT NULL REFERENCES transmissions(id), observer_id TEXT, observer_name TEXT, direction TEXT,
    snr REAL, rssi REAL, score INTEGER, path_json TEXT, timestamp NOT NULL);
CREATE INDEX idx_observations_transmission_id ON observations(transmission_id);
)";

} // namespace

TestDatabase::TestDatabase(Blank)
    : m_folder(std::make_unique<QTemporaryDir>())
{
    if (!m_folder->isValid())
        qFatal("test database: no temporary folder");
}

TestDatabase::TestDatabase(Layout layout, bool withResolvedPath)
    : TestDatabase(Blank())
{
    m_layout = layout;
    m_withResolvedPath = withResolvedPath;
    execute(commonTables);
    execute(layout == Layout::V3 ? observationsV3 : observationsV2);
    if (withResolvedPath)
        execute("ALTER TABLE observations ADD COLUMN resolved_path TEXT");
}

TestDatabase TestDatabase::blank()
{
    return TestDatabase(Blank());
}

TestDatabase TestDatabase::copyOf(const QString& file)
{
    TestDatabase database{Blank()};
    if (!QFile::copy(file, database.file()))
        qFatal("test database: cannot copy %s", qPrintable(file));
    QFile::setPermissions(database.file(), QFile::ReadOwner | QFile::WriteOwner);
    return database;
}

TestDatabase::TestDatabase(TestDatabase&& other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_connection(std::exchange(other.m_connection, nullptr))
    , m_layout(other.m_layout)
    , m_withResolvedPath(other.m_withResolvedPath)
    , m_added(other.m_added)
{
}

TestDatabase::~TestDatabase()
{
    close();
}

void TestDatabase::close()
{
    sqlite3_close(std::exchange(m_connection, nullptr));
}

sqlite3* TestDatabase::connection()
{
    if (!m_connection) {
        check(sqlite3_open(file().toUtf8().constData(), &m_connection), m_connection, "open");
        sqlite3_busy_timeout(m_connection, 5000);
        check(sqlite3_exec(m_connection, "PRAGMA synchronous=OFF", nullptr, nullptr, nullptr), m_connection,
              "synchronous");
    }
    return m_connection;
}

QByteArray TestDatabase::bytes() const
{
    if (m_connection)
        qFatal("test database: reading the bytes while open would drop locks; close() first");
    QFile content(file());
    return content.open(QFile::ReadOnly) ? content.readAll() : QByteArray();
}

void TestDatabase::execute(const std::string& sql)
{
    check(sqlite3_exec(connection(), sql.c_str(), nullptr, nullptr, nullptr), m_connection, sql);
}

std::int64_t TestDatabase::insert(const std::string& table, const std::vector<std::pair<std::string, Value>>& values)
{
    std::string columns;
    std::string marks;
    for (const auto& [column, value] : values) {
        columns += (columns.empty() ? "" : ",") + column;
        marks += marks.empty() ? "?" : ",?";
    }
    const std::string sql = "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(connection(), sql.c_str(), -1, &statement, nullptr), m_connection, sql);
    for (std::size_t i = 0; i < values.size(); ++i)
        bind(statement, static_cast<int>(i + 1), values[i].second);
    check(sqlite3_step(statement), m_connection, sql);
    sqlite3_finalize(statement);
    return sqlite3_last_insert_rowid(m_connection);
}

std::int64_t TestDatabase::add(const Transmission& transmission)
{
    std::string hash = transmission.hash;
    if (hash.empty())
        hash = QByteArray::number(++m_added, 16).rightJustified(16, '0').toStdString();
    return insert("transmissions", {{"raw_hex", transmission.rawHex},
                                    {"hash", hash},
                                    {"first_seen", transmission.firstSeen},
                                    {"route_type", transmission.routeType},
                                    {"payload_type", transmission.payloadType},
                                    {"decoded_json", transmission.decodedJson}});
}

std::int64_t TestDatabase::add(const Observation& observation)
{
    std::vector<std::pair<std::string, Value>> values{{"transmission_id", observation.transmissionId},
                                                      {"direction", observation.direction},
                                                      {"snr", observation.snr},
                                                      {"rssi", observation.rssi},
                                                      {"score", observation.score},
                                                      {"path_json", observation.pathJson},
                                                      {"timestamp", observation.timestamp}};
    values.emplace_back(m_layout == Layout::V3 ? "observer_idx" : "observer_id", observation.observer);
    if (m_layout == Layout::V2)
        values.emplace_back("observer_name", observation.observerName);
    if (m_withResolvedPath)
        values.emplace_back("resolved_path", observation.resolvedPath);
    return insert("observations", values);
}

std::int64_t TestDatabase::add(const Node& node)
{
    return insert("nodes", {{"public_key", node.publicKey},
                            {"name", node.name},
                            {"role", node.role},
                            {"lat", node.lat},
                            {"lon", node.lon},
                            {"last_seen", node.lastSeen},
                            {"first_seen", node.lastSeen},
                            {"advert_count", node.advertCount}});
}

std::int64_t TestDatabase::add(const Observer& observer)
{
    return insert("observers", {{"id", observer.id}, {"name", observer.name}, {"iata", observer.iata}});
}

std::string TestDatabase::dump(const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(connection(), sql.c_str(), -1, &statement, nullptr), m_connection, sql);
    std::string lines;
    int code = SQLITE_DONE;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        lines += lines.empty() ? "" : "\n";
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            const auto* value = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
            lines += (column ? "|" : "") + std::string(value ? value : "NULL");
        }
    }
    check(code, m_connection, sql);
    sqlite3_finalize(statement);
    return lines;
}

std::string TestDatabase::text(const std::string& sql)
{
    const std::string lines = dump(sql);
    return lines.substr(0, lines.find_first_of("|\n"));
}

std::int64_t TestDatabase::number(const std::string& sql)
{
    return std::stoll(text(sql));
}

} // namespace corescope
