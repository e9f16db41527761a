#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <QString>

#include "core/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace corescope::simulator {

/// One value of a row.
struct Cell
{
    enum class Kind { Null, Integer, Real, Text };

    Cell() = default;
    Cell(std::int64_t number)
        : kind(Kind::Integer)
        , integer(number)
    {
    }
    Cell(double number)
        : kind(Kind::Real)
        , real(number)
    {
    }
    /// The text must live until the row is written.
    Cell(std::string_view characters)
        : kind(Kind::Text)
        , text(characters)
    {
    }

    static Cell textOrNull(std::string_view characters) { return characters.empty() ? Cell() : Cell(characters); }

    Kind kind = Kind::Null;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view text;
};

/// A new database in the ingestor's present layout, without what servers add to it. It is written in one go with no
/// journal: a file that did not get `finish`ed is worthless and is removed.
class SimulationDatabase
{
public:
    enum class Table { Transmissions, Observations, Nodes, InactiveNodes, Observers, ObserverMetrics };

    ~SimulationDatabase();

    /// Creates `path`; it must not exist. Fails with ReadOnly where nothing can be created.
    static Result<std::unique_ptr<SimulationDatabase>> create(const QString& path);

    /// Appends a row; the columns in the order of the table, ids included. After a failure nothing more is written and
    /// every call returns false; `error()` tells why.
    bool insert(Table table, std::initializer_list<Cell> cells);

    /// Builds the indexes and closes the file. `isCancelled` is asked often and ends it with false and no error.
    bool finish(const std::function<bool()>& isCancelled);

    const Error& error() const { return m_error; }

private:
    struct FinalizeStatement
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

    explicit SimulationDatabase(QString path);

    bool execute(const char* sql);
    bool prepareInserts();
    bool fail();

    QString m_path;
    sqlite3* m_database = nullptr;
    std::array<Statement, 6> m_inserts; ///< by Table
    Error m_error;
    bool m_failed = false;
    bool m_finished = false;
};

} // namespace corescope::simulator
