#include "core/analytics/nodereach.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include <tsl/robin_map.h>

#include "core/analytics/besthops.h"
#include "core/analytics/transmissionpass.h"

namespace corescope {

namespace {

constexpr std::uint64_t s_mostReceptions = 200'000;

struct ReachPart
{
    tsl::robin_map<KeyIndex, NodeReach::Link, std::hash<KeyIndex>> links;
    tsl::robin_map<std::uint32_t, NodeReach::Observer> observers; ///< by identity
    tsl::robin_map<std::uint32_t, bool> namesNode;                ///< by PathIndex, as many receptions share a path
    std::uint64_t receptions = 0;
    std::vector<HopPrefix> hops; // of the reception in hand
};

class ReachPass
{
public:
    ReachPass(const Snapshot& snapshot, NodeIndex node, std::int64_t since)
        : m_snapshot(snapshot)
        , m_store(*snapshot.store)
        , m_self(snapshot.nodes().key(node))
        , m_since(since)
    {
        const std::string_view key = m_store.keys().text(m_self);
        for (const std::size_t bytes : {1, 2, 3}) {
            const HopPrefix token = HopPrefix::fromText(key.substr(0, 2 * bytes));
            const auto candidates = snapshot.prefixes->candidates(token);
            if (token.length() == 2 * bytes && candidates.size() == 1 && candidates.front() == node)
                m_tokens.push_back(token);
        }
    }

    const std::vector<HopPrefix>& tokens() const { return m_tokens; }

    void count(ReachPart& part, TransmissionIndex transmission) const
    {
        if (m_snapshot.packets.states[transmission.value()].latestMs < m_since * 1000)
            return;
        m_snapshot.packets.forEachObservation(transmission, [&](ObservationIndex row) {
            if (m_store.seconds(row) < m_since || !m_store.hasHops(row) || part.receptions >= s_mostReceptions)
                return;
            const auto [entry, isNew] = part.namesNode.try_emplace(m_store.path(row).value(), false);
            if (isNew || entry->second)
                m_store.pathView(m_store.path(row)).hops(part.hops, m_store.keys());
            if (isNew)
                entry.value() = std::ranges::any_of(part.hops, [this](HopPrefix hop) { return isSelf(hop); });
            if (entry->second)
                countReception(part, transmission, row);
        });
    }

private:
    bool isSelf(HopPrefix hop) const
    {
        return std::ranges::find(m_tokens, hop) != m_tokens.end() || (hop.isFullKey() && hop.key() == m_self);
    }

    /// The only node that a hop can stand for.
    KeyIndex certain(HopPrefix hop) const
    {
        const auto candidates = m_snapshot.prefixes->candidates(hop);
        return candidates.size() == 1 ? m_snapshot.nodes().key(candidates.front()) : KeyIndex::none();
    }

    void countReception(ReachPart& part, TransmissionIndex transmission, ObservationIndex row) const
    {
        ++part.receptions;
        for (std::size_t i = 0; i < part.hops.size(); ++i) {
            if (!isSelf(part.hops[i]))
                continue;
            if (i > 0)
                add(part, certain(part.hops[i - 1]), &NodeReach::Link::heard);
            else if (m_store.isOfType(transmission, packet::Type::Advert))
                add(part, m_store.originator(transmission), &NodeReach::Link::heard);
            if (i + 1 < part.hops.size())
                add(part, certain(part.hops[i + 1]), &NodeReach::Link::hearing);
            else
                addObserver(part, row);
        }
    }

    void add(ReachPart& part, KeyIndex key, std::uint64_t NodeReach::Link::*direction) const
    {
        if (!key.isValid() || key == m_self)
            return;
        NodeReach::Link& link = part.links[key];
        link.key = key;
        ++(link.*direction);
    }

    void addObserver(ReachPart& part, ObservationIndex row) const
    {
        const ObserverIndex number = m_store.observer(row);
        if (!number.isValid() || number.value() >= m_snapshot.observers->size())
            return;
        const auto& known = (*m_snapshot.observers)[number];
        if (!known.key.isValid() || known.key == m_self)
            return;
        add(part, known.key, &NodeReach::Link::hearing);
        NodeReach::Observer& observer = part.observers[known.identity.value()];
        observer.key = known.key;
        observer.observer = known.identity;
        ++observer.count;
        if (const float snr = m_store.snr(row); std::isfinite(snr)) {
            ++observer.snrCount;
            observer.snrSum += double(snr);
        }
    }

    const Snapshot& m_snapshot;
    const PacketStore& m_store;
    const KeyIndex m_self;
    const std::int64_t m_since;
    std::vector<HopPrefix> m_tokens;
};

void addPart(ReachPart& all, const ReachPart& part)
{
    for (const auto& [key, link] : part.links) {
        NodeReach::Link& sum = all.links[key];
        sum.key = key;
        sum.heard += link.heard;
        sum.hearing += link.hearing;
    }
    for (const auto& [identity, observer] : part.observers) {
        NodeReach::Observer& sum = all.observers[identity];
        sum.key = observer.key;
        sum.observer = observer.observer;
        sum.count += observer.count;
        sum.snrCount += observer.snrCount;
        sum.snrSum += observer.snrSum;
    }
    all.receptions += part.receptions;
}

} // namespace

NodeReach nodeReach(const Snapshot& snapshot, NodeIndex node, std::int64_t since)
{
    const ReachPass pass(snapshot, node, since);
    NodeReach reach;
    for (const HopPrefix token : pass.tokens())
        reach.tokens.push_back(storedHopText(token, snapshot.store->keys()));
    std::ranges::sort(reach.tokens);
    if (reach.tokens.empty())
        return reach;
    auto parts = passOverTransmissions<ReachPart>(
        snapshot, [&](ReachPart& part, TransmissionIndex row) { pass.count(part, row); });
    ReachPart& all = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        addPart(all, parts[i]);

    const KeyPool& keys = snapshot.store->keys();
    reach.receptions = all.receptions;
    for (const auto& [key, link] : all.links)
        reach.links.push_back(link);
    std::ranges::sort(reach.links, [&keys](const NodeReach::Link& a, const NodeReach::Link& b) {
        const auto rank = [](const NodeReach::Link& link) {
            return std::tuple(link.isBidirectional(), link.bottleneck(), link.heard + link.hearing);
        };
        return rank(a) != rank(b) ? rank(a) > rank(b) : keys.text(a.key) < keys.text(b.key);
    });
    for (const auto& [identity, observer] : all.observers)
        reach.observers.push_back(observer);
    std::ranges::sort(reach.observers, [&keys](const NodeReach::Observer& a, const NodeReach::Observer& b) {
        return a.count != b.count ? a.count > b.count : keys.text(a.key) < keys.text(b.key);
    });
    return reach;
}

} // namespace corescope
