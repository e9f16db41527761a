#include "gui/packets/packetlistview.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "gui/packets/packetlistmodel.h"
#include "gui/table/tablecolumns.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

const auto s_headerKey = u"packets/header"_s;
constexpr int s_widths[] = {60, 140, 80, 80, 135, 45, 45, 150, 130, 50, 50, 55, 60}; // pixels, by PacketColumn

/// Draws the mark that opens a packet in front of whatever column is first.
class LineDelegate : public QStyledItemDelegate
{
public:
    explicit LineDelegate(const QTableView& view)
        : QStyledItemDelegate(const_cast<QTableView*>(&view))
        , m_view(view)
    {
    }

    static int indent(const QFontMetrics& metrics) { return metrics.height(); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (m_view.horizontalHeader()->visualIndex(index.column()) != 0) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem mark = option;
        initStyleOption(&mark, index);
        mark.text.clear();
        QStyle* style = m_view.style();
        style->drawControl(QStyle::CE_ItemViewItem, &mark, painter, &m_view);
        const int width = indent(option.fontMetrics);
        QStyleOptionViewItem text = option;
        text.rect.setLeft(option.rect.left() + width * (index.data(PacketListModel::IsPacketRole).toBool() ? 1 : 2));
        QStyledItemDelegate::paint(painter, text, index);
        if (!index.data(PacketListModel::IsExpandableRole).toBool())
            return;
        mark.rect = QRect(option.rect.left(), option.rect.top(), width, option.rect.height());
        mark.state |= QStyle::State_Children;
        mark.state.setFlag(QStyle::State_Open, index.data(PacketListModel::IsExpandedRole).toBool());
        style->drawPrimitive(QStyle::PE_IndicatorBranch, &mark, painter, &m_view);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features &= ~QStyleOptionViewItem::WrapText;
    }

private:
    const QTableView& m_view;
};

} // namespace

PacketListView::PacketListView(PacketListModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new LineDelegate(*this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);

    letColumnsBeArranged(*this);
    horizontalHeader()->setSortIndicator(int(PacketColumn::Time), Qt::AscendingOrder);
    for (int column = 0; column < packetColumnCount; ++column)
        setColumnWidth(column, scaledColumnWidth(*this, column, s_widths[column]));
}

bool PacketListView::isAtEnd() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

void PacketListView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    setAccessibleDescription(model()->rowCount() == 0 ? text : QString());
    viewport()->update();
}

void PacketListView::restoreHeader()
{
    restoreColumns(*this, s_headerKey);
}

void PacketListView::saveHeader() const
{
    saveColumns(*this, s_headerKey);
}

bool PacketListView::isOnMark(const QModelIndex& index, const QPoint& position) const
{
    return index.isValid() && horizontalHeader()->visualIndex(index.column()) == 0 &&
           index.data(PacketListModel::IsExpandableRole).toBool() &&
           position.x() < visualRect(index).left() + LineDelegate::indent(fontMetrics());
}

void PacketListView::toggle(int row)
{
    m_model.setExpanded(row, !m_model.index(row, 0).data(PacketListModel::IsExpandedRole).toBool());
}

void PacketListView::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    const bool isOpening = event->key() == Qt::Key_Right || event->key() == Qt::Key_Plus;
    const bool isClosing = event->key() == Qt::Key_Left || event->key() == Qt::Key_Minus;
    if (row < 0 || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier) || !(isOpening || isClosing)) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (m_model.line(row).isPacket())
        m_model.setExpanded(row, isOpening);
    else if (isClosing)
        setCurrentIndex(m_model.index(m_model.rowOf({m_model.line(row).packet, {}}), currentIndex().column()));
}

void PacketListView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && isOnMark(index, event->pos()))
        toggle(index.row());
    else
        QTableView::mousePressEvent(event);
}

void PacketListView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && event->button() == Qt::LeftButton)
        toggle(index.row());
}

void PacketListView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        emit cellMenuRequested(index,
                               isByKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void PacketListView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

} // namespace corescope
