#pragma once

#include <string_view>

namespace corescope {

/// Where the program is in its life. Logs, HTTP headers, `/api/healthz` and tests all read this one value; it only
/// moves forward, and it never claims more than is true.
enum class StartupPhase {
    Opening,     ///< open, detect the schema, add what is missing
    Loading,     ///< read, intern, index
    Learning,    ///< everything is served; links are being learned, to resolve hop paths by
    Backfilling, ///< everything is served; hop paths are being resolved
    Reindexing,  ///< all resolved; indexes are being built anew aside
    Ready,       ///< every row is loaded, resolved or marked as tried, and indexed
};

constexpr std::string_view phaseName(StartupPhase phase)
{
    switch (phase) {
    case StartupPhase::Opening:
        return "opening";
    case StartupPhase::Loading:
        return "loading";
    case StartupPhase::Learning:
        return "learning";
    case StartupPhase::Backfilling:
        return "backfilling";
    case StartupPhase::Reindexing:
        return "reindexing";
    case StartupPhase::Ready:
        return "ready";
    }
    return {};
}

/// Whether a snapshot exists, so that data can be served.
constexpr bool servesData(StartupPhase phase)
{
    return phase >= StartupPhase::Learning;
}

} // namespace corescope
