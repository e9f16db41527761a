#include "httpd/api/clocks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <ranges>

#include "core/store/ascii.h"
#include "httpd/api/shapes.h"

namespace corescope {

namespace {

double tenthsOfSecond(double seconds)
{
    return std::round(seconds * 10) / 10;
}

void writeBadSamples(JsonWriter& json, const Snapshot& snapshot, const ClockSkews& skews, const NodeClock& clock)
{
    json.key("recentBadSamples");
    json.beginArray();
    for (const NodeClock::Sample& sample : clock.recent()) {
        if (!clock.isBad(sample) || !skews.knows(snapshot, sample))
            continue;
        json.beginObject();
        json.field("hash", snapshot.store->texts(sample.advert).hash);
        json.field("advertTS", sample.advertised);
        json.field("skewSec", tenthsOfSecond(sample.skew));
        json.endObject();
    }
    json.endArray();
}

void writeEvidence(JsonWriter& json, const Snapshot& snapshot, const ClockSkews& skews, const NodeClock& clock)
{
    constexpr std::size_t mostHashes = 10;
    json.key("recentHashEvidence");
    json.beginArray();
    for (const NodeClock::Sample& sample : clock.samples | std::views::reverse | std::views::take(mostHashes)) {
        if (!skews.knows(snapshot, sample))
            continue;
        json.beginObject();
        json.field("hash", snapshot.store->texts(sample.advert).hash);
        json.key("observers");
        json.beginArray();
        for (const SkewEvidence& seen : skews.evidence(snapshot, sample)) {
            const auto& observer = (*snapshot.observers)[seen.observer];
            json.beginObject();
            json.field("observerID", std::string_view(observer.id));
            json.field("observerName", std::string_view(observer.name));
            json.field("rawSkewSec", tenthsOfSecond(seen.raw));
            json.field("correctedSkewSec", tenthsOfSecond(seen.corrected));
            json.field("observerOffsetSec", seen.clock ? tenthsOfSecond(seen.clock->offset) : 0);
            json.field("calibrated", seen.clock && seen.clock->isCalibrated());
            json.endObject();
        }
        json.endArray();
        json.field("medianCorrectedSkewSec", tenthsOfSecond(sample.skew));
        json.field("timestamp", sample.observed);
        json.endObject();
    }
    json.endArray();
}

/// The nodes of one role.
struct RoleClocks
{
    std::uint64_t nodes = 0;
    std::vector<double> skews; ///< amounts
    std::map<NodeClock::Severity, std::uint64_t> severities;
};

void writeRole(JsonWriter& json, const std::string& role, RoleClocks clocks)
{
    std::ranges::sort(clocks.skews);
    const auto count = clocks.skews.size();
    const double sum = std::accumulate(clocks.skews.begin(), clocks.skews.end(), 0.0);
    const double median = count == 0 ? 0 : (clocks.skews[count / 2] + clocks.skews[(count - 1) / 2]) / 2;
    json.beginObject();
    json.field("role", std::string_view(role));
    json.field("nodeCount", clocks.nodes);
    json.field("withSkew", count);
    json.field("meanAbsSkewSec", count == 0 ? 0 : tenthsOfSecond(sum / double(count)));
    json.field("medianAbsSkewSec", tenthsOfSecond(median));
    json.field("okCount", clocks.severities[NodeClock::Severity::Ok]);
    json.field("warningCount", clocks.severities[NodeClock::Severity::Warning]);
    json.field("criticalCount", clocks.severities[NodeClock::Severity::Critical]);
    json.field("absurdCount", clocks.severities[NodeClock::Severity::Absurd]);
    json.field("noClockCount", clocks.severities[NodeClock::Severity::NoClock]);
    json.field("bimodalCount", clocks.severities[NodeClock::Severity::Bimodal]);
    json.endObject();
}

void writeName(JsonWriter& json, const NodeRow& node)
{
    if (node.name)
        json.field("nodeName", *node.name);
    if (node.role)
        json.field("nodeRole", *node.role);
}

} // namespace

void writeNodeClock(JsonWriter& json, const Snapshot& snapshot, KeyIndex node, const ClockSkews& skews)
{
    const NodeClock& clock = *skews.find(node);
    const NodeClock::Sample& last = clock.samples.back();
    json.field("pubkey", snapshot.store->keys().text(node));
    json.field("meanSkewSec", tenthsOfSecond(clock.mean));
    json.field("medianSkewSec", tenthsOfSecond(clock.median));
    json.field("lastSkewSec", tenthsOfSecond(last.skew));
    json.field("recentMedianSkewSec", tenthsOfSecond(clock.recentMedian));
    json.field("driftPerDaySec", tenthsOfSecond(clock.driftPerDay));
    json.field("severity", severityName(clock.severity));
    json.field("sampleCount", clock.samples.size());
    json.field("calibrated", last.isCalibrated);
    json.field("lastAdvertTS", last.advertised);
    json.field("lastObservedTS", last.observed);
    json.field("goodFraction", std::round(clock.goodShare * 1000) / 1000);
    json.field("recentSampleCount", clock.recent().size());
    json.field("recentBadSampleCount",
               std::ranges::count_if(clock.recent(), [&](const auto& sample) { return clock.isBad(sample); }));
    writeBadSamples(json, snapshot, skews, clock);
}

Reply nodeClocks(const Snapshot& snapshot, const ClockSkews& skews, const Request& request, const Areas& areas)
{
    const NodeTable& nodes = snapshot.nodes();
    const std::string area = request.query.value("area").toStdString();
    const GeoFilter place = area.empty() ? GeoFilter() : areaNamed(areas, area);
    std::vector<std::pair<const NodeClock*, NodeIndex>> list;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const NodeRow& row = nodes.row(NodeIndex(i));
        if (!area.empty() && !place.holds(row.lat, row.lon))
            continue;
        if (const NodeClock* const clock = skews.find(nodes.key(NodeIndex(i))))
            list.emplace_back(clock, NodeIndex(i));
    }
    std::ranges::stable_sort(list, std::greater(),
                             [](const auto& entry) { return std::abs(entry.first->recentMedian); });
    JsonWriter json(64 * 1024);
    json.beginArray();
    for (const auto& [clock, node] : list) {
        json.beginObject();
        writeNodeClock(json, snapshot, nodes.key(node), skews);
        writeName(json, nodes.row(node));
        json.endObject();
    }
    json.endArray();
    return Reply::json(json.take());
}

