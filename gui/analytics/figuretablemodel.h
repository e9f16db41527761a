#pragma once

#include "gui/analytics/figures.h"
#include "gui/table/recordmodel.h"

namespace corescope {

/// A FigureTable for a RecordTable. The columns stay those of the first table.
class FigureTableModel : public RecordModel
{
    Q_OBJECT

public:
    explicit FigureTableModel(FigureTable table, QObject* parent = nullptr);

    void setTable(FigureTable table);
    const FigureTable& table() const { return m_table; }
    /// What the row of this id stands for; nothing for one that is gone.
    FigureTarget target(std::uint64_t id) const;

    std::size_t recordCount() const override { return m_table.rows.size(); }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

protected:
    /// By its texts, so that a row is known again when its numbers have grown.
    std::uint64_t recordId(std::size_t record) const override;
    QString cellText(std::size_t record, int column) const override;
    SortValue sortValue(std::size_t record, int column) const override;

private:
    FigureTable m_table;
};

} // namespace corescope
