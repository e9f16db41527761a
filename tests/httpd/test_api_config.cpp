#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "apifixture.h"
#include "httpd/api/clientconfig.h"
#include "httpd/api/geofiltersetting.h"
#include "httpd/api/nodes.h"
#include "httpd/api/observers.h"
#include "httpd/api/packets.h"
#include "httpd/api/theme.h"
#include "httpd/api/visibility.h"

using namespace corescope;
using namespace Qt::StringLiterals;

class ApiConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void standards();
    void whatIsWrittenGoesToThePage();
    void regions();
    void areas();
    void wrongTypesAreNamed_data();
    void wrongTypesAreNamed();
    void themeIsReadAnewEachTime();
    void placesAreLimited();
    void theFilterCanBeReplaced();
    void hiddenRowsAreAsIfTheyWereNotThere();
    void hidingNothingCostsNothing();

private:
    QTemporaryDir m_folder; ///< the working directory: a theme.json is looked for there
};

namespace {

SiteConfig siteOf(const QByteArray& json)
{
    auto site = SiteConfig::from(QJsonDocument::fromJson(json).object());
    return site ? *site : SiteConfig();
}

QJsonObject parsed(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray key(char c)
{
    return QByteArray(64, c);
}

} // namespace

void ApiConfigTest::initTestCase()
{
    QVERIFY(QDir::setCurrent(m_folder.path()));
}

void ApiConfigTest::standards()
{
    const SiteConfig site = siteOf("{}");
    QCOMPARE(cacheConfig(site), QByteArray("{}"));
    QCOMPARE(parsed(mapConfig(site)), parsed(R"({"center":[37.45,-122.0],"zoom":9})"));
    QCOMPARE(parsed(GeoFilterSetting(site, {}).get().body),
             parsed(R"({"polygon":null,"bufferKm":0,"writeEnabled":false})"));
    QCOMPARE(areaConfig(site, true), QByteArray("[]"));
    const QJsonObject client = parsed(clientConfig(site));
    for (const char* absent : {"roles", "tiles", "snrThresholds", "distThresholds", "limits", "externalUrls",
                               "maxHopDist", "perfSlowMs", "wsReconnectMs", "cacheInvalidateMs"})
        QVERIFY2(client.contains(QLatin1StringView(absent)) && client[QLatin1StringView(absent)].isNull(), absent);
    QCOMPARE(client[u"healthThresholds"][u"infraSilentMs"].toDouble(), 259200000.0);
    QCOMPARE(client[u"propagationBufferMs"].toInt(), 5000);
    QCOMPARE(client[u"liveMapMaxNodes"].toInt(), 2000);
    QCOMPARE(client[u"timestamps"].toObject(),
             parsed(R"({"defaultMode":"ago","timezone":"local","formatPreset":"iso","customFormat":"",
                        "allowCustomFormat":false})"));
    QVERIFY(!client.contains(u"debugAffinity"));
    const QJsonObject theme = parsed(themeReply(site));
    QCOMPARE(theme.keys().join(u' '), u"branding home markerStroke nodeColors theme themeDark typeColors"_s);
    QCOMPARE(theme[u"branding"][u"siteName"].toString(), u"CoreScope"_s);
    QCOMPARE(theme[u"theme"].toObject().size(), 24);
    QCOMPARE(theme[u"themeDark"].toObject().size(), 24);
    QCOMPARE(theme[u"home"][u"steps"].toArray().size(), 4);
    QCOMPARE(theme[u"home"][u"footerLinks"][1][u"url"].toString(), u"#/map"_s);
}

void ApiConfigTest::whatIsWrittenGoesToThePage()
{
    const SiteConfig site = siteOf(R"({
        "cacheTTL": {"stats": 12}, "tiles": {"light": "x"}, "maxHopDist": 1.5, "perfSlowMs": 250,
        "mapDefaults": {"center": [47.5, 8.5], "zoom": 11}, "liveMap": {"propagationBufferMs": 900},
        "healthThresholds": {"infraSilentHours": 100, "nodeSilentHours": -1}, "debugAffinity": true,
        "timestamps": {"defaultMode": " Absolute", "timezone": "mars", "formatPreset": "LOCALE"},
        "liveMapMaxNodes": 7, "geo_filter": {"polygon": [[1, 2], [3, 4], [5, 6]], "bufferKm": 2.5}})");
    QCOMPARE(cacheConfig(site), QByteArray(R"({"stats":12})"));
    QCOMPARE(parsed(mapConfig(site)), parsed(R"({"center":[47.5,8.5],"zoom":11})"));
    QCOMPARE(parsed(GeoFilterSetting(site, {}).get().body)[u"polygon"].toArray().size(), 3);
    QCOMPARE(parsed(GeoFilterSetting(site, {}).get().body)[u"bufferKm"].toDouble(), 2.5);
    const QJsonObject client = parsed(clientConfig(site));
    QCOMPARE(client[u"tiles"][u"light"].toString(), u"x"_s);
    QCOMPARE(client[u"maxHopDist"].toDouble(), 1.5);
    QCOMPARE(client[u"propagationBufferMs"].toInt(), 900);
    QCOMPARE(client[u"liveMapMaxNodes"].toInt(), 100); // the least
    QCOMPARE(client[u"healthThresholds"][u"infraSilentMs"].toDouble(), 360000000.0);
    QCOMPARE(client[u"healthThresholds"][u"nodeSilentMs"].toDouble(), 86400000.0); // no such time
    QCOMPARE(client[u"timestamps"][u"defaultMode"].toString(), u"absolute"_s);
    QCOMPARE(client[u"timestamps"][u"timezone"].toString(), u"local"_s);
    QCOMPARE(client[u"timestamps"][u"formatPreset"].toString(), u"locale"_s);
    QVERIFY(client[u"debugAffinity"].toBool());
}

