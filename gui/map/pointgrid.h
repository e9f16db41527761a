#pragma once

#include <cmath>
#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include <QPointF>
#include <QRectF>
#include <tsl/robin_map.h>

namespace corescope {

/// A square of a grid.
struct GridCell
{
    std::int32_t x = 0, y = 0;

    auto operator<=>(const GridCell&) const = default;
};

/// Spreads both numbers over all bits: tables of powers of two look at the lowest ones alone, and whole columns of a
/// grid would fall into one place.
struct GridCellHash
{
    std::size_t operator()(GridCell cell) const noexcept
    {
        const std::uint64_t both = std::uint64_t(std::uint32_t(cell.y)) << 32 | std::uint32_t(cell.x);
        const std::uint64_t product = both * 0x9e3779b97f4a7c15u;
        return product ^ product >> 32;
    }
};

/// Finds points near a place without looking at all of them: square cells, each with its points in a row. Only cells
/// with points take memory, so one point far away does not matter.
class PointGrid
{
public:
    PointGrid() = default;
    /// `cell`: side of a cell; radii of about that size are found fastest.
    PointGrid(std::span<const QPointF> points, double cell);

    /// Calls `visit(index)` for the points within `radius` of `center`.
    template <typename Visit>
    void forEachWithin(QPointF center, double radius, Visit visit) const
    {
        forEachIn(QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius), [&](std::uint32_t i) {
            const QPointF offset = m_points[i] - center;
            if (QPointF::dotProduct(offset, offset) <= radius * radius)
                visit(i);
        });
    }

    /// Calls `visit(index)` for the points in the cells that `area` touches, and perhaps for others.
    template <typename Visit>
    void forEachIn(const QRectF& area, Visit visit) const
    {
        const double cells = (area.width() / m_cell + 1) * (area.height() / m_cell + 1);
        if (cells >= double(m_cells.size())) {
            for (std::uint32_t i = 0; i < m_points.size(); ++i)
                visit(i);
            return;
        }
        const std::int32_t right = number(area.right()), bottom = number(area.bottom());
        for (std::int32_t y = number(area.top()); y <= bottom; ++y)
            for (std::int32_t x = number(area.left()); x <= right; ++x)
                if (const auto found = m_cells.find(GridCell{x, y}); found != m_cells.end())
                    for (std::uint32_t i = found->second.begin; i < found->second.end; ++i)
                        visit(m_order[i]);
    }

private:
    struct Run
    {
        std::uint32_t begin = 0, end = 0; ///< in m_order
    };

    std::int32_t number(double coordinate) const { return std::int32_t(std::floor(coordinate / m_cell)); }

    std::vector<QPointF> m_points;
    double m_cell = 1;
    std::vector<std::uint32_t> m_order; ///< points by cell
    tsl::robin_map<GridCell, Run, GridCellHash> m_cells;
};

} // namespace corescope
