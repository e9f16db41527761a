#pragma once

#include <cstdint>
#include <string_view>

#include "core/database/connection.h"

struct sqlite3_stmt;

namespace corescope {

/// A prepared sqlite3 statement, finalized by the destructor: the fast road beside QSqlQuery. Needs
/// Connection::handle().
class Statement
{
public:
    /// `doing` is for the error message.
    static Result<Statement> prepare(const Connection& connection, const QString& sql, const QString& doing);

    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    /// Parameters count from 1. A text is not copied: it must live until the statement is reset or bound anew.
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, std::string_view text);
    void bindNull(int parameter);

    /// SQLITE_ROW, SQLITE_DONE or the extended error code.
    int step();
    void reset();

    sqlite3_stmt* get() const { return m_statement; }

private:
    explicit Statement(sqlite3_stmt* statement);

    sqlite3_stmt* m_statement = nullptr;
};

} // namespace corescope
