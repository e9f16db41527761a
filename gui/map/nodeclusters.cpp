#include "gui/map/nodeclusters.h"

#include <algorithm>

#include "gui/map/mapdata.h"

namespace corescope {

namespace {

constexpr double crowdRadius = 30; ///< pixels: nodes so near to each other cannot be told apart
constexpr double markCell = 48;    ///< pixels of a cell of the grid over the marks

} // namespace

NodeClusters::NodeClusters(const MapData& data, double scale)
{
    std::vector<std::uint32_t> placed;
    for (std::uint32_t i = 0; i < data.nodes().size(); ++i)
        if (data.nodes()[i].isPlaced)
            placed.push_back(i);
    std::ranges::stable_sort(placed, std::greater(), [&](std::uint32_t i) { return data.nodes()[i].linkCount; });
    std::vector<QPointF> points;
    points.reserve(placed.size());
    for (const std::uint32_t node : placed)
        points.push_back(data.nodes()[node].world);

    const double radius = crowdRadius / scale;
    const PointGrid grid(points, radius);
    std::vector<bool> isTaken(points.size());
    std::vector<std::uint32_t> near;
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        if (isTaken[i])
            continue;
        near.clear();
        grid.forEachWithin(points[i], radius, [&](std::uint32_t other) {
            if (!isTaken[other])
                near.push_back(other);
        });
        if (near.size() < leastMembers)
            near.assign(1, i);
        Mark mark;
        mark.begin = std::uint32_t(m_members.size());
        for (const std::uint32_t member : near) {
            isTaken[member] = true;
            mark.world += points[member];
            m_members.push_back(placed[member]);
        }
        mark.world /= double(near.size());
        mark.end = std::uint32_t(m_members.size());
        m_marks.push_back(mark);
    }

    points.clear();
    for (const Mark& mark : m_marks)
        points.push_back(mark.world);
    m_grid = PointGrid(points, markCell / scale);
}

std::vector<std::uint32_t> NodeClusters::marksAt(QPointF world, double radius) const
{
    std::vector<std::uint32_t> found;
    m_grid.forEachWithin(world, radius, [&](std::uint32_t i) { found.push_back(i); });
    std::ranges::sort(found, std::less(), [&](std::uint32_t i) {
        const QPointF offset = m_marks[i].world - world;
        return std::pair(QPointF::dotProduct(offset, offset), i);
    });
    return found;
}

} // namespace corescope
