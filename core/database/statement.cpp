#include "core/database/statement.h"

#include <utility>

#include <sqlite3.h>

namespace corescope {

Result<Statement> Statement::prepare(const Connection& connection, const QString& sql, const QString& doing)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(connection.handle(), text.constData(), static_cast<int>(text.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(connection.error(code, doing));
    return Statement(statement);
}

Statement::Statement(sqlite3_stmt* statement)
    : m_statement(statement)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int parameter, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, parameter, value);
}

void Statement::bind(int parameter, std::string_view text)
{
    // A null pointer would bind NULL instead of an empty text.
    sqlite3_bind_text64(m_statement, parameter, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement, parameter);
}

int Statement::step()
{
    return sqlite3_step(m_statement);
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

} // namespace corescope
