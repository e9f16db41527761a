#include "httpd/reply.h"

#include "core/export/jsonwriter.h"

namespace corescope {

Reply Reply::json(QByteArray body, int status)
{
    if (!body.endsWith('\n'))
        body.append('\n');
    return Reply{.status = status, .contentType = "application/json", .body = std::move(body)};
}

Reply Reply::error(int status, std::string_view message)
{
    JsonWriter json;
    json.beginObject();
    json.field("error", message);
    json.endObject();
    return Reply::json(json.take(), status);
}

Reply Reply::html(QByteArray body, int status)
{
    return Reply{.status = status, .contentType = "text/html; charset=utf-8", .body = std::move(body)};
}

Reply Reply::notModified(QByteArray etag)
{
    return Reply{.status = 304, .etag = std::move(etag)};
}

} // namespace corescope
