#include "gui/map/mapcolors.h"

namespace corescope {

// Nodes have the colours of Okabe and Ito, which people with any kind of colour blindness can tell apart; on dark
// ground the lighter ones. Shapes tell the same.
MapColors::MapColors(const QPalette& palette)
    : isDark(palette.color(QPalette::Window).lightness() < 128)
{
    if (isDark) {
        sea = QColor(0x1b2026);
        land = QColor(0x2a2f35);
        coast = QColor(0x56616d);
        border = QColor(0x4a525b);
        text = QColor(0xf0f2f4);
        halo = QColor(0x14, 0x18, 0x1c, 0xd0);
        panel = QColor(0x1f, 0x24, 0x29, 0xe6);
        frame = QColor(0x56616d);
        outline = QColor(0x101418);
        selection = QColor(0xf0e442);
        route = QColor(0xff7a45);
        edges = {QColor(0x44515c), QColor(0x526675), QColor(0x668498), QColor(0x86afc9)};
        m_nodes = {QColor(0x56b4e9), QColor(0xe69f00), QColor(0x1fc79a), QColor(0xe08bbb), QColor(0xa5adb5)};
    } else {
        sea = QColor(0xdce8f0);
        land = QColor(0xf7f5f0);
        coast = QColor(0x9db2c0);
        border = QColor(0xc0b8ac);
        text = QColor(0x16191c);
        halo = QColor(0xff, 0xff, 0xff, 0xdc);
        panel = QColor(0xff, 0xff, 0xff, 0xe6);
        frame = QColor(0xb4bcc2);
        outline = QColor(0xffffff);
        selection = QColor(0x9a1b6e);
        route = QColor(0xd55e00);
        edges = {QColor(0xb9c4cc), QColor(0xa0b0bb), QColor(0x7f97a6), QColor(0x567a92)};
        m_nodes = {QColor(0x0072b2), QColor(0xd98e00), QColor(0x009e73), QColor(0xb8548c), QColor(0x6f777e)};
    }
    measure = text;
}

} // namespace corescope
