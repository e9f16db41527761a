#include "core/analytics/meshcentrality.h"

#include <algorithm>
#include <limits>

#include <queue>

namespace corescope {

namespace {

/// Shortest ways from one vertex to all others.
class ShortestWays
{
public:
    explicit ShortestWays(const WeightedGraph& graph)
        : m_graph(graph)
        , m_distance(graph.links.size())
        , m_ways(graph.links.size())
        , m_dependency(graph.links.size())
        , m_before(graph.links.size())
    {
    }

    void add(std::uint32_t source, Centrality& sums)
    {
        search(source);
        for (auto vertex = m_settled.rbegin(); vertex != m_settled.rend(); ++vertex) {
            for (const std::uint32_t before : m_before[*vertex])
                m_dependency[before] += m_ways[before] / m_ways[*vertex] * (1 + m_dependency[*vertex]);
            if (*vertex == source)
                continue;
            sums.betweenness[*vertex] += m_dependency[*vertex];
            sums.harmonic[source] += 1 / m_distance[*vertex];
        }
    }

private:
    void search(std::uint32_t source)
    {
        std::ranges::fill(m_distance, std::numeric_limits<double>::infinity());
        std::ranges::fill(m_ways, 0);
        std::ranges::fill(m_dependency, 0);
        for (auto& list : m_before)
            list.clear();
        m_settled.clear();
        using Reached = std::pair<double, std::uint32_t>;
        std::priority_queue<Reached, std::vector<Reached>, std::greater<>> reached;
        m_distance[source] = 0;
        m_ways[source] = 1;
        reached.emplace(0, source);
        std::vector<bool> isSettled(m_distance.size());
        while (!reached.empty()) {
            const auto [distance, vertex] = reached.top();
            reached.pop();
            if (isSettled[vertex])
                continue;
            isSettled[vertex] = true;
            m_settled.push_back(vertex);
            for (const WeightedGraph::Link& link : m_graph.links[vertex]) {
                const double length = distance + 1 / link.weight;
                if (length < m_distance[link.to]) {
                    m_distance[link.to] = length;
                    m_ways[link.to] = 0;
                    m_before[link.to].clear();
                    reached.emplace(length, link.to);
                }
                if (length == m_distance[link.to] && !isSettled[link.to]) {
                    m_ways[link.to] += m_ways[vertex];
                    m_before[link.to].push_back(vertex);
                }
            }
        }
    }

    const WeightedGraph& m_graph;
    std::vector<double> m_distance, m_ways, m_dependency; // by vertex
    std::vector<std::vector<std::uint32_t>> m_before;     // by vertex: those on the shortest ways just before it
    std::vector<std::uint32_t> m_settled;                 // nearest first
};

/// Depth-first search that tells at each vertex into which parts the rest would fall without it (Hopcroft and Tarjan).
class Articulation
{
public:
    Articulation(const WeightedGraph& graph, double leastWeight)
        : pairs(graph.links.size())
        , m_graph(graph)
        , m_leastWeight(leastWeight)
        , m_order(graph.links.size())
        , m_low(graph.links.size())
        , m_size(graph.links.size())
        , m_cutOff(graph.links.size())
    {
        for (std::uint32_t vertex = 0; vertex < graph.links.size(); ++vertex)
            if (m_order[vertex] == 0)
                searchFrom(vertex);
    }

    std::vector<double> pairs; // by vertex

private:
    struct Step
    {
        std::uint32_t vertex, parent;
        std::size_t nextLink;
    };

    void enter(std::uint32_t vertex)
    {
        m_order[vertex] = m_low[vertex] = ++m_count;
        m_size[vertex] = 1;
        m_entered.push_back(vertex);
    }

    void searchFrom(std::uint32_t root)
    {
        m_entered.clear();
        std::vector<Step> steps{{root, root, 0}};
        enter(root);
        while (!steps.empty()) {
            Step& step = steps.back();
            const auto& links = m_graph.links[step.vertex];
            if (step.nextLink == links.size()) {
                const Step done = step;
                steps.pop_back();
                if (!steps.empty())
                    leave(done.vertex, done.parent);
                continue;
            }
            const WeightedGraph::Link& link = links[step.nextLink++];
            if (link.weight < m_leastWeight || link.to == step.parent)
                continue;
            if (m_order[link.to] != 0) {
                m_low[step.vertex] = std::min(m_low[step.vertex], m_order[link.to]);
                continue;
            }
            enter(link.to);
            steps.push_back({link.to, step.vertex, 0});
        }
        // What is not cut off stays in one piece with the rest.
        const auto all = double(m_entered.size()) - 1;
        for (const std::uint32_t vertex : m_entered) {
            double squares = 0, cutOff = 0;
            for (const double size : m_cutOff[vertex]) {
                squares += size * size;
                cutOff += size;
            }
            const double rest = all - cutOff;
            pairs[vertex] = (all * all - squares - rest * rest) / 2;
        }
    }

    void leave(std::uint32_t child, std::uint32_t parent)
    {
        m_size[parent] += m_size[child];
        m_low[parent] = std::min(m_low[parent], m_low[child]);
        if (m_low[child] >= m_order[parent])
            m_cutOff[parent].push_back(double(m_size[child]));
    }

    const WeightedGraph& m_graph;
    const double m_leastWeight;
    std::uint32_t m_count = 0;
    std::vector<std::uint32_t> m_order, m_low, m_size; // by vertex; order 0: not entered yet
    std::vector<std::vector<double>> m_cutOff;         // by vertex: sizes of the parts that only it connects
    std::vector<std::uint32_t> m_entered;              // of the piece in hand
};

} // namespace

void WeightedGraph::connect(std::uint32_t a, std::uint32_t b, double weight)
{
    links[a].push_back({b, weight});
    links[b].push_back({a, weight});
}

Centrality centrality(const WeightedGraph& graph, const std::stop_token& stop)
{
    Centrality sums{std::vector<double>(graph.links.size()), std::vector<double>(graph.links.size())};
    ShortestWays ways(graph);
    for (std::uint32_t source = 0; source < graph.links.size() && !stop.stop_requested(); ++source)
        ways.add(source, sums);
    return sums;
}

std::vector<double> separatedPairs(const WeightedGraph& graph, double leastWeight)
{
    return std::move(Articulation(graph, leastWeight).pairs);
}

} // namespace corescope
