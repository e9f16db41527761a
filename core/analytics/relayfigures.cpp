#include "core/analytics/relayfigures.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <ranges>
#include <set>
#include <vector>

#include "core/analytics/meshcentrality.h"
#include "core/store/ascii.h"
#include "core/store/timetext.h"

namespace corescope {

namespace {

constexpr std::int64_t s_relayHour = 3'600'000; // ms

/// Relayed packets of one node, or of all with the same first byte.
struct RelayCount
{
    TransmissionIndex newest;
    std::int64_t newestMs = std::numeric_limits<std::int64_t>::min();
    std::uint64_t lastHour = 0, lastDay = 0, unscopedLastDay = 0;
    std::set<std::string_view> scopes;
};

class RelayCounter
{
public:
    RelayCounter(const Snapshot& snapshot, std::int64_t now)
        : m_snapshot(snapshot)
        , m_now(now)
        , m_firstSeen(snapshot.packets.transmissionCount())
        , m_byte(snapshot.packets.transmissionCount(), -1)
    {
        constexpr int unknown = -1;
        for (std::uint32_t i = 0; i < m_firstSeen.size(); ++i) {
            const TransmissionIndex row(i);
            const auto texts = snapshot.store->texts(row);
            m_firstSeen[i] = parseTimeText(texts.firstSeen).value_or(unknown);
            if (texts.scopeName && !texts.scopeName->empty())
                m_scopes.try_emplace(row, *texts.scopeName);
            m_packets += isCounted(row) ? 1 : 0;
        }
    }

    /// Packets that are no adverts.
    std::uint64_t packets() const { return m_packets; }

    /// The packets with a hop that is this byte, as two lowercase digits.
    RelayCount ofByte(std::string_view digits, int byte)
    {
        RelayCount count;
        forEach(HopPrefix::fromText(digits), [&](TransmissionIndex row) {
            m_byte[row.value()] = byte;
            add(count, row);
        });
        return count;
    }

    /// Adds those that are known to have gone over the node, and returns how many there are.
    std::uint64_t addKnown(RelayCount& count, KeyIndex node, int byte)
    {
        std::uint64_t known = 0;
        forEach(HopPrefix::fullKey(node), [&](TransmissionIndex row) {
            ++known;
            if (m_byte[row.value()] != byte)
                add(count, row);
        });
        return known;
    }

private:
    bool isCounted(TransmissionIndex row) const { return !m_snapshot.store->isOfType(row, packet::Type::Advert); }

    template <typename Visit>
    void forEach(HopPrefix hop, Visit visit)
    {
        m_snapshot.indexes->forEach(&TransmissionIndexes::pathHops, hop.bits(), [&](TransmissionIndex row) {
            if (row.value() < m_firstSeen.size() && isCounted(row))
                visit(row);
        });
    }

    void add(RelayCount& count, TransmissionIndex row) const
    {
        constexpr int unscoped = 1; // route type FLOOD
        const std::int64_t seen = m_firstSeen[row.value()];
        const bool isNewer = seen > count.newestMs ||
                             (seen == count.newestMs && m_snapshot.store->id(row) > m_snapshot.store->id(count.newest));
        if (isNewer) {
            count.newest = row;
            count.newestMs = seen;
        }
        if (const auto scope = m_scopes.find(row); scope != m_scopes.end())
            count.scopes.insert(scope->second);
        if (seen < m_now - 24 * s_relayHour)
            return;
        ++count.lastDay;
        count.lastHour += seen >= m_now - s_relayHour ? 1 : 0;
        count.unscopedLastDay += m_snapshot.store->routeType(row) == unscoped ? 1 : 0;
    }

