#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include <QAbstractTableModel>

namespace corescope {

/// A table of records that sorts and filters itself: numbers as numbers, texts as people sort them, and what is unknown
/// last in either direction. For some ten thousand records; every change resets it, and RecordTable keeps what was
/// chosen. A record has an id that outlives the changes.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        bool isNumber = false;
        QString explanation = {}; ///< tool tip of the title
    };
    /// Nothing stands for what is unknown.
    using SortValue = std::variant<std::monostate, double, QString>;

    static constexpr int unsorted = -1; ///< the column to sort by for records as they come

    RecordModel(std::vector<Column> columns, QObject* parent);

    /// Shows only the records that match; '' for all.
    void setSearch(const QString& text);

    /// Number of records, shown or not.
    virtual std::size_t recordCount() const = 0;

    /// The record that a row shows.
    std::size_t record(const QModelIndex& index) const { return m_shown[std::size_t(index.row())]; }
    std::uint64_t id(const QModelIndex& index) const { return recordId(record(index)); }
    /// Invalid when no record with this id is shown.
    QModelIndex find(std::uint64_t id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    virtual std::uint64_t recordId(std::size_t record) const = 0;
    /// What stands in a cell; plain text.
    virtual QString cellText(std::size_t record, int column) const = 0;
    /// What a cell sorts by: its text, unless this says otherwise.
    virtual SortValue sortValue(std::size_t record, int column) const;
    virtual bool matches(std::size_t record, const QString& search) const;

    /// Around every change of the records.
    template <typename Change>
    void changeRecords(Change change)
    {
        beginResetModel();
        change();
        arrange();
        endResetModel();
    }

private:
    void arrange();

    const std::vector<Column> m_columns;
    QString m_search;
    int m_sortColumn = unsorted;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<std::size_t> m_shown; ///< records in their order
};

} // namespace corescope
