#include <chrono>

#include "core/analytics/besthops.h"
#include "core/export/jsonwriter.h"
#include "core/store/timetext.h"
#include "httpd/api/analyticsjson.h"

namespace corescope {

namespace {

/// Writes a topology with the names of one snapshot.
class TopologyWriter
{
public:
    TopologyWriter(const Snapshot& snapshot, JsonWriter& json)
        : m_snapshot(snapshot)
        , m_keys(snapshot.store->keys())
        , m_json(json)
    {
    }

    void counts(const Topology& topology)
    {
        m_json.field("avgHops", topology.averageHops);
        m_json.field("medianHops", topology.medianHops);
        m_json.field("maxHops", topology.mostHops);
        m_json.key("hopDistribution");
        list(topology.hopCounts, [this](const Topology::HopCount& length) {
            m_json.field("hops", length.hops);
            m_json.field("count", length.transmissions);
        });
        m_json.key("hopsVsSnr");
        list(topology.hopSignals, [this](const Topology::HopSignal& length) {
            m_json.field("hops", length.hops);
            m_json.field("count", length.transmissions);
            m_json.field("avgSnr", length.averageSnr);
        });
        m_json.key("topRepeaters");
        list(topology.topRelays, [this](const Topology::Relay& relay) {
            hop(relay.hop);
            m_json.field("count", relay.count);
        });
        m_json.key("topPairs");
        list(topology.topPairs, [this](const Topology::Pair& pair) {
            m_json.field("hopA", std::string_view(storedHopText(pair.a, m_keys)));
            m_json.field("hopB", std::string_view(storedHopText(pair.b, m_keys)));
            m_json.field("count", pair.count);
            writeHopNode(m_json, m_snapshot, pair.a, "nameA", "pubkeyA");
            writeHopNode(m_json, m_snapshot, pair.b, "nameB", "pubkeyB");
        });
    }

    void observers(const Topology& topology)
    {
        m_json.key("observers");
        m_json.beginArray();
        for (const Topology::Reach& reach : topology.reaches)
            if (reach.observer.isValid()) {
                m_json.beginObject();
                m_json.field("id", idOf(reach.observer));
                m_json.field("name", nameOf(reach.observer));
                m_json.endObject();
            }
        m_json.endArray();
        m_json.key("perObserverReach");
        m_json.beginObject();
        for (const Topology::Reach& reach : topology.reaches) {
            m_json.key(idOf(reach.observer));
            m_json.beginObject();
            m_json.field("observer_name", nameOf(reach.observer));
            m_json.key("rings");
            list(reach.rings, [this](const Topology::Ring& ring) {
                m_json.field("hops", ring.distance);
                m_json.key("nodes");
                list(ring.hops, [this](const Topology::Reached& reached) { this->reached(reached); });
            });
            m_json.endObject();
        }
        m_json.endObject();
    }

    void witnesses(const Topology& topology)
    {
        m_json.key("multiObsNodes");
        list(topology.sharedHops, [this](const Topology::Witnessed& shared) {
            hop(shared.hop);
            m_json.key("observers");
            list(shared.observers, [this](const Topology::Witness& witness) {
                m_json.field("observer_id", idOf(witness.observer));
                m_json.field("observer_name", nameOf(witness.observer));
                m_json.field("minDist", witness.distance);
                m_json.field("count", witness.count);
            });
        });
        m_json.key("bestPathList");
        list(topology.nearest, [this](const Topology::Witnessed& nearest) {
            const Topology::Witness& witness = nearest.observers.front();
            hop(nearest.hop);
            m_json.field("minDist", witness.distance);
            m_json.field("observer_id", idOf(witness.observer));
            m_json.field("observer_name", nameOf(witness.observer));
        });
    }

private:
    template <typename Entries, typename Write>
    void list(const Entries& entries, const Write& write)
    {
        m_json.beginArray();
        for (const auto& entry : entries) {
            m_json.beginObject();
            write(entry);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void hop(HopPrefix hop)
    {
        m_json.field("hop", std::string_view(storedHopText(hop, m_keys)));
        writeHopNode(m_json, m_snapshot, hop, "name", "pubkey");
    }

    void reached(const Topology::Reached& reached)
    {
        hop(reached.hop);
        m_json.field("count", reached.count);
        m_json.key("distRange");
        if (reached.nearest == reached.farthest)
            m_json.value(nullptr);
        else
            m_json.value(std::string_view(std::to_string(reached.nearest) + '-' + std::to_string(reached.farthest)));
    }

    std::string_view idOf(ObserverIndex observer) const
    {
        return observer.isValid() ? std::string_view((*m_snapshot.observers)[observer].id) : std::string_view();
    }

    std::string_view nameOf(ObserverIndex observer) const
    {
        if (!observer.isValid())
            return {};
        const auto& row = (*m_snapshot.observers)[observer];
        return row.name.empty() ? row.id : row.name;
    }

    const Snapshot& m_snapshot;
    const KeyPool& m_keys;
    JsonWriter& m_json;
};

} // namespace

QByteArray topologyJson(const Snapshot& snapshot, const Topology& topology, std::int64_t now)
{
    constexpr auto week = std::chrono::seconds(std::chrono::days(7));
    const TimeText weekAgo = isoSeconds(now / 1000 - week.count());
    std::size_t present = 0;
    for (const NodeRow& node : snapshot.nodes().rows())
        present += node.lastSeen && *node.lastSeen > weekAgo.view();

    JsonWriter json(256 * 1024);
    TopologyWriter writer(snapshot, json);
    json.beginObject();
    json.field("uniqueNodes", present);
    writer.counts(topology);
    writer.observers(topology);
    writer.witnesses(topology);
    json.endObject();
    return json.take();
}

} // namespace corescope
