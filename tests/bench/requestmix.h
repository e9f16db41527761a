#pragma once

#include <string>
#include <vector>

namespace corescope::bench {

/// One route of the mix. A client takes the targets in turn.
struct Route
{
    std::string name;
    std::vector<std::string> targets;
};

/// What the pages of a browser ask for most. Each client goes round the routes.
std::vector<Route> fixedMix(const std::vector<std::string>& packetHashes);

} // namespace corescope::bench
