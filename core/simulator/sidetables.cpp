#include "core/simulator/sidetables.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/simulator/names.h"

using namespace std::string_view_literals;

namespace corescope::simulator {

namespace {

using Table = SimulationDatabase::Table;

constexpr std::int64_t s_day = 86400;
constexpr std::int64_t s_metricsGrid = 300;       ///< seconds
constexpr std::int64_t s_metricsSpan = 3 * s_day; ///< how far back metrics are kept, seconds

constexpr std::array s_models{"Heltec V3"sv, "RAK4631"sv, "Station G2"sv, "T-Beam Supreme"sv, "XIAO nRF52"sv};
constexpr std::array s_firmware{"v1.14.1"sv, "v1.15.0"sv, "v1.16.2"sv, "v1.17.1"sv};
constexpr std::array s_clients{"meshcoretomqtt/1.0.8.0"sv, "meshcoretomqtt/1.1.0.0"sv, "pyMC_repeater/1.0.8"sv,
                               "meshcore-packet-capture/1.2.1"sv, "meshcore-ha/2.4.0"sv};
constexpr std::array s_radios{"910.525,62.5,7,5"sv, "910.5250244,62.5,7,5"sv};

Cell degrees(std::optional<std::int32_t> millionths)
{
    return millionths ? Cell(*millionths / 1e6) : Cell();
}

std::string upperKey(const SimulatedNode& node)
{
    return toUpperHex(node.key.publicKey());
}

bool writeNodes(const SimulatedMesh& mesh, const Recorder& recorder, TimeSpan span, SimulationDatabase& database)
{
    for (NodeNumber i = 0; i < mesh.listedCount(); ++i) {
        const SimulatedNode& node = mesh.nodes()[i];
        const Activity& adverts = recorder.nodeActivity()[i];
        // A node that sent no advert in the span was heard just before it began.
        const std::string lastSeen = isoTime(adverts.count > 0 ? adverts.last : span.start);
        const std::string firstSeen = isoTime(adverts.count > 0 ? adverts.first : span.start);
        const std::string key = toLowerHex(node.key.publicKey());
        const std::string role = packet::roleName(node.type);
        if (!database.insert(Table::Nodes, {std::string_view(key), std::string_view(node.name), std::string_view(role),
                                            degrees(node.latitude), degrees(node.longitude), std::string_view(lastSeen),
                                            std::string_view(firstSeen), adverts.count, Cell(), Cell()}))
            return false;
    }
    return true;
}

bool writeInactiveNodes(const SimulatedMesh& mesh, TimeSpan span, Random& random, SimulationDatabase& database)
{
    const std::uint32_t count = mesh.listedCount() / 25;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::array<std::uint8_t, 32> keyBytes{};
        random.fill(keyBytes);
        keyBytes[0] = static_cast<std::uint8_t>(1 + random.below(254));
        const Town& town =
            random.pick(towns().first(std::min<std::size_t>(towns().size(), 1 + mesh.listedCount() / 25)));
        const Position place = placeAround(town.center, town.radiusKm, random);
        const std::string key = toLowerHex(keyBytes);
        const std::string name = nodeName(packet::NodeType::Repeater, town.name, town.iata, 5000 + i, random);
        const std::int64_t last = span.start - s_day * (1 + random.below(120));
        const std::string lastSeen = isoTime(last);
        const std::string firstSeen = isoTime(last - s_day * random.below(200));
        if (!database.insert(Table::InactiveNodes,
                             {std::string_view(key), std::string_view(name), "repeater"sv, place.latitude,
                              place.longitude, std::string_view(lastSeen), std::string_view(firstSeen),
                              std::int64_t(1 + random.below(50)), Cell(), Cell()}))
            return false;
    }
    return true;
}

bool writeMetrics(const std::string& id, double noiseFloor, std::int64_t packets, TimeSpan span, Random& random,
                  SimulationDatabase& database)
{
    std::array<std::int64_t, 5> counters{}; // airtime sent and received in seconds, errors, packets sent and received
    const double packetsPerSample =
        static_cast<double>(packets) * s_metricsGrid / static_cast<double>(span.end - span.start) + 0.2;
    const std::int64_t first = std::max(span.start, span.end - s_metricsSpan) / s_metricsGrid * s_metricsGrid;
    double battery = random.uniform(3700, 4150);
    for (std::int64_t time = first + s_metricsGrid; time <= span.end; time += s_metricsGrid) {
        if (random.chance(0.002))
            counters = {};
        const auto received = static_cast<std::int64_t>(packetsPerSample * random.exponential() + random.uniform());
        const auto sent = static_cast<std::int64_t>(packetsPerSample * 0.3 * random.exponential() + random.uniform());
        counters[0] += sent * 3 / 10 + random.below(2);
        counters[1] += received * 3 / 10 + random.below(3);
        counters[2] += random.chance(0.2);
        counters[3] += sent;
        counters[4] += received;
        const double hour = static_cast<double>(time % s_day) / 3600;
        battery = std::clamp(battery + (hour > 15 || hour < 1 ? 2.5 : -2.0) + random.gaussian(), 3300.0, 4200.0);
        const double noise = std::round((noiseFloor + 1.5 * random.gaussian()) * 4) / 4;
        const std::string timestamp = isoTime(time);
        if (!random.chance(0.01) &&
            !database.insert(Table::ObserverMetrics,
                             {std::string_view(id), std::string_view(timestamp), noise, counters[0], counters[1],
                              counters[2], static_cast<std::int64_t>(battery), counters[3], counters[4]}))
            return false;
    }
    return true;
}

bool writeObservers(const SimulatedMesh& mesh, const Recorder& recorder, TimeSpan span, Random& random,
                    SimulationDatabase& database)
{
    const auto pickText = [&random](const auto& choices) {
        return random.pick(std::span<const std::string_view>(choices));
    };
    for (std::size_t i = 0; i < mesh.observers().size(); ++i) {
        const SimulatedNode& node = mesh.nodes()[mesh.observers()[i].node];
        const Activity& receptions = recorder.observerActivity()[i];
        const std::string id = upperKey(node);
        const std::string firstSeen = isoTime(receptions.count > 0 ? receptions.first : span.start);
        const std::string lastSeen = isoTime(receptions.count > 0 ? receptions.last : span.start);
        const bool tellsStatus = random.chance(0.7);
        const std::int64_t uptime = random.below(40 * s_day);
        if (!database.insert(Table::Observers,
                             {std::string_view(id), std::string_view(node.name), towns()[node.town].iata,
                              std::string_view(lastSeen), std::string_view(firstSeen), receptions.count,
                              tellsStatus ? Cell(pickText(s_models)) : Cell(),
                              tellsStatus ? Cell(pickText(s_firmware)) : Cell(), pickText(s_clients),
                              pickText(s_radios), tellsStatus ? Cell(std::int64_t(3600 + random.below(600))) : Cell(),
                              tellsStatus ? Cell(uptime) : Cell(), tellsStatus ? Cell(node.noiseFloor) : Cell()}))
            return false;
        if (tellsStatus && !writeMetrics(id, node.noiseFloor, receptions.count, span, random, database))
            return false;
    }
    return true;
}

} // namespace

bool writeSideTables(const SimulatedMesh& mesh, const Recorder& recorder, TimeSpan span, std::uint64_t seed,
                     SimulationDatabase& database)
{
    Random random(mix(seed, 20));
    return writeNodes(mesh, recorder, span, database) && writeInactiveNodes(mesh, span, random, database) &&
           writeObservers(mesh, recorder, span, random, database);
}

} // namespace corescope::simulator
