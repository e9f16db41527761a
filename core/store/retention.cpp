#include "core/store/retention.h"

#include <algorithm>

#include <QSqlError>
#include <QSqlQuery>

#include "core/database/bulkreader.h"
#include "core/database/connection.h"
#include "core/store/snapshot.h"
#include "core/store/timetext.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

// Measured on a mesh of 1,500 nodes, indexes and look-ups included.
constexpr std::int64_t s_bytesPerTransmission = 900;
constexpr std::int64_t s_bytesPerObservation = 75;
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
    const auto rows = [](IdRange range) { return range.isEmpty() ? 0 : range.last - range.first + 1; };
    const std::int64_t estimate
        = rows(*transmissions) * s_bytesPerTransmission + rows(*observations) * s_bytesPerObservation;
    const double fits = double(*options.maxMemoryMb << 20) / double(std::max<std::int64_t>(estimate, 1));
    if (fits >= 1)
        return oldest;

    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    query.prepare(u"SELECT first_seen FROM transmissions ORDER BY first_seen DESC LIMIT 1 OFFSET ?"_s);
    query.addBindValue(qint64(double(rows(*transmissions)) * fits * s_room));
    if (!query.exec())
        return tl::unexpected(connection.error(query.lastError(), u"finding the oldest transmission to keep"_s));
    if (query.next())
        oldest = std::max(oldest, query.value(0).toByteArray().toStdString());
    return oldest;
}

std::string oldestToKeep(const Snapshot& snapshot, std::size_t bytesHeld, const EngineOptions& options)
{
    const auto& order = *snapshot.packets.byFirstSeen;
    const auto firstSeen = [&](TransmissionIndex transmission) { return snapshot.store->texts(transmission).firstSeen; };
    const std::string oldest = oldestByAge(options);
    auto kept = std::lower_bound(order.begin(), order.end(), oldest,
                                 [&](TransmissionIndex t, const std::string& text) { return firstSeen(t) < text; });
    if (std::size_t(kept - order.begin()) * 20 < order.size())
        kept = order.begin();

    const std::size_t allowed = std::size_t(options.maxMemoryMb.value_or(0)) << 20;
    if (allowed > 0 && bytesHeld > allowed) {
        const auto keep = std::ptrdiff_t(double(order.size()) * (double(allowed) / double(bytesHeld)) * s_room);
        kept = std::max(kept, order.end() - keep);
    }
    if (kept == order.begin() || kept == order.end())
        return {};
    return std::string(firstSeen(*kept));
}

} // namespace corescope
