#include "httpd/api/packetfilter.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "core/analytics/areapackets.h"
#include "core/analytics/observerset.h"
#include "core/analytics/textsearch.h"
#include "core/store/ascii.h"

namespace corescope {

namespace {

std::string parameter(const Request& request, const char* name)
{
    return request.query.value(name).toStdString();
}

std::optional<std::int64_t> typeParameter(const Request& request, const char* name)
{
    const std::string text = parameter(request, name);
    if (text.empty())
        return std::nullopt;
    std::int64_t number = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range)
        return -1; // matches nothing
    return error == std::errc() && rest == text.data() + text.size() ? number : 0;
}

/// All transmissions of `order` that are among `wanted`, in that order.
std::vector<TransmissionIndex> reordered(const std::vector<TransmissionIndex>& order,
                                         std::span<const TransmissionIndex> wanted, std::uint32_t transmissionCount)
{
    std::vector<bool> isWanted(transmissionCount);
    for (const TransmissionIndex row : wanted)
        isWanted[row.value()] = true;
    std::vector<TransmissionIndex> result;
    result.reserve(wanted.size());
    std::ranges::copy_if(order, std::back_inserter(result),
                         [&](TransmissionIndex row) { return isWanted[row.value()]; });
    return result;
}

/// What the node index files under a public key, in no particular order.
void collectOfNode(const Snapshot& snapshot, std::string_view key, std::vector<TransmissionIndex>& out)
{
    const KeyIndex interned = snapshot.store->keys().find(toLowerAscii(key));
    if (!interned.isValid())
        return;
    snapshot.indexes->forEach(&TransmissionIndexes::nodes, interned.value(), [&](TransmissionIndex row) {
        if (row.value() < snapshot.packets.transmissionCount())
            out.push_back(row);
    });
}

/// The part of the list first seen after `since` and before `until`.
std::span<const TransmissionIndex> firstSeenBetween(const Snapshot& snapshot, const PacketFilter& filter)
{
    const auto firstSeen = [&](TransmissionIndex row) { return snapshot.store->texts(row).firstSeen; };
    const auto& list = *snapshot.packets.byFirstSeen;
    auto begin = list.begin();
    auto end = list.end();
    if (!filter.since.empty())
        begin = std::ranges::upper_bound(begin, end, std::string_view(filter.since), {}, firstSeen);
    if (!filter.until.empty())
        end = std::ranges::lower_bound(begin, end, std::string_view(filter.until), {}, firstSeen);
    return {begin, end};
}

bool isFirstSeenBetween(std::string_view firstSeen, const PacketFilter& filter)
{
    return (filter.since.empty() || firstSeen > filter.since) && (filter.until.empty() || firstSeen < filter.until);
}

/// The messages of a channel in list order, encrypted or not.
std::vector<TransmissionIndex> messagesOf(const ChannelIndex* channels, std::string_view name)
{
    std::vector<TransmissionIndex> rows;
    if (const Channel* const channel = channels ? channels->find(name) : nullptr)
        for (const Channel::Message& message : channel->messages)
            rows.push_back(message.packet);
    return rows;
}

/// Those of one observer after the other, each transmission once.
std::vector<TransmissionIndex> byObserver(const Snapshot& snapshot, std::span<const std::string_view> ids)
{
    std::vector<TransmissionIndex> result;
    std::vector<bool> isTaken(snapshot.packets.transmissionCount());
    for (const std::string_view& id : ids) {
        const ObserverSet set = ObserverSet::withIds(snapshot, std::span(&id, 1));
        if (set.isEmpty())
            continue;
        for (const TransmissionIndex row : *snapshot.packets.byFirstSeen) {
            if (isTaken[row.value()] || !set.received(snapshot, row))
                continue;
            isTaken[row.value()] = true;
            result.push_back(row);
        }
    }
    return result;
}

} // namespace

Page Page::of(const Request& request)
{
    Page page;
    if (const qint64 limit = request.queryInteger("limit", 0); limit > 0)
        page.limit = std::uint64_t(limit);
    if (const qint64 offset = request.queryInteger("offset", 0); offset > 0)
        page.offset = std::uint64_t(offset);
    return page;
}

PacketFilter PacketFilter::of(const Request& request)
{
    PacketFilter filter;
    filter.type = typeParameter(request, "type");
    filter.route = typeParameter(request, "route");
    filter.hash = toLowerAscii(parameter(request, "hash"));
    filter.since = parameter(request, "since");
    filter.until = parameter(request, "until");
    filter.region = parameter(request, "region");
    filter.observer = parameter(request, "observer");
    filter.node = parameter(request, "node");
    filter.channel = parameter(request, "channel");
    filter.area = parameter(request, "area");
    return filter;
}

int PacketFilter::count() const
{
    return int(type.has_value()) + int(route.has_value()) + int(!hash.empty()) + int(!since.empty()) +
           int(!until.empty()) + int(!region.empty()) + int(!observer.empty()) + int(!node.empty()) +
           int(!channel.empty()) + int(!area.empty());
}

