#include "gui/table/recordmodel.h"

#include <algorithm>

#include <QCollator>

namespace corescope {

namespace {

/// Texts as keys of the collator, which are compared at no cost.
struct SortKey
{
    std::size_t record;
    double number = 0;
    std::optional<QCollatorSortKey> text = {};
    bool isUnknown = false;

    int compare(const SortKey& other) const
    {
        if (text && other.text)
            return text->compare(*other.text);
        return number < other.number ? -1 : number > other.number ? 1 : 0;
    }
};

} // namespace

RecordModel::RecordModel(std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void RecordModel::setSearch(const QString& text)
{
    if (m_search == text.trimmed())
        return;
    changeRecords([&] { m_search = text.trimmed(); });
}

void RecordModel::sort(int column, Qt::SortOrder order)
{
    changeRecords([&] {
        m_sortColumn = column;
        m_sortOrder = order;
    });
}

void RecordModel::arrange()
{
    m_shown.clear();
    for (std::size_t record = 0; record < recordCount(); ++record)
        if (m_search.isEmpty() || matches(record, m_search))
            m_shown.push_back(record);
    if (m_sortColumn == unsorted)
        return;
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<SortKey> keys;
    keys.reserve(m_shown.size());
    for (const std::size_t record : m_shown) {
        const SortValue value = sortValue(record, m_sortColumn);
        SortKey& key = keys.emplace_back(record);
        key.isUnknown = std::holds_alternative<std::monostate>(value);
        if (const auto* number = std::get_if<double>(&value))
            key.number = *number;
        else if (const auto* text = std::get_if<QString>(&value))
            key.text = collator.sortKey(*text);
    }
    std::ranges::stable_sort(keys, [this](const SortKey& a, const SortKey& b) {
        if (a.isUnknown || b.isUnknown)
            return !a.isUnknown && b.isUnknown;
        return m_sortOrder == Qt::AscendingOrder ? a.compare(b) < 0 : a.compare(b) > 0;
    });
    std::ranges::transform(keys, m_shown.begin(), &SortKey::record);
}

QModelIndex RecordModel::find(std::uint64_t id) const
{
    const auto found = std::ranges::find_if(m_shown, [&](std::size_t record) { return recordId(record) == id; });
    return found == m_shown.end() ? QModelIndex() : index(int(found - m_shown.begin()), 0);
}

int RecordModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int RecordModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RecordModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return cellText(record(index), index.column());
    if (role == Qt::TextAlignmentRole && m_columns[std::size_t(index.column())].isNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column = m_columns[std::size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.explanation;
    case Qt::TextAlignmentRole:
        return int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

RecordModel::SortValue RecordModel::sortValue(std::size_t record, int column) const
{
    const QString text = cellText(record, column);
    return text.isEmpty() ? SortValue() : SortValue(text);
}

bool RecordModel::matches(std::size_t record, const QString& search) const
{
    for (int column = 0; column < columnCount(); ++column)
        if (cellText(record, column).contains(search, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace corescope