void ApiConfigTest::regions()
{
    ApiFixture m;
    m.addObserver(1, "AA", "SJC");
    m.addObserver(2, "BB", "<OAK>");
    const QByteArray reply =
        regionConfig(siteOf(R"({"regions":{"SJC":"San José","LAX":"Los Angeles"}})"), *m.snapshot().observers);
    QCOMPARE(parsed(reply), parsed(R"({"SJC":"San José","LAX":"Los Angeles","<OAK>":"<OAK>"})"));
    QVERIFY(!reply.contains('<')); // escaped: an observer chooses its own text
}

void ApiConfigTest::areas()
{
    const SiteConfig site = siteOf(R"({"areas": {"bay": {"label": "Bay", "polygon": [[1,2],[3,4],[5,6]]},
                                                 "x": {"latMin": 1}, "y": {"label": "Y", "latMin": 1}}})");
    QCOMPARE(areaConfig(site, false), QByteArray(R"([{"key":"bay","label":"Bay"},{"key":"y","label":"Y"}])"));
    QVERIFY(areaConfig(site, true).contains("polygon"));
}

void ApiConfigTest::wrongTypesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    QTest::newRow("key") << QByteArray(R"({"apiKey": 5})") << u"key \"apiKey\" must be a text"_s;
    QTest::newRow("list") << QByteArray(R"({"nodeBlacklist": "aa"})") << u"key \"nodeBlacklist\" must be a list"_s;
    QTest::newRow("entry") << QByteArray(R"({"allowedHosts": [1]})")
                           << u"key \"allowedHosts\" must be a list of texts"_s;
    QTest::newRow("object") << QByteArray(R"({"theme": "dark"})") << u"key \"theme\" must be an object"_s;
    QTest::newRow("polygon") << QByteArray(R"({"geo_filter": {"polygon": [[1]]}})")
                             << u"key \"geo_filter.polygon\" must be a list of [latitude, longitude] pairs"_s;
    QTest::newRow("null is absent") << QByteArray(R"({"apiKey": null, "theme": null})") << QString();
}

void ApiConfigTest::wrongTypesAreNamed()
{
    QFETCH(QByteArray, json);
    const auto site = SiteConfig::from(QJsonDocument::fromJson(json).object());
    QTEST(site ? QString() : site.error().message, "message");
}