std::string_view nodeKey(const Snapshot& snapshot, std::string_view text)
{
    const NodeTable& nodes = snapshot.nodes();
    if (nodes.findPublicKey(text).isValid())
        return text;
    const auto named = std::ranges::find_if(nodes.rows(), [text](const NodeRow& node) { return node.name == text; });
    return named == nodes.rows().end() ? text : std::string_view(named->publicKey);
}

std::vector<TransmissionIndex> matchingTransmissions(const Snapshot& snapshot, const PacketFilter& filter,
                                                     const FilterSources& sources)
{
    const PacketStore& store = *snapshot.store;
    const std::uint32_t transmissionCount = snapshot.packets.transmissionCount();
    const bool isAlone = filter.count() == 1;
    const auto observerIds = commaList(filter.observer);
    if (isAlone && observerIds.size() > 1)
        return byObserver(snapshot, observerIds);

    const std::string_view key = filter.node.empty() ? std::string_view() : nodeKey(snapshot, filter.node);
    if (isAlone && !filter.node.empty()) {
        std::vector<TransmissionIndex> found;
        collectOfNode(snapshot, key, found);
        if (!found.empty())
            return reordered(*snapshot.packets.byFirstSeen, found, transmissionCount);
    }

    std::optional<ObserverSet> observers, regions;
    if (!filter.observer.empty())
        observers = ObserverSet::withIds(snapshot, observerIds);
    if (!filter.region.empty())
        regions = ObserverSet::ofRegions(snapshot, filter.region);
    if ((observers && observers->isEmpty()) || (regions && regions->isEmpty()))
        return {};
    std::optional<AreaPackets> area;
    if (!filter.area.empty())
        area.emplace(snapshot, areaNamed(sources.areas ? *sources.areas : Areas(), filter.area));
    std::optional<TextSearch> nodeText, keyText;
    if (!filter.node.empty()) {
        nodeText.emplace(filter.node);
        if (key != filter.node)
            keyText.emplace(key);
    }

    // A number that the packet does not have is kept as a negative one.
    const auto differs = [](const std::optional<std::int64_t>& wanted, int has) {
        return wanted && (has < 0 || has != *wanted);
    };
    const auto passes = [&](TransmissionIndex row) {
        if (differs(filter.type, store.payloadType(row)) || differs(filter.route, store.routeType(row)))
            return false;
        if ((observers && !observers->received(snapshot, row)) || (regions && !regions->received(snapshot, row)))
            return false;
        if (area && !area->contains(row))
            return false;
        if (!nodeText)
            return true;
        const std::string_view decoded = store.texts(row).decodedJson;
        return nodeText->isIn(decoded) || (keyText && keyText->isIn(decoded));
    };

    std::span<const TransmissionIndex> candidates = firstSeenBetween(snapshot, filter);
    std::vector<TransmissionIndex> ofChannel;
    if (!filter.channel.empty()) {
        ofChannel = messagesOf(sources.channels, filter.channel);
        candidates = ofChannel;
    }
    TransmissionIndex named;
    if (!filter.hash.empty()) {
        named = store.findTransmission(std::string_view(filter.hash));
        if (!named.isValid() || named.value() >= transmissionCount)
            return {};
        if (!filter.channel.empty() && std::ranges::find(ofChannel, named) == ofChannel.end())
            return {};
        candidates = std::span(&named, 1);
    }
    const bool isTimeOpen = !filter.channel.empty() || !filter.hash.empty(); // these do not come from the time's list
    std::vector<TransmissionIndex> matches;
    std::ranges::copy_if(candidates, std::back_inserter(matches), [&](TransmissionIndex row) {
        return (!isTimeOpen || isFirstSeenBetween(store.texts(row).firstSeen, filter)) && passes(row);
    });
    return matches;
}

std::vector<TransmissionIndex> transmissionsOfNodes(const Snapshot& snapshot, std::string_view nodes,
                                                    std::string_view since, std::string_view until)
{
    std::vector<TransmissionIndex> found;
    for (const std::string_view node : commaList(nodes))
        collectOfNode(snapshot, nodeKey(snapshot, node), found);
    std::erase_if(found, [&](TransmissionIndex row) {
        const std::string_view firstSeen = snapshot.store->texts(row).firstSeen;
        return (!since.empty() && firstSeen < since) || (!until.empty() && firstSeen > until);
    });
    return reordered(*snapshot.packets.byFirstSeen, found, snapshot.packets.transmissionCount());
}

std::vector<TransmissionIndex> inLatestOrder(const Snapshot& snapshot, const std::vector<TransmissionIndex>& matches)
{
    return reordered(*snapshot.packets.byLatest, matches, snapshot.packets.transmissionCount());
}

} // namespace corescope
