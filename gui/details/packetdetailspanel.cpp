#include "gui/details/packetdetailspanel.h"

#include <cmath>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QTreeView>
#include <QTreeWidget>
#include <simdjson.h>

#include "core/mesh/packetdissector.h"
#include "gui/details/fieldfilter.h"
#include "gui/details/hexview.h"
#include "gui/details/packetfieldmodel.h"
#include "gui/details/packetpathview.h"
#include "gui/document.h"
#include "gui/packets/packetcells.h"
#include "gui/plaintext.h"
#include "gui/selection.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_observationIdRole = Qt::UserRole; ///< observations.id

QTreeWidget* makeTable(const QStringList& titles)
{
    auto* table = new QTreeWidget;
    table->setHeaderLabels(titles);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    return table;
}

/// The public channel, and the one that the ingestor could read this packet of, whose key follows from its name.
ChannelKeys keysFor(std::string_view decodedJson)
{
    ChannelKeys keys = ChannelKeys::withPublic();
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    std::string_view channel;
    if (parser.parse(decodedJson.data(), decodedJson.size()).get(object) == simdjson::SUCCESS &&
        object.at_key("channel").get(channel) == simdjson::SUCCESS && channel.starts_with('#'))
        keys.addHashtag(channel);
    return keys;
}

} // namespace

PacketDetailsPanel::PacketDetailsPanel(Document& document, Selection& selection, QWidget* parent)
    : QTabWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_fields(new PacketFieldModel(this))
    , m_tree(new QTreeView)
    , m_hex(new HexView)
    , m_receptions(makeTable({tr("Time"), tr("Observer"), tr("Region"), tr("SNR"), tr("RSSI"), tr("Hops"), tr("Path")}))
    , m_path(new PacketPathView(document))
{
    setDocumentMode(true);
    m_tree->setModel(m_fields);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Dissected packet"));
    m_receptions->setAccessibleName(tr("Receptions"));
    m_receptions->setRootIsDecorated(false);
    m_receptions->setSortingEnabled(true);
    m_receptions->sortByColumn(0, Qt::DescendingOrder);
    auto* both = new QSplitter;
    both->addWidget(m_tree);
    both->addWidget(m_hex);
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 1);
    both->setSizes({320, 320});
    addTab(both, tr("Packet"));
    addTab(m_receptions, tr("Receptions"));
    addTab(m_path, tr("Path"));

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &PacketDetailsPanel::markField);
    connect(m_hex, &HexView::byteChosen, this, &PacketDetailsPanel::chooseByte);
    connect(m_receptions, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item && m_selection.packet())
            m_selection.selectPacket(*m_selection.packet(), item->data(0, s_observationIdRole).toLongLong());
    });
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_receptions->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &PacketDetailsPanel::showFieldMenu);
    connect(m_receptions, &QWidget::customContextMenuRequested, this, &PacketDetailsPanel::showReceptionMenu);
    connect(m_path, &PacketPathView::nodeChosen, &m_selection, &Selection::selectNode);
    connect(&m_selection, &Selection::packetChanged, this, &PacketDetailsPanel::lookAtSnapshot);
    connect(&m_document, &Document::snapshotChanged, this, &PacketDetailsPanel::lookAtSnapshot);
    connect(&m_document, &Document::closed, this, &PacketDetailsPanel::lookAtSnapshot);
    connect(&TimeDisplay::instance(), &TimeDisplay::changed, this, [this] {
        if (m_packet.isValid())
            showReceptions(m_packet);
    });
}

ObservationIndex PacketDetailsPanel::shownReception(TransmissionIndex packet) const
{
    const Snapshot& snapshot = *m_document.snapshot();
    if (m_selection.observation()) {
        const ObservationIndex row =
            snapshot.store->findObservation(*m_selection.observation(), snapshot.packets.observationRows);
        if (row.isValid() && snapshot.store->transmission(row) == packet)
            return row;
    }
    return snapshot.packets.states[packet.value()].best;
}

void PacketDetailsPanel::lookAtSnapshot()
{
    const auto& snapshot = m_document.snapshot();
    TransmissionIndex packet;
    if (snapshot && m_selection.packet())
        packet = snapshot->store->findTransmission(*m_selection.packet());
    if (!packet.isValid() || packet.value() >= snapshot->packets.transmissionCount()) {
        m_fields->setField({});
        m_hex->setBytes({});
        m_receptions->clear();
        m_path->clear();
        m_store.reset();
        m_packet = {};
        return;
    }
    const bool isOther = m_store != snapshot->store || m_packet != packet;
    m_store = snapshot->store;
    m_packet = packet;
    if (isOther)
        dissectPacket(packet);
    const std::uint32_t count = snapshot->packets.states[packet.value()].listCount;
    if (isOther || count != m_receptionCount)
        showReceptions(packet);
    m_receptionCount = count;
    const ObservationIndex reception = shownReception(packet);
    const ResolvedPathIndex resolved = reception.isValid() ? m_store->resolvedPath(reception) : ResolvedPathIndex();
    if (isOther || reception != m_reception || resolved != m_resolved) {
        m_reception = reception;
        m_resolved = resolved;
        m_path->setPath(packet, reception);
    }
}

