#include <QSysInfo>
#include <QTest>

#include "httpd/accessrules.h"

using namespace corescope;
using namespace Qt::StringLiterals;

class AccessRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void hosts_data();
    void hosts();
    void namedHosts();
    void webSocketOrigins_data();
    void webSocketOrigins();
    void readers();
};

void AccessRulesTest::hosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<bool>("forwarded");
    QTest::addColumn<bool>("admitted");
    const QString here = u"127.0.0.1"_s;
    QTest::newRow("address") << QByteArray("127.0.0.1:3000") << here << false << true;
    QTest::newRow("address of the network") << QByteArray("192.168.1.5:3000") << u"192.168.1.9"_s << false << true;
    QTest::newRow("IPv6") << QByteArray("[fe80::1]:3000") << here << false << true;
    QTest::newRow("localhost") << QByteArray("LocalHost:3000") << here << false << true;
    QTest::newRow("one label") << QByteArray("meshpi:3000") << u"192.168.1.9"_s << false << true;
    QTest::newRow("mDNS") << QByteArray("meshpi.local:3000") << u"192.168.1.9"_s << false << true;
    QTest::newRow("home network") << QByteArray("meshpi.home.arpa.:3000") << u"192.168.1.9"_s << false << true;
    QTest::newRow("this machine") << QSysInfo::machineHostName().toUtf8() + ":3000" << here << false << true;
    QTest::newRow("empty") << QByteArray() << here << false << true;
    // What a browser sends whose page has made its own name point here.
    QTest::newRow("rebound to loopback") << QByteArray("evil.example.com:3000") << here << false << false;
    QTest::newRow("rebound to loopback, IPv6") << QByteArray("evil.example.com:3000") << u"::1"_s << false << false;
    QTest::newRow("rebound to the network") << QByteArray("evil.example.com:3000") << u"10.1.2.3"_s << false << false;
    QTest::newRow("rebound, mapped address")
        << QByteArray("evil.example.com:3000") << u"::ffff:192.168.1.9"_s << false << false;
    QTest::newRow("address in a name") << QByteArray("127.0.0.1.evil.com:3000") << here << false << false;
    QTest::newRow("private domain in a name") << QByteArray("a.local.evil.com:3000") << here << false << false;
    // Through a proxy, or from the internet itself.
    QTest::newRow("proxy, https") << QByteArray("mesh.example.org") << here << true << true;
    QTest::newRow("proxy, another port") << QByteArray("mesh.example.org:8443") << here << true << true;
    QTest::newRow("no proxy") << QByteArray("mesh.example.org") << here << false << false;
    QTest::newRow("a script that calls itself a proxy") << QByteArray("evil.example.com:3000") << here << true << false;
    QTest::newRow("internet") << QByteArray("mesh.example.org:3000") << u"93.184.216.34"_s << false << true;
    QTest::newRow("internet, IPv6") << QByteArray("mesh.example.org:3000") << u"2001:db9::5"_s << false << true;
}

void AccessRulesTest::hosts()
{
    QFETCH(QByteArray, host);
    QFETCH(QString, peer);
    QFETCH(bool, forwarded);
    QTEST(AccessRules().admitsHost(host, QHostAddress(peer), 3000, forwarded), "admitted");
}

void AccessRulesTest::namedHosts()
{
    const QHostAddress here(QHostAddress::LocalHost);
    QVERIFY(!AccessRules().admitsHost("mesh.example.org", here, 80, true)); // 80 goes without saying
    const AccessRules named({.hosts = {"Mesh.Example.org"}});
    QVERIFY(named.admitsHost("mesh.example.org:3000", here, 3000, true));
    QVERIFY(named.admitsHost("mesh.example.org", here, 3000, true));
    QVERIFY(named.admitsHost("localhost:3000", here, 3000, true));
    QVERIFY(!named.admitsHost("other.example.org", here, 3000, true)); // then only these
    QVERIFY(AccessRules({.hosts = {"*"}}).admitsHost("evil.example.com:3000", here, 3000, true));
}

void AccessRulesTest::webSocketOrigins_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("forwarded");
    QTest::addColumn<bool>("admitted");
    const QByteArray host = "mesh.example.org:3000";
    QTest::newRow("a program") << QByteArray() << host << QByteArray() << true;
    QTest::newRow("own page") << QByteArray("http://mesh.example.org:3000") << host << QByteArray() << true;
    QTest::newRow("behind TLS") << QByteArray("https://mesh.example.org") << QByteArray("mesh.example.org")
                                << QByteArray() << true;
    QTest::newRow("forwarded") << QByteArray("https://mesh.example.org") << QByteArray("127.0.0.1:3000")
                               << QByteArray("mesh.example.org") << true;
    QTest::newRow("another site") << QByteArray("https://evil.example.com") << host << QByteArray() << false;
    QTest::newRow("another port") << QByteArray("http://mesh.example.org:8080") << host << QByteArray() << false;
    QTest::newRow("a file") << QByteArray("null") << host << QByteArray() << false;
    QTest::newRow("listed") << QByteArray("https://friend.example.net") << host << QByteArray() << true;
}

void AccessRulesTest::webSocketOrigins()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, forwarded);
    const AccessRules rules({.webSocketOrigins = {"https://friend.example.net"}});
    QTEST(rules.admitsWebSocket(origin, host, forwarded), "admitted");
}

void AccessRulesTest::readers()
{
    QVERIFY(!AccessRules().admitsReader("https://mesh.example.org"));
    const AccessRules rules({.readers = {"https://mesh.example.org"}});
    QVERIFY(rules.admitsReader("https://mesh.example.org"));
    QVERIFY(!rules.admitsReader("https://mesh.example.org.evil.com"));
    QVERIFY(!rules.admitsReader(""));
    QVERIFY(AccessRules({.readers = {"*"}}).admitsReader("https://anybody.example"));
}

QTEST_GUILESS_MAIN(AccessRulesTest)
#include "test_accessrules.moc"
