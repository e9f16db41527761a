#include "gui/analytics/figurepage.h"

#include <QDateTime>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/analytics/traffic.h"
#include "core/threadpriority.h"
#include "gui/analytics/chartview.h"
#include "gui/analytics/figuretablemodel.h"
#include "gui/document.h"
#include "gui/pictureexport.h"
#include "gui/plaintext.h"
#include "gui/selection.h"
#include "gui/snapshottask.h"
#include "gui/table/recordtable.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto s_shortestPause = 3s; // between figures of a file that grows
constexpr auto s_patience = 150ms;   // with figures of a range that was left for another one

Picture pictureOf(ChartView& view)
{
    QString name = view.chart().title.toLower();
    for (QChar& c : name)
        if (!c.isLetterOrNumber())
            c = u'-';
    return {view.chart().title, name, view.size(), [&view](QPaintDevice& device) { view.paintOn(device); }};
}

/// Numbers have all the room they need; names share what is left of `width` pixels, for they can be cut.
void fitColumns(RecordTable& view, const FigureTable& table, int width)
{
    view.horizontalHeader()->setStretchLastSection(false);
    view.resizeColumnsToContents();
    std::vector<int> names;
    int wanted = 0;
    for (int column = 0; column < int(table.columns.size()); ++column) {
        const auto isNumber = [&](const FigureTable::Row& row) { return row.cells[std::size_t(column)].isNumber(); };
        if (std::ranges::any_of(table.rows, isNumber)) {
            width -= view.columnWidth(column);
        } else {
            names.push_back(column);
            wanted += view.columnWidth(column);
        }
    }
    const int least = 10 * view.fontMetrics().averageCharWidth();
    for (const int column : names)
        if (wanted > width)
            view.setColumnWidth(column, std::max(least, view.columnWidth(column) * std::max(width, 0) / wanted));
    view.horizontalHeader()->setStretchLastSection(true);
}

} // namespace

FigurePage::FigurePage(const AnalyticsPage& page, Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_page(page)
    , m_document(document)
    , m_selection(selection)
    , m_task(new SnapshotTask(document, *this, s_shortestPause))
    , m_numbers(new QTabWidget)
{
    auto* const pictures = new QWidget;
    m_pictures = new QBoxLayout(QBoxLayout::LeftToRight, pictures);
    m_pictures->setContentsMargins({});
    m_pictures->setSpacing(2);
    m_numbers->setDocumentMode(true);
    m_numbers->setTabBarAutoHide(true);
    auto* const splitter = new QSplitter;
    splitter->addWidget(pictures);
    splitter->addWidget(m_numbers);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({760, 360});
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    m_patience.setSingleShot(true);
    m_patience.setInterval(s_patience);
    connect(&TimeDisplay::instance(), &TimeDisplay::changed, this, &FigurePage::ask);
    connect(&m_patience, &QTimer::timeout, this, &FigurePage::ask);
    ask();
}

void FigurePage::setRange(const std::optional<TimeRange>& range)
{
    if (m_range == range)
        return;
    m_range = range;
    // While nobody looks, nobody answers: the question is simply another one.
    if (!m_isAsking || !isVisible())
        ask();
    else
        m_patience.start();
}

void FigurePage::ask()
{
    m_patience.stop();
    m_isAsking = true;
    m_askedRange = m_range;
    m_task->ask([this, make = m_page.make, range = m_range](const std::shared_ptr<const Snapshot>& snapshot,
                                                            const std::stop_token& stop) -> std::function<void()> {
        yieldToOtherThreads();
        PageRequest request{snapshot, {}, usualTime(*snapshot), QDateTime::currentMSecsSinceEpoch()};
        request.scope.stop = stop;
        if (range)
            request.scope.time = request.shown = *range;
        auto figures = std::make_shared<PageFigures>(make(request));
        return [this, figures] { show(std::move(*figures)); };
    });
}

void FigurePage::show(PageFigures figures)
{
    m_isAsking = false;
    m_summary = figures.summary;
    while (m_charts.size() < figures.charts.size())
        addChart();
    for (std::size_t i = 0; i < figures.charts.size(); ++i)
        m_charts[i]->setChart(std::move(figures.charts[i]));
    for (std::size_t i = 0; i < figures.tables.size(); ++i) {
        if (i == m_tables.size())
            addTable(figures.tables[i], i);
        m_tables[i]->setTable(std::move(figures.tables[i]));
    }
    m_patience.stop();
    emit shown();
    if (m_range != m_askedRange)
        ask();
}

void FigurePage::addChart()
{
    auto* const view = new ChartView;
    m_pictures->addWidget(view, 1);
    m_charts.push_back(view);
    connect(view, &ChartView::chosen, this, &FigurePage::choose);
    connect(view, &ChartView::filterWanted, this,
            [this](const QString& filter) { emit filterRequested(filter, FilterMode::Replace); });
    connect(view, &ChartView::menuWanted, this, [this, view](const FigureTarget& target, const QPoint& position) {
        QMenu menu;
        addTargetActions(menu, target);
        menu.addSeparator();
        menu.addAction(tr("Save &Picture…"), view, [this, view] { exportPicture(pictureOf(*view), *this); });
        menu.exec(position);
    });
}

void FigurePage::addTable(const FigureTable& table, std::size_t number)
{
    auto* const model = new FigureTableModel(table, this);
    const QString key = u"analytics/%1%2"_s.arg(QString::fromLatin1(m_page.name)).arg(number);
    auto* const view = new RecordTable(*model, table.title, key, {}, -1, Qt::DescendingOrder);
    view->setEmptyText(table.empty.isEmpty() ? tr("Nothing in this range.") : table.empty);
    QMetaObject::invokeMethod( // when it has its place
        view,
        [this, view, table] {
            fitColumns(*view, table, m_numbers->width() - view->verticalScrollBar()->sizeHint().width() - 2);
        },
        Qt::QueuedConnection);
    m_numbers->addTab(view, menuText(table.title));
    m_tables.push_back(model);
    connect(view, &RecordTable::chosen, this, [this, model](quint64 id) { choose(model->target(id)); });
    connect(view, &RecordTable::opened, this, [this, model](quint64 id) {
        if (const QString filter = model->target(id).filter; !filter.isEmpty())
            emit filterRequested(filter, FilterMode::Replace);
    });
    connect(view, &RecordTable::menuRequested, this,
            [this, model](QMenu& menu, quint64 id) { addTargetActions(menu, model->target(id)); });
}

void FigurePage::choose(const FigureTarget& target)
{
    if (target.node.isValid())
        m_selection.selectNode(target.node);
    if (target.observer.isValid())
        m_selection.selectObserver(target.observer);
    if (target.packet)
        m_selection.selectPacket(*target.packet);
}

void FigurePage::addTargetActions(QMenu& menu, const FigureTarget& target)
{
    addFilterMenu(menu, tr("&Apply as Filter"), target.filter,
                  [this](const QString& filter, FilterMode mode) { emit filterRequested(filter, mode); });
}

void FigurePage::addExportActions(QMenu& menu)
{
    for (ChartView* view : m_charts)
        menu.addAction(menuText(tr("%1…").arg(view->chart().title)), view,
                       [this, view] { exportPicture(pictureOf(*view), *this); });
}

void FigurePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto count = std::max(1, m_pictures->count());
    // Pictures are wider than high: beside each other only where there is room for that.
    const QSize room = m_pictures->parentWidget()->size();
    m_pictures->setDirection(room.width() / count > room.height() * 4 / 5 ? QBoxLayout::LeftToRight
                                                                          : QBoxLayout::TopToBottom);
}

} // namespace corescope
