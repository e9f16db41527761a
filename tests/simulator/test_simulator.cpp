#include <array>
#include <map>
#include <set>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "core/mesh/packetencoder.h"
#include "core/simulator/simulator.h"

using namespace Qt::StringLiterals;
using namespace corescope;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The relays' keys by observation id, upper case.
struct Truth
{
    std::map<qint64, QString> keys;
    std::map<qint64, QStringList> paths;
};

Truth readTruth(const QString& path)
{
    Truth truth;
    const QStringList lines = QString::fromUtf8(contents(path)).split(u'\n');
    for (const QString& line : lines) {
        const QStringList fields = line.split(u'\t');
        if (fields[0] == u"node"_s) {
            truth.keys[fields[1].toLongLong()] = fields[2].toUpper();
        } else if (fields[0] == u"path"_s) {
            QStringList& relays = truth.paths[fields[1].toLongLong()];
            for (const QString& number : fields[2].split(u',', Qt::SkipEmptyParts))
                relays.append(truth.keys[number.toLongLong()]);
        }
    }
    return truth;
}

QStringList hopsOf(const QString& pathJson)
{
    QStringList hops;
    for (const QJsonValue& hop : QJsonDocument::fromJson(pathJson.toUtf8()).array())
        hops.append(hop.toString());
    return hops;
}

} // namespace

class TestSimulator : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void countsAreExact();
    void schemaIsThatOfAFreshIngestor();
    void truthFitsThePaths();
    void rawPacketsFitTheirRows();
    void decodedJsonFitsTheBytes();
    void kindsOfPackets();
    void idsFollowTime();
    void nodesFitTheirAdverts();
    void receptionsVary();
    void sameSeedSameBytes();
    void otherSeedOtherMesh();
    void linksChangeIfAsked();

private:
    SimulationOptions options(const QString& name) const
    {
        SimulationOptions result;
        result.outputPath = m_folder.filePath(name);
        result.transmissions = 3000;
        result.observations = 50'000;
        result.nodes = 300;
        result.seed = 5;
        return result;
    }

    QVariant value(const QString& sql) const
    {
        QSqlQuery query(sql, m_database);
        return query.next() ? query.value(0) : QVariant();
    }

    QTemporaryDir m_folder;
    QSqlDatabase m_database;
    QString m_truthPath;
};

void TestSimulator::initTestCase()
{
    SimulationOptions wanted = options(u"mesh.db"_s);
    m_truthPath = wanted.truthPath = m_folder.filePath(u"mesh.truth"_s);
    const Result<SimulationSummary> summary = simulate(wanted);
    QVERIFY2(summary.has_value(), summary ? "" : qPrintable(summary.error().message));
    QVERIFY(!summary->cancelled);
    QCOMPARE(summary->databaseBytes, QFileInfo(wanted.outputPath).size());
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    m_database.setDatabaseName(wanted.outputPath);
    m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    QVERIFY(m_database.open());
}

void TestSimulator::cleanupTestCase()
{
    m_database.close();
}

