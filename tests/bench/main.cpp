#include <cstdio>

#include <QCoreApplication>

#include "tests/bench/benchmark.h"

/// Ends with 0 when all wanted values were met, 1 when some were missed, 2 when it could not measure.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("corescope_bench"));
    int exitCode = 0;
    const auto options = corescope::bench::parseOptions(QCoreApplication::arguments(), exitCode);
    if (!options)
        return exitCode;
    const auto result = corescope::bench::Benchmark(*options).run();
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
        return 2;
    }
    return *result ? 0 : 1;
}
