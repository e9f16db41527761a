#include "tests/bench/benchmark.h"

#include <cstdio>

#include <QThread>

#include "tests/bench/barelimits.h"
#include "tests/bench/machine.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace corescope::bench {

namespace {

/// What the server may still be doing in the first moments after ready is not part of its steady size.
constexpr auto s_settling = 5s;
constexpr double s_mostSecondsOfLoading = 5, s_mostSecondsOfBackfill = 45;
constexpr std::int64_t s_mostBytesLoaded = 900'000'000, s_mostBytesEver = 1'000'000'000;

} // namespace

Benchmark::Benchmark(const Options& options)
    : m_options(options)
    , m_size(options.quick ? MeshSize{20'000, 300'000, 400} : MeshSize())
    , m_fixture(options.cache)
    , m_report(options.markdown)
{
}

double Benchmark::FirstStarts::medianServed() const
{
    std::vector<double> times;
    for (const StartRecord& start : starts)
        times.push_back(start.served);
    return median(times);
}

void Benchmark::tell(const char* what) const
{
    std::fprintf(stderr, "measuring: %s\n", what);
}

Result<double> Benchmark::bestScan(const QString& database) const
{
    double best = 0;
    for (int i = 0; i < 3; ++i) {
        const auto seconds = bareScan(database, QThread::idealThreadCount());
        if (!seconds)
            return seconds;
        best = i == 0 ? *seconds : std::min(best, *seconds);
    }
    return best;
}

Result<Benchmark::FirstStarts> Benchmark::firstStarts(const QString& original)
{
    FirstStarts first;
    for (int i = 0; i < m_options.repeats; ++i) {
        const bool isLast = i + 1 == m_options.repeats;
        const auto copy = m_fixture.freshCopy(original, u"resolved"_s);
        if (!copy)
            return tl::unexpected(copy.error());
        const auto server = ServerProcess::start(m_options.server, *copy);
        if (!server)
            return tl::unexpected(server.error());
        const auto start = watchStart(**server, isLast ? WatchUntil::Ready : WatchUntil::Served);
        if (!start)
            return tl::unexpected(start.error());
        first.starts.push_back(*start);
        if (isLast) {
            std::this_thread::sleep_for(s_settling);
            const auto memory = memoryAccount(**server);
            if (!memory)
                return tl::unexpected(memory.error());
            first.memory = *memory;
            first.database = *copy;
        }
        first.usage = (*server)->stop();
        if (!first.usage.endedWell)
            return failure(Error::Kind::Internal,
                           u"the server did not end with code 0 when asked to; see %1"_s.arg((*server)->log()));
    }
    return first;
}

void Benchmark::reportMemory(const FirstStarts& first)
{
    const MemoryAccount& memory = first.memory;
    for (const StartRecord& start : first.starts)
        m_peakServed = std::max(m_peakServed, start.atServed.peak);
    m_report.add({u"Peak memory until all data is served"_s,
                  inMegabytes(m_peakServed),
                  {},
                  {},
                  u"< 900 MB"_s,
                  verdict(m_peakServed < s_mostBytesLoaded)});
    m_report.add({u"Peak memory of the whole run"_s,
                  inMegabytes(first.usage.peak),
                  {},
                  {},
                  u"< 1,000 MB"_s,
                  verdict(first.usage.peak < s_mostBytesEver)});
    const double bytes = double(memory.resident) / double(std::max<std::int64_t>(memory.observations, 1));
    m_report.addShown(u"Steady memory once ready"_s,
                      u"%1, %2 bytes an observation"_s.arg(inMegabytes(memory.resident)).arg(bytes, 0, 'f', 1));
    const double share = double(memory.accounted) / double(memory.resident);
    m_report.add({u"Memory by part in /api/healthz against the resident size"_s, inMegabytes(memory.accounted),
                  inMegabytes(memory.resident), asRatio(share, 1), u"0.85 to 1.15 x"_s,
                  verdict(share >= 0.85 && share <= 1.15)});
    m_memoryParts = memory.parts.join(u", "_s);
}

Result<void> Benchmark::measureStarts(const QString& original)
{
    tell("bare scan");
    const auto copy = m_fixture.freshCopy(original, u"scanned"_s);
    if (!copy)
        return tl::unexpected(copy.error());
    const auto scan = bestScan(*copy);
    m_fixture.remove(*copy);
    if (!scan)
        return tl::unexpected(scan.error());
    const double processStart = bareProcessStart(m_options.server);

    tell("first starts and the backfill");
    const auto first = firstStarts(original);
    if (!first)
        return tl::unexpected(first.error());
    double firstReply = 0;
    for (const StartRecord& start : first->starts)
        firstReply = std::max(firstReply, start.firstReply);
    m_report.add({u"Start to first HTTP reply (slowest)"_s, inSeconds(firstReply),
                  u"%1 (--version)"_s.arg(inSeconds(processStart)), asRatio(firstReply, processStart), u"< 0.5 s"_s,
                  verdict(firstReply < 0.5)});
    m_served = first->medianServed();
    m_report.add({u"Start to all data served"_s, inSeconds(m_served), u"%1 (bare scan)"_s.arg(inSeconds(*scan)),
                  asRatio(m_served, *scan), u"<= 3 x, < 5 s"_s,
                  verdict(m_served <= 3 * *scan && m_served < s_mostSecondsOfLoading)});
    reportMemory(*first);
    if (const auto done = measureBackfill(*first, original); !done)
        return done;
    const auto done = measureSecondStarts(*first);
    if (!m_options.keepCopies)
        m_fixture.remove(first->database);
    return done;
}

