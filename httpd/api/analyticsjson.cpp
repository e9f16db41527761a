#include "httpd/api/analyticsjson.h"

#include <cmath>

#include "core/analytics/besthops.h"
#include "core/export/jsonwriter.h"
#include "core/mesh/packettype.h"
#include "core/store/timetext.h"

namespace corescope {

namespace {

void writeLevelSummary(JsonWriter& json, const LevelSummary& summary)
{
    json.beginObject();
    json.field("min", float(summary.minimum)); // stored as such: prints the digits that were sent
    json.field("max", float(summary.maximum));
    json.field("avg", summary.average);
    json.field("median", float(summary.median));
    json.field("stddev", summary.standardDeviation);
    json.endObject();
}

void writeTypes(JsonWriter& json, const RadioFigures& figures)
{
    json.key("payloadTypes");
    json.beginArray();
    for (const RadioFigures::Type& type : figures.types) {
        json.beginObject();
        json.field("type", type.payloadType);
        json.field("name", std::string_view(payloadTypeLabel(type.payloadType)));
        json.field("count", type.transmissions);
        json.endObject();
    }
    json.endArray();
    json.key("snrByType");
    json.beginArray();
    for (const RadioFigures::TypeSignal& type : figures.signalByType) {
        json.beginObject();
        json.field("name", std::string_view(payloadTypeLabel(type.payloadType)));
        json.field("count", type.observations);
        json.field("avg", type.average);
        json.field("min", float(type.minimum));
        json.field("max", float(type.maximum));
        json.endObject();
    }
    json.endArray();
}

void writeHours(JsonWriter& json, const RadioFigures& figures)
{
    json.key("packetsPerHour");
    json.beginArray();
    for (const RadioFigures::Hour& hour : figures.packetsPerHour) {
        json.beginObject();
        writeHour(json, hour.hour);
        json.field("count", hour.packets);
        json.endObject();
    }
    json.endArray();
    json.key("signalOverTime");
    json.beginArray();
    for (const RadioFigures::HourSignal& hour : figures.signalPerHour) {
        json.beginObject();
        writeHour(json, hour.hour);
        json.field("count", hour.observations);
        json.field("avgSnr", hour.average);
        json.endObject();
    }
    json.endArray();
}

} // namespace

double rounded(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

void writeHour(JsonWriter& json, std::int64_t hour)
{
    constexpr std::size_t digits = std::string_view("2026-04-05T12").size();
    json.field("hour", isoSeconds(hour * 3600).view().substr(0, digits));
}

void writeHistogram(JsonWriter& json, const Histogram& histogram)
{
    json.beginObject();
    json.key("bins");
    json.beginArray();
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        json.beginObject();
        json.field("x", histogram.binStart(bin));
        json.field("w", histogram.binWidth);
        json.field("count", histogram.counts[bin]);
        json.endObject();
    }
    json.endArray();
    json.field("min", float(histogram.minimum));
    json.field("max", float(histogram.maximum));
    json.endObject();
}

void writeHopNode(JsonWriter& json, const Snapshot& snapshot, HopPrefix hop, std::string_view nameKey,
                  std::string_view keyKey)
{
    const NodeIndex node = snapshot.prefixes->likeliest(hop);
    json.key(nameKey);
    if (node.isValid())
        json.value(snapshot.nodes().row(node).name);
    else
        json.value(nullptr);
    json.key(keyKey);
    if (node.isValid())
        json.value(std::string_view(snapshot.nodes().row(node).publicKey));
    else
        json.value(nullptr);
}

QByteArray radioJson(const RadioFigures& figures)
{
    JsonWriter json(64 * 1024);
    json.beginObject();
    json.field("totalPackets", figures.snr.count());
    json.field("totalAllPackets", figures.observations);
    json.field("totalTransmissions", figures.transmissions);
    json.key("snr");
    writeLevelSummary(json, figures.snr.summary());
    json.key("rssi");
    writeLevelSummary(json, figures.rssi.summary());
    json.key("snrValues");
    writeHistogram(json, figures.snr.histogram(20));
    json.key("rssiValues");
    writeHistogram(json, figures.rssi.histogram(20));
    json.key("packetSizes");
    writeHistogram(json, figures.sizes.histogram(25));
    const LevelSummary sizes = figures.sizes.summary();
    json.field("minPacketSize", std::int64_t(sizes.minimum));
    json.field("maxPacketSize", std::int64_t(sizes.maximum));
    json.field("avgPacketSize", std::int64_t(sizes.average));
    writeTypes(json, figures);
    writeHours(json, figures);
    json.key("scatterData");
    json.beginArray();
    for (const RadioFigures::Point& point : figures.points) {
        json.beginObject();
        json.field("snr", point.snr);
        json.field("rssi", point.rssi);
        json.endObject();
    }
    json.endArray();
    json.field("timeSpanHours", figures.spanHours);
    json.endObject();
    return json.take();
}

} // namespace corescope
