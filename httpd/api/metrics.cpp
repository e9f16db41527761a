#include "httpd/api/metrics.h"

#include "core/store/memoryuse.h"

namespace corescope {

namespace {

/// Writes metrics in the text format: each family's help and type once, then its samples.
class MetricsWriter
{
public:
    MetricsWriter() { m_text.reserve(16 * 1024); }

    void family(const char* name, const char* type, const char* help)
    {
        m_name = QByteArray("corescope_") + name;
        m_text.append("# HELP " + m_name + ' ' + help + "\n# TYPE " + m_name + ' ' + type + '\n');
    }

    /// `labels` as written between the braces; `suffix` of the family's name.
    template <typename Number>
    void sample(Number value, const QByteArray& labels = {}, const char* suffix = "")
    {
        m_text.append(m_name).append(suffix);
        if (!labels.isEmpty())
            m_text.append('{' + labels + '}');
        m_text.append(' ');
        if constexpr (std::is_floating_point_v<Number>)
            m_text.append(QByteArray::number(value, 'g', 9));
        else
            m_text.append(QByteArray::number(value));
        m_text.append('\n');
    }

    template <typename Number>
    void single(const char* name, const char* type, const char* help, Number value)
    {
        family(name, type, help);
        sample(value);
    }

    QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_text, m_name;
};

QByteArray label(const char* name, QByteArray value)
{
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return QByteArray(name) + "=\"" + value + '"';
}

QByteArray label(const char* name, std::string_view value)
{
    return label(name, QByteArray(value.data(), qsizetype(value.size())));
}

void writeState(MetricsWriter& metrics, const EngineStatus& status)
{
    metrics.family("state", "gauge", "1 for the state that the engine is in.");
    for (const StartupPhase phase : {StartupPhase::Opening, StartupPhase::Loading, StartupPhase::Learning,
                                     StartupPhase::Backfilling, StartupPhase::Reindexing, StartupPhase::Ready})
        metrics.sample(int(status.phase == phase), label("state", phaseName(phase)));
    metrics.single("troubled", "gauge", "1 while something holds the engine up, see lastError in /api/healthz.",
                   int(status.lastError.has_value()));
    metrics.single("load_rows", "gauge", "Rows read while loading.", qint64(status.loadedRows));
    metrics.single("load_rows_expected", "gauge", "Upper bound of the rows to load.", qint64(status.rowsToLoad));
    metrics.single("backfill_rows", "gauge", "Observations that the backfill has resolved and written.",
                   quint64(status.backfill.done));
    metrics.single("backfill_rows_expected", "gauge", "Observations that the backfill found pending.",
                   quint64(status.backfill.total));
    metrics.single("changed_answers_last_day", "gauge",
                   "Hops of observations named otherwise than before, in 24 hours.",
                   quint64(status.changedAnswersLastDay));
}

void writeRows(MetricsWriter& metrics, const Snapshot* snapshot)
{
    metrics.single("transmissions", "gauge", "Transmissions in memory.",
                   snapshot ? snapshot->packets.transmissionCount() : 0U);
    metrics.single("observations", "gauge", "Observations in memory, without duplicates.",
                   quint64(snapshot ? snapshot->packets.observationCount : 0));
    metrics.single("nodes", "gauge", "Nodes known.", quint64(snapshot ? snapshot->nodes().size() : 0));
    metrics.single("observers", "gauge", "Observers known.",
                   quint64(snapshot ? snapshot->observers->rows().size() : 0));
    metrics.single("neighbor_edges", "gauge", "Edges of the neighbour graph.",
                   quint64(snapshot ? snapshot->graph->edges().size() : 0));
    metrics.single("snapshot_version", "counter", "Changes that readers could see.",
                   quint64(snapshot ? snapshot->version : 0));
}

void writeMemoryUse(MetricsWriter& metrics, const MemoryUse& use)
{
    metrics.family("memory_bytes", "gauge", "What the parts of the process hold.");
    for (const auto& parts : {use.parts, processOverhead().parts})
        for (const auto& [part, bytes] : parts)
            metrics.sample(quint64(bytes), label("part", part));
    const ProcessMemory process = processMemory();
    metrics.single("resident_memory_bytes", "gauge", "Resident memory of the process.", quint64(process.resident));
    metrics.single("resident_memory_peak_bytes", "gauge", "The highest it was.", quint64(process.peak));
}

void writeRequests(MetricsWriter& metrics, const RequestStatistics::Figures& requests)
{
    static constexpr std::array classes{"other", "1xx", "2xx", "3xx", "4xx", "5xx"};
    metrics.family("http_requests_total", "counter", "Requests answered, by route and kind of status.");
    for (const auto& route : requests.routes)
        for (std::size_t i = 0; i < classes.size(); ++i)
            if (route.byClass[i] > 0)
                metrics.sample(quint64(route.byClass[i]),
                               label("route", route.key) + ',' + label("status", std::string_view(classes[i])));

    metrics.family("http_request_duration_seconds", "histogram", "How long the handlers took, by route.");
    for (const auto& route : requests.routes) {
        const QByteArray labels = label("route", route.key);
        quint64 upTo = 0;
        for (std::size_t i = 0; i < RequestStatistics::s_bounds.size(); ++i) {
            upTo += route.buckets[i];
            metrics.sample(upTo, labels + ',' + label("le", QByteArray::number(RequestStatistics::s_bounds[i])),
                           "_bucket");
        }
        metrics.sample(quint64(route.count), labels + ",le=\"+Inf\"", "_bucket");
        metrics.sample(route.totalMs / 1000, labels, "_sum");
        metrics.sample(quint64(route.count), labels, "_count");
    }
}

} // namespace

QByteArray metricsText(const Engine& engine, const BuildInfo& build, const ServerFigures& server)
{
    const EngineStatus status = engine.status();
    const auto snapshot = engine.snapshot();
    MetricsWriter metrics;
    metrics.family("build_info", "gauge", "Which program this is.");
    metrics.sample(1, label("version", std::string_view(build.version)) + ',' +
                          label("commit", std::string_view(build.commit)));
    metrics.single("uptime_seconds", "gauge", "Since the start.", qint64(server.uptime.count()));
    writeState(metrics, status);
    writeRows(metrics, snapshot.get());
    metrics.single("evicted_transmissions_total", "counter", "Transmissions dropped from memory to keep its limits.",
                   quint64(status.evicted));
    writeMemoryUse(metrics, engine.memoryUse());
    writeRequests(metrics, server.requests);
    metrics.single("websocket_clients", "gauge", "WebSockets open.", server.webSocketClients);
    return metrics.take();
}

} // namespace corescope
