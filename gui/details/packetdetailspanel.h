#pragma once

#include <QTabWidget>

#include "core/store/snapshot.h"
#include "gui/filter/filtermenu.h"

class QTreeView;
class QTreeWidget;

namespace corescope {

class Document;
class HexView;
class PacketFieldModel;
class PacketPathView;
class Selection;

/// All about the selected packet: its bytes and what they mean, who received it how well, and over which relays.
class PacketDetailsPanel : public QTabWidget
{
    Q_OBJECT

public:
    PacketDetailsPanel(Document& document, Selection& selection, QWidget* parent = nullptr);

signals:
    /// What a field or reception says is to become (part of) the display filter.
    void filterRequested(const QString& filter, corescope::FilterMode mode);

private:
    void lookAtSnapshot();
    void dissectPacket(TransmissionIndex packet);
    void showReceptions(TransmissionIndex packet);
    void markField(const QModelIndex& index);
    void chooseByte(std::size_t offset);
    void showFieldMenu(const QPoint& position);
    void showReceptionMenu(const QPoint& position);
    ObservationIndex shownReception(TransmissionIndex packet) const;

    Document& m_document;
    Selection& m_selection;
    PacketFieldModel* m_fields;
    QTreeView* m_tree;
    HexView* m_hex;
    QTreeWidget* m_receptions;
    PacketPathView* m_path;

    // What is shown now, so that an update which changes nothing of it leaves scroll position and selection alone.
    std::shared_ptr<const PacketStore> m_store;
    TransmissionIndex m_packet;
    ObservationIndex m_reception;
    std::uint32_t m_receptionCount = 0;
    ResolvedPathIndex m_resolved;
};

} // namespace corescope
