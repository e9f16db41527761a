#include "gui/details/packetpathview.h"

#include <algorithm>

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>

#include "gui/details/pathrows.h"
#include "gui/document.h"
#include "gui/plaintext.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_relayRole = Qt::UserRole; ///< KeyIndex value, of the first column
constexpr int s_pathColumns = 4;

KeyIndex itemRelay(const QTreeWidgetItem* item)
{
    const QVariant key = item ? item->data(0, s_relayRole) : QVariant();
    return key.isValid() ? KeyIndex(key.toUInt()) : KeyIndex();
}

} // namespace

PacketPathView::PacketPathView(const Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_tree(new QTreeWidget)
    , m_leftOutText(new QLabel)
    , m_banner(makeBanner())
{
    m_tree->setHeaderLabels({tr("Hop"), tr("Relay"), tr("Probability"), tr("How decided")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setAccessibleName(tr("Path"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_tree);
    setFocusProxy(m_tree);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (const KeyIndex relay = itemRelay(item); relay.isValid())
            emit nodeChosen(relay);
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &PacketPathView::showMenu);
}

QFrame* PacketPathView::makeBanner()
{
    auto* const banner = new QFrame;
    banner->setObjectName(u"supposition"_s);
    QPalette colors = banner->palette();
    colors.setColor(QPalette::Window, colors.color(QPalette::ToolTipBase));
    colors.setColor(QPalette::WindowText, colors.color(QPalette::ToolTipText));
    banner->setPalette(colors);
    banner->setAutoFillBackground(true);
    banner->setFrameShape(QFrame::StyledPanel);
    m_leftOutText->setTextFormat(Qt::PlainText);
    m_leftOutText->setWordWrap(true);
    m_leftOutText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const back = new QPushButton(tr("&Reset"));
    back->setToolTip(tr("Show the path as it is"));
    back->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, &PacketPathView::reset);
    auto* const row = new QHBoxLayout(banner);
    row->setContentsMargins(6, 2, 6, 2);
    row->addWidget(m_leftOutText, 1);
    row->addWidget(back);
    banner->hide();
    return banner;
}

void PacketPathView::setPath(TransmissionIndex packet, ObservationIndex reception)
{
    if (packet != m_packet)
        m_leftOut.clear();
    m_packet = packet;
    m_reception = reception;
    showRows();
}

void PacketPathView::clear()
{
    m_packet = {};
    m_reception = {};
    m_leftOut.clear();
    showRows();
}

void PacketPathView::leaveOut(KeyIndex node)
{
    if (!node.isValid() || std::ranges::find(m_leftOut, node) != m_leftOut.end())
        return;
    m_leftOut.push_back(node);
    showRows();
}

void PacketPathView::reset()
{
    m_leftOut.clear();
    showRows();
}

void PacketPathView::showRows()
{
    m_tree->clear();
    m_banner->setVisible(!m_leftOut.empty());
    const auto& snapshot = m_document.snapshot();
    if (!snapshot || !m_packet.isValid())
        return;
    QStringList names;
    for (const KeyIndex node : m_leftOut)
        names += relayName(*snapshot, node);
    m_leftOutText->setText(tr("What if, without %1? A supposition: nothing of it is stored.").arg(names.join(u", "_s)));
    for (const PathRow& row : pathRows(*snapshot, m_packet, m_reception, m_leftOut)) {
        auto* const item = new QTreeWidgetItem(m_tree);
        addItem(*item, row);
        for (const PathRow& candidate : row.candidates)
            addItem(*new QTreeWidgetItem(item), candidate);
        item->setExpanded(row.isSupposed); // what it might be now is what was asked
    }
    for (int column = 0; column < s_pathColumns - 1; ++column)
        m_tree->resizeColumnToContents(column);
}

void PacketPathView::addItem(QTreeWidgetItem& item, const PathRow& row) const
{
    const QStringList texts{row.hop, row.relay, row.probability, row.reason};
    QFont font = m_tree->font();
    font.setItalic(!m_leftOut.empty());
    font.setBold(row.isSupposed);
    for (int column = 0; column < s_pathColumns; ++column) {
        item.setText(column, texts[column]);
        item.setFont(column, font);
        item.setToolTip(column, plainToolTip(texts[column])); // what the column may have no room for
    }
    if (row.key.isValid())
        item.setData(0, s_relayRole, row.key.value());
}

void PacketPathView::showMenu(const QPoint& position)
{
    const KeyIndex relay = itemRelay(m_tree->itemAt(position));
    QMenu menu;
    QAction* const choose = menu.addAction(tr("&Show Node"), this, [this, relay] { emit nodeChosen(relay); });
    QAction* const leave = menu.addAction(tr("&What If It Were Not There?"), this, [this, relay] { leaveOut(relay); });
    choose->setEnabled(relay.isValid());
    leave->setEnabled(relay.isValid() && m_document.snapshot() && m_document.snapshot()->links);
    menu.addAction(tr("&Reset"), this, &PacketPathView::reset)->setEnabled(!m_leftOut.empty());
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

} // namespace corescope
