#include "core/simulator/flood.h"

#include <algorithm>
#include <array>

namespace corescope::simulator {

namespace {

/// How much stronger a frame must be than one already on the air to be received, dB.
constexpr float s_captureMargin = 6;

/// Draws from the bell curve, made once: one table look-up per reception instead of two logarithms.
const std::array<float, 4096>& fadingTable()
{
    static const std::array<float, 4096> s_table = [] {
        std::array<float, 4096> table{};
        Random random(0xFAD1);
        for (float& value : table)
            value =
                std::clamp(fadingDeviation * static_cast<float>(random.gaussian()), -strongestFading, strongestFading);
        return table;
    }();
    return s_table;
}

/// The first bytes of the relay's key, as the path shows them.
std::uint64_t prefix(const SimulatedNode& relay, unsigned hashSize)
{
    std::uint64_t value = 0;
    for (unsigned i = 0; i < hashSize; ++i)
        value = value << 8 | relay.key.publicKey()[i];
    return value;
}

} // namespace

Flood::Flood(const SimulatedMesh& mesh)
    : m_mesh(mesh)
{
}

float Flood::fading(Random& random)
{
    if (m_fadingLeft == 0) {
        m_fadingBits = random.next();
        m_fadingLeft = 5;
    }
    --m_fadingLeft;
    const float value = fadingTable()[m_fadingBits & 4095];
    m_fadingBits >>= 12;
    return value;
}

void Flood::spread(NodeNumber source, const FloodRules& rules, double start, Random& random,
                   std::vector<Forwarding>& forwardings, std::vector<Reception>& receptions)
{
    const std::span<const SimulatedNode> nodes = m_mesh.nodes();
    const auto first = static_cast<std::int32_t>(forwardings.size());
    m_radios.assign(nodes.size(), {});
    m_hasSeen.assign(nodes.size(), 0);
    m_hasSeen[source] = 1;
    m_finished.assign(nodes.size(), 0);
    m_finished[source] = m_mesh.observerOf(source) < 0;
    m_pathKeys.clear();
    m_hops.clear();
    m_events.assign(1, {start, -1});
    m_fadingLeft = 0;
    const float weakest = demodulationLimit - strongestFading + rules.interference;
    const unsigned hopLimit =
        std::min<unsigned>(rules.hopLimit, static_cast<unsigned>(packet::maxPath) / rules.hashSize);

    while (!m_events.empty()) {
        std::pop_heap(m_events.begin(), m_events.end());
        const Event event = m_events.back();
        m_events.pop_back();
        const bool isOrigin = event.forwarding < 0;
        const NodeNumber from = isOrigin ? source : forwardings[event.forwarding].relay;
        const std::uint64_t pathKey = isOrigin ? 0 : m_pathKeys[event.forwarding - first];
        const unsigned hops = isOrigin ? 0 : m_hops[event.forwarding - first];
        const double end = event.time + rules.airtime;
        m_radios[from].sendingUntil = end;

        for (const Link& link : m_mesh.links(from, m_era)) {
            if (link.snr < weakest)
                break;
            if (m_finished[link.to])
                continue;
            const float snr = link.snr - rules.interference + fading(random);
            Radio& radio = m_radios[link.to];
            if (snr < demodulationLimit || radio.sendingUntil > event.time)
                continue;
            if (radio.receivingUntil > event.time && snr < radio.receivingSnr + s_captureMargin)
                continue;
            radio.receivingUntil = end;
            radio.receivingSnr = snr;

            const std::int32_t observer = m_mesh.observerOf(link.to);
            if (observer >= 0)
                receptions.push_back({static_cast<std::uint32_t>(observer), event.forwarding, snr, end, pathKey});

            const SimulatedNode& relay = nodes[link.to];
            if (m_hasSeen[link.to] || !relay.relays)
                continue;
            m_hasSeen[link.to] = 1;
            m_finished[link.to] = observer < 0;
            if (hops >= std::min(hopLimit, relay.hopLimit) || (rules.towns >> relay.town & 1) == 0 ||
                (relay.onlyShortHashes && rules.hashSize > 1) || random.chance(rules.silence))
                continue;
            const auto index = static_cast<std::int32_t>(forwardings.size());
            forwardings.push_back({link.to, event.forwarding});
            m_pathKeys.push_back(mix(pathKey, prefix(relay, rules.hashSize) + 1));
            m_hops.push_back(hops + 1);
            m_events.push_back({end + random.uniform(0.02, 2.5 * rules.airtime), index});
            std::push_heap(m_events.begin(), m_events.end());
        }
    }
}

bool Flood::sendOnce(NodeNumber from, double start, std::int32_t sender, NodeNumber expected, Random& random,
                     std::vector<Reception>& receptions) const
{
    bool reached = false;
    for (const Link& link : m_mesh.links(from, m_era)) {
        const float snr = link.snr + fadingTable()[random.next() & 4095];
        if (snr < demodulationLimit)
            continue;
        reached = reached || link.to == expected;
        if (const std::int32_t observer = m_mesh.observerOf(link.to); observer >= 0)
            receptions.push_back(
                {static_cast<std::uint32_t>(observer), sender, snr, start, static_cast<std::uint64_t>(sender) + 1});
    }
    return reached;
}

} // namespace corescope::simulator
