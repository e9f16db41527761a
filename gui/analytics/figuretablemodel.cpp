#include "gui/analytics/figuretablemodel.h"

#include <algorithm>

#include <QHash>

#include "gui/plaintext.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

std::vector<RecordModel::Column> columnsOf(const FigureTable& table)
{
    std::vector<RecordModel::Column> columns;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const auto isNumber = [i](const FigureTable::Row& row) { return row.cells[std::size_t(i)].isNumber(); };
        columns.push_back({table.columns[i], i > 0 && std::ranges::any_of(table.rows, isNumber)});
    }
    return columns;
}

} // namespace

FigureTableModel::FigureTableModel(FigureTable table, QObject* parent)
    : RecordModel(columnsOf(table), parent)
{
    setTable(std::move(table));
}

void FigureTableModel::setTable(FigureTable table)
{
    changeRecords([&] { m_table = std::move(table); });
}

std::uint64_t FigureTableModel::recordId(std::size_t record) const
{
    const std::vector<FigureCell>& cells = m_table.rows[record].cells;
    std::size_t id = qHash(cells.front().text);
    for (std::size_t i = 1; i < cells.size(); ++i)
        if (!cells[i].isNumber())
            id = qHash(cells[i].text, id);
    return id;
}

FigureTarget FigureTableModel::target(std::uint64_t id) const
{
    for (std::size_t record = 0; record < m_table.rows.size(); ++record)
        if (recordId(record) == id)
            return m_table.rows[record].target;
    return {};
}

QString FigureTableModel::cellText(std::size_t record, int column) const
{
    return m_table.rows[record].cells[std::size_t(column)].text;
}

RecordModel::SortValue FigureTableModel::sortValue(std::size_t record, int column) const
{
    const FigureCell& cell = m_table.rows[record].cells[std::size_t(column)];
    return cell.isNumber() ? SortValue(cell.number) : RecordModel::sortValue(record, column);
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::ToolTipRole) // names are often wider than their column
        return plainToolTip(RecordModel::data(index).toString());
    if (role == Qt::TextAlignmentRole && index.isValid())
        return int((m_table.rows[record(index)].cells[std::size_t(index.column())].isNumber() && index.column() > 0
                        ? Qt::AlignRight
                        : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    return RecordModel::data(index, role);
}

} // namespace corescope
