#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace corescope {

/// A graph whose vertices are numbers from 0 on.
struct WeightedGraph
{
    struct Link
    {
        std::uint32_t to = 0;
        double weight = 0; ///< greater than 0; the larger, the nearer
    };
    std::vector<std::vector<Link>> links; ///< by vertex; each link is there in both directions

    void connect(std::uint32_t a, std::uint32_t b, double weight);
};

/// How central each vertex is.
struct Centrality
{
    std::vector<double> betweenness; ///< shortest ways between two others that lead over it, each pair counted twice
    std::vector<double> harmonic;    ///< sum of 1 / distance to all others
};

/// The length of a link is 1 / weight (Brandes, "A faster algorithm for betweenness centrality", 2001). Left unfinished
/// when told to stop.
Centrality centrality(const WeightedGraph& graph, const std::stop_token& stop);

/// By vertex: how many pairs of others its removal separates. Links below `leastWeight` do not count.
std::vector<double> separatedPairs(const WeightedGraph& graph, double leastWeight);

} // namespace corescope
