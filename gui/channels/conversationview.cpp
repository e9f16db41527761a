#include "gui/channels/conversationview.h"

#include <algorithm>

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "gui/channels/messagelistmodel.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

/// Paints a message as plain text, whatever is in it.
class MessageDelegate : public QStyledItemDelegate
{
public:
    explicit MessageDelegate(QListView& view)
        : QStyledItemDelegate(&view)
        , m_view(view)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int width = m_view.viewport()->width();
        const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, width - 2 * s_margin, 100'000), s_textFlags,
                                                           index.data(MessageListModel::TextRole).toString());
        return {width, option.fontMetrics.height() + text.height() + 2 * s_padding};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem back = option;
        m_view.style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &back, painter, &m_view);
        const bool isSelected = option.state & QStyle::State_Selected;
        const QPalette::ColorGroup group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        const auto color = [&](QPalette::ColorRole role) {
            return option.palette.color(group, isSelected ? QPalette::HighlightedText : role);
        };
        const QRect inside = option.rect.adjusted(s_margin, s_padding, -s_margin, -s_padding);
        QRect head(inside.left(), inside.top(), inside.width(), option.fontMetrics.height());
        const QString remark = index.data(MessageListModel::TimeRole).toString() + u" · "_s +
                               index.data(MessageListModel::RemarkRole).toString();
        painter->save();
        painter->setPen(color(QPalette::PlaceholderText));
        painter->drawText(head, Qt::AlignRight | Qt::TextSingleLine, remark);
        head.setRight(head.right() - option.fontMetrics.horizontalAdvance(remark) - s_margin);
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(color(QPalette::Text));
        painter->drawText(head, Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(bold).elidedText(index.data(MessageListModel::SenderRole).toString(),
                                                        Qt::ElideRight, head.width()));
        painter->setFont(option.font);
        painter->drawText(inside.adjusted(0, option.fontMetrics.height(), 0, 0), s_textFlags,
                          index.data(MessageListModel::TextRole).toString());
        painter->restore();
    }

private:
    static constexpr int s_margin = 8, s_padding = 4; // pixels
    static constexpr int s_textFlags = Qt::AlignLeft | Qt::TextWrapAnywhere | Qt::TextWordWrap;

    QListView& m_view;
};

} // namespace

ConversationView::ConversationView(MessageListModel& messages, QWidget* parent)
    : QListView(parent)
    , m_messages(messages)
{
    setModel(&messages);
    setItemDelegate(new MessageDelegate(*this));
    setAccessibleName(tr("Messages"));
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_isAtEnd = value == verticalScrollBar()->maximum() && !m_messages.hasLater();
        if (m_isShowing)
            return;
        if (value == verticalScrollBar()->minimum() && m_messages.hasEarlier())
            QMetaObject::invokeMethod(this, &ConversationView::showEarlier, Qt::QueuedConnection);
        else if (value == verticalScrollBar()->maximum() && m_messages.hasLater())
            QMetaObject::invokeMethod(this, &ConversationView::showLater, Qt::QueuedConnection);
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (m_isAtEnd)
            verticalScrollBar()->setValue(maximum);
    });
    connect(&TimeDisplay::instance(), &TimeDisplay::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&messages, &QAbstractItemModel::modelReset, this, [this] {
        m_isAtEnd = !m_messages.hasLater();
        if (m_isAtEnd)
            scrollToBottom();
    });
}

void ConversationView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void ConversationView::showEarlier()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_isAtEnd = false;
    if (const int more = m_messages.showEarlier(); more > 0)
        scrollTo(m_messages.index(more), PositionAtTop);
}

void ConversationView::showLater()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_isAtEnd = false;
    if (const int more = m_messages.showLater(); more > 0)
        scrollTo(m_messages.index(m_messages.rowCount() - 1 - more), PositionAtBottom);
}

bool ConversationView::setMessages(std::shared_ptr<const Snapshot> snapshot, std::vector<TransmissionIndex> messages,
                                   bool isEncrypted)
{
    const QScopedValueRollback showing(m_isShowing, true); // nobody chooses the one after a message that goes
    const QScopedValueRollback following(m_isAtEnd);       // nor leaves the end because there is more meanwhile
    return m_messages.setMessages(std::move(snapshot), std::move(messages), isEncrypted, m_isAtEnd);
}

void ConversationView::markMessage(const QModelIndex& index)
{
    if (index == currentIndex())
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    setAutoScroll(false);
    setCurrentIndex(index);
    setAutoScroll(true);
}

void ConversationView::showMessage(const QModelIndex& index)
{
    const QScopedValueRollback showing(m_isShowing, true);
    if (index != currentIndex()) {
        markMessage(index);
        m_isAtEnd = index.row() == m_messages.rowCount() - 1 && !m_messages.hasLater();
    }
    scrollTo(index);
}

void ConversationView::copyMessages() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QString text;
    for (const QModelIndex& row : rows)
        text += row.data().toString() + u'\n';
    QGuiApplication::clipboard()->setText(text);
}

void ConversationView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isShowing && current.isValid())
        emit chosen(current);
}

void ConversationView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    QMenu menu;
    emit menuRequested(menu, index);
    if (!menu.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &ConversationView::copyMessages);
    menu.exec(isByKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void ConversationView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyMessages();
    else
        QListView::keyPressEvent(event);
}

void ConversationView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout(); // lines break elsewhere
}

void ConversationView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_messages.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

} // namespace corescope
