#include "httpd/accessrules.h"

#include <algorithm>
#include <array>

#include <QHostInfo>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

/// Top-level domains that the public DNS does not have and will not get.
constexpr std::array<QByteArrayView, 7> s_privateDomains{".localhost", ".local",    ".lan",        ".home",
                                                         ".home.arpa", ".internal", ".localdomain"};

struct HostAndPort
{
    QByteArray name; ///< lower case, without brackets and final dot
    QByteArray port; ///< empty when none was written
};

HostAndPort parseHost(const QByteArray& field)
{
    const QByteArray text = field.trimmed().toLower();
    HostAndPort result;
    qsizetype colon = -1;
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        result.name = text.mid(1, end - 1);
        colon = text.indexOf(':', std::max<qsizetype>(end, 0));
    } else {
        colon = text.indexOf(':');
        result.name = colon < 0 ? text : text.left(colon);
    }
    if (colon >= 0)
        result.port = text.mid(colon + 1);
    if (result.name.endsWith('.'))
        result.name.chop(1);
    return result;
}

bool contains(const QByteArrayList& list, const QByteArray& word)
{
    return std::ranges::any_of(list, [&word](const QByteArray& entry) {
        return entry == "*" || entry.compare(word, Qt::CaseInsensitive) == 0;
    });
}

bool isPrivateName(const QByteArray& name)
{
    return !name.contains('.') ||
           std::ranges::any_of(s_privateDomains, [&name](QByteArrayView domain) { return name.endsWith(domain); });
}

/// Not of this machine, nor of a private network.
bool isInternet(const QHostAddress& address)
{
    static const auto networks = [] {
        std::array names{u"10.0.0.0/8"_s, u"172.16.0.0/12"_s, u"192.168.0.0/16"_s, u"100.64.0.0/10"_s, u"fc00::/7"_s};
        std::array<QPair<QHostAddress, int>, names.size()> subnets;
        std::ranges::transform(names, subnets.begin(), &QHostAddress::parseSubnet);
        return subnets;
    }();
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also of ::ffff:a.b.c.d
    const QHostAddress plain = isV4 ? QHostAddress(v4) : address;
    return plain.isGlobal() &&
           std::ranges::none_of(networks, [&plain](const auto& network) { return plain.isInSubnet(network); });
}

} // namespace

AccessRules::AccessRules()
    : AccessRules(Names())
{
}

AccessRules::AccessRules(Names names)
    : m_names(std::move(names))
{
    const QByteArray machine = QSysInfo::machineHostName().toLower().toUtf8();
    const QByteArray domain = QHostInfo::localDomainName().toLower().toUtf8();
    m_ownNames.append(machine);
    if (!domain.isEmpty())
        m_ownNames.append(machine + '.' + domain);
}

bool AccessRules::admitsHost(const QByteArray& host, const QHostAddress& peer, quint16 port, bool isForwarded) const
{
    const HostAndPort asked = parseHost(host);
    if (isPrivateName(asked.name) || !QHostAddress(QString::fromLatin1(asked.name)).isNull() ||
        m_ownNames.contains(asked.name) || contains(m_names.hosts, asked.name))
        return true;
    if (!m_names.hosts.isEmpty())
        return false;
    const int askedPort = asked.port.isEmpty() ? 80 : asked.port.toInt();
    return (isForwarded && askedPort != port) || isInternet(peer);
}

bool AccessRules::admitsWebSocket(const QByteArray& origin, const QByteArray& host,
                                  const QByteArray& forwardedHost) const
{
    if (origin.isEmpty() || contains(m_names.webSocketOrigins, origin))
        return true;
    const qsizetype scheme = origin.indexOf("://");
    if (scheme < 0)
        return false;
    const HostAndPort from = parseHost(origin.mid(scheme + 3));
    const QByteArray fromPort = !from.port.isEmpty()          ? from.port
                                : origin.startsWith("https:") ? QByteArray("443")
                                                              : QByteArray("80");
    return std::ranges::any_of(std::array{host, forwardedHost}, [&](const QByteArray& field) {
        const HostAndPort own = parseHost(field);
        // A proxy may leave out the port that it listens on itself.
        return !own.name.isEmpty() && own.name == from.name && (own.port.isEmpty() || own.port == fromPort);
    });
}

bool AccessRules::admitsReader(const QByteArray& origin) const
{
    return !origin.isEmpty() && contains(m_names.readers, origin);
}

} // namespace corescope