void ApiConfigTest::themeIsReadAnewEachTime()
{
    const SiteConfig site = siteOf(R"({"branding": {"siteName": "Our mesh"}, "home": {"steps": []}})");
    QCOMPARE(parsed(themeReply(site))[u"branding"][u"siteName"].toString(), u"Our mesh"_s);
    QVERIFY(parsed(themeReply(site))[u"branding"].toObject().contains(u"tagline")); // ours below theirs
    QVERIFY(parsed(themeReply(site))[u"home"][u"steps"].toArray().isEmpty());       // replaced as a whole

    const auto write = [](const QByteArray& text) {
        QFile file(u"theme.json"_s);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(R"({"branding": {"siteName": "Tried out", "_comment": "x"}, "other": {}})"));
    QCOMPARE(parsed(themeReply(site))[u"branding"][u"siteName"].toString(), u"Tried out"_s);
    QVERIFY(!parsed(themeReply(site)).contains(u"other"));
    QVERIFY(write("{"));
    QCOMPARE(parsed(themeReply(site))[u"branding"][u"siteName"].toString(), u"Our mesh"_s);
    QVERIFY(QFile::remove(u"theme.json"_s));
}

void ApiConfigTest::placesAreLimited()
{
    // A square of one degree, about 111 km high and 78 km wide.
    GeoFilter square{{{45, 10}, {46, 10}, {46, 11}, {45, 11}}, 0, {}};
    QVERIFY(square.admits(45.5, 10.5));
    QVERIFY(!square.admits(45.5, 11.1));
    square.bufferKm = 10;
    QVERIFY(square.admits(45.5, 11.1)); // 7.8 km
    QVERIFY(!square.admits(45.5, 11.2));
    QVERIFY(!square.admits(46.1, 10.5)); // 11.1 km
    QVERIFY(square.admits(std::nullopt, 10));
    QVERIFY(square.admits(0, 0)); // no fix
    const GeoFilter box =
        siteOf(R"({"geo_filter": {"latMin": 45, "latMax": 46, "lonMin": 10, "lonMax": 11}})").geoFilter;
    QVERIFY(box.admits(46, 11));
    QVERIFY(!box.admits(46.01, 11));
    QVERIFY(siteOf(R"({"geo_filter": {"latMin": 45}})").geoFilter.isWholeWorld());

    ApiFixture m;
    for (const auto& [name, lat] : {std::pair("inside", 45.5), std::pair("outside", 50.0), std::pair("nowhere", 0.0)}) {
        m.addNode(key(name[0]).toStdString(), name, "repeater", "2026-01-01T00:00:00Z");
        m.nodes.back().lat = lat;
        m.nodes.back().lon = lat == 0 ? 0 : 10.5;
    }
    const auto reply =
        object(nodeList(m.snapshot(), {}, nullptr, square, withQuery({{"limit", "1"}, {"sortBy", "name"}}), 0));
    QCOMPARE(reply[u"total"].toInt(), 2); // counted before the page is cut
    QCOMPARE(column(reply[u"nodes"], "name"_L1), u"inside"_s);
}

void ApiConfigTest::theFilterCanBeReplaced()
{
    const QString name = m_folder.filePath(u"config.json"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"apiKey": "0123456789abcdefXYZ", "port": 3001, "geo_filter": {"latMin": 1}})");
    file.close();
    GeoFilterSetting setting(siteOf(R"({"apiKey": "0123456789abcdefXYZ"})"), name);
    QVERIFY(parsed(setting.get().body)[u"writeEnabled"].toBool());
    const auto put = [&](const QByteArray& body) { return setting.put(Request{.method = "PUT", .body = body}); };
    for (const char* const bad :
         {"", "[]", R"({"polygon": 5})", R"({"polygon": [[1,2],[3,4]]})", R"({"polygon": [[1,2],[3,4],[95,6]]})",
          R"({"polygon": [[1,2],[3,4],["5",6]]})", R"({"polygon": [[1,2],[3,4],[5,6]], "bufferKm": -1})",
          R"({"polygon": [[1,2],[3,4],[5,6]], "bufferKm": 1e9})"})
        QVERIFY2(put(bad).status == 400, bad);
    QCOMPARE(put("{\"polygon\":[" + QByteArray("[1,2],").repeated(1000) + "[1,2]]}").status, 400);
    QVERIFY(setting.filter()->isWholeWorld()); // nothing has changed

    constexpr auto forTheGroup = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
    QVERIFY(file.setPermissions(forTheGroup));
    const Reply replaced = put(R"({"polygon": [[45,10],[45,11],[46,11]], "bufferKm": 2})");
    QCOMPARE(replaced.status, 200);
    QCOMPARE(parsed(replaced.body)[u"bufferKm"].toInt(), 2);
    QCOMPARE(setting.filter()->polygon.size(), 3U);
    const auto written = [&] {
        QFile saved(name);
        return saved.open(QIODevice::ReadOnly) ? parsed(saved.readAll()) : QJsonObject();
    };
    QCOMPARE(written()[u"geo_filter"][u"polygon"].toArray().size(), 3);
    QVERIFY(file.permissions().testFlags(forTheGroup)); // its readers can still read it
    QCOMPARE(written()[u"port"].toInt(), 3001);         // all else stays
    QCOMPARE(put(R"({"polygon": null})").status, 200);
    QVERIFY(setting.filter()->isWholeWorld() && !written().contains(u"geo_filter"));

    QVERIFY(QFile::remove(name));
    QCOMPARE(put(R"({"polygon": [[45,10],[45,11],[46,11]]})").status, 500);
    QVERIFY(setting.filter()->isWholeWorld());
    QVERIFY(!parsed(GeoFilterSetting(siteOf("{}"), name).get().body)[u"writeEnabled"].toBool());
}

