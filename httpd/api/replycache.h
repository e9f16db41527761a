#pragma once

#include <mutex>
#include <optional>

#include <QHash>

#include "httpd/reply.h"

namespace corescope {

/// Replies to be given again while their ETag is good: who asks for what somebody else just had costs next to nothing.
/// Bounded; any thread.
class ReplyCache
{
public:
    /// The reply to the same target with this very ETag.
    std::optional<Reply> find(const QByteArray& target, const QByteArray& etag) const;

    /// Keeps a reply, in place of an older one to the same target. Large ones are not kept.
    void keep(const QByteArray& target, const Reply& reply);

private:
    static constexpr qsizetype s_mostBytes = 64 << 20; ///< of all bodies, packed and not, and targets
    static constexpr qsizetype s_largest = 8 << 20;    ///< of one

    mutable std::mutex m_mutex; ///< held while a look-up takes place; bodies are shared, not copied
    QHash<QByteArray, Reply> m_replies;
    qsizetype m_bytes = 0;
};

} // namespace corescope
