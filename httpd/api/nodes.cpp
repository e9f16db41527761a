#include "httpd/api/nodes.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

#include "core/analytics/likepattern.h"
#include "core/analytics/multibyte.h"
#include "core/analytics/observerset.h"
#include "core/store/timetext.h"
#include "httpd/api/packetfilter.h"
#include "httpd/api/rolecounts.h"

namespace corescope {

namespace {

constexpr int s_advert = 4;

/// Seconds of `lastHeard`; 0 for a text that is none of its values.
std::int64_t secondsOf(const QByteArray& window)
{
    constexpr std::int64_t hour = 3600;
    if (window == "1h")
        return hour;
    if (window == "6h")
        return 6 * hour;
    if (window == "24h")
        return 24 * hour;
    if (window == "7d")
        return 7 * 24 * hour;
    return window == "30d" ? 30 * 24 * hour : 0;
}

/// By key number: who sent an advert that was received in one of the regions.
std::vector<bool> advertisersIn(const Snapshot& snapshot, std::string_view regions)
{
    const PacketStore& store = *snapshot.store;
    const ObserverSet observers = ObserverSet::ofRegions(snapshot, regions);
    std::vector<bool> senders(store.keys().size());
    if (observers.isEmpty())
        return senders;
    for (std::uint32_t i = 0; i < snapshot.packets.transmissionCount(); ++i) {
        const TransmissionIndex row(i);
        if (store.payloadType(row) != s_advert || !observers.received(snapshot, row))
            continue;
        if (const KeyIndex sender = store.pubKey(row); sender.value() < senders.size())
            senders[sender.value()] = true;
    }
    return senders;
}

std::vector<NodeIndex> matchingNodes(const Snapshot& snapshot, const GeoFilter& place, const Request& request,
                                     std::int64_t now, const Areas& areas)
{
    const NodeTable& nodes = snapshot.nodes();
    const std::string role = request.query.value("role").toStdString();
    const std::string before = request.query.value("before").toStdString();
    const std::string regions = request.query.value("region").toStdString();
    std::optional<LikePattern> name;
    if (const QByteArray search = request.query.value("search"); !search.isEmpty())
        name.emplace(std::string_view(search.constData(), std::size_t(search.size())));
    std::optional<TimeText> heardAfter;
    if (const std::int64_t window = secondsOf(request.query.value("lastHeard")); window > 0)
        heardAfter = isoSeconds(now / 1000 - window);
    std::optional<GeoFilter> area;
    if (const std::string areaName = request.query.value("area").toStdString(); !areaName.empty())
        area = areaNamed(areas, areaName);
    std::optional<std::vector<bool>> senders;
    if (!commaList(regions).empty())
        senders = advertisersIn(snapshot, regions);

    std::vector<NodeIndex> matches;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const NodeRow& node = nodes.row(NodeIndex(i));
        const std::uint32_t key = nodes.key(NodeIndex(i)).value();
        const bool passes =
            (role.empty() || node.role == role) && (before.empty() || (node.firstSeen && *node.firstSeen <= before)) &&
            (!heardAfter || (node.lastSeen && *node.lastSeen > heardAfter->view())) &&
            (!name || (node.name && name->matches(*node.name))) && place.admits(node.lat, node.lon) &&
            (!area || area->holds(node.lat, node.lon)) && (!senders || (key < senders->size() && (*senders)[key]));
        if (passes)
            matches.push_back(NodeIndex(i));
    }
    return matches;
}

/// Puts the first `end` nodes of the wanted order in front. NULL is less than any text; equal nodes keep their row
/// order.
void sortFront(std::vector<NodeIndex>& list, std::size_t end, const NodeTable& nodes, const QByteArray& sortBy)
{
    const auto sort = [&](auto isBefore) {
        std::partial_sort(list.begin(), list.begin() + std::ptrdiff_t(end), list.end(), [&](NodeIndex a, NodeIndex b) {
            const NodeRow& left = nodes.row(a);
            const NodeRow& right = nodes.row(b);
            if (isBefore(left, right))
                return true;
            return !isBefore(right, left) && a < b;
        });
    };
    if (sortBy == "name")
        sort([](const NodeRow& a, const NodeRow& b) { return a.name < b.name; });
    else if (sortBy == "packetCount")
        sort([](const NodeRow& a, const NodeRow& b) { return a.advertCount > b.advertCount; });
    else
        sort([](const NodeRow& a, const NodeRow& b) { return a.lastSeen > b.lastSeen; });
}

void writeHashSize(JsonWriter& json, const HashSizeUse* use)
{
    json.key("hash_size");
    if (!use) {
        json.value(nullptr);
        json.field("hash_size_inconsistent", false);
        return;
    }
    json.value(use->last);
    json.field("hash_size_inconsistent", use->isInconsistent());
    if (std::popcount(use->seen) < 2)
        return;
    json.key("hash_sizes_seen");
    json.beginArray();
    for (int size = 1; size <= 4; ++size)
        if ((use->seen >> size & 1) != 0)
            json.value(size);
    json.endArray();
}

void writeMultiByte(JsonWriter& json, const MultiByteUse& use)
{
    if (use.status == MultiByteUse::Status::Unknown)
        return;
    json.field("multi_byte_status", use.statusName());
    json.field("multi_byte_evidence", use.evidenceName());
    json.field("multi_byte_max_hash_size", use.hashSize);
}

void writeRelaying(JsonWriter& json, const RelayFigures& figures)
{
    // More digits would change with every look at the same mesh.
    const auto rounded = [](double share) { return std::round(share * 10'000) / 10'000; };
    if (!figures.lastRelayed.empty())
        json.field("last_relayed", std::string_view(figures.lastRelayed));
    json.field("relay_active", figures.isActive);
    json.field("relay_count_1h", figures.lastHour);
    json.field("relay_count_24h", figures.lastDay);
    json.field("unscoped_relay_count_24h", figures.unscopedLastDay);
    if (!figures.scopes.empty()) {
        json.key("transported_scopes");
        json.beginArray();
        for (const std::string& scope : figures.scopes)
            json.value(std::string_view(scope));
        json.endArray();
    }
    json.field("traffic_share_score", rounded(figures.trafficShare));
    json.field("bridge_score", rounded(figures.bridge));
    json.field("coverage_score", rounded(figures.coverage));
    json.field("redundancy_score", rounded(figures.redundancy));
    json.field("usefulness_score", rounded(figures.usefulness));
    json.field("usefulness_grade", std::string_view(&figures.grade, 1));
}

} // namespace

void writeNode(JsonWriter& json, const Snapshot& snapshot, NodeIndex node, const HashSizes* hashSizes,
               const RelayReport* relays)
{
    json.beginObject();
    writeNodeFields(json, snapshot, node, hashSizes, relays);
    json.endObject();
}

void writeNodeFields(JsonWriter& json, const Snapshot& snapshot, NodeIndex node, const HashSizes* hashSizes,
                     const RelayReport* relays)
{
    const NodeTable& nodes = snapshot.nodes();
    const NodeRow& row = nodes.row(node);
    json.field("public_key", std::string_view(row.publicKey));
    json.field("name", row.name);
    json.field("role", row.role);
    json.field("lat", row.lat);
    json.field("lon", row.lon);
    json.field("last_seen", row.lastSeen);
    json.field("first_seen", row.firstSeen);
    json.field("advert_count", row.advertCount);
    json.field("last_heard", row.lastSeen);
    json.field("battery_mv", row.batteryMv);
    json.field("temperature_c", row.temperatureC);
    json.field("foreign", row.isForeign);
    json.field("default_scope", row.defaultScope);
    const HashSizes none;
    const HashSizes& sizes = hashSizes ? *hashSizes : none;
    const auto use = sizes.find(nodes.key(node));
    writeHashSize(json, use == sizes.end() ? nullptr : &use->second);
    if (hashSizes)
        writeMultiByte(json, multiByteUse(snapshot, node, *hashSizes));
    if (relays)
        if (const auto figures = relays->find(nodes.key(node)); figures != relays->end())
            writeRelaying(json, figures->second);
}

Reply nodeList(const Snapshot& snapshot, const HashSizes& hashSizes, const RelayReport* relays, const GeoFilter& place,
               const Request& request, std::int64_t now, const Areas& areas)
{
    const NodeTable& nodes = snapshot.nodes();
    const Page page = Page::of(request);
    std::vector<NodeIndex> matches = matchingNodes(snapshot, place, request, now, areas);
    const std::uint64_t total = matches.size();
    sortFront(matches, page.end(total), nodes, request.query.value("sortBy"));

    JsonWriter json(64 * 1024);
    json.beginObject();
    json.key("nodes");
    json.beginArray();
    for (std::uint64_t i = page.begin(total); i < page.end(total); ++i)
        writeNode(json, snapshot, matches[i], &hashSizes, relays);
    json.endArray();
    json.field("total", total);
    json.key("counts");
    RoleCounts counts;
    for (const NodeRow& node : nodes.rows())
        counts.add(node);
    counts.write(json);
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
