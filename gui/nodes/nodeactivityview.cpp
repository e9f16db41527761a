#include "gui/nodes/nodeactivityview.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>

#include "core/store/timetext.h"
#include "gui/charts/barchart.h"
#include "gui/document.h"
#include "gui/factlist.h"
#include "gui/newestreception.h"
#include "gui/packets/packetcells.h"
#include "gui/plaintext.h"
#include "gui/quantities.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t s_activityHour = 3'600'000; // ms
constexpr int s_mostHourlyDays = 7;                // of more days the packets of each day are shown

std::vector<Bar> barsOverTime(const NodeActivity& activity)
{
    const std::int64_t length = activity.days <= s_mostHourlyDays ? s_activityHour : 24 * s_activityHour;
    const TimeBuckets spans = shownBuckets(length, activity.to);
    std::map<std::int64_t, std::uint64_t> counts;
    for (const auto& [hour, count] : activity.packetsByHour)
        if (const auto ms = parseTimeText(hour + ":00:00"))
            counts[spans.beginOf(*ms)] += count;
    return timeBars(counts, activity.from, activity.to + 1, spans);
}

std::vector<Bar> barsByHour(const NodeActivity& activity)
{
    std::vector<Bar> bars;
    for (int hour = 0; hour < 24; ++hour)
        bars.push_back({QString::number(hour), 0, u"%1:00"_s.arg(hour, 2, 10, QChar(u'0'))});
    for (const auto& [hour, count] : activity.packetsByHour)
        if (const auto ms = parseTimeText(hour + ":00:00"))
            bars[std::size_t(inShownZone(*ms).time().hour())].value += double(count);
    return bars;
}

std::vector<Bar> barsByHops(const NodeActivity& activity)
{
    std::vector<Bar> bars;
    for (std::size_t hops = 0; hops < activity.byHops.size(); ++hops) {
        const bool isLast = hops + 1 == activity.byHops.size();
        bars.push_back({QString::number(hops) + (isLast ? u"+"_s : QString()), double(activity.byHops[hops]), {}});
    }
    return bars;
}

} // namespace

NodeActivityView::NodeActivityView(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_task(document, *this)
    , m_days(new QComboBox)
    , m_facts(new FactList(tr("Activity in figures")))
    , m_overTime(new BarChart(tr("Packets over time")))
    , m_byHour(new BarChart(QString()))
    , m_byType(new BarChart(tr("By type")))
    , m_byHops(new BarChart(tr("By hops")))
{
    m_days->setAccessibleName(tr("Span of time"));
    for (const int days : {1, 7, 30, 90, 365})
        m_days->addItem(tr("Last %n day(s)", nullptr, days), days);
    m_days->setCurrentIndex(1);
    m_days->setToolTip(tr("Days up to the newest reception"));
    connect(m_days, &QComboBox::currentIndexChanged, this, &NodeActivityView::ask);
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(4, 4, 4, 4);
    grid->addWidget(m_days, 0, 0);
    grid->addWidget(m_overTime, 1, 0, 1, 2);
    grid->addWidget(m_byHour, 2, 0);
    grid->addWidget(m_facts, 2, 1, 2, 1);
    auto* const pair = new QHBoxLayout;
    pair->addWidget(m_byType, 2);
    pair->addWidget(m_byHops, 1);
    grid->addLayout(pair, 3, 0);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(&document, &Document::closed, this, [this] { showActivity({}); });
    connect(&TimeDisplay::instance(), &TimeDisplay::changed, this, &NodeActivityView::ask);
    showActivity({});
}

void NodeActivityView::setNode(KeyIndex node)
{
    if (node == m_node)
        return;
    m_node = node;
    showActivity({});
    ask();
}

void NodeActivityView::ask()
{
    m_task.ask([this, key = m_node, days = m_days->currentData().toInt()](
                   const std::shared_ptr<const Snapshot>& snapshot, const std::stop_token& stop) {
        const NodeIndex node = snapshot->nodes().find(key);
        std::shared_ptr<const NodeActivity> activity = std::make_shared<NodeActivity>();
        if (node.isValid())
            activity = std::make_shared<const NodeActivity>(
                nodeActivity(*snapshot, node, days, newestReceptionMs(*snapshot), stop));
        return [this, snapshot, activity] { showActivity(*activity); }; // with the texts of the snapshot
    });
}

void NodeActivityView::showActivity(const NodeActivity& activity)
{
    const bool isEmpty = activity.packets.empty();
    m_overTime->setBars(isEmpty ? std::vector<Bar>() : barsOverTime(activity));
    m_byHour->setTitle(TimeDisplay::instance().isUtc() ? tr("By hour of the day (UTC)")
                                                       : tr("By hour of the day (local)"));
    m_byHour->setBars(isEmpty ? std::vector<Bar>() : barsByHour(activity));
    m_byHops->setBars(isEmpty ? std::vector<Bar>() : barsByHops(activity));
    std::vector<Bar> types;
    for (const auto& [type, count] : activity.packetsByType)
        types.push_back({packetTypeName(type), double(count), {}});
    m_byType->setBars(std::move(types));
    if (isEmpty) {
        m_facts->setFacts({});
        return;
    }
    const QLocale locale;
    const auto silentHours = int(activity.longestSilenceMs / s_activityHour);
    const bool isHeard = std::ranges::any_of(
        activity.observers, [](const NodeActivity::Coverage& observer) { return !std::isnan(observer.signal.snr()); });
    const QString snr = tr("%1 ± %2 dB").arg(locale.toString(activity.snrMean), locale.toString(activity.snrDeviation));
    m_facts->setFacts({
        {tr("Packets"), countText(activity.packets.size())},
        {tr("Hours with packets"), percentText(activity.availability, 1)},
        {tr("Longest silence"),
         activity.longestSilenceStart.empty() ? QString() : tr("%n hour(s)", nullptr, silentHours)},
        {tr("SNR"), isHeard ? snr : QString()},
        {tr("Signal grade"), isHeard ? plainLine(activity.grade) : QString()},
        {tr("Over more than one hop"), percentText(activity.relayedShare, 1)},
    });
}

} // namespace corescope
