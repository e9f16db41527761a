#pragma once

#include <chrono>
#include <optional>

#include <QString>
#include <QStringList>

namespace corescope::bench {

/// What the benchmark can be told on its command line.
struct Options
{
    QString server; ///< executable under test
    QString cache;  ///< folder of the simulated databases and of the copies the runs work on
    bool quick = false;
    bool twice = false; ///< also a database with twice the rows
    bool markdown = false;
    bool keepCopies = false;
    int repeats = 3; ///< starts of each kind; their median counts
    int clients = 20;
    int requestsPerSecond = 10;           ///< of each client
    std::chrono::seconds afterReady{120}; ///< how long the clients go on once the server is ready
};

/// Nothing when the program is to end with `exitCode`, after --help or a wrong option.
std::optional<Options> parseOptions(const QStringList& arguments, int& exitCode);

} // namespace corescope::bench
