#include "tests/bench/serverwatch.h"

#include <algorithm>
#include <thread>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/bench/httpclient.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace corescope::bench {

namespace {

constexpr auto s_longestStart = 30min;

/// What the server last wrote, for an error message.
QString lastLines(const QString& log)
{
    QFile file(log);
    if (!file.open(QFile::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - 600));
    return QString::fromUtf8(file.readAll()).trimmed();
}

tl::unexpected<Error> serverFailed(const ServerProcess& server, const QString& what)
{
    return failure(Error::Kind::Internal,
                   u"the server %1; its log ends (%2):\n%3"_s.arg(what, server.log(), lastLines(server.log())));
}

/// Takes note of what a reply's headers say. False without them.
bool note(const HttpReply& reply, double now, StartRecord& record)
{
    if (reply.serverState == "backfilling") {
        if (!record.showedBackfilling)
            record.backfillBegan = now;
        record.showedBackfilling = true;
        if (reply.remaining == 0 && record.backfillEnded == 0)
            record.backfillEnded = now;
    } else if (reply.serverState == "ready") {
        record.ready = now;
        if (record.backfillEnded == 0)
            record.backfillEnded = now;
    }
    return !reply.serverState.empty();
}

} // namespace

Result<StartRecord> watchStart(ServerProcess& server, WatchUntil until)
{
    StartRecord record;
    HttpClient client(server.port());
    std::optional<HttpReply> reply;
    while (!(reply = client.get("/api/healthz"))) {
        if (!server.isRunning())
            return serverFailed(server, u"ended before it listened"_s);
        std::this_thread::sleep_for(500us);
    }
    record.firstReply = secondsSince(server.begun());
    if (reply->status != 200)
        return serverFailed(server, u"answered /api/healthz with status %1"_s.arg(reply->status));

    while (record.ready == 0 && (until == WatchUntil::Ready || record.served == 0)) {
        if (!server.isRunning())
            return serverFailed(server, u"ended"_s);
        if (Clock::now() - server.begun() > s_longestStart)
            return serverFailed(server, u"was not ready after half an hour"_s);
        reply = client.get("/api/packets?limit=1");
        const double now = secondsSince(server.begun());
        if (!reply)
            continue;
        if (!note(*reply, now, record))
            return serverFailed(server, u"sent no X-CoreScope-Status"_s);
        if (reply->status == 200 && reply->isJson && record.served == 0) {
            record.served = now;
            record.atServed = server.size();
        } else if (reply->status != 503 && reply->status != 200) {
            return serverFailed(server, u"answered /api/packets with status %1"_s.arg(reply->status));
        }
        const bool isFollowingBackfill = record.showedBackfilling && record.served > 0;
        std::this_thread::sleep_for(isFollowingBackfill ? 20ms : 2ms);
    }
    record.atReady = server.size();
    return record;
}

Result<MemoryAccount> memoryAccount(const ServerProcess& server)
{
    HttpClient client(server.port());
    const auto reply = client.get("/api/healthz");
    MemoryAccount account;
    account.resident = server.size().resident;
    const QJsonObject health = QJsonDocument::fromJson(QByteArray::fromStdString(reply ? reply->body : "")).object();
    const QJsonObject memory = health[u"memory"_s].toObject();
    if (memory.isEmpty())
        return serverFailed(server, u"says nothing of its memory in /api/healthz"_s);
    account.accounted = memory[u"total"_s].toInteger();
    account.observations = health[u"loadedObs"_s].toInteger();
    std::vector<std::pair<qint64, QString>> parts;
    for (auto part = memory.begin(); part != memory.end(); ++part)
        if (part.key() != u"total" && part.key() != u"resident" && part.key() != u"peak")
            parts.emplace_back(part.value().toInteger(), part.key());
    std::ranges::sort(parts, std::greater());
    for (const auto& [bytes, name] : parts)
        account.parts << u"%1: %2 MB"_s.arg(name).arg(double(bytes) / 1e6, 0, 'f', 1);
    return account;
}

} // namespace corescope::bench
