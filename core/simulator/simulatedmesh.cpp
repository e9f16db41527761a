#include "core/simulator/simulatedmesh.h"

#include <algorithm>
#include <cmath>

#include "core/simulator/names.h"

namespace corescope::simulator {

namespace {

/// SNR at 1 km between two nodes at street level, dB.
constexpr double s_snrAtOneKm = 15;
/// Loss per tenfold distance, dB: built-up land with some free sight.
constexpr double s_lossPerDecade = 32;
/// Deviation of a link from what its length lets expect, dB.
constexpr double s_shadowing = 7;
/// Deviation between the two directions of a link, dB.
constexpr double s_asymmetry = 1;
constexpr double s_longestLinkKm = 150;
/// How often links may change, and the share of them that does each time: a link lasts half the time on average.
constexpr std::size_t s_eras = 10;
constexpr double s_changedLinks = 0.2;
constexpr double s_weakestLink = demodulationLimit - strongestFading;

std::size_t townCount(std::uint32_t nodes)
{
    return std::min<std::size_t>(towns().size(), 1 + nodes / 25);
}

std::size_t chooseTown(std::size_t count, Random& random)
{
    double total = 0;
    for (const Town& town : towns().first(count))
        total += town.weight;
    double rest = random.uniform(0, total);
    for (std::size_t i = 0; i < count; ++i) {
        rest -= towns()[i].weight;
        if (rest < 0)
            return i;
    }
    return count - 1;
}

packet::NodeType chooseType(NodeNumber number, bool listed, Random& random)
{
    using packet::NodeType;
    if (!listed)
        return NodeType::Companion;
    if (number == 0)
        return NodeType::Repeater;
    const double draw = random.uniform();
    if (draw < 0.62)
        return NodeType::Repeater;
    if (draw < 0.71)
        return NodeType::Room;
    return draw < 0.96 ? NodeType::Companion : NodeType::Sensor;
}

std::int32_t millionths(double degrees)
{
    return static_cast<std::int32_t>(degrees * 1e6);
}

/// The same number for the same two nodes, whichever comes first; mean 0, deviation 1.
double pairGaussian(std::uint64_t seed, NodeNumber a, NodeNumber b)
{
    const auto [low, high] = std::minmax(a, b);
    return Random(mix(seed, std::uint64_t(low) << 32 | high)).gaussian();
}

} // namespace

SimulatedMesh::SimulatedMesh(std::uint32_t listed, std::uint64_t seed, bool hasChangingLinks)
    : m_seed(seed)
    , m_listed(listed)
    , m_eras(hasChangingLinks ? s_eras : 1)
{
    Random random(mix(seed, 1));
    addNodes(listed, true, random);
    addNodes(std::max<std::uint32_t>(2, listed / 4), false, random);
    for (std::size_t era = 0; era < m_eras.size(); ++era)
        linkNodes(era);
    chooseObservers(random);
}

void SimulatedMesh::addNodes(std::uint32_t count, bool listed, Random& random)
{
    const std::size_t usedTowns = townCount(m_listed);
    // Few nodes of one town would not hear each other at the distances of many.
    const double spread = std::min(1.0, 0.35 + m_listed / 150.0);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto number = static_cast<NodeNumber>(m_nodes.size());
        SimulatedNode node(makeKey(number));
        node.type = chooseType(number, listed, random);
        node.town = chooseTown(usedTowns, random);
        node.listed = listed;
        describeRadio(node, random);
        const Town& town = towns()[node.town];
        const bool onHill = node.transmitGain > 7;
        // Somebody owns the first node, so that even a mesh of one has something to hear.
        const bool isOwner = !listed && i == 0;
        node.place = isOwner ? placeAround(m_nodes.front().place, 0.1, random)
                             : placeAround(town.center, town.radiusKm * spread * (onHill ? 2.2 : 1), random);
        placeAdvertised(node, random);
        node.name = nodeName(node.type, town.name, town.iata, number, random);
        m_nodes.push_back(std::move(node));
    }
}

SigningKey SimulatedMesh::makeKey(NodeNumber number) const
{
    for (std::uint64_t attempt = 0;; ++attempt) {
        Random random(mix(mix(m_seed, 2), std::uint64_t(number) << 16 | attempt));
        std::array<std::uint8_t, 32> seed{};
        random.fill(seed);
        std::optional<SigningKey> key = SigningKey::fromSeed(seed);
        // Firmware throws away keys that start with these two.
        if (key && key->publicKey()[0] != 0x00 && key->publicKey()[0] != 0xFF)
            return *std::move(key);
    }
}

void SimulatedMesh::describeRadio(SimulatedNode& node, Random& random) const
{
    using packet::NodeType;
    switch (node.type) {
    case NodeType::Repeater:
        node.relays = random.chance(0.97);
        node.transmitGain = random.chance(0.13) ? random.uniform(8, 14) : random.uniform(-1, 6);
        break;
    case NodeType::Room:
        node.relays = random.chance(0.35);
        node.transmitGain = random.uniform(-2, 4);
        break;
    default:
        node.transmitGain = random.uniform(-8, 0);
    }
    node.receiveGain = node.transmitGain - std::abs(random.gaussian()) * 1.5;
    node.noiseFloor = std::round(random.uniform(-120, -104));
    node.listens =
        node.type == NodeType::Repeater || node.type == NodeType::Room || (node.listed && random.chance(0.08));
    node.activity = std::exp(random.gaussian() * 1.2);
    node.onlyShortHashes = random.chance(0.06);
    if (random.chance(0.1))
        node.hopLimit = 4 + random.below(12);
    const double size = random.uniform();
    node.hashSize = size < 0.84 ? 1 : (size < 0.96 ? 2 : 3);
    if (random.chance(0.05))
        node.clockError = -static_cast<std::int64_t>(random.below(3 * 365 * 86400));
    else
        node.clockError = static_cast<std::int64_t>(std::round(random.gaussian() * 3));
}

