#include "core/store/retention.h"

#include <algorithm>

#include <QSqlError>
#include <QSqlQuery>

#include "core/database/bulkreader.h"
#include "core/database/connection.h"
#include "core/errortext.h"
#include "core/store/snapshot.h"
#include "core/store/timetext.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

// Measured on a mesh of 1,500 nodes, indexes and look-ups included.
constexpr double s_bytesPerTransmission = 900;
constexpr double s_bytesPerObservation = 75;
constexpr double s_bytesPerMb = 1 << 20;
constexpr double s_room = 0.9; // of the memory allowed, so that the next rows do not exceed it at once

std::string oldestByAge(const EngineOptions& options)
{
    if (!options.retention)
        return {};
    const auto oldest = std::chrono::system_clock::now() - *options.retention;
    return isoSeconds(std::chrono::duration_cast<std::chrono::seconds>(oldest.time_since_epoch()).count()).string();
}

} // namespace

Result<std::string> oldestToLoad(const Connection& connection, const Schema& schema, const EngineOptions& options)
{
    std::string oldest = oldestByAge(options);
    if (!options.maxMemoryMb)
        return oldest;

    const auto reader = makeBulkReader(connection, schema);
    const auto transmissions = reader->idRange(BulkReader::Table::Transmissions);
    const auto observations = reader->idRange(BulkReader::Table::Observations);
    if (!transmissions || !observations)
        return tl::unexpected(transmissions ? observations.error() : transmissions.error());
    const double estimate = double(transmissions->length()) * s_bytesPerTransmission +
                            double(observations->length()) * s_bytesPerObservation;
    const double fits = double(*options.maxMemoryMb) * s_bytesPerMb / std::max(estimate, 1.0);
    if (fits >= 1)
        return oldest;

    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    query.prepare(u"SELECT first_seen FROM transmissions ORDER BY first_seen DESC LIMIT 1 OFFSET ?"_s);
    query.addBindValue(qint64(double(transmissions->length()) * fits * s_room));
    if (!query.exec())
        return tl::unexpected(
            connection.error(query.lastError(), ErrorText::tr("finding the oldest transmission to keep")));
    if (query.next())
        oldest = std::max(oldest, query.value(0).toByteArray().toStdString());
    return oldest;
}

std::string oldestToKeep(const Snapshot& snapshot, std::size_t bytesHeld, const EngineOptions& options)
{
    const auto& order = *snapshot.packets.byFirstSeen;
    if (order.empty())
        return {};
    const auto firstSeen = [&](TransmissionIndex transmission) {
        return snapshot.store->texts(transmission).firstSeen;
    };
    const std::string oldest = oldestByAge(options);
    auto kept = std::lower_bound(order.begin(), order.end(), oldest,
                                 [&](TransmissionIndex t, const std::string& text) { return firstSeen(t) < text; });
    if (kept == order.end())
        return oldest; // nothing was heard for so long: all of it goes
    if (std::size_t(kept - order.begin()) * 20 < order.size())
        kept = order.begin();

    const double allowed = double(options.maxMemoryMb.value_or(0)) * s_bytesPerMb;
    if (allowed > 0 && double(bytesHeld) > allowed) {
        const auto keep = std::ptrdiff_t(double(order.size()) * (allowed / double(bytesHeld)) * s_room);
        kept = std::max(kept, order.end() - std::max<std::ptrdiff_t>(keep, 1));
    }
    if (firstSeen(*kept) == firstSeen(order.front()))
        return {};
    return std::string(firstSeen(*kept));
}

} // namespace corescope
