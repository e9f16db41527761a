#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

struct sqlite3;

namespace corescope {

/// A small CoreScope database in a temporary folder. Writes with sqlite3 alone, so that it proves something about the
/// code under test. Failing SQL is fatal: a test built on sand should fall over.
class TestDatabase
{
public:
    enum class Layout { V2, V3 };

    /// NULL, integer, real or text.
    using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

    struct Transmission
    {
        std::string hash = {}; ///< made up from the id when empty
        std::string rawHex = "0A00112233";
        std::string firstSeen = "2026-04-05T12:34:56Z";
        Value routeType = std::int64_t{1};
        Value payloadType = std::int64_t{4};
        Value decodedJson = nullptr;
    };

    struct Observation
    {
        std::int64_t transmissionId = 1;
        Value observer = std::int64_t{1}; ///< observer_idx in v3, observer_id in v2
        Value observerName = nullptr;     ///< v2 only
        Value direction = nullptr;
        Value snr = 5.25, rssi = -97.0, score = nullptr;
        Value pathJson = std::string("[\"A1\",\"0B\"]");
        Value timestamp = std::int64_t{1775392496};
        Value resolvedPath = nullptr; ///< ignored without the column
    };

    struct Node
    {
        std::string publicKey;
        Value name = nullptr;
        Value role = std::string("repeater");
        Value lat = nullptr, lon = nullptr;
        Value lastSeen = std::string("2026-04-05T12:00:00Z");
        Value advertCount = std::int64_t{1};
    };

    struct Observer
    {
        std::string id;
        Value name = nullptr;
        Value iata = nullptr;
    };

    /// What a current ingestor makes: all tables, but observations without resolved_path and no neighbor_edges unless
    /// asked for.
    explicit TestDatabase(Layout layout = Layout::V3, bool withResolvedPath = true);
    /// No tables at all.
    static TestDatabase blank();
    /// A copy of an existing file.
    static TestDatabase copyOf(const QString& file);
    ~TestDatabase();
    TestDatabase(TestDatabase&& other) noexcept;
    TestDatabase& operator=(TestDatabase&&) = delete;

    QString folder() const { return m_folder->path(); }
    QString file() const { return m_folder->filePath(QStringLiteral("corescope.db")); }
    /// All bytes of the main file.
    QByteArray bytes() const;

    void execute(const std::string& sql);
    /// For many rows: `begin()`, adds, `commit()`.
    void begin() { execute("BEGIN"); }
    void commit() { execute("COMMIT"); }
    /// Closes this object's own connection until the next call that needs one.
    void close();

    /// These return the new rowid.
    std::int64_t add(const Transmission& transmission);
    std::int64_t add(const Observation& observation);
    std::int64_t add(const Node& node);
    std::int64_t add(const Observer& observer);
    std::int64_t insert(const std::string& table, const std::vector<std::pair<std::string, Value>>& values);

    /// First value of the first row as text; "NULL" for NULL, "" when there is no row.
    std::string text(const std::string& sql);
    std::int64_t number(const std::string& sql);
    /// All rows as text, columns joined by '|', one row a line.
    std::string dump(const std::string& sql);

private:
    struct Blank
    {
    };
    explicit TestDatabase(Blank);

    sqlite3* connection();

    std::unique_ptr<QTemporaryDir> m_folder;
    sqlite3* m_connection = nullptr;
    Layout m_layout = Layout::V3;
    bool m_withResolvedPath = true;
    std::int64_t m_added = 0;
};

} // namespace corescope
