#include "gui/analytics/analyticspanel.h"

#include <QCoreApplication>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/threadpriority.h"
#include "gui/analytics/figurepage.h"
#include "gui/analytics/figuretexts.h"
#include "gui/analytics/timeline.h"
#include "gui/document.h"
#include "gui/quantities.h"
#include "gui/snapshottask.h"
#include "gui/timedisplay.h"
#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto s_pageKey = u"analytics/page"_s;
constexpr std::int64_t s_mostBuckets = 600; // of the timeline: about as many as it has pixels to tell apart

QLabel* makeHeaderLabel()
{
    auto* const label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

AnalyticsPanel::AnalyticsPanel(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_placeholder(makeHeaderLabel())
    , m_rangeText(makeHeaderLabel())
    , m_summary(makeHeaderLabel())
    , m_rangeButton(new QToolButton)
    , m_exportButton(new QToolButton)
    , m_timeline(new Timeline)
    , m_timelineTask(new SnapshotTask(document, *m_timeline, 3s))
{
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_placeholder);
    addPages(document, selection);

    auto* const right = new QWidget;
    auto* const column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_stack, 1);
    column->addWidget(m_timeline);
    auto* const splitter = new QSplitter;
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(1, false);
    splitter->setSizes({m_list->sizeHintForColumn(0) + 24, 1000});
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    setFocusProxy(m_list);

    connect(m_list, &QListWidget::currentRowChanged, this, &AnalyticsPanel::choosePage);
    connect(m_timeline, &Timeline::rangeChanged, this, &AnalyticsPanel::followRange);
    connect(&TimeDisplay::instance(), &TimeDisplay::changed, this, [this] {
        askForTimeline();
        describe();
    });
    connect(&document, &Document::opened, this, &AnalyticsPanel::showState);
    connect(&document, &Document::snapshotChanged, this, &AnalyticsPanel::showState);
    connect(&document, &Document::closed, this, [this] {
        m_timeline->clear();
        showState();
    });
    m_list->setCurrentRow(std::clamp(WindowSettings().value(s_pageKey).toInt(), 0, int(analyticsPages().size()) - 1));
    askForTimeline();
    followRange();
    showState();
}

AnalyticsPanel::~AnalyticsPanel()
{
    WindowSettings().setValue(s_pageKey, m_list->currentRow());
}

QWidget* AnalyticsPanel::makeHeader()
{
    auto* const header = new QWidget;
    auto* const row = new QHBoxLayout(header);
    row->setContentsMargins(6, 2, 6, 2);
    m_rangeButton->setText(tr("Range"));
    m_rangeButton->setToolTip(tr("Choose the time that all figures are of"));
    m_rangeButton->setPopupMode(QToolButton::InstantPopup);
    m_rangeButton->setAutoRaise(true);
    addRangeActions();
    m_exportButton->setText(tr("Export"));
    m_exportButton->setToolTip(tr("Save a picture of this page as PNG or SVG"));
    m_exportButton->setPopupMode(QToolButton::InstantPopup);
    m_exportButton->setAutoRaise(true);
    auto* const pictures = new QMenu(m_exportButton);
    connect(pictures, &QMenu::aboutToShow, this, [this, pictures] {
        pictures->clear();
        if (FigurePage* page = currentPage())
            page->addExportActions(*pictures);
    });
    m_exportButton->setMenu(pictures);
    // Long texts are cut instead of making the window wide.
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_rangeButton);
    row->addWidget(m_rangeText);
    row->addSpacing(12);
    row->addWidget(m_summary, 1);
    row->addWidget(m_exportButton);
    return header;
}

void AnalyticsPanel::addRangeActions()
{
    auto* const menu = new QMenu(m_rangeButton);
    const auto add = [&](const QString& text, std::chrono::milliseconds length) {
        menu->addAction(text, this, [this, length] { showNewest(length.count()); });
    };
    menu->addAction(tr("&All Time"), this, [this] { m_timeline->setRange({}); });
    add(tr("Last &Hour"), 1h);
    add(tr("Last &Day"), 24h);
    add(tr("Last &7 Days"), 7 * 24h);
    add(tr("Last &30 Days"), 30 * 24h);
    m_rangeButton->setMenu(menu);
}

void AnalyticsPanel::addPages(Document& document, Selection& selection)
{
    m_list->setAccessibleName(tr("Figures"));
    m_list->setTextElideMode(Qt::ElideRight);
    for (const AnalyticsPage& page : analyticsPages()) {
        const QString title = QCoreApplication::translate("analytics", page.title);
        auto* const item = new QListWidgetItem(title, m_list);
        item->setToolTip(title);
        auto* const view = new FigurePage(page, document, selection);
        view->setAccessibleName(title);
        m_stack->addWidget(view);
        m_pages.push_back(view);
        connect(view, &FigurePage::filterRequested, this, &AnalyticsPanel::filterRequested);
        connect(view, &FigurePage::shown, this, &AnalyticsPanel::describe);
    }
}

FigurePage* AnalyticsPanel::currentPage() const
{
    return m_list->currentRow() < 0 ? nullptr : m_pages[std::size_t(m_list->currentRow())];
}

void AnalyticsPanel::askForTimeline()
{
    m_timelineTask->ask(
        [this](const std::shared_ptr<const Snapshot>& snapshot, const std::stop_token& stop) -> std::function<void()> {
            yieldToOtherThreads();
            const TimeRange span = usualTime(*snapshot);
            const std::int64_t length = bucketLength(span, s_mostBuckets);
            AnalyticsScope everything;
            everything.stop = stop;
            auto buckets = trafficOf(*snapshot, everything, shownBuckets(length, span.end)).buckets;
            return [this, span, length, buckets = std::move(buckets)]() mutable {
                m_timeline->setTraffic(std::move(buckets), length, span);
                describe();
            };
        });
}

void AnalyticsPanel::choosePage(int row)
{
    showState();
    m_exportButton->setEnabled(row >= 0);
}

void AnalyticsPanel::showState()
{
    if (m_document.snapshot() && currentPage()) {
        if (m_stack->currentWidget() != currentPage())
            m_stack->setCurrentWidget(currentPage());
    } else {
        m_placeholder->setText(m_document.engine() ? tr("Figures appear when the database is loaded.")
                                                   : tr("Open a database to see its figures."));
        m_stack->setCurrentWidget(m_placeholder);
    }
    describe();
}

void AnalyticsPanel::followRange()
{
    for (FigurePage* page : m_pages)
        page->setRange(m_timeline->range());
    describe();
}

void AnalyticsPanel::showNewest(std::int64_t lengthMs)
{
    const TimeRange& span = m_timeline->span();
    m_timeline->setRange(TimeRange{span.end - lengthMs, span.end});
}

void AnalyticsPanel::describe()
{
    const bool isReady = m_document.snapshot() != nullptr;
    m_rangeButton->setEnabled(isReady);
    m_exportButton->setEnabled(isReady);
    const TimeRange& span = m_timeline->span();
    QString text;
    if (const auto& range = m_timeline->range())
        text = tr("%1 to %2").arg(shownMinute(range->begin), shownMinute(range->end));
    else if (isReady && span.begin < span.end)
        text = tr("All time: %1 to %2").arg(shownMinute(span.begin), shownMinute(span.end));
    m_rangeText->setText(text);
    m_summary->setText(isReady && currentPage() ? currentPage()->summary() : QString());
}

} // namespace corescope
