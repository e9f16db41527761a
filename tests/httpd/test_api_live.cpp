#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "core/engine.h"
#include "httpd/api/api.h"
#include "tests/database/testdatabase.h"
#include "tests/store/contractdatabase.h"

using namespace corescope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// An engine on a file, and its routes.
class Served
{
public:
    explicit Served(const QString& file)
        : m_engine(optionsFor(file))
    {
        m_engine.start();
    }

    const Engine& engine() const { return m_engine; }
    bool isReady() const { return m_engine.status().phase == StartupPhase::Ready; }

    /// Everything the routes keep between requests begins with the data as it is now.
    void addRoutes() { m_api.addRoutes(m_router); }
    const Router& router() const { return m_router; }

    QByteArray get(const QByteArray& target) const
    {
        Request request;
        request.method = "GET";
        request.target = target;
        request.path = QByteArray::fromPercentEncoding(target.left(target.indexOf('?')));
        if (const qsizetype mark = target.indexOf('?'); mark >= 0) {
            request.path = QByteArray::fromPercentEncoding(target.first(mark));
            for (const QByteArray& pair : target.sliced(mark + 1).split('&'))
                request.query.insert(pair.first(pair.indexOf('=')), pair.sliced(pair.indexOf('=') + 1));
        }
        return m_router.dispatch(request).body;
    }

private:
    static EngineOptions optionsFor(const QString& file)
    {
        EngineOptions options;
        options.database = file;
        options.readOnly = true;
        // Learned links name relays anew the more is known, and a fresh load would begin with the names in the file.
        options.resolver = ResolverKind::Affinity;
        options.pollPeriod = 20ms;
        return options;
    }

    Engine m_engine;
    Api m_api{m_engine, {}};
    Router m_router;
};

/// Where two replies differ, '' if nowhere. Figures may differ by what a second of time makes.
QString difference(const QJsonValue& a, const QJsonValue& b, const QString& place)
{
    static const QStringList clocks{u"server_time"_s, u"from"_s, u"to"_s};
    if (a.isDouble() && b.isDouble() && qAbs(a.toDouble() - b.toDouble()) <= 1e-4 * (1 + qAbs(a.toDouble())))
        return {};
    if (a.isArray() && b.isArray() && a.toArray().size() == b.toArray().size()) {
        const QJsonArray left = a.toArray(), right = b.toArray();
        for (qsizetype i = 0; i < left.size(); ++i)
            if (const QString found = difference(left[i], right[i], place + u'/' + QString::number(i));
                !found.isEmpty())
                return found;
        return {};
    }
    if (a.isObject() && b.isObject() && a.toObject().keys() == b.toObject().keys()) {
        const QStringList keys = a.toObject().keys();
        for (const QString& key : keys)
            if (!clocks.contains(key))
                if (const QString found = difference(a[key], b[key], place + u'/' + key); !found.isEmpty())
                    return found;
        return {};
    }
    if (a == b)
        return {};
    const auto text = [](const QJsonValue& value) {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).left(200));
    };
    return place + u": "_s + text(a) + u" and "_s + text(b);
}

QString difference(const QByteArray& a, const QByteArray& b, const QString& place)
{
    const auto parsed = [](const QByteArray& json) {
        return QJsonDocument::fromJson("[" + json.trimmed() + "]").array().at(0);
    };
    return difference(parsed(a), parsed(b), place);
}

/// Of the recorded simulation.
const std::map<QByteArray, QByteArrayList> s_variables{
    {"/api/packets/{id}", {"89a8c5d73dfa81c5", "1600", "40000"}},
    {"/api/traces/{hash}", {"89a8c5d73dfa81c5"}},
    {"/api/nodes/", {"1e7f306306cc3c375f920ec5d6821afa8d9d34b693998b3139c7b3bb8a9607bc", "2179b5bd"}},
    {"/api/observers/", {"208481DF02E9C0095B3B330CDD6EB5E8CB21927A7C34C9BECAB4F4399206BF67"}},
    {"/api/channels/", {"%23test", "Public"}},
};

/// What a route with variables is asked for; nothing for a pattern that nobody thought of here.
QByteArrayList targetsOf(const QByteArray& pattern)
{
    const qsizetype begin = pattern.indexOf('{');
    if (begin < 0)
        return {pattern};
    QByteArrayList targets;
    for (const auto& [prefix, values] : s_variables)
        if (pattern.startsWith(prefix))
            for (const QByteArray& value : values)
                targets.append(pattern.first(begin) + value + pattern.sliced(pattern.indexOf('}') + 1));
    return targets;
}

} // namespace

