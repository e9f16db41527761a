#include "gui/map/packetroute.h"

#include <algorithm>

#include "core/mesh/joint/explanation.h"
#include "core/mesh/noderole.h"
#include "core/store/snapshot.h"

namespace corescope {

namespace {

constexpr int tracePayload = 9; ///< its path bytes are signal strengths

/// Whether the packet found its way by flooding. Otherwise its path is the way still to go, not the one it came.
bool isFlood(int routeType)
{
    return routeType == 0 || routeType == 1 || routeType < 0;
}

RouteStop stopOf(RouteStop::Part part, KeyIndex key)
{
    return {part, key, {}, {}, {}};
}

RouteStop relayOf(const Snapshot& snapshot, KeyIndex key, HopPrefix hop, const std::string& text)
{
    RouteStop stop = stopOf(RouteStop::Part::Relay, key);
    stop.hop = QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), HopPrefix::maxLength)));
    for (const NodeIndex node : snapshot.prefixes->candidates(hop)) {
        const KeyIndex other = snapshot.nodes().key(node);
        if (other != key && canRelay(snapshot.nodes().row(node).role.value_or(std::string())))
            stop.alternatives.push_back(other);
    }
    return stop;
}

/// What the joint decoder adds: how sure it is, and only those alternatives that are not out of the question.
void addConfidence(RouteStop& stop, const ExplainedHop& hop)
{
    if (hop.relay != stop.key)
        return; // the path was resolved before the decoder knew what it knows now
    stop.confidence = hop.probability;
    stop.alternatives.clear();
    for (const HopCandidate& other : hop.alternatives)
        if (other.key.isValid())
            stop.alternatives.push_back(other.key);
}

RouteChain chainOf(const Snapshot& snapshot, TransmissionIndex packet, ObservationIndex row,
                   const JointExplanation& explanation)
{
    const PacketStore& store = *snapshot.store;
    RouteChain chain;
    chain.observation = store.id(row);
    if (store.payloadType(packet) == tracePayload)
        return chain;
    const bool flood = isFlood(store.routeType(packet));
    if (flood && store.originator(packet).isValid())
        chain.stops.push_back(stopOf(RouteStop::Part::Originator, store.originator(packet)));

    if (store.hasHops(row)) {
        const PathView path = store.pathView(store.path(row));
        std::vector<HopPrefix> hops;
        path.hops(hops, store.keys());
        const std::vector<std::string> texts = path.hopTexts();
        std::vector<KeyIndex> relays;
        if (const ResolvedPathIndex resolved = store.resolvedPath(row); resolved.isValid())
            store.relays(resolved, relays);
        relays.resize(hops.size());
        const JointExplanation::Path* const explained = explanation.find(row);
        for (std::size_t i = 0; i < hops.size(); ++i) {
            RouteStop stop = relayOf(snapshot, relays[i], hops[i], texts[i]);
            if (explained && explained->hops.size() == hops.size())
                addConfidence(stop, explanation.hops[explained->hops[i]]);
            chain.stops.push_back(std::move(stop));
        }
    }

    if (const ObserverIndex observer = store.observer(row); flood && observer.isValid())
        chain.stops.push_back(stopOf(RouteStop::Part::Observer, (*snapshot.observers)[observer].key));
    return chain;
}

bool isSameWay(const RouteChain& a, const RouteChain& b)
{
    return std::ranges::equal(a.stops, b.stops, [](const RouteStop& left, const RouteStop& right) {
        return left.key == right.key && left.hop == right.hop;
    });
}

} // namespace

PacketRoute packetRoute(const Snapshot& snapshot, std::int64_t packet, std::optional<std::int64_t> observation)
{
    PacketRoute route;
    const TransmissionIndex row = snapshot.store->findTransmission(packet);
    if (!row.isValid() || row.value() >= snapshot.packets.transmissionCount())
        return route;

    ObservationIndex main = snapshot.packets.states[row.value()].best;
    if (observation)
        if (const auto found = snapshot.store->findObservation(*observation, snapshot.packets.observationRows);
            found.isValid())
            main = found;
    const JointExplanation explanation = snapshot.links ? explain(snapshot, *snapshot.links, row) : JointExplanation();
    const auto add = [&](ObservationIndex one) {
        RouteChain chain = chainOf(snapshot, row, one, explanation);
        const auto isKnown = [&](const RouteChain& other) { return isSameWay(chain, other); };
        if (!chain.stops.empty() && route.chains.size() < PacketRoute::mostChains &&
            std::ranges::none_of(route.chains, isKnown))
            route.chains.push_back(std::move(chain));
    };
    if (main.isValid())
        add(main);
    snapshot.packets.forEachObservation(row, add);
    return route;
}

} // namespace corescope
