#include "gui/observers/observerdetails.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include "gui/charts/barchart.h"
#include "gui/document.h"
#include "gui/factlist.h"
#include "gui/newestreception.h"
#include "gui/observers/observertablemodel.h"
#include "gui/packets/packetcells.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_snrStep = 2; // dB, of ObserverActivity::bySnr

std::vector<Bar> bucketBars(const ObserverActivity& activity, std::uint64_t ObserverActivity::Bucket::*figure,
                            std::int64_t from, std::int64_t to)
{
    std::map<std::int64_t, std::uint64_t> counts;
    for (const auto& [start, bucket] : activity.timeline)
        counts[start * 1000] = bucket.*figure;
    return timeBars(counts, from, to, shownBuckets(activity.bucketSeconds * 1000, to));
}

/// With the ranges between that nothing was received in.
std::vector<Bar> snrBars(const std::map<int, std::uint64_t>& counts)
{
    std::vector<Bar> bars;
    if (counts.empty())
        return bars;
    for (int begin = counts.begin()->first; begin <= counts.rbegin()->first; begin += s_snrStep) {
        const auto count = counts.find(begin);
        bars.push_back({QString::number(begin), count == counts.end() ? 0.0 : double(count->second),
                        ObserverDetails::tr("%1 to %2 dB").arg(begin).arg(begin + s_snrStep)});
    }
    return bars;
}

} // namespace

ObserverDetails::ObserverDetails(Document& document, QWidget* parent)
    : QStackedWidget(parent)
    , m_task(document, *this)
    , m_title(new QLabel)
    , m_days(new QComboBox)
    , m_facts(new FactList(tr("The observer in figures")))
    , m_overTime(new BarChart(tr("Receptions over time")))
    , m_names(new BarChart(tr("Keys and hops heard of")))
    , m_snr(new BarChart(tr("Receptions by SNR, dB")))
    , m_types(new BarChart(tr("Receptions by type")))
{
    auto* const hint = new QLabel(tr("Choose an observer to see what it receives."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    addWidget(hint);
    addWidget(makePage());
    connect(m_days, &QComboBox::currentIndexChanged, this, &ObserverDetails::ask);
    connect(&document, &Document::closed, this, [this] { setObserver(nullptr); });
    connect(&TimeDisplay::instance(), &TimeDisplay::changed, this, &ObserverDetails::ask);
}

QWidget* ObserverDetails::makePage()
{
    m_title->setTextFormat(Qt::PlainText);
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    m_days->setAccessibleName(tr("Span of time"));
    m_days->setToolTip(tr("Days up to the newest reception"));
    for (const int days : {1, 7, 30, 90, 365})
        m_days->addItem(tr("Last %n day(s)", nullptr, days), days);
    m_days->setCurrentIndex(1);

    auto* const page = new QWidget;
    auto* const grid = new QGridLayout(page);
    grid->setContentsMargins(4, 4, 4, 4);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_days, 0, 1, Qt::AlignRight);
    grid->addWidget(m_overTime, 1, 0);
    grid->addWidget(m_names, 2, 0);
    grid->addWidget(m_snr, 1, 1);
    grid->addWidget(m_types, 2, 1);
    grid->addWidget(m_facts, 3, 0, 1, 2);
    for (const int row : {1, 2, 3})
        grid->setRowStretch(row, 1);
    return page;
}

void ObserverDetails::setObserver(const ObserverRecord* observer)
{
    setCurrentIndex(observer ? 1 : 0);
    m_title->setText(observer ? observer->name : QString());
    if (observer) {
        const QLocale locale;
        const auto figure = [&](std::optional<double> value, const QString& unit) {
            return value ? locale.toString(*value, 'f', 1) + u' ' + unit : QString();
        };
        m_facts->setFacts({
            {tr("Id"), observer->idText},
            {tr("Region"), observer->iata},
            {tr("Mean SNR"), figure(observer->snr, tr("dB"))},
            {tr("Mean RSSI"), figure(observer->rssi, tr("dBm"))},
            {tr("Noise floor"), figure(observer->noiseFloor, tr("dBm"))},
            {tr("Battery"), figure(observer->volts, tr("V"))},
            {tr("Uptime"), observer->uptimeSeconds ? uptimeText(*observer->uptimeSeconds) : QString()},
            {tr("Model"), observer->model},
            {tr("Firmware"), observer->firmware},
            {tr("Client"), observer->client},
            {tr("Radio"), observer->radio},
        });
    }
    const ObserverIndex number = observer ? observer->observer : ObserverIndex();
    if (number == m_observer)
        return;
    m_observer = number;
    showActivity({}, 0);
    ask();
}

void ObserverDetails::ask()
{
    m_task.ask([this, observer = m_observer, days = m_days->currentData().toInt()](
                   const std::shared_ptr<const Snapshot>& snapshot, const std::stop_token& stop) {
        const std::int64_t now = newestReceptionMs(*snapshot);
        const std::int64_t zone = shownBuckets(1, now).zone / 1000;
        auto activity = std::make_shared<const ObserverActivity>(
            observerActivity(*snapshot, observer, days, now / 1000, zone, stop));
        return [this, activity, now] { showActivity(*activity, now); };
    });
}

void ObserverDetails::showActivity(const ObserverActivity& activity, std::int64_t now)
{
    const bool isEmpty = activity.receptions.empty();
    const std::int64_t from = now - m_days->currentData().toLongLong() * 24 * 3'600'000;
    const auto over = [&](std::uint64_t ObserverActivity::Bucket::*figure) {
        return isEmpty ? std::vector<Bar>() : bucketBars(activity, figure, from, now + 1);
    };
    m_overTime->setBars(over(&ObserverActivity::Bucket::receptions));
    m_names->setBars(over(&ObserverActivity::Bucket::names));
    m_snr->setBars(snrBars(activity.bySnr));
    std::vector<Bar> types;
    for (const auto& [type, count] : activity.byPayloadType)
        types.push_back({packetTypeName(type), double(count), {}});
    m_types->setBars(std::move(types));
}

} // namespace corescope
