#pragma once

#include <string_view>

#include <QString>

namespace corescope {

/// A text from the radio as one line to show: no control characters, none that turn the writing direction of what
/// stands around them, not longer than 500 characters. It is still hostile: show it where no markup is understood.
QString plainLine(std::string_view utf8);

/// A text as a tool tip, which would take one with tags for markup. Lines stay lines; '' stays ''.
QString plainToolTip(const QString& text);

/// A text as that of a menu entry, where an ampersand would mark a shortcut.
QString menuText(QString text);

} // namespace corescope