void SimulatedMesh::placeAdvertised(SimulatedNode& node, Random& random) const
{
    const bool isPhone = node.type == packet::NodeType::Companion;
    const double draw = random.uniform();
    if (draw < (isPhone ? 0.35 : 0.07))
        return;
    if (draw > 0.985) {
        node.latitude = node.longitude = 0;
        return;
    }
    node.latitude = millionths(node.place.latitude);
    node.longitude = millionths(node.place.longitude);
}

std::size_t SimulatedMesh::eraAt(double share) const
{
    const double era = std::clamp(share, 0.0, 1.0) * static_cast<double>(m_eras.size());
    return std::min(static_cast<std::size_t>(era), m_eras.size() - 1);
}

/// Mean 0, deviation 1; the same in both directions.
double SimulatedMesh::shadowing(NodeNumber a, NodeNumber b, std::size_t era) const
{
    const auto [low, high] = std::minmax(a, b);
    const std::uint64_t pair = std::uint64_t(low) << 32 | high;
    for (; era > 0; --era)
        if (Random(mix(mix(mix(m_seed, 5), era), pair)).chance(s_changedLinks))
            return pairGaussian(mix(mix(m_seed, 3), era), a, b);
    return pairGaussian(mix(m_seed, 3), a, b);
}

void SimulatedMesh::linkNodes(std::size_t era)
{
    auto& [links, first] = m_eras[era];
    std::vector<NodeNumber> listeners;
    for (NodeNumber i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].listens)
            listeners.push_back(i);

    first.push_back(0);
    for (NodeNumber from = 0; from < m_nodes.size(); ++from) {
        const SimulatedNode& sender = m_nodes[from];
        for (const NodeNumber to : listeners) {
            const SimulatedNode& receiver = m_nodes[to];
            const double distance = distanceKm(sender.place, receiver.place);
            if (to == from || distance > s_longestLinkKm)
                continue;
            const double expected = s_snrAtOneKm + sender.transmitGain + receiver.receiveGain -
                                    s_lossPerDecade * std::log10(std::max(distance, 0.03));
            if (expected < s_weakestLink - 4 * s_shadowing)
                continue;
            Random direction(mix(mix(m_seed, 4), std::uint64_t(from) << 32 | to));
            const double snr = expected + s_shadowing * shadowing(from, to, era) + s_asymmetry * direction.gaussian();
            if (snr > s_weakestLink)
                links.push_back({to, static_cast<float>(snr)});
        }
        std::sort(links.begin() + static_cast<std::ptrdiff_t>(first.back()), links.end(),
                  [](const Link& a, const Link& b) { return a.snr != b.snr ? a.snr > b.snr : a.to < b.to; });
        first.push_back(links.size());
    }
}

void SimulatedMesh::chooseObservers(Random& random)
{
    std::vector<double> listenersInTown(towns().size(), 0);
    for (const SimulatedNode& node : m_nodes)
        listenersInTown[node.town] += node.listens;

    std::vector<std::pair<double, NodeNumber>> order;
    for (NodeNumber i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].listens)
            order.emplace_back(random.exponential() * std::sqrt(listenersInTown[m_nodes[i].town]), i);
    std::sort(order.begin(), order.end());

    for (const auto& [key, node] : order) {
        SimulatedObserver observer{.node = node};
        if (!m_observers.empty()) {
            observer.reliability = random.uniform(0.4, 1);
            if (random.chance(0.2))
                observer.onlineFrom = random.uniform(0, 0.9);
            else if (random.chance(0.1))
                observer.onlineUntil = random.uniform(0.1, 1);
        }
        m_observers.push_back(observer);
    }
    numberObservers();
}

void SimulatedMesh::limitObservers(std::size_t count)
{
    m_observers.resize(std::min(count, m_observers.size()));
    numberObservers();

    for (auto& [links, first] : m_eras) {
        std::size_t kept = 0;
        std::size_t next = 0;
        for (std::size_t from = 0; from < m_nodes.size(); ++from) {
            const std::size_t end = first[from + 1];
            first[from] = kept;
            for (; next < end; ++next)
                if (const Link link = links[next]; m_nodes[link.to].relays || m_observerOf[link.to] >= 0)
                    links[kept++] = link;
        }
        first.back() = kept;
        links.resize(kept);
    }
}

void SimulatedMesh::numberObservers()
{
    m_observerOf.assign(m_nodes.size(), -1);
    for (std::size_t i = 0; i < m_observers.size(); ++i)
        m_observerOf[m_observers[i].node] = static_cast<std::int32_t>(i);
}

} // namespace corescope::simulator
