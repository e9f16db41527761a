#include "core/database/transaction.h"

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace corescope {

Result<Transaction> Transaction::begin(const Connection& connection, const QString& doing)
{
    if (const Result<void> begun = connection.execute(u"BEGIN IMMEDIATE"_s, doing); !begun)
        return tl::unexpected(begun.error());
    return Transaction(connection, doing);
}

Transaction::Transaction(const Connection& connection, QString doing)
    : m_connection(&connection)
    , m_doing(std::move(doing))
{
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_doing(std::move(other.m_doing))
{
}

Transaction::~Transaction()
{
    // Fails only when SQLite has rolled back by itself, as it does on a full disk.
    if (m_connection)
        std::ignore = m_connection->execute(u"ROLLBACK"_s, m_doing);
}

Result<void> Transaction::commit()
{
    Result<void> committed = m_connection->execute(u"COMMIT"_s, m_doing);
    if (committed)
        m_connection = nullptr;
    return committed;
}

} // namespace corescope
