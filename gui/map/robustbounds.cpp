#include "gui/map/robustbounds.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace corescope {

namespace {

constexpr double leastShare = 0.85; ///< of the points that are always kept
constexpr double widestGap = 3;     ///< times the distance of the points before, from the middle

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

QRectF robustBounds(std::span<const QPointF> points)
{
    if (points.empty())
        return {};
    std::vector<double> xs, ys;
    for (const QPointF& point : points) {
        xs.push_back(point.x());
        ys.push_back(point.y());
    }
    const QPointF middle(medianOf(std::move(xs)), medianOf(std::move(ys)));
    const auto distance = [&](QPointF point) { return std::hypot(point.x() - middle.x(), point.y() - middle.y()); };

    std::vector<QPointF> sorted(points.begin(), points.end());
    std::ranges::sort(sorted, std::less(), distance);
    const auto kept = std::size_t(std::ceil(leastShare * double(sorted.size())));
    std::size_t end = std::max<std::size_t>(kept, 1);
    while (end < sorted.size() && distance(sorted[end]) <= widestGap * distance(sorted[end - 1]))
        ++end;

    QPointF least = sorted.front(), most = sorted.front();
    for (const QPointF& point : std::span(sorted).first(end)) {
        least = {std::min(least.x(), point.x()), std::min(least.y(), point.y())};
        most = {std::max(most.x(), point.x()), std::max(most.y(), point.y())};
    }
    return {least, most};
}

} // namespace corescope
