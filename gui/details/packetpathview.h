#pragma once

#include <vector>

#include <QWidget>

#include "core/index.h"

class QFrame;
class QLabel;
class QMenu;
class QTreeWidget;
class QTreeWidgetItem;

namespace corescope {

class Document;
struct PathRow;

/// The relays of one reception, hop by hop, with those that each might be instead. A relay can be left out to see whom
/// the hops would be taken for if it were not there; that is shown as what it is, and nothing of it is stored.
class PacketPathView : public QWidget
{
    Q_OBJECT

public:
    explicit PacketPathView(const Document& document, QWidget* parent = nullptr);

    /// A reception in the document's snapshot. What was left out stays so while it is the same packet.
    void setPath(TransmissionIndex packet, ObservationIndex reception);
    void clear();

    /// Shows the path as if the node were not in the mesh.
    void leaveOut(KeyIndex node);
    /// Shows the path as it is again.
    void reset();

    const std::vector<KeyIndex>& leftOut() const { return m_leftOut; }

signals:
    /// A double click, Enter, or the menu.
    void nodeChosen(corescope::KeyIndex node);

private:
    QFrame* makeBanner();
    void showRows();
    void addItem(QTreeWidgetItem& item, const PathRow& row) const;
    void showMenu(const QPoint& position);

    const Document& m_document;
    TransmissionIndex m_packet;
    ObservationIndex m_reception;
    std::vector<KeyIndex> m_leftOut;
    QTreeWidget* m_tree;
    QLabel* m_leftOutText;
    QFrame* m_banner; ///< says that what is shown is a supposition
};

} // namespace corescope
