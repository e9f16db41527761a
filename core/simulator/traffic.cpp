#include "core/simulator/traffic.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace corescope::simulator {

using packet::NodeType;
using packet::Route;
using packet::Type;

namespace {

constexpr unsigned s_advertHopLimit = 8;
constexpr std::size_t s_longestDirectRoute = 16;

struct Mix
{
    Type type;
    bool isFlood;
    double share;
};

/// What goes over a mesh, as shares of the packets.
constexpr std::array s_mix{
    Mix{Type::GroupText, true, 0.26},
    Mix{Type::Advert, true, 0.13},
    Mix{Type::Advert, false, 0.06},
    Mix{Type::Request, true, 0.06},
    Mix{Type::Request, false, 0.06},
    Mix{Type::Response, true, 0.04},
    Mix{Type::Response, false, 0.08},
    Mix{Type::Text, true, 0.06},
    Mix{Type::Text, false, 0.05},
    Mix{Type::Ack, true, 0.05},
    Mix{Type::Ack, false, 0.03},
    Mix{Type::Path, true, 0.05},
    Mix{Type::Path, false, 0.01},
    Mix{Type::AnonymousRequest, true, 0.025},
    Mix{Type::AnonymousRequest, false, 0.005},
    Mix{Type::Trace, false, 0.025},
    Mix{Type::Control, false, 0.005},
};

struct Region
{
    const char* name;
    std::size_t firstTown, lastTown; ///< half open
};

constexpr std::array s_regions{Region{"#norcal", 0, 64}, Region{"#bayarea", 0, 14}, Region{"#sacramento", 14, 20}};

/// Seconds that a frame of that many bytes is on the air; spreading factor 7, 62.5 kHz, coding rate 5.
double airtime(std::size_t bytes)
{
    return 0.045 + 0.0029 * static_cast<double>(bytes);
}

NodeNumber chooseWeighted(const std::vector<double>& sums, Random& random)
{
    const auto found = std::upper_bound(sums.begin(), sums.end(), random.uniform(0, sums.back()));
    return static_cast<NodeNumber>(std::min<std::ptrdiff_t>(found - sums.begin(), std::ssize(sums) - 1));
}

bool isPeerType(Type type)
{
    return type == Type::Request || type == Type::Response || type == Type::Text || type == Type::Path ||
           type == Type::AnonymousRequest || type == Type::Ack;
}

} // namespace

void Transmission::relaysOf(const Reception& reception, std::vector<NodeNumber>& relays) const
{
    relays.clear();
    if (isFlood) {
        for (std::int32_t i = reception.sender; i >= 0; i = forwardings[i].heardFrom)
            relays.push_back(forwardings[i].relay);
        std::reverse(relays.begin(), relays.end());
    } else {
        const std::ptrdiff_t passed = frame.type == Type::Trace ? 0 : reception.sender;
        relays.assign(route.begin() + passed, route.end());
    }
}

Traffic::Traffic(const SimulatedMesh& mesh, std::uint64_t seed)
    : m_mesh(mesh)
    , m_seed(mix(seed, 10))
{
    double adverts = 0;
    double talk = 0;
    for (const SimulatedNode& node : mesh.nodes()) {
        const bool isInfrastructure = node.type == NodeType::Repeater || node.type == NodeType::Room;
        // Adverts come by the clock, so their number differs little from node to node.
        adverts += node.listed ? std::sqrt(node.activity) * (isInfrastructure ? 3 : 1) : 0;
        talk += node.type == NodeType::Companion ? node.activity : 0.05 * node.activity;
        m_advertWeights.push_back(adverts);
        m_talkWeights.push_back(talk);
    }
    findConversations(mix(seed, 11));
}

void Traffic::findConversations(std::uint64_t seed)
{
    Flood flood(m_mesh);
    Random random(seed);
    const std::size_t wanted = std::clamp<std::size_t>(m_mesh.nodes().size(), 8, 3000);
    std::vector<Forwarding> forwardings;
    std::vector<Reception> receptions;
    for (std::size_t i = 0; i < wanted; ++i) {
        forwardings.clear();
        receptions.clear();
        Conversation conversation;
        conversation.from = chooseWeighted(m_talkWeights, random);
        flood.spread(conversation.from, {}, 0, random, forwardings, receptions);
        conversation.to = conversation.from;
        if (!forwardings.empty()) {
            std::int32_t last = static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(forwardings.size())));
            conversation.to = forwardings[last].relay;
            for (last = forwardings[last].heardFrom; last >= 0; last = forwardings[last].heardFrom)
                conversation.route.insert(conversation.route.begin(), forwardings[last].relay);
        } else if (const auto links = m_mesh.links(conversation.from); !links.empty()) {
            conversation.to = random.pick(links).to;
        }
        if (conversation.to != conversation.from && conversation.route.size() <= s_longestDirectRoute)
            m_conversations.push_back(std::move(conversation));
    }
}

