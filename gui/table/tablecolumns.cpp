#include "gui/table/tablecolumns.h"

#include <algorithm>

#include <QHeaderView>
#include <QMenu>
#include <QStyle>
#include <QTableView>

#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

void showColumnMenu(QTableView& table, const QPoint& position)
{
    const QHeaderView& header = *table.horizontalHeader();
    QMenu menu;
    for (int column = 0; column < header.count(); ++column) {
        QAction* const action = menu.addAction(table.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!table.isColumnHidden(column));
        const bool isLast = header.hiddenSectionCount() == header.count() - 1;
        action->setEnabled(table.isColumnHidden(column) || !isLast);
        QObject::connect(action, &QAction::toggled, &table,
                         [&table, column](bool shown) { table.setColumnHidden(column, !shown); });
    }
    menu.exec(header.mapToGlobal(position));
}

} // namespace

int scaledColumnWidth(const QTableView& table, int column, int width)
{
    constexpr int usualTime = 124; // pixels
    const QHeaderView& header = *table.horizontalHeader();
    const int margin = header.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &header);
    const int mark = header.style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, &header);
    const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
    const int needed = header.fontMetrics().horizontalAdvance(title) + 3 * margin +
                       (header.sortIndicatorSection() == column ? mark + margin : 0);
    return std::max(needed, width * table.fontMetrics().horizontalAdvance(u"2026-11-23 04:13:00"_s) / usualTime);
}

void letColumnsBeArranged(QTableView& table)
{
    QHeaderView* const header = table.horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSortIndicatorShown(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QWidget::customContextMenuRequested, &table,
                     [&table](const QPoint& position) { showColumnMenu(table, position); });
}

void restoreColumns(QTableView& table, const QString& key)
{
    table.horizontalHeader()->restoreState(WindowSettings().value(key).toByteArray());
}

void saveColumns(const QTableView& table, const QString& key)
{
    WindowSettings().setValue(key, table.horizontalHeader()->saveState());
}

} // namespace corescope