/// The answers do not depend on how the rows came in.
class TestApiLive : public QObject
{
    Q_OBJECT

private slots:
    void growingEqualsAFreshLoad()
    {
        QTemporaryDir folder;
        const QString whole = unpackRecorded(u"sim"_s, folder);
        if (whole.isEmpty())
            QSKIP("no recorded database");
        TestDatabase database = TestDatabase::copyOf(whole);
        database.execute("PRAGMA journal_mode=WAL");
        // Edges of rows that are not there yet would count twice.
        database.execute("DELETE FROM neighbor_edges");
        database.execute("DELETE FROM observations WHERE id > 20000");
        database.execute("DELETE FROM transmissions WHERE id > 1300");
        database.close();

        Served growing(database.file());
        QTRY_VERIFY_WITH_TIMEOUT(growing.isReady(), 60'000);
        grow(database, whole);
        const std::int64_t rows = database.number("SELECT count(*) FROM observations");
        QTRY_COMPARE_WITH_TIMEOUT(std::int64_t(growing.engine().snapshot()->packets.observationRows), rows, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(growing.engine().snapshot()->packets.transmissionCount(), 2500U, 60'000);
        Served fresh(database.file());
        QTRY_VERIFY_WITH_TIMEOUT(fresh.isReady(), 60'000);
        growing.addRoutes();
        fresh.addRoutes();
        // Made aside: there only at the second look.
        for (const Served* const served : {&growing, &fresh})
            QTRY_VERIFY_WITH_TIMEOUT(
                served->get("/api/nodes?role=repeater&limit=1&wait=" + QByteArray::number(++m_looks))
                    .contains("relay_active"),
                60'000);
        compare(growing, fresh);
    }

private:
    /// Adds the missing rows piece by piece, some receptions before their packets.
    static void grow(TestDatabase& database, const QString& whole)
    {
        database.execute("ATTACH '" + whole.toStdString() + "' AS whole");
        const auto add = [&](const std::string& table, int after, int upTo) {
            database.execute("INSERT INTO main." + table + " SELECT * FROM whole." + table + " WHERE id > " +
                             std::to_string(after) + " AND id <= " + std::to_string(upTo));
            QTest::qWait(50); // so that the poller sees several pieces, whatever they are
        };
        add("observations", 20'000, 26'000);
        add("transmissions", 1'300, 1'700);
        add("observations", 26'000, 30'000);
        add("transmissions", 1'700, 2'499);
        add("observations", 30'000, 44'000);
        add("observations", 44'000, 45'000);
        add("transmissions", 2'499, 2'500);
        database.execute("DETACH whole");
    }

    static void compare(const Served& growing, const Served& fresh)
    {
        // Figures of the process, not of the data.
        static const QByteArrayList ofProcess{"/api/healthz", "/api/health", "/metrics"};
        QByteArrayList targets{"/api/packets?limit=1000&expand=observations",
                               "/api/packets?groupByHash=true&limit=2000",
                               "/api/packets/timestamps?since=2026-10-01",
                               "/api/nodes?limit=1000&sortBy=name",
                               "/api/nodes/search?q=SFO",
                               "/api/resolve-hops?hops=1E,AB,E2,7d",
                               "/api/channels?includeEncrypted=true",
                               "/api/channels/%23bot/messages?limit=500"};
        for (const Route& route : growing.router().routes()) {
            const bool isOfData = route.pattern.startsWith("/api/") && !route.pattern.startsWith("/api/perf") &&
                                  !ofProcess.contains(route.pattern);
            if (route.method != "GET" || route.needsApiKey || !isOfData)
                continue;
            const QByteArrayList ofRoute = targetsOf(route.pattern);
            QVERIFY2(!ofRoute.isEmpty(),
                     qPrintable(u"name values for the variables of "_s + QString::fromLatin1(route.pattern)));
            targets += ofRoute;
        }
        QStringList differences;
        for (const QByteArray& target : targets) {
            const QString found = difference(growing.get(target), fresh.get(target), QString::fromLatin1(target));
            if (!found.isEmpty())
                differences.append(found);
        }
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    int m_looks = 0;
};

QTEST_GUILESS_MAIN(TestApiLive)
#include "test_api_live.moc"
