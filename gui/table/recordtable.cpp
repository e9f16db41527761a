#include "gui/table/recordtable.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include "gui/plaintext.h"
#include "gui/table/recordmodel.h"
#include "gui/table/tablecolumns.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

RecordTable::RecordTable(RecordModel& model, const QString& name, const QString& key, const std::vector<int>& widths,
                         int sortColumn, Qt::SortOrder sortOrder, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_key(key)
{
    setModel(&model);
    setAccessibleName(name);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab goes on to the next widget
    setHorizontalScrollMode(ScrollPerPixel);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    letColumnsBeArranged(*this);
    horizontalHeader()->setSortIndicator(sortColumn, sortOrder);
    for (std::size_t column = 0; column < widths.size(); ++column) {
        if (widths[column] > 0)
            setColumnWidth(int(column), scaledColumnWidth(*this, int(column), widths[column]));
        else
            hideColumn(int(column));
    }
    restoreColumns(*this, m_key);
    setSortingEnabled(true);

    connect(&TimeDisplay::instance(), &TimeDisplay::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordTable::rememberRows);
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordTable::restoreRows);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (m_isShowing || !index.isValid())
            return;
        m_current = m_model.id(index);
        emit chosen(*m_current);
    });
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) { emit opened(m_model.id(index)); });
}

void RecordTable::hideEvent(QHideEvent* event)
{
    saveColumns(*this, m_key);
    QTableView::hideEvent(event);
}

void RecordTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void RecordTable::showRecord(std::optional<std::uint64_t> id)
{
    if (id == m_current && (!id || (currentIndex().isValid() && m_model.id(currentIndex()) == *id)))
        return;
    m_current = id;
    const QModelIndex found = id ? m_model.find(*id) : QModelIndex();
    const QScopedValueRollback showing(m_isShowing, true);
    if (!found.isValid()) {
        selectionModel()->clear();
        return;
    }
    const QModelIndex index = found.siblingAtColumn(std::max(0, currentIndex().column()));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void RecordTable::rememberRows()
{
    m_selected.clear();
    for (const QModelIndex& index : selectionModel()->selectedRows())
        m_selected.insert(m_model.id(index));
    m_scrolled = verticalScrollBar()->value();
}

void RecordTable::restoreRows()
{
    const QScopedValueRollback showing(m_isShowing, true);
    if (const QModelIndex current = m_current ? m_model.find(*m_current) : QModelIndex(); current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (m_selected.size() > 1)
        for (int row = 0; row < m_model.rowCount(); ++row)
            if (const QModelIndex index = m_model.index(row, 0); m_selected.contains(m_model.id(index)))
                selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    verticalScrollBar()->setValue(m_scrolled);
}

void RecordTable::copyRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    const QHeaderView& header = *horizontalHeader();
    QString text;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int place = 0; place < header.count(); ++place)
            if (const int column = header.logicalIndex(place); !header.isSectionHidden(column))
                cells += row.siblingAtColumn(column).data().toString();
        text += cells.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

void RecordTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    QMenu menu;
    emit menuRequested(menu, m_model.id(index));
    if (!menu.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &RecordTable::copyRows);
    menu.exec(isByKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void RecordTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyRows();
    else
        QTableView::keyPressEvent(event);
}

void RecordTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

bool RecordTable::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    const QString text = index.data().toString();
    const int margin = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
    const bool isCut = fontMetrics().horizontalAdvance(text) + margin > visualRect(index).width();
    QToolTip::showText(help->globalPos(), isCut ? plainToolTip(text) : QString(), viewport());
    return true;
}

} // namespace corescope
