#include "tests/bench/options.h"

#include <cstdio>

#include <QCommandLineParser>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace corescope::bench {

namespace {

const auto s_description = uR"(Measures a CoreScope server on a simulated mesh, beside what the same machine allows.

The database is made once in the cache folder; each run works on a fresh copy of it that is in the page cache.
Nothing else should be running. Needs about 8 GB of disk, with --double twice as much.

Latency counts from the moment a client sends. Where the reply before it was still missing when a request was due, it
counts from when it was due: a server that stands still is late for all who wait.)"_s;

std::optional<int> number(const QCommandLineParser& parser, const QString& option, int least, int greatest)
{
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (isNumber && value >= least && value <= greatest)
        return value;
    std::fprintf(stderr, "--%s must be a whole number from %d to %d\n", qPrintable(option), least, greatest);
    return std::nullopt;
}

} // namespace

std::optional<Options> parseOptions(const QStringList& arguments, int& exitCode)
{
    const QString cache =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/corescope-bench"_s;
    QCommandLineParser parser;
    parser.setApplicationDescription(s_description);
    parser.addOptions({
        {{u"h"_s, u"help"_s}, u"Shows this help."_s},
        {u"server"_s, u"Executable to measure. Default: the one built beside."_s, u"PATH"_s,
         QStringLiteral(CORESCOPE_SERVER_PATH)},
        {u"cache"_s, u"Folder for the databases. Default: "_s + cache, u"DIR"_s, cache},
        {u"quick"_s, u"300,000 observations and 10 s after ready: to try the program, not to quote."_s},
        {u"double"_s, u"Also measures a database with twice the rows."_s},
        {u"markdown"_s, u"Prints the tables as Markdown."_s},
        {u"keep"_s, u"Leaves the copies the runs worked on."_s},
        {u"repeats"_s, u"Starts of each kind, the median of which counts. Default: 3."_s, u"N"_s, u"3"_s},
        {u"clients"_s, u"Keep-alive connections of the load. Default: 20."_s, u"N"_s, u"20"_s},
        {u"rate"_s, u"Requests a second of each client. Default: 10."_s, u"N"_s, u"10"_s},
        {u"after-ready"_s, u"How long the load goes on after ready. Default: 120."_s, u"SECONDS"_s},
    });
    exitCode = 2;
    if (!parser.parse(arguments)) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
        return std::nullopt;
    }
    if (parser.isSet(u"help"_s)) {
        std::printf("%s", qPrintable(parser.helpText()));
        exitCode = 0;
        return std::nullopt;
    }

    Options options;
    options.server = parser.value(u"server"_s);
    options.cache = parser.value(u"cache"_s);
    options.quick = parser.isSet(u"quick"_s);
    options.twice = parser.isSet(u"double"_s);
    options.markdown = parser.isSet(u"markdown"_s);
    options.keepCopies = parser.isSet(u"keep"_s);
    const auto repeats = number(parser, u"repeats"_s, 1, 99);
    const auto clients = number(parser, u"clients"_s, 1, 400);
    const auto rate = number(parser, u"rate"_s, 1, 1000);
    if (!repeats || !clients || !rate)
        return std::nullopt;
    options.repeats = *repeats;
    options.clients = *clients;
    options.requestsPerSecond = *rate;
    if (options.quick)
        options.afterReady = std::chrono::seconds(10);
    if (parser.isSet(u"after-ready"_s)) {
        const auto seconds = number(parser, u"after-ready"_s, 0, 86400);
        if (!seconds)
            return std::nullopt;
        options.afterReady = std::chrono::seconds(*seconds);
    }
    return options;
}

} // namespace corescope::bench
