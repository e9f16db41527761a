#include "gui/analytics/chartcolors.h"

namespace corescope {

namespace {

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int from, int to) { return int(from + (to - from) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

} // namespace

ChartColors::ChartColors(const QPalette& palette)
    : ground(palette.color(QPalette::Base))
    , text(palette.color(QPalette::Text))
    , axis(mixed(ground, text, 0.55))
    , grid(mixed(ground, text, 0.13))
    , mark(text)
{
    if (ground.lightness() < 128) {
        series = {QColor(0x56b4e9), QColor(0xe69f00), QColor(0x1fc79a)};
        heat = {mixed(ground, text, 0.05), QColor(0x1d4a78), QColor(0x3f93cf), QColor(0xf2f0b8)};
    } else {
        series = {QColor(0x0072b2), QColor(0xd98e00), QColor(0x009e73)};
        heat = {mixed(ground, text, 0.05), QColor(0xa9cfe8), QColor(0x3f8fc4), QColor(0x08305c)};
    }
}

} // namespace corescope
