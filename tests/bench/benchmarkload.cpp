#include <QThread>

#include "tests/bench/bareresponder.h"
#include "tests/bench/benchmark.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace corescope::bench {

namespace {

constexpr double s_mostP50 = 5, s_mostP99 = 50, s_most = 250; // ms

QStringList row(const QString& name, const Percentiles& values)
{
    if (values.count == 0)
        return {name, u"0"_s, {}, {}, {}};
    return {name, QString::number(values.count), inMilliseconds(values.p50), inMilliseconds(values.p99),
            inMilliseconds(values.most)};
}

QString text(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

} // namespace

Result<void> Benchmark::measureLatency(const QString& original)
{
    const auto hashes = someHashes(original, 200);
    if (!hashes)
        return tl::unexpected(hashes.error());
    LoadOptions load{0, m_options.clients, m_options.requestsPerSecond};
    tell("bare replies on busy cores");
    const Percentiles bare = bareReplies(load, QThread::idealThreadCount(), m_options.quick ? 2s : 10s).latencies.all();

    tell("latency, from start to some time after ready");
    const auto copy = m_fixture.freshCopy(original, u"loaded"_s);
    if (!copy)
        return tl::unexpected(copy.error());
    const auto server = ServerProcess::start(m_options.server, *copy);
    if (!server)
        return tl::unexpected(server.error());
    load.port = (*server)->port();
    LoadGenerator generator(fixedMix(*hashes), load);
    generator.start((*server)->begun());
    const auto start = watchStart(**server, WatchUntil::Ready);
    if (!start)
        return tl::unexpected(start.error());
    std::this_thread::sleep_for(m_options.afterReady);
    m_load = generator.stop();
    const bool isAlive = (*server)->isRunning();
    const ProcessUsage usage = (*server)->stop();
    if (!m_options.keepCopies)
        m_fixture.remove(*copy);
    if (!isAlive)
        return failure(Error::Kind::Internal, u"the server ended under load; see %1"_s.arg((*server)->log()));

    const Percentiles all = m_load->latencies.all();
    const auto latency = [&](const QString& name, double value, double limit, double most) {
        m_report.add({u"Latency from start to %1 s after ready, %2"_s.arg(m_options.afterReady.count()).arg(name),
                      inMilliseconds(value), u"%1 (fixed replies, cores busy)"_s.arg(inMilliseconds(limit)),
                      asRatio(value, limit), u"< %1 ms"_s.arg(most), verdict(value < most)});
    };
    latency(u"p50"_s, all.p50, bare.p50, s_mostP50);
    latency(u"p99"_s, all.p99, bare.p99, s_mostP99);
    latency(u"slowest"_s, all.most, bare.most, s_most);
    const int errors = m_load->latencies.errorCount();
    m_report.add({u"Errors among %1 replies, apart from 503 while loading"_s.arg(all.count),
                  QString::number(errors),
                  {},
                  {},
                  u"0"_s,
                  verdict(errors == 0)});
    m_report.addShown(u"Backfill under this load"_s, inSeconds(start->backfillSeconds()));
    m_report.add({u"Peak memory under this load"_s,
                  inMegabytes(usage.peak),
                  {},
                  {},
                  u"< 1,000 MB"_s,
                  verdict(usage.peak < 1'000'000'000)});
    return {};
}

void Benchmark::printLatencyTables(const LoadReport& load) const
{
    m_report.printText(
        u"Latency: %1 clients with a keep-alive connection each, %2 requests a second each; %3 replies "
        "were 503 while loading. The clients' thread took %4 % of one core and sent %5 (p99) to %6 late."_s
            .arg(m_options.clients)
            .arg(m_options.requestsPerSecond)
            .arg(load.latencies.unavailable())
            .arg(100 * load.cpuSeconds / load.seconds, 0, 'f', 1)
            .arg(inMilliseconds(load.lateP99), inMilliseconds(load.lateMost)));
    const QStringList columns{u"Requests"_s, u"p50"_s, u"p99"_s, u"slowest"_s};
    QList<QStringList> routes;
    for (std::size_t i = 0; i < load.latencies.routes().size(); ++i)
        routes << row(text(load.latencies.routes()[i]), load.latencies.ofRoute(i));
    m_report.printTable(QStringList{u"Route"_s} + columns, routes);
    QList<QStringList> phases;
    for (int i = 0; i < s_loadPhases; ++i)
        phases << row(text(phaseText(LoadPhase(i))), load.latencies.ofPhase(LoadPhase(i)));
    m_report.printTable(QStringList{u"Phase"_s} + columns, phases);
    QList<QStringList> slowest;
    for (const SlowRequest& slow : load.latencies.slowest())
        slowest << QStringList{text(load.latencies.routes()[slow.route]), inMilliseconds(slow.milliseconds),
                               text(phaseText(slow.phase)), inSeconds(slow.at)};
    m_report.printTable({u"Slowest"_s, u"Latency"_s, u"Phase"_s, u"After"_s}, slowest);
    QList<QStringList> errors;
    for (const auto& [what, times] : load.latencies.errors())
        errors << QStringList{text(what), QString::number(times)};
    if (!errors.isEmpty())
        m_report.printTable({u"Error"_s, u"Times"_s}, errors);
}

} // namespace corescope::bench
