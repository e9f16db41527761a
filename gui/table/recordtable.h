#pragma once

#include <optional>
#include <set>

#include <QTableView>

class QMenu;

namespace corescope {

class RecordModel;

/// The view of a RecordModel: columns that can be moved, hidden, sorted by and are remembered, copying as text, a
/// context menu, and a line that says why there is nothing when there is nothing.
class RecordTable : public QTableView
{
    Q_OBJECT

public:
    /// `key` in the window's settings keeps the columns; `widths` (pixels, 0: hidden) until somebody
    /// has changed them. `sortColumn` may be RecordModel::unsorted.
    RecordTable(RecordModel& model, const QString& name, const QString& key, const std::vector<int>& widths,
                int sortColumn, Qt::SortOrder sortOrder, QWidget* parent = nullptr);

    /// Why the table is empty, when it is.
    void setEmptyText(const QString& text);

    /// Makes the record the current row, in sight, without telling anybody; none when it is not shown.
    void showRecord(std::optional<std::uint64_t> id);

    /// The chosen rows as text, columns as they are seen, with tabs between.
    void copyRows() const;

signals:
    /// Somebody chose a record, by mouse or keyboard.
    void chosen(quint64 id);
    /// A double click, or Enter.
    void opened(quint64 id);
    /// The menu of a record is about to be seen: actions go in front of those of every table.
    void menuRequested(QMenu& menu, quint64 id);

protected:
    void hideEvent(QHideEvent* event) override; ///< keeps the columns: when the window goes, the model may go first
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override; ///< tells by a tool tip what a cell has no room for

private:
    void rememberRows();
    void restoreRows();

    RecordModel& m_model;
    const QString m_key;
    QString m_emptyText;
    std::optional<std::uint64_t> m_current; ///< what is chosen, also while it is not shown
    std::set<std::uint64_t> m_selected;     ///< while the model is reset
    int m_scrolled = 0;
    bool m_isShowing = false; ///< nobody chooses: the table follows
};

} // namespace corescope