Result<void> Benchmark::measureBackfill(const FirstStarts& first, const QString& original)
{
    tell("bare updates");
    const auto pending = countPending(first.database);
    if (!pending)
        return tl::unexpected(pending.error());
    const auto copy = m_fixture.freshCopy(original, u"updated"_s);
    if (!copy)
        return tl::unexpected(copy.error());
    const auto bare = bareUpdates(first.database, *copy);
    m_fixture.remove(*copy);
    if (!bare)
        return tl::unexpected(bare.error());

    const StartRecord& start = first.starts.back();
    const double seconds = start.backfillSeconds();
    m_report.add({u"Learning links, backfill of %L1 rows, written"_s.arg(bare->rows), inSeconds(seconds),
                  u"%1 (bare updates)"_s.arg(inSeconds(bare->seconds)), asRatio(seconds, bare->seconds),
                  u"<= 1.5 x, < 45 s"_s,
                  verdict(seconds <= 1.5 * bare->seconds && seconds < s_mostSecondsOfBackfill && *pending == 0)});
    m_report.add({u"Rows left open in the file"_s, QString::number(*pending), {}, {}, u"0"_s, verdict(*pending == 0)});
    m_report.addShown(u"Building the indexes anew after it"_s, inSeconds(start.ready - start.backfillEnded));
    m_report.addShown(u"Start to ready"_s,
                      u"%1, %2 of processor time"_s.arg(inSeconds(start.ready), inSeconds(first.usage.cpuSeconds)));
    return {};
}

Result<void> Benchmark::measureSecondStarts(const FirstStarts& first)
{
    tell("second starts");
    if (const auto warm = warmPageCache(first.database); !warm)
        return warm;
    const auto scan = bestScan(first.database);
    if (!scan)
        return tl::unexpected(scan.error());
    std::vector<double> times;
    bool showedBackfilling = false;
    for (int i = 0; i < m_options.repeats; ++i) {
        const auto server = ServerProcess::start(m_options.server, first.database);
        if (!server)
            return tl::unexpected(server.error());
        const auto start = watchStart(**server, WatchUntil::Ready);
        if (!start)
            return tl::unexpected(start.error());
        times.push_back(start->served);
        showedBackfilling |= start->showedBackfilling;
        (*server)->stop();
    }
    const double served = median(times);
    m_report.add({u"Second start to all data served"_s, inSeconds(served), u"%1 (bare scan)"_s.arg(inSeconds(*scan)),
                  asRatio(served, *scan), u"<= first start, %1"_s.arg(inSeconds(m_served)),
                  verdict(served <= m_served)});
    m_report.add({u"Second start shows backfilling"_s,
                  showedBackfilling ? u"yes"_s : u"no"_s,
                  {},
                  {},
                  u"no"_s,
                  verdict(!showedBackfilling)});
    return {};
}

Result<void> Benchmark::measureTwice()
{
    const MeshSize size = m_size.twice();
    const auto original = m_fixture.original(size);
    if (!original)
        return tl::unexpected(original.error());
    tell("starts with twice the rows");
    std::vector<double> times;
    std::int64_t peak = 0;
    for (int i = 0; i < m_options.repeats; ++i) {
        const auto copy = m_fixture.freshCopy(*original, u"twice"_s);
        if (!copy)
            return tl::unexpected(copy.error());
        const auto server = ServerProcess::start(m_options.server, *copy);
        if (!server)
            return tl::unexpected(server.error());
        const auto start = watchStart(**server, WatchUntil::Served);
        if (!start)
            return tl::unexpected(start.error());
        times.push_back(start->served);
        peak = std::max(peak, start->atServed.peak);
        (*server)->stop();
        m_fixture.remove(*copy);
    }
    const double served = median(times);
    m_report.add({u"Twice the rows: start to all data served"_s, inSeconds(served),
                  u"%1 (once the rows)"_s.arg(inSeconds(m_served)), asRatio(served, m_served), u"<= 2.2 x"_s,
                  verdict(served <= 2.2 * m_served)});
    m_report.add({u"Twice the rows: peak memory until then"_s, inMegabytes(peak),
                  u"%1 (once the rows)"_s.arg(inMegabytes(m_peakServed)), asRatio(double(peak), double(m_peakServed)),
                  u"<= 2.2 x"_s, verdict(double(peak) <= 2.2 * double(m_peakServed))});
    return {};
}

Result<bool> Benchmark::run()
{
    QStringList heading = describeMachine();
    const auto original = m_fixture.original(m_size);
    if (!original)
        return tl::unexpected(original.error());
    if (const auto done = measureStarts(*original); !done)
        return tl::unexpected(done.error());
    if (const auto done = measureLatency(*original); !done)
        return tl::unexpected(done.error());
    if (m_options.twice)
        if (const auto done = measureTwice(); !done)
            return tl::unexpected(done.error());

    heading << u"simulated mesh: %L1 transmissions, %L2 observations, %L3 nodes, seed 1"_s.arg(m_size.transmissions)
                   .arg(m_size.observations)
                   .arg(m_size.nodes);
    heading << u"page cache warm; median of %1 starts; every run on a fresh copy of the database"_s.arg(
        m_options.repeats);
    m_report.printHeading(heading);
    m_report.printFigures();
    printLatencyTables(*m_load);
    m_report.printText(u"Memory by part: "_s + m_memoryParts);
    return m_report.isAllOk();
}

} // namespace corescope::bench
