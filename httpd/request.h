#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QPair>

namespace corescope {

/// Name and value, in the order they were sent.
using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// One HTTP request as a handler sees it. Plain bytes that are all its own, so that it can cross to another thread and
/// outlive the connection it came from.
struct Request
{
    QByteArray method = {};                   ///< upper case, "GET"
    QByteArray target = {};                   ///< path and query as sent, still percent-encoded
    QByteArray path = {};                     ///< percent-decoded, begins with "/"
    QHash<QByteArray, QByteArray> query = {}; ///< decoded; of a repeated key the first value
    HeaderList headers = {};                  ///< names in lower case
    QByteArray body = {};
    QHostAddress peer = {};
    QByteArray route = {};     ///< pattern of the matching route, set by the Router; empty for the fallback
    HeaderList variables = {}; ///< values of the pattern's `{name}` segments, set by the Router

    /// First value of the header field; `name` in lower case. Empty when absent.
    QByteArray header(QByteArrayView name) const;

    /// Value of the pattern's `{name}` segment.
    QByteArray variable(QByteArrayView name) const;

    /// Query parameter as a base-10 integer; `fallback` when it is absent or anything else.
    qint64 queryInteger(const QByteArray& name, qint64 fallback) const;

    /// True when If-None-Match names `etag` (opaque, without quotes): the client has this version, and a handler may
    /// answer Reply::notModified() without building the body.
    bool matchesETag(QByteArrayView etag) const;
};

} // namespace corescope
