#pragma once

#include <optional>

#include <QThreadPool>
#include <QWidget>

#include "core/filter/displayfilter.h"
#include "gui/filter/filtermenu.h"
#include "gui/packets/packetorder.h"

class QActionGroup;
class QMenu;

namespace corescope {

class Document;
class FindBar;
class PacketListModel;
class PacketListView;
class Selection;

/// The list of packets, and what can be done with them: filter, sort, open, find, go to, mark, copy.
class PacketListPanel : public QWidget
{
    Q_OBJECT

public:
    PacketListPanel(Document& document, Selection& selection, QWidget* parent = nullptr);
    ~PacketListPanel() override;

    void setFilter(const DisplayFilter& filter);
    /// The packets shown, in their order, and what they are of.
    std::vector<TransmissionIndex> shownPackets() const;

    void addEditActions(QMenu& menu);
    void addViewActions(QMenu& menu);
    void addGoActions(QMenu& menu);

signals:
    /// What was asked for can be seen only where the list can.
    void inFrontWanted();
    void countsChanged(std::uint64_t shown, std::uint64_t total);
    /// A cell's value is to become (part of) the display filter.
    void filterRequested(const QString& filter, corescope::FilterMode mode);

private:
    void lookAtSnapshot();
    void requestOrder();
    void show(const PacketOrderResult& result);
    void showSelection();
    void updateEmptyText();
    void selectCurrent();
    void selectRow(int row);

    void find(const QString& text, bool forward);
    void goToPacket();
    void goToMark(bool forward);
    void goBy(int rows);
    void showCellMenu(const QModelIndex& index, const QPoint& position);
    void addCopyActions(QMenu& menu);
    std::vector<PacketLine> chosenLines() const;

    Document& m_document;
    Selection& m_selection;
    PacketListModel* m_model;
    PacketListView* m_view;
    FindBar* m_findBar;
    PacketOrderer m_orderer;
    DisplayFilter m_filter;
    QAction* m_follow;
    QThreadPool m_finding;
    std::shared_ptr<std::atomic<bool>> m_isFindSuperseded;
    bool m_isShowingSelection = false;
};

} // namespace corescope
