#include <QTest>

#include "core/filter/displayfilter.h"
#include "core/filter/packetsummary.h"
#include "core/store/timetext.h"
#include "tests/database/testdatabase.h"
#include "tests/store/loadedstore.h"

using namespace corescope;
using namespace Qt::StringLiterals;

/// Three packets: an advert of Bob heard by Roof (SFO) over A1,0B and directly by Barn (OAK); a channel message heard
/// once; an acknowledgement that nobody heard, with broken JSON.
class TestDisplayFilter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void finds_data();
    void finds();
    void endsEarlyWhenSuperseded();
    void summaries_data();
    void summaries();

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<LoadedStore> m_loaded;
};

void TestDisplayFilter::initTestCase()
{
    const std::string relay = "a1" + std::string(62, '0');
    m_database = std::make_unique<TestDatabase>();
    m_database->add(TestDatabase::Observer{.id = "AA01", .name = std::string("Roof"), .iata = std::string("sfo")});
    m_database->add(TestDatabase::Observer{.id = "BB02", .name = std::string("Barn"), .iata = std::string("OAK")});
    m_database->add(TestDatabase::Node{.publicKey = relay, .name = std::string("Hill 4")});
    m_database->add(TestDatabase::Transmission{
        .hash = "00000000000000a1",
        .rawHex = "1100",
        .firstSeen = "2026-04-05T10:00:00Z",
        .decodedJson =
            std::string(R"({"type":"ADVERT","name":"Bob","flags":{"repeater":true,"raw":146},"lat":37.5})")});
    m_database->add(TestDatabase::Observation{.transmissionId = 1,
                                              .observer = std::int64_t(1),
                                              .snr = 7.5,
                                              .rssi = -80.0,
                                              .pathJson = std::string(R"(["A1","0B"])"),
                                              .resolvedPath = "[\"" + relay + "\",null]"});
    m_database->add(TestDatabase::Observation{
        .transmissionId = 1, .observer = std::int64_t(2), .snr = -3.0, .rssi = -110.0, .pathJson = std::string("[]")});
    m_database->add(TestDatabase::Transmission{
        .hash = "00000000000000b2",
        .rawHex = "110011",
        .firstSeen = "2026-04-06T10:00:00Z",
        .routeType = std::int64_t(2),
        .payloadType = std::int64_t(5),
        .decodedJson = std::string(R"({"type":"CHAN","channel":"#test","sender":"Eve","text":"Eve: hi Bob"})")});
    m_database->add(TestDatabase::Observation{.transmissionId = 2,
                                              .observer = std::int64_t(2),
                                              .snr = nullptr,
                                              .rssi = nullptr,
                                              .pathJson = std::string(R"(["C3D4"])")});
    m_database->add(TestDatabase::Transmission{.hash = "00000000000000c3",
                                               .rawHex = "11",
                                               .firstSeen = "2026-04-07T10:00:00Z",
                                               .routeType = nullptr,
                                               .payloadType = std::int64_t(3),
                                               .decodedJson = std::string("{\"name\":")});
    m_database->close();
    m_loaded = std::make_unique<LoadedStore>(m_database->file());
}

void TestDisplayFilter::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ids");
    const auto add = [](const char* text, const char* ids) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(ids);
    };
    add("", "1 2 3");
    add("type == ADVERT", "1");
    add("type != ADVERT", "2 3");
    add("type in (ack, advert)", "1 3");
    add("type contains TXT", "2");
    add("route == direct", "2");
    add("route", "1 2");
    add("route != flood", "2 3");
    add("hash == 00000000000000A1", "1");
    add("hash ends_with c3", "3");
    add("size >= 2", "1 2");
    add("snr > 5", "1");
    add("snr < 0", "1");
    add("snr != 7.5", "2 3");
    add("!snr", "2 3");
    add("rssi between -90 and -70", "1");
    add("hops == 0", "1");
    add("hops == 1", "2");
    add("observer == roof", "1");
    add("observer == bb02", "1 2");
    add("observer != roof", "2 3");
    add("iata == SFO", "1");
    add("observations == 0", "3");
    add("path == \"A1,0B\"", "1");
    add("path contains c3", "2");
    add("path", "1 2");
    add("relay == \"hill 4\"", "1");
    add("relay starts_with a100", "1");
    add("payload.name == bob", "1");
    add("payload.name", "1");
    add("payload.flags.repeater == true", "1");
    add("payload.flags.raw > 100", "1");
    add("payload.lat < 38", "1");
    add("payload.text contains BOB", "2");
    add("payload.sender.x", "");
    add("time after 2026-04-06", "2 3");
    add("before \"2026-04-06 10:00\"", "1");
    add("between 2026-04-05 and 2026-04-07", "1 2");
    add("age < 1d", "3");
    add("age >= 47h", "1 2");
    add("type == ADVERT || type == ACK && size > 5", "1");
    add("(type == ADVERT || type == ACK) && size < 2", "3");
    add("!(type == ADVERT || payload.name)", "2 3");
    add("id > 1 && payload.channel == \"#test\"", "2");
}

void TestDisplayFilter::finds()
{
    QFETCH(QString, text);
    const auto filter = DisplayFilter::parse(text);
    QVERIFY2(filter, qPrintable(filter ? QString() : filter.error().message));
    const auto snapshot = m_loaded->snapshot();
    QStringList ids;
    const std::int64_t now = *parseTimeText("2026-04-08T09:00:00Z");
    for (const TransmissionIndex packet : filter->matching(*snapshot, now, 2, false))
        ids += QString::number(snapshot->store->id(packet));
    QTEST(ids.join(u' '), "ids");
}

void TestDisplayFilter::endsEarlyWhenSuperseded()
{
    const auto filter = DisplayFilter::parse(u"size > 0");
    QVERIFY(filter->matching(*m_loaded->snapshot(), 0, 2, true).empty());
}

void TestDisplayFilter::summaries_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    const auto add = [](const char* json, const char* text) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(text);
    };
    add(R"({"type":"ADVERT","name":"Bob"})", "Bob");
    add(R"({"type":"ADVERT","pubKey":"0123456789abcdef"})", "key 0123456789ab");
    add(R"({"channel":"#test","sender":"Eve","text":"Eve: hi"})", "#test Eve: hi");
    add(R"({"channel":"#test","sender":"Eve","text":"hi"})", "#test Eve: hi");
    add(R"({"srcHash":"1f","destHash":"8b"})", "from 1f to 8b");
    add(R"({"name":5})", "");
    add("{\"name\":", "");
    add("[]", "");
    add("", "");
}

void TestDisplayFilter::summaries()
{
    QFETCH(QByteArray, json);
    PacketSummary summary;
    QTEST(QByteArray::fromStdString(summary.of(json.toStdString())), "text");
}

QTEST_APPLESS_MAIN(TestDisplayFilter)
#include "test_displayfilter.moc"