void TestSimulator::countsAreExact()
{
    QCOMPARE(value(u"SELECT COUNT(*) FROM transmissions"_s).toInt(), 3000);
    QCOMPARE(value(u"SELECT COUNT(*) FROM observations"_s).toInt(), 50'000);
    QCOMPARE(value(u"SELECT COUNT(*) FROM nodes"_s).toInt(), 300);
    QCOMPARE(value(u"SELECT SUM(packet_count) FROM observers"_s).toInt(), 50'000);
    QCOMPARE(value(u"SELECT COUNT(DISTINCT transmission_id) FROM observations"_s).toInt(), 3000);
    QCOMPARE(value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    QVERIFY(value(u"SELECT COUNT(*) FROM observer_metrics"_s).toInt() > 0);
    QVERIFY(value(u"SELECT COUNT(*) FROM inactive_nodes"_s).toInt() > 0);
}

void TestSimulator::schemaIsThatOfAFreshIngestor()
{
    QCOMPARE(value(u"SELECT COUNT(*) FROM pragma_table_info('observations') WHERE name = 'resolved_path'"_s).toInt(),
             0);
    QCOMPARE(value(u"SELECT COUNT(*) FROM pragma_table_info('observations') WHERE name = 'observer_idx'"_s).toInt(), 1);
    QCOMPARE(value(u"SELECT COUNT(*) FROM sqlite_master WHERE name = 'neighbor_edges'"_s).toInt(), 0);
    QCOMPARE(value(u"SELECT \"unique\" FROM pragma_index_list('observations') WHERE name = 'idx_observations_dedup'"_s)
                 .toInt(),
             1);
    QCOMPARE(value(u"SELECT COUNT(*) FROM (SELECT 1 FROM observations GROUP BY transmission_id, observer_idx, "
                   "COALESCE(path_json, '') HAVING COUNT(*) > 1)"_s)
                 .toInt(),
             0);
    QCOMPARE(
        value(u"SELECT COUNT(*) FROM observations o LEFT JOIN observers b ON b.rowid = o.observer_idx WHERE b.id IS "
              "NULL"_s)
            .toInt(),
        0);
    QCOMPARE(
        value(u"SELECT COUNT(*) FROM observers b LEFT JOIN nodes n ON n.public_key = LOWER(b.id) WHERE n.name IS NULL "
              "OR b.id <> UPPER(b.id)"_s)
            .toInt(),
        0);
}

void TestSimulator::truthFitsThePaths()
{
    const Truth truth = readTruth(m_truthPath);
    QCOMPARE(truth.keys.size(), std::size_t(300));
    QCOMPARE(truth.paths.size(), std::size_t(50'000));
    QSqlQuery nodes(u"SELECT rowid, UPPER(public_key) FROM nodes"_s, m_database);
    while (nodes.next())
        QCOMPARE(truth.keys.at(nodes.value(0).toLongLong()), nodes.value(1).toString());

    QSqlQuery query(u"SELECT o.id, o.path_json, t.route_type FROM observations o JOIN transmissions t ON t.id = "
                    "o.transmission_id"_s,
                    m_database);
    while (query.next()) {
        const QStringList& relays = truth.paths.at(query.value(0).toLongLong());
        const QStringList hops = hopsOf(query.value(1).toString());
        QCOMPARE(hops.size(), relays.size());
        for (qsizetype i = 0; i < hops.size(); ++i)
            QVERIFY(relays[i].startsWith(hops[i]));
        if (query.value(2).toInt() <= 1) // floods pass a relay once
            QCOMPARE(QSet<QString>(relays.begin(), relays.end()).size(), relays.size());
    }
}

void TestSimulator::rawPacketsFitTheirRows()
{
    QSqlQuery query(
        u"SELECT t.raw_hex, t.hash, t.route_type, t.payload_type, (SELECT path_json FROM observations WHERE "
        "transmission_id = t.id ORDER BY id LIMIT 1), t.first_seen, (SELECT MIN(timestamp) FROM observations "
        "WHERE transmission_id = t.id) FROM transmissions t"_s,
        m_database);
    while (query.next()) {
        const std::optional<Bytes> bytes = fromHex(query.value(0).toString().toStdString());
        QVERIFY(bytes && bytes->size() > 2);
        const int route = (*bytes)[0] & 3;
        const auto type = static_cast<packet::Type>((*bytes)[0] >> 2);
        QCOMPARE(route, query.value(2).toInt());
        QCOMPARE(static_cast<int>(type), query.value(3).toInt());
        const ByteView rest = ByteView(*bytes).subspan(route == 0 || route == 3 ? 5 : 1);
        const std::size_t width = (rest[0] >> 6) + 1u;
        const std::size_t length = (rest[0] & 63) * width;
        QVERIFY(length <= packet::maxPath);
        const ByteView payload = rest.subspan(1 + length);
        QVERIFY(payload.size() <= packet::maxPayload);
        QCOMPARE(QString::fromStdString(packet::contentHash(type, rest[0], payload)), query.value(1).toString());

        const bool isTrace = type == packet::Type::Trace;
        const ByteView path = isTrace ? payload.subspan(9) : rest.subspan(1, length);
        const std::size_t hopWidth = isTrace ? std::size_t(1) << (payload[8] & 3) : width;
        QCOMPARE(hopsOf(query.value(4).toString()).join(QString()), QString::fromStdString(toUpperHex(path)));
        for (const QString& hop : hopsOf(query.value(4).toString()))
            QCOMPARE(hop.size(), qsizetype(2 * hopWidth));
        QCOMPARE(QDateTime::fromString(query.value(5).toString(), Qt::ISODate).toSecsSinceEpoch(),
                 query.value(6).toLongLong());
    }
}

void TestSimulator::decodedJsonFitsTheBytes()
{
    const std::map<QString, Bytes> channels{{u"Public"_s, publicChannelKey()},
                                            {u"#test"_s, hashtagChannelKey("#test")},
                                            {u"#wardriving"_s, hashtagChannelKey("#wardriving")},
                                            {u"#bot"_s, hashtagChannelKey("#bot")},
                                            {u"#chat"_s, hashtagChannelKey("#chat")},
                                            {u"#general"_s, hashtagChannelKey("#general")}};
    int adverts = 0;
    int messages = 0;
    QSqlQuery query(u"SELECT raw_hex, decoded_json FROM transmissions"_s, m_database);
    while (query.next()) {
        const QString text = query.value(1).toString();
        QVERIFY(!text.contains(u'<') && !text.contains(u'&'));
        const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
        const Bytes bytes = *fromHex(query.value(0).toString().toStdString());
        const int route = bytes[0] & 3;
        const ByteView rest = ByteView(bytes).subspan(route == 0 || route == 3 ? 5 : 1);
        const ByteView payload = rest.subspan(1 + (rest[0] & 63) * ((rest[0] >> 6) + 1u));
        const auto hex = [&](std::size_t from, std::size_t count) {
            return QString::fromStdString(toLowerHex(payload.subspan(from, count)));
        };
        const QString type = json[u"type"].toString();
        if (type == u"ADVERT"_s) {
            ++adverts;
            QCOMPARE(json[u"pubKey"].toString(), hex(0, 32));
            Bytes message(payload.begin(), payload.begin() + 36);
            message.insert(message.end(), payload.begin() + 100, payload.end());
            QVERIFY(verifySignature(payload.first(32), message, payload.subspan(36, 64)));
            const QByteArray name = json[u"name"].toString().toUtf8();
            QVERIFY(!name.isEmpty());
            QCOMPARE(QString::fromStdString(toLowerHex(payload.last(static_cast<std::size_t>(name.size())))),
                     QString::fromLatin1(name.toHex()));
        } else if (type == u"CHAN"_s) {
            ++messages;
            const Bytes plain = decryptAes128(channels.at(json[u"channel"].toString()), payload.subspan(3));
            const QByteArray said(reinterpret_cast<const char*>(plain.data()) + 5);
            QCOMPARE(QString::fromUtf8(said), json[u"text"].toString());
            QVERIFY(json[u"text"].toString().startsWith(json[u"sender"].toString() + u": "_s));
            QCOMPARE(json[u"channelHash"].toInt(), int(payload[0]));
        } else if (type == u"ACK"_s) {
            QCOMPARE(QByteArray::fromHex(json[u"extraHash"].toString().toLatin1()).at(3), char(payload[0]));
        } else if (type == u"ANON_REQ"_s) {
            QCOMPARE(json[u"ephemeralPubKey"].toString(), hex(1, 32));
        } else if (type == u"TRACE"_s) {
            QCOMPARE(json[u"pathData"].toString(), hex(9, payload.size() - 9));
            QCOMPARE(json[u"snrValues"].toArray().size(), qsizetype(rest[0] & 63));
        } else if (type != u"CONTROL"_s && type != u"GRP_TXT"_s) {
            QCOMPARE(json[u"destHash"].toString(), hex(0, 1));
            QCOMPARE(json[u"srcHash"].toString(), hex(1, 1));
            QCOMPARE(json[u"mac"].toString(), hex(2, 2));
        }
    }
    QVERIFY(adverts > 100);
    QVERIFY(messages > 100);
}

void TestSimulator::kindsOfPackets()
{
    std::set<int> types;
    std::set<int> routes;
    QSqlQuery query(u"SELECT DISTINCT payload_type, route_type FROM transmissions"_s, m_database);
    while (query.next()) {
        types.insert(query.value(0).toInt());
        routes.insert(query.value(1).toInt());
    }
    QVERIFY((types == std::set<int>{0, 1, 2, 3, 4, 5, 7, 8, 9, 11}));
    QVERIFY((routes == std::set<int>{0, 1, 2}));
    for (const char* status : {"decrypted", "decryption_failed", "no_key"})
        QVERIFY(
            value(u"SELECT COUNT(*) FROM transmissions WHERE decoded_json LIKE '%\"decryptionStatus\":\"%1\"%'"_s.arg(
                      QLatin1StringView(status)))
                .toInt() > 0);
    for (const int characters : {2, 4, 6})
        QVERIFY(value(u"SELECT COUNT(*) FROM observations WHERE LENGTH(json_extract(path_json, '$[0]')) = %1"_s.arg(
                          characters))
                    .toInt() > 0);
    QVERIFY(value(u"SELECT COUNT(*) FROM nodes WHERE lat IS NULL"_s).toInt() > 0);
}

void TestSimulator::idsFollowTime()
{
    QSqlQuery query(u"SELECT timestamp, transmission_id FROM observations ORDER BY id"_s, m_database);
    qint64 last = 0;
    qint64 seen = 0;
    while (query.next()) {
        QVERIFY(query.value(0).toLongLong() >= last);
        last = query.value(0).toLongLong();
        const qint64 transmission = query.value(1).toLongLong();
        QVERIFY(transmission <= seen + 1);
        seen = std::max(seen, transmission);
    }
    QVERIFY(last <= SimulationOptions::defaultEndTime);
    QVERIFY(value(u"SELECT MIN(timestamp) FROM observations"_s).toLongLong() >=
            SimulationOptions::defaultEndTime - 30 * 86400);
}

void TestSimulator::nodesFitTheirAdverts()
{
    QCOMPARE(value(u"SELECT COUNT(*) FROM nodes n WHERE advert_count <> (SELECT COUNT(*) FROM transmissions WHERE "
                   "from_pubkey = n.public_key)"_s)
                 .toInt(),
             0);
    QCOMPARE(
        value(u"SELECT COUNT(*) FROM nodes n WHERE advert_count > 0 AND (last_seen <> (SELECT MAX(first_seen) FROM "
              "transmissions WHERE from_pubkey = n.public_key) OR first_seen <> (SELECT MIN(first_seen) FROM "
              "transmissions WHERE from_pubkey = n.public_key))"_s)
            .toInt(),
        0);
    QCOMPARE(value(u"SELECT COUNT(*) FROM transmissions t JOIN nodes n ON n.public_key = t.from_pubkey WHERE "
                   "json_extract(t.decoded_json, '$.name') <> n.name"_s)
                 .toInt(),
             0);
    QCOMPARE(value(u"SELECT COUNT(*) FROM transmissions WHERE payload_type = 4 AND from_pubkey IS NULL"_s).toInt(), 0);
}

void TestSimulator::receptionsVary()
{
    const QString counts = u"(SELECT COUNT(*) AS c FROM observations GROUP BY transmission_id)"_s;
    QVERIFY(value(u"SELECT COUNT(*) FROM "_s + counts + u" WHERE c <= 3"_s).toInt() > 100);
    QVERIFY(value(u"SELECT MAX(c) FROM "_s + counts).toInt() > 2 * 50'000 / 3000);
    QVERIFY(value(u"SELECT COUNT(DISTINCT snr) FROM observations"_s).toInt() > 30);
}

void TestSimulator::sameSeedSameBytes()
{
    SimulationOptions again = options(u"again.db"_s);
    again.truthPath = m_folder.filePath(u"again.truth"_s);
    QVERIFY(simulate(again).has_value());
    QVERIFY(contents(again.outputPath) == contents(m_database.databaseName()));
    QVERIFY(contents(again.truthPath) == contents(m_truthPath));
}

void TestSimulator::otherSeedOtherMesh()
{
    SimulationOptions other = options(u"other.db"_s);
    other.seed = 6;
    QVERIFY(simulate(other).has_value());
    const QString key = value(u"SELECT public_key FROM nodes WHERE rowid = 1"_s).toString();
    QVERIFY(!contents(other.outputPath).contains(key.toLatin1()));
}

/// Share of the links used in the last fifth of the time that were used in the first fifth too.
static double oldLinks(const QString& truthPath, const QString& databasePath)
{
    const Truth truth = readTruth(truthPath);
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, databasePath);
    database.setDatabaseName(databasePath);
    database.open();
    std::map<std::pair<QString, QString>, int> first, last;
    QSqlQuery query(u"SELECT o.id, (o.timestamp - (SELECT MIN(timestamp) FROM observations)) * 5 / (SELECT 1 + "
                    "MAX(timestamp) - MIN(timestamp) FROM observations) FROM observations o JOIN transmissions t ON "
                    "t.id = o.transmission_id WHERE t.route_type < 2"_s,
                    database);
    while (query.next()) {
        const int fifth = query.value(1).toInt();
        const QStringList& relays = truth.paths.at(query.value(0).toLongLong());
        for (qsizetype i = 1; i < relays.size() && (fifth == 0 || fifth == 4); ++i)
            ++(fifth == 0 ? first : last)[{relays[i - 1], relays[i]}];
    }
    double all = 0, old = 0;
    for (const auto& [link, times] : last) {
        all += times;
        old += first.contains(link) ? times : 0;
    }
    return all > 0 ? old / all : 0;
}

void TestSimulator::linksChangeIfAsked()
{
    SimulationOptions changing = options(u"changing.db"_s);
    changing.truthPath = m_folder.filePath(u"changing.truth"_s);
    changing.hasChangingLinks = true;
    QVERIFY(simulate(changing).has_value());
    SimulationOptions again = options(u"changing-again.db"_s);
    again.hasChangingLinks = true;
    QVERIFY(simulate(again).has_value());
    QVERIFY(contents(again.outputPath) == contents(changing.outputPath));
    const double fixed = oldLinks(m_truthPath, m_database.databaseName());
    const double changed = oldLinks(changing.truthPath, changing.outputPath);
    QVERIFY2(fixed > 0.75 && changed < fixed - 0.15, qPrintable(u"%1, %2"_s.arg(fixed).arg(changed)));
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "test_simulator.moc"