Reply nodeClock(const Snapshot& snapshot, const ClockSkews& skews, const Request& request)
{
    constexpr std::size_t mostSamples = 200;
    const NodeTable& nodes = snapshot.nodes();
    const NodeIndex node = nodes.findPublicKey(request.variable("pubkey").toStdString());
    const NodeClock* const clock = node.isValid() ? skews.find(nodes.key(node)) : nullptr;
    if (!clock)
        return Reply::error(404, "Not found");
    JsonWriter json(32 * 1024);
    json.beginObject();
    writeNodeClock(json, snapshot, nodes.key(node), skews);
    writeName(json, nodes.row(node));
    json.key("samples");
    json.beginArray();
    const std::size_t left = clock->samples.size() - std::min(clock->samples.size(), mostSamples);
    for (const NodeClock::Sample& sample : clock->samples | std::views::drop(left)) {
        json.beginObject();
        json.field("ts", sample.observed);
        json.field("skew", tenthsOfSecond(sample.skew));
        json.endObject();
    }
    json.endArray();
    writeEvidence(json, snapshot, skews, *clock);
    const auto calibrated = std::ranges::count(clock->samples, true, &NodeClock::Sample::isCalibrated);
    json.key("calibrationSummary");
    json.beginObject();
    json.field("totalSamples", clock->samples.size());
    json.field("calibratedSamples", calibrated);
    json.field("uncalibratedSamples", std::int64_t(clock->samples.size()) - calibrated);
    json.endObject();
    json.endObject();
    return Reply::json(json.take());
}

Reply observerClocks(const Snapshot& snapshot, const ClockSkews& skews)
{
    JsonWriter json(8 * 1024);
    json.beginArray();
    for (const ObserverRow& row : snapshot.observers->rows()) {
        const ObserverIndex observer = snapshot.observers->find(row.id);
        if (!observer.isValid() || observer.value() >= skews.observers().size())
            continue;
        const ObserverClock& clock = skews.observers()[observer.value()];
        if (clock.samples == 0)
            continue;
        json.beginObject();
        json.field("observerID", std::string_view(row.id));
        json.field("offsetSec", tenthsOfSecond(clock.offset));
        json.field("samples", clock.samples);
        json.endObject();
    }
    json.endArray();
    return Reply::json(json.take());
}

QByteArray rolesJson(const Snapshot& snapshot, const ClockSkews& skews)
{
    const NodeTable& nodes = snapshot.nodes();
    std::map<std::string, RoleClocks> roles;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const std::string role = toLowerAscii(nodes.row(NodeIndex(i)).role.value_or(std::string()));
        RoleClocks& clocks = roles[role.empty() ? "unknown" : role];
        ++clocks.nodes;
        if (const NodeClock* const clock = skews.find(nodes.key(NodeIndex(i)))) {
            clocks.skews.push_back(std::abs(clock->recentMedian));
            ++clocks.severities[clock->severity];
        }
    }
    std::vector<std::pair<std::string, RoleClocks>> sorted(roles.begin(), roles.end());
    std::ranges::stable_sort(sorted, std::greater(), [](const auto& role) { return role.second.nodes; });
    JsonWriter json(2 * 1024);
    json.beginObject();
    json.field("totalNodes", nodes.size());
    json.key("roles");
    json.beginArray();
    for (const auto& [role, clocks] : sorted)
        writeRole(json, role, clocks);
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace corescope
