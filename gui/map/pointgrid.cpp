#include "gui/map/pointgrid.h"

#include <algorithm>
#include <numeric>

namespace corescope {

PointGrid::PointGrid(std::span<const QPointF> points, double cell)
    : m_points(points.begin(), points.end())
    , m_cell(cell)
    , m_order(points.size())
{
    const auto cellOf = [&](std::uint32_t i) { return GridCell{number(m_points[i].x()), number(m_points[i].y())}; };
    std::iota(m_order.begin(), m_order.end(), 0);
    std::ranges::stable_sort(m_order, std::less(), cellOf);
    for (std::uint32_t i = 0; i < m_order.size(); ++i)
        m_cells.try_emplace(cellOf(m_order[i]), Run{i, i}).first.value().end = i + 1;
}

} // namespace corescope
