#pragma once

#include <array>

#include <QColor>
#include <QPalette>

namespace corescope {

/// Colours of charts and of the timeline, light or dark like the rest of the window. The series are of Okabe and Ito,
/// which people with any kind of colour blindness can tell apart; heat maps go by lightness alone.
struct ChartColors
{
    explicit ChartColors(const QPalette& palette);

    QColor ground, text, axis, grid;
    QColor mark; ///< around what is chosen
    std::array<QColor, 3> series;
    std::array<QColor, 4> heat; ///< of none to most
};

} // namespace corescope
