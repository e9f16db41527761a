#include "httpd/api/observermetrics.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <QRegularExpression>

#include "core/analytics/sampleseries.h"
#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/export/jsonwriter.h"
#include "core/store/timetext.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

QString timeText(std::int64_t seconds)
{
    return QString::fromStdString(isoSeconds(seconds).string());
}

Result<std::vector<ObserverSample>> samplesOf(const QString& database, const QString& observer, const QString& since,
                                              const QString& until)
{
    const auto connection = Connection::open(database, u"metrics"_s, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto schema = Schema::detect(*connection);
    if (!schema)
        return tl::unexpected(schema.error());
    return readObserverSamples(*connection, *schema, observer, since, until);
}

Reply failed(const Error& error)
{
    return Reply::error(500, error.message.toStdString());
}

const ObserverRow* observerRow(const Snapshot& snapshot, std::string_view id)
{
    const auto& rows = snapshot.observers->rows();
    const auto row = std::ranges::find(rows, id, &ObserverRow::id);
    return row == rows.end() ? nullptr : &*row;
}

std::optional<SampleSeries::Resolution> resolutionOf(const QByteArray& text)
{
    if (text.isEmpty() || text == "5m")
        return SampleSeries::FiveMinutes;
    if (text == "1h")
        return SampleSeries::Hour;
    if (text == "1d")
        return SampleSeries::Day;
    return std::nullopt;
}

/// Seconds of `7d`, `90m`, `1h30m` and the like.
std::optional<std::int64_t> windowOf(const QString& text)
{
    static const QRegularExpression days(u"^\\d{1,5}d$"_s);
    static const QRegularExpression parts(u"^(\\d{1,7}(\\.\\d{1,9})?[hms])+$"_s);
    static const QRegularExpression part(u"([\\d.]+)([hms])"_s);
    std::int64_t seconds = 0;
    if (days.match(text).hasMatch()) {
        seconds = text.chopped(1).toLongLong() * 24 * 3600;
    } else if (parts.match(text).hasMatch()) {
        for (auto next = part.globalMatch(text); next.hasNext();) {
            const auto match = next.next();
            const int unit = match.captured(2) == u"h"_s ? 3600 : match.captured(2) == u"m"_s ? 60 : 1;
            seconds += std::int64_t(match.captured(1).toDouble() * unit);
        }
    }
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
}

void writePoint(JsonWriter& json, const SampleSeries::Point& point)
{
    json.beginObject();
    json.field("timestamp", std::string_view(point.timestamp));
    json.field("noise_floor", point.noiseFloor);
    json.field("battery_mv", point.batteryMv);
    json.field("tx_airtime_pct", point.txAirtime);
    json.field("rx_airtime_pct", point.rxAirtime);
    json.field("recv_error_rate", point.receiveErrors);
    if (point.isReboot)
        json.field("is_reboot_sample", true);
    json.endObject();
}

/// The samples of one observer, and their noise in short.
struct NoiseSummary
{
    std::span<const ObserverSample> samples;
    std::optional<double> average, maximum; ///< dBm
};

std::vector<NoiseSummary> summarize(const std::vector<ObserverSample>& samples)
{
    std::vector<NoiseSummary> summaries;
    for (auto begin = samples.begin(); begin != samples.end();) {
        const auto end = std::find_if(begin, samples.end(),
                                      [&](const ObserverSample& sample) { return sample.observer != begin->observer; });
        NoiseSummary summary{{begin, end}, {}, {}};
        double sum = 0;
        int count = 0;
        for (const ObserverSample& sample : summary.samples) {
            if (!sample.noiseFloor)
                continue;
            sum += *sample.noiseFloor;
            ++count;
            summary.maximum = std::max(summary.maximum, sample.noiseFloor);
        }
        if (count > 0)
            summary.average = sum / count;
        summaries.push_back(summary);
        begin = end;
    }
    std::ranges::stable_sort(summaries, std::greater(), &NoiseSummary::maximum);
    return summaries;
}

void writeSummary(JsonWriter& json, const NoiseSummary& summary, const ObserverRow* observer)
{
    const ObserverSample& newest = summary.samples.back();
    json.beginObject();
    json.field("observer_id", std::string_view(newest.observer));
    json.field("observer_name", observer ? observer->name : std::nullopt);
    if (observer && observer->iata && !observer->iata->empty())
        json.field("iata", observer->iata);
    json.field("current_noise_floor", newest.noiseFloor);
    json.field("avg_noise_floor_24h", summary.average);
    json.field("max_noise_floor_24h", summary.maximum);
    json.field("battery_mv", newest.batteryMv);
    json.field("sample_count", summary.samples.size());
    json.key("sparkline");
    json.beginArray();
    for (const ObserverSample& sample : summary.samples)
        json.value(sample.noiseFloor);
    json.endArray();
    json.endObject();
}

} // namespace

Reply observerMetrics(const Snapshot& snapshot, const QString& database, const Request& request, std::int64_t now)
{
    constexpr std::int64_t day = 24 * 3600;
    const QByteArray asked = request.query.value("resolution");
    const auto resolution = resolutionOf(asked);
    if (!resolution)
        return Reply::error(400, "invalid resolution: " + asked.toStdString() + ". Must be 5m, 1h, or 1d");
    const QByteArray id = request.variable("id");
    const QByteArray since = request.query.value("since");
    const auto samples = samplesOf(database, QString::fromUtf8(id),
                                   since.isEmpty() ? timeText(now / 1000 - day) : QString::fromUtf8(since),
                                   QString::fromUtf8(request.query.value("until")));
    if (!samples)
        return failed(samples.error());
    const SampleSeries series = sampleSeries(*samples, *resolution);
    const ObserverRow* const observer = observerRow(snapshot, id.toStdString());
    JsonWriter json(32 * 1024);
    json.beginObject();
    json.field("observer_id", id);
    json.field("observer_name", observer ? observer->name : std::nullopt);
    json.key("reboots");
    json.beginArray();
    for (const SampleSeries::Point& point : series.points)
        if (point.isReboot)
            json.value(std::string_view(point.timestamp));
    json.endArray();
    json.key("metrics");
    json.beginArray();
    for (const SampleSeries::Point& point : series.points)
        writePoint(json, point);
    json.endArray();
    json.endObject();
    return Reply::json(json.take());
}

Reply observerMetricsSummary(const Snapshot& snapshot, const QString& database, const Request& request,
                             std::int64_t now)
{
    const QByteArray asked = request.query.value("window", "24h");
    const auto window = windowOf(asked.isEmpty() ? u"24h"_s : QString::fromUtf8(asked));
    if (!window)
        return Reply::error(400, "invalid window: " + asked.toStdString());
    const auto samples = samplesOf(database, {}, timeText(now / 1000 - *window), {});
    if (!samples)
        return failed(samples.error());
    const QByteArray region = request.query.value("region").trimmed();
    JsonWriter json(32 * 1024);
    json.beginObject();
    json.key("observers");
    json.beginArray();
    for (const NoiseSummary& summary : summarize(*samples)) {
        const ObserverRow* const observer = observerRow(snapshot, summary.samples.front().observer);
        const QByteArray iata = observer ? QByteArray::fromStdString(observer->iata.value_or("")) : QByteArray();
        if (region.isEmpty() || iata.compare(region, Qt::CaseInsensitive) == 0)
            writeSummary(json, summary, observer);
    }
    json.endArray();
    json.endObject();
    return Reply::json(json.take());
}

} // namespace corescope
