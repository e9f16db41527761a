#include "core/analytics/hashcollisions.h"

#include <algorithm>

#include "core/mesh/greatcircle.h"

namespace corescope {

namespace {

/// By NodeIndex: whether the node sent an advert in the scope, or is the best observer of a packet in it.
std::vector<bool> seenIn(const Snapshot& snapshot, const AnalyticsScope& scope)
{
    const PacketStore& store = *snapshot.store;
    const NodeTable& nodes = snapshot.nodes();
    std::vector<bool> isObserver(snapshot.observers->size());
    std::vector<bool> isSeen(nodes.size());
    const auto see = [&](NodeIndex node) {
        if (node.isValid())
            isSeen[node.value()] = true;
    };
    for (std::uint32_t i = 0; i < snapshot.packets.transmissionCount(); ++i) {
        const TransmissionIndex row(i);
        if (!scope.includes(snapshot, row))
            continue;
        see(nodes.find(advertSender(store, row)));
        if (const ObservationIndex best = snapshot.packets.states[i].best; best.isValid())
            if (const ObserverIndex observer = store.observer(best);
                observer.isValid() && observer.value() < isObserver.size())
                isObserver[observer.value()] = true;
    }
    for (std::uint32_t i = 0; i < isObserver.size(); ++i)
        if (isObserver[i])
            see(nodes.findPublicKey((*snapshot.observers)[ObserverIndex(i)].id));
    return isSeen;
}

std::string upperPrefix(std::string_view key, std::size_t characters)
{
    std::string prefix(key.substr(0, characters));
    for (char& c : prefix)
        if (c >= 'a' && c <= 'z')
            c = char(c - 'a' + 'A');
    return prefix;
}

HashCollisions::Collision collisionOf(const NodeTable& table, const std::string& prefix,
                                      const std::vector<NodeIndex>& nodes)
{
    HashCollisions::Collision collision;
    collision.prefix = prefix;
    collision.nodes = nodes;
    std::vector<SpherePoint> points;
    for (const NodeIndex node : nodes)
        if (table.hasPosition(node))
            points.push_back(spherePoint(*table.row(node).lat, *table.row(node).lon));
    collision.located = points.size();
    if (points.size() < 2)
        return collision;
    // The farthest two have the smallest scalar product, which is all that has to be looked at for each pair.
    std::pair<std::size_t, std::size_t> farthest{0, 0};
    double smallest = 2;
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            const double product = points[i].x * points[j].x + points[i].y * points[j].y + points[i].z * points[j].z;
            if (product < smallest) {
                smallest = product;
                farthest = {i, j};
            }
        }
    collision.maximumKm = distanceKm(points[farthest.first], points[farthest.second]);
    collision.spread = collision.maximumKm < 50    ? HashCollisions::Spread::Local
                       : collision.maximumKm < 200 ? HashCollisions::Spread::Regional
                                                   : HashCollisions::Spread::Distant;
    return collision;
}

} // namespace

HashCollisions hashCollisions(const Snapshot& snapshot, const AnalyticsScope& scope, const HashSizes& sizes)
{
    const NodeTable& table = snapshot.nodes();
    std::vector<bool> isSeen;
    if (!scope.isWhole())
        isSeen = seenIn(snapshot, scope);
    HashCollisions result;
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        const NodeIndex node(i);
        if (!isSeen.empty() && !isSeen[i])
            continue;
        result.nodes.push_back(node);
        const auto use = sizes.find(table.key(node));
        if (use == sizes.end())
            continue;
        const std::string role = table.row(node).role.value_or("");
        if (use->second.isInconsistent() && (role == "repeater" || role == "room_server"))
            result.inconsistent.push_back(node);
        const auto bytes = std::size_t(use->second.last);
        if (bytes < 1 || bytes > result.bySize.size())
            continue;
        HashCollisions::Size& size = result.bySize[bytes - 1];
        ++size.nodes;
        if (role != "repeater")
            continue;
        ++size.repeaters;
        if (const std::string& key = table.row(node).publicKey; key.size() >= 2 * bytes)
            size.prefixes[upperPrefix(key, 2 * bytes)].push_back(node);
    }
    for (HashCollisions::Size& size : result.bySize) {
        for (const auto& [prefix, nodes] : size.prefixes)
            if (nodes.size() >= 2)
                size.collisions.push_back(collisionOf(table, prefix, nodes));
        std::ranges::stable_sort(size.collisions, [](const auto& a, const auto& b) {
            return a.spread != b.spread ? a.spread < b.spread : a.nodes.size() > b.nodes.size();
        });
    }
    return result;
}

std::string_view spreadName(HashCollisions::Spread spread)
{
    switch (spread) {
    case HashCollisions::Spread::Local:
        return "local";
    case HashCollisions::Spread::Regional:
        return "regional";
    case HashCollisions::Spread::Distant:
        return "distant";
    case HashCollisions::Spread::Incomplete:
        break;
    }
    return "incomplete";
}

} // namespace corescope
