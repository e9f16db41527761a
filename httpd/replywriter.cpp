#include "httpd/replywriter.h"

#include <algorithm>

namespace corescope {

namespace {

constexpr qsizetype s_joinBelow = 256 * 1024; ///< bytes; copying less than this is cheaper than a second packet

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 416:
        return "Range Not Satisfiable";
    case 421:
        return "Misdirected Request";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

QByteArrayView untilControlCharacter(QByteArrayView text)
{
    const auto end = std::find_if(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
    return text.first(end - text.begin());
}

void appendField(QByteArray& head, QByteArrayView name, QByteArrayView value)
{
    head.append(untilControlCharacter(name)).append(": ").append(untilControlCharacter(value)).append("\r\n");
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

WireReply serialized(Reply reply, const HeaderList& commonHeaders, bool close, bool withBody)
{
    WireReply wire{.close = close};
    wire.head.reserve(512 + (withBody && reply.body.size() < s_joinBelow ? reply.body.size() : 0));
    wire.head.append("HTTP/1.1 ").append(QByteArray::number(reply.status)).append(' ');
    wire.head.append(reasonPhrase(reply.status)).append("\r\n");
    if (mayHaveBody(reply.status)) {
        if (!reply.contentType.isEmpty())
            appendField(wire.head, "Content-Type", reply.contentType);
        appendField(wire.head, "Content-Length", QByteArray::number(reply.body.size()));
    }
    if (!reply.etag.isEmpty()) {
        QByteArray tag = untilControlCharacter(reply.etag).toByteArray();
        appendField(wire.head, "ETag", QByteArray("W/\"" + tag.replace('"', '\'') + '"'));
    }
    for (const HeaderList& list : {reply.headers, commonHeaders}) {
        for (const auto& [name, value] : list)
            appendField(wire.head, name, value);
    }
    if (close)
        appendField(wire.head, "Connection", "close");
    wire.head.append("\r\n");

    if (withBody && mayHaveBody(reply.status)) {
        if (reply.body.size() < s_joinBelow)
            wire.head.append(reply.body);
        else
            wire.body = std::move(reply.body);
    }
    return wire;
}

} // namespace corescope
