#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "core/export/geojson.h"
#include "core/export/packetexport.h"
#include "tests/database/testdatabase.h"
#include "tests/store/loadedstore.h"

using namespace corescope;
using namespace Qt::StringLiterals;

/// What leaves the program, read back as other programs read it.
class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void csvReadsBackWhateverIsInIt();
    void jsonLinesHoldEveryReception();
    void nodesAndEdgesAsGeoJson();
    void endsWhenCancelled();
    void tellsWhyWritingFailed();

private:
    QByteArray exported(PacketFormat format) const;

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<LoadedStore> m_loaded;
    std::string m_relay = "a1" + std::string(62, '0');
};

namespace {

/// Takes so many bytes and then has no room: as a disk does, without a word while it takes some.
class FullDevice final : public QIODevice
{
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(WriteOnly | Unbuffered);
    }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        if (m_room == 0) {
            setErrorString(u"no room"_s);
            return -1;
        }
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken;
    }

private:
    qint64 m_room;
};

/// Records of RFC 4180.
QList<QStringList> csvRecords(const QString& text)
{
    QList<QStringList> records{{}};
    QString field;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted) {
            if (c != u'"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                field += text[++i];
            else
                isQuoted = false;
        } else if (c == u'"') {
            isQuoted = true;
        } else if (c == u',' || c == u'\r') {
            records.back() += std::exchange(field, {});
            if (c == u'\r') {
                ++i; // the line feed
                records += QStringList();
            }
        } else {
            field += c;
        }
    }
    records.removeLast();
    return records;
}

} // namespace

void TestExport::initTestCase()
{
    m_database = std::make_unique<TestDatabase>();
    m_database->add(TestDatabase::Observer{.id = "AA01", .name = std::string("Roof, \"north\"\nside")});
    m_database->add(TestDatabase::Node{.publicKey = m_relay, .name = std::string("Hill"), .lat = 37.5, .lon = -122.25});
    m_database->add(
        TestDatabase::Node{.publicKey = "b2" + std::string(62, '0'), .name = nullptr, .lat = 38.0, .lon = -122.0});
    m_database->add(TestDatabase::Node{.publicKey = "c3" + std::string(62, '0'), .lat = 0.0, .lon = 0.0});
    m_database->execute("CREATE TABLE IF NOT EXISTS neighbor_edges (node_a TEXT NOT NULL, node_b TEXT NOT NULL, count "
                        "INTEGER DEFAULT 1, last_seen TEXT, PRIMARY KEY (node_a, node_b))");
    m_database->execute("INSERT INTO neighbor_edges VALUES ('" + m_relay + "', 'b2" + std::string(62, '0') +
                        "', 7, '2026-04-05T12:00:00Z')");
    m_database->add(TestDatabase::Transmission{
        .hash = "00000000000000a1", .rawHex = "1100", .decodedJson = std::string(R"({"name":"=1+1, \"x\""})")});
    m_database->add(TestDatabase::Observation{.transmissionId = 1,
                                              .snr = 7.5,
                                              .rssi = nullptr,
                                              .pathJson = std::string(R"(["A1","0B"])"),
                                              .resolvedPath = "[\"" + m_relay + "\",null]"});
    m_database->add(TestDatabase::Transmission{.hash = "b2", .rawHex = "", .decodedJson = std::string("{broken")});
    m_database->close();
    m_loaded = std::make_unique<LoadedStore>(m_database->file());
}

QByteArray TestExport::exported(PacketFormat format) const
{
    const auto snapshot = m_loaded->snapshot();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    std::atomic<std::uint64_t> done = 0;
    const std::vector<TransmissionIndex> packets{TransmissionIndex(0), TransmissionIndex(1)};
    const auto written = exportPackets(*snapshot, packets, format, buffer, done, false);
    return written && done == 2 ? buffer.data() : QByteArray();
}

void TestExport::csvReadsBackWhateverIsInIt()
{
    const auto records = csvRecords(QString::fromUtf8(exported(PacketFormat::Csv)));
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[0].join(u','),
             u"id,first_seen,type,route,hash,size,hops,path,observer,snr,rssi,observations,info,raw_hex"_s);
    const QStringList first{u"1"_s,
                            u"2026-04-05T12:34:56Z"_s,
                            u"ADVERT"_s,
                            u"FLOOD"_s,
                            u"00000000000000a1"_s,
                            u"2"_s,
                            u"2"_s,
                            u"A1 0B"_s,
                            u"Roof, \"north\"\nside"_s,
                            u"7.5"_s,
                            u""_s,
                            u"1"_s,
                            u"=1+1, \"x\""_s,
                            u"1100"_s};
    QCOMPARE(records[1], first);
    QCOMPARE(records[2].size(), 14);
    QCOMPARE(records[2][11], u"0"_s);
}

void TestExport::jsonLinesHoldEveryReception()
{
    const auto lines = exported(PacketFormat::JsonLines).trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(first[u"id"_s].toInt(), 1);
    QCOMPARE(first[u"decoded"_s][u"name"_s].toString(), u"=1+1, \"x\""_s);
    const QJsonObject reception = first[u"observations"_s][0].toObject();
    QCOMPARE(reception[u"observer_name"_s].toString(), u"Roof, \"north\"\nside"_s);
    QCOMPARE(reception[u"snr"_s].toDouble(), 7.5);
    QVERIFY(reception[u"rssi"_s].isNull());
    QCOMPARE(reception[u"path"_s].toArray(), (QJsonArray{u"A1"_s, u"0B"_s}));
    QCOMPARE(reception[u"resolved_path"_s].toArray(),
             (QJsonArray{QString::fromStdString(m_relay), QJsonValue(QJsonValue::Null)}));
    const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
    QVERIFY(second[u"decoded"_s].isNull());
    QVERIFY(second[u"observations"_s].toArray().isEmpty());
}

void TestExport::nodesAndEdgesAsGeoJson()
{
    const QJsonObject whole = QJsonDocument::fromJson(toGeoJson(*m_loaded->snapshot(), 1775390400000)).object();
    QCOMPARE(whole[u"type"_s].toString(), u"FeatureCollection"_s);
    const QJsonArray features = whole[u"features"_s].toArray();
    QCOMPARE(features.size(), 3); // a node at 0,0 has no position
    QCOMPARE(features[0][u"geometry"_s][u"type"_s].toString(), u"Point"_s);
    QCOMPARE(features[0][u"geometry"_s][u"coordinates"_s].toArray(), (QJsonArray{-122.25, 37.5}));
    QVERIFY(features[1][u"properties"_s][u"name"_s].isNull());
    QCOMPARE(features[2][u"geometry"_s][u"type"_s].toString(), u"LineString"_s);
    QCOMPARE(features[2][u"properties"_s][u"count"_s].toInt(), 7);
}

void TestExport::endsWhenCancelled()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    std::atomic<std::uint64_t> done = 0;
    const std::vector<TransmissionIndex> packets{TransmissionIndex(0)};
    QVERIFY(!exportPackets(*m_loaded->snapshot(), packets, PacketFormat::Csv, buffer, done, true));
    QCOMPARE(done.load(), 0U);
}

void TestExport::tellsWhyWritingFailed()
{
    FullDevice device(10);
    const std::vector packets{TransmissionIndex(0)};
    std::atomic<std::uint64_t> done = 0;
    const auto written = exportPackets(*m_loaded->snapshot(), packets, PacketFormat::Csv, device, done, false);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::DiskFull);
    QVERIFY2(written.error().message.contains(u"no room"), qPrintable(written.error().message));
}

QTEST_APPLESS_MAIN(TestExport)
#include "test_export.moc"
