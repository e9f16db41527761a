#include "httpd/responder.h"

#include <algorithm>
#include <exception>

#include <QLoggingCategory>

#include "httpd/compression.h"
#include "httpd/requesttarget.h"

namespace corescope {

Q_LOGGING_CATEGORY(lcResponder, "corescope.httpd")

namespace {

constexpr qsizetype s_compressAbove = 1024; ///< bytes

bool isRead(const Request& request)
{
    return request.method == "GET" || request.method == "HEAD";
}

bool hasField(const HeaderList& headers, QByteArrayView name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [name](const auto& field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
}

void answerFromCache(const Request& request, Reply& reply)
{
    if (reply.status == 200 && isRead(request) && request.matchesETag(reply.etag)) {
        reply.status = 304;
        reply.body.clear();
    }
}

void compress(const Request& request, Reply& reply)
{
    if (reply.status == 206 || reply.body.size() <= s_compressAbove || !isCompressible(reply.contentType) ||
        hasField(reply.headers, "Content-Encoding"))
        return;
    reply.headers.emplaceBack("Vary", "Accept-Encoding");
    if (!acceptsGzip(request.header("accept-encoding")))
        return;
    QByteArray packed = reply.packed ? reply.packed->of(reply.body) : gzipped(reply.body);
    if (packed.isEmpty())
        return;
    reply.body = std::move(packed);
    reply.headers.emplaceBack("Content-Encoding", "gzip");
}

void forbidStoring(const Request& request, Reply& reply)
{
    if (!isApiPath(request.path) || hasField(reply.headers, "Cache-Control"))
        return;
    // A reply with an ETag may be kept, so that the client can ask whether it is still good.
    reply.headers.emplaceBack("Cache-Control", reply.etag.isEmpty() ? "no-store" : "no-cache");
}

} // namespace

Responder::Responder(Router router, HttpHooks hooks, AccessRules access)
    : m_router(std::move(router))
    , m_hooks(std::move(hooks))
    , m_access(std::move(access))
{
}

WireReply Responder::answer(const RequestHead& head, const QByteArray& body, const QHostAddress& peer) const
{
    std::optional<RequestTarget> target = parseTarget(head.target);
    if (!target)
        return refuse({400, "the request target is malformed"});
    Request request{.method = head.method,
                    .target = head.target,
                    .path = std::move(target->path),
                    .query = std::move(target->query),
                    .headers = head.headers,
                    .body = body,
                    .peer = peer};
    Reply reply = dispatch(request);
    answerFromCache(request, reply);
    compress(request, reply);
    forbidStoring(request, reply);
    allowReading(request, reply);
    return serialized(std::move(reply), commonHeaders(), head.wantsClose(), request.method != "HEAD");
}

WireReply Responder::refuse(const Refusal& refusal) const
{
    Reply reply = Reply::error(refusal.status, refusal.message.toStdString());
    reply.headers.emplaceBack("Cache-Control", "no-store");
    if (refusal.status == 503)
        reply.headers.emplaceBack("Retry-After", "2");
    return serialized(std::move(reply), commonHeaders(), true, true);
}

Reply Responder::dispatch(Request& request) const
{
    if (const QByteArray location = cleanedTarget(request.path, request.target); !location.isEmpty())
        return Reply{.status = 301, .headers = {{"Location", location}}};

    const auto begin = std::chrono::steady_clock::now();
    Reply reply;
    try {
        reply = m_router.dispatch(request);
    } catch (const std::exception& exception) {
        qCWarning(lcResponder, "%s failed: %s", request.target.constData(), exception.what());
        reply = Reply::error(500, "internal error, see the server's log");
    } catch (...) {
        qCWarning(lcResponder, "%s failed", request.target.constData());
        reply = Reply::error(500, "internal error, see the server's log");
    }
    if (m_hooks.served)
        m_hooks.served(request, reply.status, std::chrono::steady_clock::now() - begin);
    return reply;
}

void Responder::allowReading(const Request& request, Reply& reply) const
{
    const QByteArray origin = request.header("origin");
    if (!isApiPath(request.path) || !m_access.admitsReader(origin))
        return;
    reply.headers.emplaceBack("Access-Control-Allow-Origin", origin);
    reply.headers.emplaceBack("Vary", "Origin");
    if (request.method == "OPTIONS")
        reply.headers.emplaceBack("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
}

HeaderList Responder::commonHeaders() const
{
    return m_hooks.commonHeaders ? m_hooks.commonHeaders() : HeaderList();
}

} // namespace corescope
