#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/error.h"
#include "tests/bench/loadgenerator.h"
#include "tests/bench/meshfixture.h"
#include "tests/bench/options.h"
#include "tests/bench/report.h"
#include "tests/bench/serverwatch.h"

namespace corescope::bench {

/// Runs everything in turn and turns it into figures. Nothing runs beside a measurement but what belongs to it.
class Benchmark
{
public:
    explicit Benchmark(const Options& options);

    /// Prints the report. Failures are those of the benchmark itself or a server that does not work; a missed value is
    /// none. Returns whether all values were met.
    Result<bool> run();

private:
    /// A series of starts on fresh copies, the last of which went on to ready.
    struct FirstStarts
    {
        std::vector<StartRecord> starts;
        MemoryAccount memory; ///< some seconds after ready
        ProcessUsage usage;   ///< of the last one
        QString database;     ///< that the last one resolved

        double medianServed() const;
    };

    Result<FirstStarts> firstStarts(const QString& original);
    Result<void> measureStarts(const QString& original);
    Result<void> measureBackfill(const FirstStarts& first, const QString& original);
    Result<void> measureSecondStarts(const FirstStarts& first);
    Result<void> measureLatency(const QString& original);
    Result<void> measureTwice();
    void reportMemory(const FirstStarts& first);
    void printLatencyTables(const LoadReport& load) const;
    Result<double> bestScan(const QString& database) const;
    void tell(const char* what) const;

    const Options m_options;
    const MeshSize m_size;
    const MeshFixture m_fixture;
    Report m_report;
    double m_served = 0;           ///< seconds, median of the first starts
    std::int64_t m_peakServed = 0; ///< bytes
    std::optional<LoadReport> m_load;
    QString m_memoryParts;
};

} // namespace corescope::bench
