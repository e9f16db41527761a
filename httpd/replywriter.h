#pragma once

#include <QByteArray>

#include "httpd/reply.h"
#include "httpd/request.h"

namespace corescope {

/// A reply as it goes over the wire. Large bodies stay apart from the head to save the copy.
struct WireReply
{
    QByteArray head = {}; ///< status line and fields; together with the body when that is small
    QByteArray body = {};
    bool close = false; ///< the connection ends after this reply

    qint64 size() const { return head.size() + body.size(); }
};

/// Status line, fields and body of `reply`. Field names and values that could break out of their line are cut at the
/// first control character. `withBody` false (HEAD) leaves the body away but keeps its length in the head.
WireReply serialized(Reply reply, const HeaderList& commonHeaders, bool close, bool withBody);

} // namespace corescope
