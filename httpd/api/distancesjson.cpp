#include <cmath>

#include "core/export/jsonwriter.h"
#include "httpd/api/analyticsjson.h"

namespace corescope {

namespace {

class DistanceWriter
{
public:
    DistanceWriter(const Snapshot& snapshot, JsonWriter& json)
        : m_snapshot(snapshot)
        , m_store(*snapshot.store)
        , m_json(json)
    {
    }

    void link(const Distances::Link& link)
    {
        m_json.beginObject();
        ends(link.hop);
        m_json.field("type", distanceKindName(link.hop.kind));
        const ObservationIndex best = m_snapshot.packets.states[link.hop.transmission.value()].best;
        m_json.key("snr");
        if (best.isValid())
            m_json.value(m_store.snr(best)); // null when NaN
        else
            m_json.value(nullptr);
        m_json.field("bestSnr", link.signal.best);
        m_json.field("medianSnr", link.signal.median);
        m_json.field("obsCount", link.signal.count);
        packet(link.hop.transmission);
        m_json.endObject();
    }

    void path(const Distances::Path& path)
    {
        m_json.beginObject();
        packet(path.path.transmission);
        m_json.field("totalDist", path.path.totalKm);
        m_json.field("hopCount", path.path.hopCount);
        m_json.key("hops");
        m_json.beginArray();
        for (const DistanceHop& hop : path.hops) {
            m_json.beginObject();
            ends(hop);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
    }

private:
    void packet(TransmissionIndex transmission)
    {
        const auto texts = m_store.texts(transmission);
        m_json.field("hash", texts.hash);
        m_json.field("timestamp", texts.firstSeen);
    }

    void ends(const DistanceHop& hop)
    {
        m_json.field("fromName", nameOf(hop.from));
        m_json.field("fromPk", m_store.keys().text(hop.from));
        m_json.field("toName", nameOf(hop.to));
        m_json.field("toPk", m_store.keys().text(hop.to));
        m_json.field("dist", double(hop.centiKm) / 100);
    }

    std::string_view nameOf(KeyIndex key) const
    {
        const NodeIndex node = m_snapshot.nodes().find(key);
        if (!node.isValid() || !m_snapshot.nodes().row(node).name)
            return {};
        return *m_snapshot.nodes().row(node).name;
    }

    const Snapshot& m_snapshot;
    const PacketStore& m_store;
    JsonWriter& m_json;
};

void writeKinds(JsonWriter& json, const Distances& distances)
{
    json.key("catStats");
    json.beginObject();
    for (std::size_t kind = 0; kind < distances.kinds.size(); ++kind) {
        const Distances::KindSummary& summary = distances.kinds[kind];
        json.key(distanceKindName(DistanceHop::Kind(kind)));
        json.beginObject();
        json.field("count", summary.count);
        json.field("avg", rounded(summary.average, 2));
        json.field("median", summary.median);
        json.field("min", summary.minimum);
        json.field("max", summary.maximum);
        json.endObject();
    }
    json.endObject();
}

void writeDistanceHistogram(JsonWriter& json, const Histogram& histogram)
{
    json.key("distHistogram");
    if (histogram.counts.empty()) {
        json.beginArray();
        json.endArray();
        return;
    }
    json.beginObject();
    json.key("bins");
    json.beginArray();
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        json.beginObject();
        json.field("x", rounded(histogram.binStart(bin), 1));
        json.field("w", rounded(histogram.binWidth, 1));
        json.field("count", histogram.counts[bin]);
        json.endObject();
    }
    json.endArray();
    json.field("min", histogram.minimum);
    json.field("max", histogram.maximum);
    json.endObject();
}

} // namespace

QByteArray distancesJson(const Snapshot& snapshot, const Distances& distances)
{
    JsonWriter json(64 * 1024);
    DistanceWriter writer(snapshot, json);
    json.beginObject();
    json.key("summary");
    json.beginObject();
    json.field("totalHops", distances.hopCount);
    json.field("totalPaths", distances.pathCount);
    json.field("avgDist", rounded(distances.average, 2));
    json.field("maxDist", distances.maximum);
    json.endObject();
    json.key("topHops");
    json.beginArray();
    for (const Distances::Link& link : distances.longestHops)
        writer.link(link);
    json.endArray();
    json.key("topPaths");
    json.beginArray();
    for (const Distances::Path& path : distances.longestPaths)
        writer.path(path);
    json.endArray();
    writeKinds(json, distances);
    writeDistanceHistogram(json, distances.histogram);
    json.key("distOverTime");
    json.beginArray();
    for (const Distances::Hour& hour : distances.perHour) {
        json.beginObject();
        writeHour(json, hour.hour);
        json.field("avg", rounded(hour.average, 2));
        json.field("count", hour.hops);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace corescope
