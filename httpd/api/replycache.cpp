#include "httpd/api/replycache.h"

namespace corescope {

namespace {

qsizetype bytesOfEntry(const QByteArray& target, const Reply& reply)
{
    constexpr qsizetype overhead = 512;                          // of an entry, roughly
    return target.size() + reply.body.size() * 4 / 3 + overhead; // packed, JSON takes about a third
}

} // namespace

std::optional<Reply> ReplyCache::find(const QByteArray& target, const QByteArray& etag) const
{
    const std::scoped_lock lock(m_mutex);
    const auto reply = m_replies.constFind(target);
    return reply != m_replies.constEnd() && reply->etag == etag ? std::optional(*reply) : std::nullopt;
}

void ReplyCache::keep(const QByteArray& target, const Reply& reply)
{
    const qsizetype bytes = bytesOfEntry(target, reply);
    if (bytes > s_largest)
        return;
    QHash<QByteArray, Reply> outdated; // freed without the lock
    const std::scoped_lock lock(m_mutex);
    if (const auto old = m_replies.constFind(target); old != m_replies.constEnd())
        m_bytes -= bytesOfEntry(target, *old);
    m_bytes += bytes;
    if (m_bytes > s_mostBytes) {
        // Most of it has an ETag that is no longer good.
        outdated.swap(m_replies);
        m_bytes = bytes;
    }
    m_replies.insert(target, reply);
}

} // namespace corescope
