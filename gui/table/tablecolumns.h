#pragma once

class QString;
class QTableView;

namespace corescope {

/// A width in pixels, said for the usual font, in that of the table, and not less than the title needs: columns must
/// not cut times where letters are large, nor titles in any language.
int scaledColumnWidth(const QTableView& table, int column, int width);

/// Lets people move the columns of a table, and show and hide them by the context menu of its header.
void letColumnsBeArranged(QTableView& table);

/// Widths, places, visibility and order of sorting, as they were left. `key` in the window's settings.
/// @{
void restoreColumns(QTableView& table, const QString& key);
void saveColumns(const QTableView& table, const QString& key);
/// @}

} // namespace corescope
