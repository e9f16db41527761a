#pragma once

#include <QTableView>

namespace corescope {

class PacketListModel;

/// The table of packets: a fixed height per line so that a million of them cost nothing, a header whose columns can be
/// moved, hidden and sorted by, and the left and right keys (or a click on the mark) to open a packet.
class PacketListView : public QTableView
{
    Q_OBJECT

public:
    explicit PacketListView(PacketListModel& model, QWidget* parent = nullptr);

    /// Whether the end of the list is in sight, so that following new packets is what is wanted.
    bool isAtEnd() const;
    /// What stands there when there are no packets.
    void setEmptyText(const QString& text);
    void restoreHeader();
    void saveHeader() const;

signals:
    /// A menu for the cell at `index` is wanted.
    void cellMenuRequested(const QModelIndex& index, const QPoint& globalPosition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isOnMark(const QModelIndex& index, const QPoint& position) const;
    void toggle(int row);

    PacketListModel& m_model;
    QString m_emptyText;
};

} // namespace corescope
