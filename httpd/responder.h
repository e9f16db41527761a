#pragma once

#include <chrono>
#include <functional>

#include <QHostAddress>

#include "httpd/accessrules.h"
#include "httpd/replywriter.h"
#include "httpd/requesthead.h"
#include "httpd/router.h"

namespace corescope {

/// What the program plugs into the transport. All functions are called from several threads at once.
struct HttpHooks
{
    /// Header fields of every reply, errors and static files included.
    std::function<HeaderList()> commonHeaders = {};

    /// Told about each request that reached the router, after its handler: the request (its `route` is the pattern),
    /// the status, and how long the handler took.
    std::function<void(const Request&, int status, std::chrono::nanoseconds)> served = {};
};

/// From a complete request to the bytes of its reply, without a socket: decodes the target, runs the route, maps
/// exceptions to 500, compares the ETag, compresses, and adds the fields that every reply has.
class Responder
{
public:
    Responder(Router router, HttpHooks hooks, AccessRules access = {});

    const Router& router() const { return m_router; }
    const AccessRules& access() const { return m_access; }

    /// Runs the handler on the calling thread. Never throws.
    WireReply answer(const RequestHead& head, const QByteArray& body, const QHostAddress& peer) const;

    /// The reply to a request that is refused before it reaches a handler; closes the connection.
    WireReply refuse(const Refusal& refusal) const;

private:
    Reply dispatch(Request& request) const;
    HeaderList commonHeaders() const;
    void allowReading(const Request& request, Reply& reply) const;

    Router m_router;
    HttpHooks m_hooks;
    AccessRules m_access;
};

} // namespace corescope
