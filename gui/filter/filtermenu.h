#pragma once

#include <functional>

#include <QString>

class QMenu;

namespace corescope {

/// How a filter joins the one that is there.
enum class FilterMode { Replace, ReplaceNot, And, AndNot, Or };

using FilterHandler = std::function<void(const QString& filter, FilterMode mode)>;

/// A menu that hands a display filter over, alone or joined with the one that is there; greyed out without a filter.
QMenu* addFilterMenu(QMenu& menu, const QString& title, const QString& filter, const FilterHandler& handler);

/// A text as a value in a display filter.
QString quotedFilterValue(const QString& text);

} // namespace corescope
