#pragma once

#include <QByteArrayList>
#include <QHostAddress>

namespace corescope {

/// Under which names the server answers, and which pages of other origins may read what it says. Browsers enforce the
/// latter; the former keeps a page of somebody else's name, which points at this machine, from reading what only this
/// machine or its network can reach (DNS rebinding).
class AccessRules
{
public:
    struct Names
    {
        QByteArrayList hosts = {};            ///< names to answer under, without port; "*" for all
        QByteArrayList readers = {};          ///< origins that may read over HTTP (CORS); "*" for all
        QByteArrayList webSocketOrigins = {}; ///< origins, besides our own, that may open a WebSocket; "*" for all
    };

    AccessRules();
    explicit AccessRules(Names names);

    /// Whether a request with this Host field may be answered.
    ///
    /// Always: an IP address, a name that nobody can register (localhost, one without a dot, below .local, .lan, .home,
    /// .home.arpa, .internal or .localdomain), this machine's own name, and those of Names::hosts. Without Names::hosts
    /// also any name when the request cannot be a rebound browser's: `peer` is out in the internet and has no need of
    /// one; or a proxy says that it passed the request on (`isForwarded`), and the port in the field is not `port`,
    /// ours. A script can say the former, but its browser always names the port it connects to.
    bool admitsHost(const QByteArray& host, const QHostAddress& peer, quint16 port, bool isForwarded) const;

    /// Whether a page of this origin may open a WebSocket: it has our own name, as told by the Host field or by
    /// X-Forwarded-Host, which no page can set here, or is in Names::webSocketOrigins. Programs send no origin.
    bool admitsWebSocket(const QByteArray& origin, const QByteArray& host, const QByteArray& forwardedHost) const;

    /// Whether a page of this origin may read replies.
    bool admitsReader(const QByteArray& origin) const;

private:
    Names m_names;
    QByteArrayList m_ownNames; ///< lower case
};

} // namespace corescope
