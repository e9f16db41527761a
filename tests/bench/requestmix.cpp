#include "tests/bench/requestmix.h"

namespace corescope::bench {

std::vector<Route> fixedMix(const std::vector<std::string>& packetHashes)
{
    Route detail{"packets/{hash}", {}};
    for (const std::string& hash : packetHashes)
        detail.targets.push_back("/api/packets/" + hash);
    return {
        {"stats", {"/api/stats"}},
        {"packets", {"/api/packets?limit=50", "/api/packets?limit=50&offset=1000"}},
        {"packets grouped", {"/api/packets?limit=50&groupByHash=true"}},
        std::move(detail),
        {"nodes", {"/api/nodes?limit=100"}},
        {"observers", {"/api/observers"}},
    };
}

} // namespace corescope::bench
