#pragma once

#include <memory>
#include <string_view>

#include <QByteArray>

#include "httpd/compression.h"
#include "httpd/request.h"

namespace corescope {

/// What a handler answers. The transport adds length, compression, caching and the common header fields.
struct Reply
{
    int status = 200;
    QByteArray contentType = {};
    QByteArray body = {};
    QByteArray etag = {}; ///< opaque version of the body without quotes, sent as a weak ETag; empty for none
    HeaderList headers = {};
    std::shared_ptr<PackedBody> packed = {}; ///< shared by all copies of a reply that is kept; null for others

    /// A JSON body, ended by one line feed.
    static Reply json(QByteArray body, int status = 200);

    /// `{"error":"<message>"}`; `message` in UTF-8.
    static Reply error(int status, std::string_view message);

    static Reply html(QByteArray body, int status = 200);

    /// 304 for the version the client named in If-None-Match.
    static Reply notModified(QByteArray etag);
};

} // namespace corescope
