#include "core/database/writestatement.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>
#include <sqlite3.h>

#include "core/database/connection.h"
#include "core/database/statement.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

class SqliteWriteStatement final : public WriteStatement
{
public:
    SqliteWriteStatement(const Connection& connection, Statement statement, QString doing)
        : m_connection(connection)
        , m_statement(std::move(statement))
        , m_doing(std::move(doing))
    {
    }

    Result<std::int64_t> run(std::initializer_list<SqlValue> values) override
    {
        int parameter = 0;
        for (const SqlValue& value : values)
            bind(++parameter, value);
        const int code = m_statement.step();
        if (code != SQLITE_DONE) {
            const Error error = m_connection.error(code, m_doing);
            m_statement.reset();
            return tl::unexpected(error);
        }
        const std::int64_t changed = sqlite3_changes64(m_connection.handle());
        m_statement.reset();
        return changed;
    }

private:
    void bind(int parameter, const SqlValue& value)
    {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            m_statement.bind(parameter, *number);
        else if (const auto* text = std::get_if<std::string_view>(&value))
            m_statement.bind(parameter, *text);
        else
            m_statement.bindNull(parameter);
    }

    const Connection& m_connection;
    Statement m_statement;
    QString m_doing;
};

class QueryWriteStatement final : public WriteStatement
{
public:
    QueryWriteStatement(const Connection& connection, QSqlQuery query, QString doing)
        : m_connection(connection)
        , m_query(std::move(query))
        , m_doing(std::move(doing))
    {
    }

    Result<std::int64_t> run(std::initializer_list<SqlValue> values) override
    {
        int position = 0;
        for (const SqlValue& value : values)
            m_query.bindValue(position++, toVariant(value));
        if (!m_query.exec())
            return tl::unexpected(m_connection.error(m_query.lastError(), m_doing));
        const std::int64_t changed = m_query.numRowsAffected();
        m_query.finish();
        return changed;
    }

private:
    static QVariant toVariant(const SqlValue& value)
    {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            return QVariant::fromValue(qint64{*number});
        if (const auto* text = std::get_if<std::string_view>(&value))
            return text->empty() ? u""_s : QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()));
        return QVariant(QMetaType::fromType<QString>());
    }

    const Connection& m_connection;
    QSqlQuery m_query;
    QString m_doing;
};

} // namespace

Result<std::unique_ptr<WriteStatement>> WriteStatement::prepare(const Connection& connection, const QString& sql,
                                                                const QString& doing)
{
    if (connection.handle()) {
        Result<Statement> statement = Statement::prepare(connection, sql, doing);
        if (!statement)
            return tl::unexpected(statement.error());
        return std::make_unique<SqliteWriteStatement>(connection, std::move(*statement), doing);
    }
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(connection.error(query.lastError(), doing));
    return std::make_unique<QueryWriteStatement>(connection, std::move(query), doing);
}

} // namespace corescope