NodeNumber Traffic::chooseSource(Type type, Random& random) const
{
    return chooseWeighted(type == Type::Advert ? m_advertWeights : m_talkWeights, random);
}

Transmission Traffic::make(Flood& flood, std::uint64_t index, std::uint64_t variant, double time, double share) const
{
    constexpr std::uint64_t tries = 200;
    flood.setMoment(share);
    for (std::uint64_t attemptNumber = 0;; ++attemptNumber) {
        Random random(mix(mix(m_seed, index), variant << 32 | attemptNumber));
        Transmission transmission = attempt(flood, time, random);
        keepReportable(transmission, share, random);
        if (!transmission.receptions.empty() || attemptNumber == tries)
            return transmission;
    }
}

void Traffic::repeat(Flood& flood, Transmission& transmission, std::uint64_t index, unsigned round, double share) const
{
    if (!transmission.isFlood)
        return;
    Random random(mix(mix(m_seed, index), 0xFEEDULL << 32 | round));
    flood.setMoment(share);
    std::vector<Reception> before = std::move(transmission.receptions);
    transmission.receptions.clear();
    flood.spread(transmission.source, transmission.rules, 4.0 * round + random.uniform(0, 3), random,
                 transmission.forwardings, transmission.receptions);
    keepReportable(transmission, share, random);
    transmission.receptions.insert(transmission.receptions.begin(), before.begin(), before.end());
    keepReportable(transmission, -1, random);
}

Transmission Traffic::attempt(Flood& flood, double time, Random& random) const
{
    double draw = random.uniform();
    const Mix* kind = &s_mix.front();
    for (const Mix& candidate : s_mix) {
        kind = &candidate;
        draw -= candidate.share;
        if (draw < 0)
            break;
    }

    Transmission transmission;
    transmission.time = time;
    transmission.isFlood = kind->isFlood;
    transmission.isAdvert = kind->type == Type::Advert;
    transmission.frame.type = kind->type;
    transmission.frame.route = kind->isFlood ? Route::Flood : Route::Direct;
    transmission.source = chooseSource(kind->type, random);

    const bool needsRoute = !kind->isFlood && (isPeerType(kind->type) || kind->type == Type::Trace);
    const Conversation* conversation = nullptr;
    if ((isPeerType(kind->type) || needsRoute) && !m_conversations.empty()) {
        conversation = &random.pick(std::span<const Conversation>(m_conversations));
        transmission.source = conversation->from;
        transmission.route = conversation->route;
        // Answers go the other way round.
        if (kind->type == Type::Response || kind->type == Type::Path ||
            (kind->type != Type::Trace && random.chance(0.3))) {
            transmission.source = conversation->to;
            std::reverse(transmission.route.begin(), transmission.route.end());
        }
    } else if (needsRoute) {
        return transmission;
    }

    ChannelText channelText;
    if (isPeerType(kind->type))
        fillPeer(transmission, conversation, random);
    else if (kind->type == Type::Advert)
        fillAdvert(transmission);
    else if (kind->type == Type::GroupText)
        fillGroupText(transmission, channelText, random);
    else if (kind->type == Type::Control)
        fillControl(transmission, random);

    // In a trace's path field stand SNR bytes, whatever its source is set to.
    transmission.frame.hashSize = kind->type == Type::Trace ? 1 : m_mesh.nodes()[transmission.source].hashSize;
    if (kind->isFlood) {
        transmission.route.clear();
        chooseScope(transmission, random);
        transmission.rules.hashSize = transmission.frame.hashSize;
        transmission.rules.airtime = airtime(transmission.frame.payload.size() + 8);
        transmission.rules.hopLimit = transmission.isAdvert ? s_advertHopLimit : packet::maxHops;
        // A quiet band carries a packet far, a busy one hardly anywhere.
        transmission.rules.interference = static_cast<float>(3 * random.exponential());
        transmission.rules.silence = random.uniform(0.05, 0.5);
        flood.spread(transmission.source, transmission.rules, 0, random, transmission.forwardings,
                     transmission.receptions);
    } else if (kind->type == Type::Trace) {
        travelTrace(flood, transmission, random);
    } else {
        travelDirect(flood, transmission, random);
    }
    if (transmission.receptions.empty())
        return transmission;

    const packet::Frame& frame = transmission.frame;
    transmission.hash = packet::contentHash(frame.type, packet::pathByte(1, frame.path.size()), frame.payload);
    transmission.decodedJson = decodedJson(frame.type, frame.payload, frame.path, channelText);
    return transmission;
}