    const Snapshot& m_snapshot;
    const std::int64_t m_now;
    std::vector<std::int64_t> m_firstSeen;                                                      // by row, Unix ms
    tsl::robin_map<TransmissionIndex, std::string_view, std::hash<TransmissionIndex>> m_scopes; // of those with a name
    std::vector<int> m_byte; // by row: the last first byte that was counted with this packet
    std::uint64_t m_packets = 0;
};

void countRelayed(const Snapshot& snapshot, std::int64_t now, RelayReport& report)
{
    constexpr std::size_t mostScopes = 32;
    const KeyPool& keys = snapshot.store->keys();
    RelayCounter counter(snapshot, now);
    std::map<std::string_view, std::vector<KeyIndex>> byFirstByte;
    for (const auto& [key, figures] : report)
        byFirstByte[keys.text(key).substr(0, 2)].push_back(key);
    int number = 0;
    for (const auto& [byte, nodes] : byFirstByte) {
        const RelayCount ofByte = counter.ofByte(byte, ++number);
        for (const KeyIndex key : nodes) {
            RelayCount count = ofByte;
            const std::uint64_t known = counter.addKnown(count, key, number);
            RelayFigures& figures = report[key];
            if (count.newest.isValid())
                figures.lastRelayed = snapshot.store->texts(count.newest).firstSeen;
            figures.isActive = count.newestMs >= now - relayActiveHours * s_relayHour;
            figures.lastHour = count.lastHour;
            figures.lastDay = count.lastDay;
            figures.unscopedLastDay = count.unscopedLastDay;
            for (const std::string_view scope : count.scopes | std::views::take(mostScopes))
                figures.scopes.emplace_back(scope);
            figures.trafficShare = counter.packets() == 0 ? 0 : double(known) / double(counter.packets());
        }
    }
}

/// The vertices are keys in the order of their texts, so that the figures do not depend on the order of loading.
WeightedGraph graphOf(const AffinityGraph& affinity, const KeyPool& keys, std::int64_t now,
                      std::vector<KeyIndex>& vertices)
{
    constexpr double enoughObservers = 3;
    for (const AffinityEdge& edge : affinity.edges())
        if (!edge.isAmbiguous())
            vertices.insert(vertices.end(), {edge.a, edge.b});
    std::ranges::sort(vertices, {}, [&](KeyIndex key) { return keys.text(key); });
    vertices.erase(std::ranges::unique(vertices).begin(), vertices.end());
    const auto vertexOf = [&](KeyIndex key) {
        return std::uint32_t(
            std::ranges::lower_bound(vertices, keys.text(key), {}, [&](KeyIndex vertex) { return keys.text(vertex); }) -
            vertices.begin());
    };
    WeightedGraph graph{std::vector<std::vector<WeightedGraph::Link>>(vertices.size())};
    for (const AffinityEdge& edge : affinity.edges()) {
        const auto observers = double(edge.observers.size());
        const double weight = affinityScore(edge, now) * std::min(1.0, std::max(1.0, observers) / enoughObservers);
        if (!edge.isAmbiguous() && weight > 0)
            graph.connect(vertexOf(edge.a), vertexOf(edge.b), weight);
    }
    return graph;
}

void divideByMaximum(std::vector<double>& values)
{
    const double maximum = values.empty() ? 0 : *std::ranges::max_element(values);
    for (double& value : values)
        value = maximum > 0 ? value / maximum : 0;
}

char gradeOfUsefulness(double usefulness)
{
    if (usefulness >= 0.65)
        return 'A';
    if (usefulness >= 0.45)
        return 'B';
    if (usefulness >= 0.30)
        return 'C';
    return usefulness >= 0.15 ? 'D' : 'F';
}

void rate(RelayReport& report)
{
    double mostTraffic = 0;
    for (const auto& [key, figures] : report)
        mostTraffic = std::max(mostTraffic, figures.trafficShare);
    for (auto entry = report.begin(); entry != report.end(); ++entry) {
        RelayFigures& figures = entry.value();
        const double traffic = mostTraffic > 0 ? figures.trafficShare / mostTraffic : 0;
        figures.usefulness = std::clamp(
            0.30 * figures.bridge + 0.25 * figures.coverage + 0.25 * figures.redundancy + 0.20 * traffic, 0.0, 1.0);
        figures.grade = gradeOfUsefulness(figures.usefulness);
    }
}

} // namespace

RelayReport relayReport(const Snapshot& snapshot, const AffinityGraph& affinity, std::int64_t now,
                        const std::stop_token& stop)
{
    constexpr double leastWeight = 1.0 / 300; // one reception by one observer, just now
    RelayReport report;
    const NodeTable& nodes = snapshot.nodes();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const std::string_view role = nodes.row(NodeIndex(i)).role ? *nodes.row(NodeIndex(i)).role : std::string_view();
        if (role == "repeater" || role == "room")
            report.try_emplace(nodes.key(NodeIndex(i)));
    }
    countRelayed(snapshot, now, report);

    std::vector<KeyIndex> vertices;
    const WeightedGraph graph = graphOf(affinity, snapshot.store->keys(), now, vertices);
    Centrality central = centrality(graph, stop);
    std::vector<double> pairs = separatedPairs(graph, leastWeight);
    for (std::vector<double>* const values : {&central.betweenness, &central.harmonic, &pairs})
        divideByMaximum(*values);
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        const auto figures = report.find(vertices[i]);
        if (figures == report.end())
            continue;
        figures.value().bridge = central.betweenness[i];
        figures.value().coverage = central.harmonic[i];
        figures.value().redundancy = pairs[i];
    }
    rate(report);
    return stop.stop_requested() ? RelayReport() : report;
}

} // namespace corescope