void PacketDetailsPanel::dissectPacket(TransmissionIndex packet)
{
    const auto texts = m_document.snapshot()->store->texts(packet);
    const auto bytes = packet::bytesFromText(texts.rawHex);
    if (!bytes) {
        packet::Field fault;
        fault.children.push_back({tr("The bytes of this packet are not written in hex."), {}, 0, 0, {}, {}});
        m_fields->setField(fault);
        m_hex->setBytes({});
        return;
    }
    const ChannelKeys keys = keysFor(texts.decodedJson);
    packet::DissectOptions options;
    options.channelKeys = &keys;
    packet::Dissection dissection = packet::dissect(*bytes, options);
    m_hex->setBytes({dissection.bytes.begin(), dissection.bytes.end()});
    packet::Field& root = dissection.root;
    if (!root.warnings.isEmpty()) // the root has no line of its own
        root.children.insert(root.children.begin(), {tr("Remarks"), {}, 0, 0, root.warnings, {}});
    m_fields->setField(std::move(root));
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
}

void PacketDetailsPanel::showReceptions(TransmissionIndex packet)
{
    const Snapshot& snapshot = *m_document.snapshot();
    const PacketStore& store = *snapshot.store;
    const QSignalBlocker quiet(m_receptions);
    m_receptions->clear();
    QList<QTreeWidgetItem*> items;
    snapshot.packets.forEachObservation(packet, [&](ObservationIndex row) {
        auto* item = new QTreeWidgetItem;
        const PacketLine line{packet, row};
        item->setData(0, s_observationIdRole, qlonglong(store.id(row)));
        item->setText(0, shownTime(std::int64_t(store.seconds(row)) * 1000));
        item->setText(1, packetCell(snapshot, line, PacketColumn::Observer, TimeFormat::Local));
        if (store.observer(row).isValid())
            item->setText(2, plainLine((*snapshot.observers)[store.observer(row)].iata));
        if (!std::isnan(store.snr(row)))
            item->setData(3, Qt::DisplayRole, double(store.snr(row)));
        if (!std::isnan(store.rssi(row)))
            item->setData(4, Qt::DisplayRole, double(store.rssi(row)));
        item->setData(5, Qt::DisplayRole, store.elementCount(row));
        item->setText(6, packetCell(snapshot, line, PacketColumn::Path, TimeFormat::Local));
        items += item;
    });
    m_receptions->addTopLevelItems(items);
    for (int column = 0; column < m_receptions->columnCount() - 1; ++column)
        m_receptions->resizeColumnToContents(column);
    setTabText(1, tr("Receptions (%Ln)", nullptr, int(items.size())));
}

void PacketDetailsPanel::markField(const QModelIndex& index)
{
    if (index.isValid())
        m_hex->mark(m_fields->field(index).begin, m_fields->field(index).length);
    else
        m_hex->mark(0, 0);
}

void PacketDetailsPanel::showFieldMenu(const QPoint& position)
{
    const QModelIndex index = m_tree->indexAt(position);
    if (!index.isValid())
        return;
    // While the menu is open the packet may go, and its fields and bytes with it.
    const packet::Field field = m_fields->field(index);
    const QString hex = QString::fromStdString(toLowerHex(m_hex->bytes().subspan(field.begin, field.length)));
    const auto copy = [](const QString& text) { QGuiApplication::clipboard()->setText(text); };
    QMenu menu;
    addFilterMenu(menu, tr("&Apply as Filter"), fieldFilter(field),
                  [this](const QString& filter, FilterMode mode) { emit filterRequested(filter, mode); });
    menu.addSeparator();
    menu.addAction(tr("Copy &Value"), &menu, [&] { copy(field.value); })->setEnabled(!field.value.isEmpty());
    menu.addAction(tr("Copy Bytes as &Hex"), &menu, [&] { copy(hex); })->setEnabled(!hex.isEmpty());
    menu.addSeparator();
    menu.addAction(tr("&Expand All"), m_tree, &QTreeView::expandAll);
    menu.addAction(tr("&Collapse All"), m_tree, &QTreeView::collapseAll);
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

void PacketDetailsPanel::showReceptionMenu(const QPoint& position)
{
    const QTreeWidgetItem* const item = m_receptions->itemAt(position);
    if (!item)
        return;
    QStringList cells;
    for (int column = 0; column < m_receptions->columnCount(); ++column)
        cells += item->text(column);
    QMenu menu;
    addFilterMenu(menu, tr("&Apply Observer as Filter"),
                  cells[1].isEmpty() ? QString() : u"observer == %1"_s.arg(quotedFilterValue(cells[1])),
                  [this](const QString& filter, FilterMode mode) { emit filterRequested(filter, mode); });
    menu.addSeparator();
    menu.addAction(tr("&Copy"), &menu, [&] { QGuiApplication::clipboard()->setText(cells.join(u'\t')); });
    menu.exec(m_receptions->viewport()->mapToGlobal(position));
}

void PacketDetailsPanel::chooseByte(std::size_t offset)
{
    const QModelIndex index = m_fields->indexOfByte(offset);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

} // namespace corescope