void Traffic::travelDirect(Flood& flood, Transmission& transmission, Random& random) const
{
    const bool isZeroHop = !isPeerType(transmission.frame.type);
    if (isZeroHop)
        transmission.route.clear();
    const double step = airtime(transmission.frame.payload.size() + 2);
    NodeNumber from = transmission.source;
    double time = step;
    for (std::size_t passed = 0;; ++passed) {
        const bool isLast = passed == transmission.route.size();
        const NodeNumber next = isLast ? from : transmission.route[passed];
        const bool reached =
            flood.sendOnce(from, time, static_cast<std::int32_t>(passed), next, random, transmission.receptions);
        if (isLast || !reached)
            return;
        from = next;
        time += step + random.uniform(0.02, 0.4);
    }
}

void Traffic::travelTrace(Flood& flood, Transmission& transmission, Random& random) const
{
    if (transmission.route.empty())
        return;
    // Most people probe a short way out and back to where they are.
    transmission.route.resize(std::min<std::size_t>(transmission.route.size(), 1 + random.below(4)));
    for (std::size_t i = transmission.route.size() - 1; i-- > 0;)
        transmission.route.push_back(transmission.route[i]);

    const std::uint8_t flags = random.chance(0.85) ? 0 : 1;
    const std::size_t width = std::size_t(1) << flags;
    Bytes entries;
    for (const NodeNumber relay : transmission.route) {
        const PublicKey& key = m_mesh.nodes()[relay].key.publicKey();
        entries.insert(entries.end(), key.begin(), key.begin() + static_cast<std::ptrdiff_t>(width));
    }
    const auto tag = static_cast<std::uint32_t>(random.next());
    transmission.frame.payload = packet::trace(tag, random.chance(0.8) ? 0 : tag >> 5, flags, entries);

    const std::uint32_t passed = random.below(static_cast<std::uint32_t>(transmission.route.size() + 1));
    for (std::uint32_t i = 0; i < passed; ++i)
        transmission.frame.path.push_back(static_cast<std::uint8_t>(static_cast<int>(random.below(76)) - 26));
    const NodeNumber from = passed == 0 ? transmission.source : transmission.route[passed - 1];
    flood.sendOnce(from, airtime(transmission.frame.payload.size()), static_cast<std::int32_t>(passed), from, random,
                   transmission.receptions);
}

void Traffic::chooseScope(Transmission& transmission, Random& random) const
{
    if (!random.chance(0.09))
        return;
    const Region& region = random.pick(std::span<const Region>(s_regions));
    const std::size_t town = m_mesh.nodes()[transmission.source].town;
    if (town < region.firstTown || town >= region.lastTown)
        return;
    transmission.frame.route = Route::TransportFlood;
    transmission.frame.regionCode =
        packet::regionCode(regionKey(region.name), transmission.frame.type, transmission.frame.payload);
    transmission.scopeName = region.name;
    transmission.rules.towns = 0;
    for (std::size_t i = region.firstTown; i < region.lastTown; ++i)
        transmission.rules.towns |= std::uint64_t(1) << i;
}

/// Drops what observers do not report, and of equal reports all but the first. A negative share skips the former.
void Traffic::keepReportable(Transmission& transmission, double share, Random& random) const
{
    std::vector<Reception>& receptions = transmission.receptions;
    if (share >= 0) {
        std::erase_if(receptions, [&](const Reception& reception) {
            const SimulatedObserver& observer = m_mesh.observers()[reception.observer];
            return share < observer.onlineFrom || share > observer.onlineUntil || !random.chance(observer.reliability);
        });
    }
    const auto identity = [](const Reception& r) { return std::pair(r.observer, r.pathKey); };
    std::stable_sort(receptions.begin(), receptions.end(),
                     [&](const Reception& a, const Reception& b) { return identity(a) < identity(b); });
    const auto end = std::unique(receptions.begin(), receptions.end(),
                                 [&](const Reception& a, const Reception& b) { return identity(a) == identity(b); });
    receptions.erase(end, receptions.end());
}

} // namespace corescope::simulator
