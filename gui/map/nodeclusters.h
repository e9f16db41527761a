#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <QPointF>
#include <QRectF>

#include "gui/map/pointgrid.h"

namespace corescope {

class MapData;

/// What stands on the map at one zoom level: nodes, and where they are too many, one mark for many of them.
class NodeClusters
{
public:
    struct Mark
    {
        QPointF world; ///< a cluster's: the middle of its members
        std::uint32_t begin = 0, end = 0;

        bool isCluster() const { return end - begin > 1; }
    };

    /// A cluster replaces at least so many nodes.
    static constexpr std::uint32_t leastMembers = 4;

    NodeClusters() = default;
    /// The placed nodes of `data` with `scale` pixels to the world. Nodes with many links come first: around them
    /// clusters form, so the same data gives the same marks.
    NodeClusters(const MapData& data, double scale);

    std::span<const Mark> marks() const { return m_marks; }
    /// The nodes a mark stands for, as numbers of MapData::nodes().
    std::span<const std::uint32_t> members(const Mark& mark) const
    {
        return std::span(m_members).subspan(mark.begin, mark.end - mark.begin);
    }

    /// Numbers of the marks within `radius` (in the world) of a place, nearest first.
    std::vector<std::uint32_t> marksAt(QPointF world, double radius) const;

    /// Calls `visit(const Mark&)` for the marks in and around `area`.
    template <typename Visit>
    void forEachIn(const QRectF& area, Visit visit) const
    {
        m_grid.forEachIn(area, [&](std::uint32_t i) { visit(m_marks[i]); });
    }

private:
    std::vector<Mark> m_marks;
    std::vector<std::uint32_t> m_members;
    PointGrid m_grid; ///< over the marks
};

} // namespace corescope
