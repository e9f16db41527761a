#pragma once

#include <algorithm>
#include <cstddef>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/store/snapshot.h"

namespace corescope {

/// Looks at all transmissions in the order of first_seen, cut into one piece a thread. Each thread calls
/// `visit(part, transmission)` with a `Part` of its own; the parts come back in the order of the pieces, to be put
/// together by the caller. Small stores get one piece. Asked to stop, it leaves out the rest.
template <typename Part, typename Visit>
std::vector<Part> passOverTransmissions(const Snapshot& snapshot, const Visit& visit, const std::stop_token& stop = {})
{
    constexpr std::size_t leastPiece = 4096; // a thread costs more than looking at fewer
    const std::vector<TransmissionIndex>& rows = *snapshot.packets.byFirstSeen;
    const std::size_t most = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    std::vector<Part> parts(std::clamp<std::size_t>(rows.size() / leastPiece, 1, most));
    const auto work = [&](std::size_t piece) {
        Part part; // on this thread's stack: counters of two threads never share a cache line
        const std::size_t end = rows.size() * (piece + 1) / parts.size();
        for (std::size_t i = rows.size() * piece / parts.size(); i < end && !stop.stop_requested(); ++i)
            visit(part, rows[i]);
        parts[piece] = std::move(part);
    };
    std::vector<std::jthread> workers;
    for (std::size_t piece = 1; piece < parts.size(); ++piece)
        workers.emplace_back(work, piece);
    work(0);
    workers.clear();
    return parts;
}

} // namespace corescope
