#pragma once

#include "core/database/connection.h"

namespace corescope {

/// A write transaction that takes the write lock at once and rolls back unless it was committed: all or nothing.
class Transaction
{
public:
    /// Errors: Busy when another writer keeps the lock beyond the busy timeout, ReadOnly, DiskFull. `doing` is for
    /// messages.
    static Result<Transaction> begin(const Connection& connection, const QString& doing);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    Transaction(const Connection& connection, QString doing);

    const Connection* m_connection; ///< nullptr once committed or moved from
    QString m_doing;
};

} // namespace corescope
