#include "core/database/walkeeper.h"

#include <algorithm>
#include <tuple>

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include "core/database/connection.h"
#include "core/errortext.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

/// While it waits for readers no other program can write, so a wait that nobody asked for is short.
constexpr std::chrono::milliseconds s_unaskedPatience{100};

QString emptyingLog()
{
    return ErrorText::tr("emptying the write-ahead log");
}

} // namespace

WalKeeper::WalKeeper(const Connection& connection, const WalLimits& limits)
    : m_connection(connection)
    , m_limits(limits)
{
}

Result<void> WalKeeper::start()
{
    QSqlQuery query(m_connection.database());
    if (!query.exec(u"PRAGMA page_size"_s) || !query.next())
        return tl::unexpected(m_connection.error(query.lastError(), ErrorText::tr("looking up the page size")));
    const std::int64_t pageSize = std::max<std::int64_t>(query.value(0).toLongLong(), 512);
    query.finish();
    const std::int64_t pages = std::max<std::int64_t>(m_limits.checkpointAt / pageSize, 1);
    return m_connection.execute(u"PRAGMA wal_autocheckpoint="_s + QString::number(pages), emptyingLog());
}

Result<void> WalKeeper::roomForTransaction()
{
    if (state().bytes < m_limits.refuseAt)
        return {};
    return checkpointSoon();
}

void WalKeeper::afterCommit()
{
    // A failure is told by roomForTransaction() once it matters.
    if (state().bytes >= m_limits.truncateAt)
        std::ignore = checkpointSoon();
}

Result<void> WalKeeper::checkpoint()
{
    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    if (!query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) || !query.next())
        return tl::unexpected(m_connection.error(query.lastError(), emptyingLog()));
    m_isHeld = query.value(0).toInt() != 0;
    if (!m_isHeld)
        return {};
    return failure(Error::Kind::Busy,
                   ErrorText::tr("%1: another program has been reading or writing for long and holds the -wal file at "
                                 "%2 MB. Writing goes on when it has finished; stop it if it hangs.")
                       .arg(m_connection.file(), QString::number(state().bytes / 1'000'000)));
}

Result<void> WalKeeper::checkpointSoon()
{
    const auto setTimeout = [this](std::chrono::milliseconds timeout) {
        return m_connection.execute(u"PRAGMA busy_timeout="_s + QString::number(timeout.count()), emptyingLog());
    };
    if (const Result<void> set = setTimeout(m_isHeld ? std::chrono::milliseconds(0) : s_unaskedPatience); !set)
        return set;
    const Result<void> emptied = checkpoint();
    if (const Result<void> set = setTimeout(m_connection.busyTimeout()); !set)
        return set;
    return emptied;
}

WalState WalKeeper::state() const
{
    return {QFileInfo(m_connection.file() + u"-wal"_s).size(), m_isHeld};
}

} // namespace corescope