void ApiConfigTest::hiddenRowsAreAsIfTheyWereNotThere()
{
    ApiFixture m;
    m.addNode(key('a').toStdString(), "Alice", "repeater", "2026-01-03T00:00:00Z");
    m.addNode(key('b').toStdString(), "Bob", "repeater", "2026-01-02T00:00:00Z");
    m.addNode(key('c').toStdString(), "🚫Carol", "repeater", "2026-01-01T00:00:00Z");
    m.addObserver(1, "OBS1", "SJC");
    m.addObserver(2, "OBS2", "OAK");
    const auto packet = m.add({"0123456789abcdef", "2026-01-01T00:00:00Z"});
    m.receive(packet, 1, 1767225600, R"(["BB"])");
    const SiteConfig site = siteOf("{\"nodeBlacklist\":[\"" + key('B') + "\"],\"observerBlacklist\":[\"obs1\"]}");
    const VisibleSnapshots snapshots(site.hidden);
    const auto all = std::make_shared<const Snapshot>(m.snapshot());
    const auto visible = snapshots.of(all);
    QCOMPARE(visible->prefixes, snapshots.of(all)->prefixes); // made once
    QCOMPARE(visible->observers, snapshots.of(all)->observers);

    const auto nodes = object(nodeList(*visible, {}, nullptr, {}, withQuery({{"limit", "1"}}), 0));
    QCOMPARE(nodes[u"total"].toInt(), 1);
    QCOMPARE(column(nodes[u"nodes"], "name"_L1), u"Alice"_s);
    QCOMPARE(nodes[u"counts"][u"repeaters"].toInt(), 1);
    QVERIFY(!visible->nodes().findPublicKey(key('b').toStdString()).isValid());
    QVERIFY(visible->prefixes->candidates("bb").empty());
    QVERIFY(!m.snapshot().prefixes->candidates("bb").empty()); // the engine goes on knowing

    const auto observers = object(observerList(*visible, {}, 0));
    QCOMPARE(column(observers[u"observers"], "id"_L1), u"OBS2"_s);
    const auto packets = object(packetList(*visible, withQuery({})))[u"packets"];
    QCOMPARE(packets.toArray().size(), 1); // the packet stays, who received it does not show
    QVERIFY(packets[0][u"observer_id"].isNull());
    QVERIFY(packets[0][u"observer_name"].isNull());
}

void ApiConfigTest::hidingNothingCostsNothing()
{
    ApiFixture m;
    m.addNode(key('c').toStdString(), "🚫Carol", "repeater", "2026-01-01T00:00:00Z");
    m.addNode(key('d').toStdString(), std::nullopt, "repeater", "2026-01-01T00:00:00Z");
    const auto all = std::make_shared<const Snapshot>(m.snapshot());
    const VisibleSnapshots everything(siteOf(R"({"hiddenNamePrefixes": []})").hidden);
    QCOMPARE(everything.of(all), all);
    QCOMPARE(everything.of(nullptr), nullptr);
    QCOMPARE(VisibleSnapshots(HiddenRows()).of(all)->nodes().size(), 1U);
}

QTEST_GUILESS_MAIN(ApiConfigTest)
#include "test_api_config.moc"
