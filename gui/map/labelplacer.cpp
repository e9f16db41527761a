#include "gui/map/labelplacer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include <tsl/robin_map.h>

#include "gui/map/pointgrid.h"

namespace corescope {

namespace {

/// Rectangles that are taken, by the squares of a grid they touch.
class TakenAreas
{
public:
    bool isFree(const QRectF& area) const
    {
        bool isFree = true;
        forEachSquare(area, [&](GridCell square) {
            if (const auto found = m_squares.find(square); found != m_squares.end())
                for (const QRectF& taken : found->second)
                    isFree = isFree && !taken.intersects(area);
        });
        return isFree;
    }

    /// How much of an area is taken; what lies on a border of squares counts more than once.
    double covered(const QRectF& area) const
    {
        double sum = 0;
        forEachSquare(area, [&](GridCell square) {
            if (const auto found = m_squares.find(square); found != m_squares.end())
                for (const QRectF& taken : found->second)
                    sum += (taken & area).width() * (taken & area).height();
        });
        return sum;
    }

    void take(const QRectF& area)
    {
        forEachSquare(area, [&](GridCell square) { m_squares[square].push_back(area); });
    }

private:
    template <typename Visit>
    static void forEachSquare(const QRectF& area, Visit visit)
    {
        constexpr double side = 64;
        const auto number = [](double pixels) { return std::int32_t(std::floor(pixels / side)); };
        for (std::int32_t y = number(area.top()); y <= number(area.bottom()); ++y)
            for (std::int32_t x = number(area.left()); x <= number(area.right()); ++x)
                visit(GridCell{x, y});
    }

    tsl::robin_map<GridCell, std::vector<QRectF>, GridCellHash> m_squares;
};

} // namespace

std::vector<QRectF> placeLabels(std::span<const LabelWish> wishes, std::span<const QRectF> obstacles)
{
    TakenAreas taken;
    for (const QRectF& obstacle : obstacles)
        taken.take(obstacle);
    std::vector<QRectF> places;
    places.reserve(wishes.size());
    for (const LabelWish& wish : wishes) {
        const double width = wish.size.width(), height = wish.size.height();
        const std::array<QPointF, 4> corners = {
            wish.anchor + QPointF(wish.gap, -height / 2), wish.anchor + QPointF(-wish.gap - width, -height / 2),
            wish.anchor + QPointF(-width / 2, wish.gap), wish.anchor + QPointF(-width / 2, -wish.gap - height)};
        QRectF& place = places.emplace_back();
        for (const QPointF& corner : corners) {
            const QRectF area(corner, wish.size);
            if (!taken.isFree(area))
                continue;
            place = area;
            break;
        }
        if (place.isNull() && wish.isMust) {
            const auto covered = [&](QPointF corner) { return taken.covered(QRectF(corner, wish.size)); };
            place = QRectF(std::ranges::min(corners, {}, covered), wish.size);
        }
        if (!place.isNull())
            taken.take(place);
    }
    return places;
}

} // namespace corescope
