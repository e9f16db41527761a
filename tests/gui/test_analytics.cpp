#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "core/filter/displayfilter.h"
#include "core/simulator/simulator.h"
#include "gui/analytics/analyticspanel.h"
#include "gui/analytics/chartcolors.h"
#include "gui/analytics/chartview.h"
#include "gui/analytics/figurepage.h"
#include "gui/analytics/figuretablemodel.h"
#include "gui/analytics/figuretexts.h"
#include "gui/analytics/timeline.h"
#include "gui/document.h"
#include "gui/pictureexport.h"
#include "gui/selection.h"
#include "gui/windowsettings.h"
#include "tests/store/loadedstore.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_patience = 60'000; // ms, on a machine that does ten other things
constexpr std::int64_t s_hourMs = 3'600'000;
constexpr TimeRange s_day{100 * s_hourMs, 124 * s_hourMs};
const auto s_hostile = u"<b>bold</b> & \"quoted\" %1 1e5"_s;

Chart barsOf(const QString& name)
{
    Chart chart;
    chart.kind = Chart::Kind::Bars;
    chart.title = u"Title of "_s + name;
    chart.xTitle = u"Packets"_s;
    chart.empty = u"Nothing."_s;
    chart.rows = {name, u"other"_s};
    chart.series = {
        {{}, {{0, 7, 0, name + u"\n7 packets"_s, {.filter = u"type == ADVERT"_s}}, {0, 3, 1, u"other"_s, {}}}}};
    return chart;
}

Timeline& shownTimeline(Timeline& timeline)
{
    timeline.resize(500, 60);
    timeline.setTraffic({{s_day.begin, 3, 5}, {s_day.begin + 4 * s_hourMs, 1, 1}}, s_hourMs, s_day);
    return timeline;
}

QPoint pointOf(const Timeline& timeline, std::int64_t ms)
{
    return {qRound(timeline.toX(ms)), 20};
}

void dragAcross(Timeline& timeline, std::int64_t from, std::int64_t to)
{
    QTest::mousePress(&timeline, Qt::LeftButton, {}, pointOf(timeline, from));
    QTest::mouseMove(&timeline, pointOf(timeline, (from + to) / 2));
    QTest::mouseMove(&timeline, pointOf(timeline, to));
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, pointOf(timeline, to));
}

bool isAbout(std::int64_t a, std::int64_t b)
{
    return std::abs(a - b) < s_hourMs / 10; // a pixel is three minutes
}

} // namespace

/// The analytics panel: timeline, charts, and the pages on a simulated mesh.
class TestAnalytics : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { WindowSettings().clear(); }

    void aRangeIsDraggedMovedResizedAndCleared();
    void theRangeFollowsTheKeyboard();
    void theRangeStaysWithinItsSpan();
    void whatAChartShowsCanBePointedAtAndChosen();
    void chartsShowNamesAsTheyAre();
    void chartsAreExported();
    void anEmptyChartSaysWhy();
    void tablesSortNumbersAsNumbers();
    void figuresAreWrittenAsPeopleDo();
    void pagesCountWhatIsInTheRange();
    void filtersOfBarsFindWhatTheyCount();
    void thePanelFollowsDocumentAndRange();

private:
    PageRequest requestFor(const std::optional<TimeRange>& range) const;

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<LoadedStore> m_loaded;
};

void TestAnalytics::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_file = m_folder.filePath(u"mesh.db"_s);
    SimulationOptions options;
    options.outputPath = m_file;
    options.transmissions = 400;
    options.observations = 5000;
    options.nodes = 80;
    const auto simulated = simulate(options, {});
    QVERIFY2(simulated, qPrintable(simulated ? QString() : simulated.error().message));
    m_loaded = std::make_unique<LoadedStore>(m_file);
}

PageRequest TestAnalytics::requestFor(const std::optional<TimeRange>& range) const
{
    const auto snapshot = m_loaded->snapshot();
    PageRequest request{snapshot, {}, usualTime(*snapshot), 0};
    request.now = request.shown.end;
    if (range)
        request.scope.time = request.shown = *range;
    return request;
}

void TestAnalytics::aRangeIsDraggedMovedResizedAndCleared()
{
    Timeline widget;
    Timeline& timeline = shownTimeline(widget);
    const QSignalSpy changes(&timeline, &Timeline::rangeChanged);
    const std::int64_t ten = s_day.begin + 10 * s_hourMs, twelve = s_day.begin + 12 * s_hourMs;
    dragAcross(timeline, twelve, ten); // either way round
    QVERIFY(timeline.range());
    QVERIFY(isAbout(timeline.range()->begin, ten));
    QVERIFY(isAbout(timeline.range()->end, twelve));
    QVERIFY(changes.count() >= 2); // also on the way

    dragAcross(timeline, ten + s_hourMs, ten + 3 * s_hourMs);
    QVERIFY(isAbout(timeline.range()->begin, ten + 2 * s_hourMs));
    QVERIFY(isAbout(timeline.range()->end, twelve + 2 * s_hourMs));

    dragAcross(timeline, timeline.range()->end, timeline.range()->end + 4 * s_hourMs);
    QVERIFY(isAbout(timeline.range()->begin, ten + 2 * s_hourMs));
    QVERIFY(isAbout(timeline.range()->end, twelve + 6 * s_hourMs));

    QTest::mouseClick(&timeline, Qt::LeftButton, {}, pointOf(timeline, s_day.begin + s_hourMs));
    QVERIFY(timeline.range()); // a click alone changes nothing
    QTest::mouseDClick(&timeline, Qt::LeftButton, {}, pointOf(timeline, s_day.begin + s_hourMs));
    QVERIFY(!timeline.range());

    Timeline empty;
    empty.resize(500, 60);
    QTest::mousePress(&empty, Qt::LeftButton, {}, QPoint(100, 20));
    QTest::mouseMove(&empty, QPoint(200, 20));
    QVERIFY(!empty.range());
}

void TestAnalytics::theRangeFollowsTheKeyboard()
{
    Timeline widget;
    Timeline& timeline = shownTimeline(widget);
    QTest::keyClick(&timeline, Qt::Key_Left);
    QVERIFY(timeline.range());
    QCOMPARE(timeline.range()->end, s_day.end);
    const TimeRange first = *timeline.range();
    QTest::keyClick(&timeline, Qt::Key_Left);
    QVERIFY(timeline.range()->begin < first.begin);
    QCOMPARE(timeline.range()->end - timeline.range()->begin, first.end - first.begin);
    const TimeRange second = *timeline.range();
    QTest::keyClick(&timeline, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(timeline.range()->begin, second.begin);
    QVERIFY(timeline.range()->end < second.end);
    QTest::keyClick(&timeline, Qt::Key_Home);
    QCOMPARE(timeline.range()->begin, s_day.begin);
    QTest::keyClick(&timeline, Qt::Key_Escape);
    QVERIFY(!timeline.range());
}

void TestAnalytics::theRangeStaysWithinItsSpan()
{
    TimeBrush brush;
    brush.setSpan(s_day);
    brush.setRange(TimeRange{s_day.begin - s_hourMs, s_day.begin + s_hourMs});
    QCOMPARE(brush.range(), (TimeRange{s_day.begin, s_day.begin + s_hourMs}));
    brush.move(-s_hourMs);
    QCOMPARE(brush.range(), (TimeRange{s_day.begin, s_day.begin + s_hourMs}));
    brush.move(100 * s_hourMs);
    QCOMPARE(brush.range(), (TimeRange{s_day.end - s_hourMs, s_day.end}));
    brush.moveEnd(-100 * s_hourMs);
    QCOMPARE(brush.range()->end - brush.range()->begin, 1000);
    brush.setRange(TimeRange{0, s_hourMs}); // outside
    QVERIFY(!brush.range());
    // Time goes on while a range is chosen.
    brush.setRange(TimeRange{s_day.begin, s_day.end});
    brush.setSpan({s_day.begin, s_day.end + s_hourMs});
    QCOMPARE(brush.range(), s_day);
}

void TestAnalytics::whatAChartShowsCanBePointedAtAndChosen()
{
    ChartView view;
    view.resize(500, 300);
    view.setChart(barsOf(u"first"_s));
    view.replot();
    const ChartMark& first = view.chart().series[0].marks[0];
    QCOMPARE(view.markAt(view.placeOf(first)), &first);
    QSignalSpy filters(&view, &ChartView::filterWanted);
    QSignalSpy choices(&view, &ChartView::chosen);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.placeOf(first).toPoint());
    QCOMPARE(choices.count(), 1);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, view.placeOf(first).toPoint());
    QCOMPARE(filters.last().first().toString(), u"type == ADVERT"_s);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.accessibleDescription(), u"other"_s);
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(filters.count(), 2);
}

void TestAnalytics::chartsShowNamesAsTheyAre()
{
    ChartView view;
    view.resize(900, 300);
    view.setChart(barsOf(s_hostile));
    const QString file = m_folder.filePath(u"hostile.svg"_s);
    const auto saved =
        savePicture({view.chart().title, {}, view.size(), [&](QPaintDevice& device) { view.paintOn(device); }}, file);
    QVERIFY(saved);
    QFile svg(file);
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&svg);
    QStringList texts;
    while (!xml.atEnd()) {
        xml.readNext();
        QVERIFY(!xml.isStartElement() || xml.name() != u"b");
        if (xml.isCharacters() && !xml.isWhitespace())
            texts.append(xml.text().trimmed().toString());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(texts.contains(s_hostile), qPrintable(texts.join(u'|')));
}

void TestAnalytics::chartsAreExported()
{
    ChartView view;
    view.resize(400, 250);
    view.setChart(barsOf(u"first"_s));
    const Picture picture{view.chart().title, u"x"_s, view.size(), [&](QPaintDevice& device) { view.paintOn(device); }};
    for (const QString& name : {u"bars.svg"_s, u"bars.png"_s})
        QVERIFY(savePicture(picture, m_folder.filePath(name)));
    const QImage png(m_folder.filePath(u"bars.png"_s));
    QCOMPARE(png.size(), view.size() * 2);
    QSvgRenderer svg(m_folder.filePath(u"bars.svg"_s));
    QVERIFY(svg.isValid());
    QCOMPARE(svg.viewBox().size(), view.size());
    // The bars are there: their colour covers a good part of the picture.
    int bars = 0;
    const QRgb color = ChartColors(view.palette()).series[0].rgb();
    for (int y = 0; y < png.height(); ++y)
        for (int x = 0; x < png.width(); ++x)
            bars += png.pixel(x, y) == color;
    QVERIFY2(bars > png.width() * png.height() / 20, qPrintable(QString::number(bars)));
}

void TestAnalytics::anEmptyChartSaysWhy()
{
    ChartView view;
    view.resize(400, 250);
    Chart chart = barsOf(u"first"_s);
    chart.series.front().marks.clear();
    view.setChart(chart);
    QCOMPARE(view.accessibleDescription(), u"Nothing."_s);
    QVERIFY(!view.markAt({200, 120}));
    QTest::keyClick(&view, Qt::Key_Down);
    view.setChart(barsOf(u"first"_s)); // and is drawn again
    view.replot();
    QVERIFY(view.markAt(view.placeOf(view.chart().series[0].marks[1])));
}

void TestAnalytics::tablesSortNumbersAsNumbers()
{
    FigureTable table;
    table.columns = {u"Name"_s, u"Count"_s};
    table.rows = {{{{s_hostile}, {u"9"_s, 9}}, {}}, {{{u"b"_s}, {u"1,000"_s, 1000}}, {}}, {{{u"c"_s}, {}}, {}}};
    FigureTableModel model(table);
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(model.index(0, 0).data().toString(), u"b"_s);
    QCOMPARE(model.index(1, 0).data().toString(), s_hostile);
    QCOMPARE(model.index(2, 0).data().toString(), u"c"_s); // unknown ones last
    QVERIFY(!model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"));
}

void TestAnalytics::figuresAreWrittenAsPeopleDo()
{
    QCOMPARE(decimalText(-0.04, 1), decimalText(0, 1));
    QCOMPARE(decimalText(-0.06, 1), u'-' + decimalText(0.1, 1));
    QCOMPARE(lengthText(60'000), u"minute"_s);
    QCOMPARE(lengthText(600'000), u"10 min"_s);
    QCOMPARE(lengthText(86'400'000), u"day"_s);
    QCOMPARE(shareCell(1, 8).text, decimalText(12.5, 1) + u'%');
}

void TestAnalytics::pagesCountWhatIsInTheRange()
{
    const auto all = requestFor({});
    const std::int64_t middle = (all.shown.begin + all.shown.end) / 2 / 1000 * 1000;
    const TimeRange range{all.shown.begin, middle};
    const Snapshot& snapshot = *all.snapshot;
    std::uint64_t observations = 0, withSnr = 0;
    for (std::uint32_t i = 0; i < snapshot.packets.transmissionCount(); ++i)
        snapshot.packets.forEachObservation(TransmissionIndex(i), [&](ObservationIndex row) {
            if (std::int64_t(snapshot.store->seconds(row)) * 1000 >= middle)
                return;
            ++observations;
            withSnr += std::isfinite(snapshot.store->snr(row));
        });
    QVERIFY(observations > 100);
    const auto sumOf = [](const Chart& chart) {
        double sum = 0;
        for (const ChartMark& mark : chart.series.front().marks)
            sum += mark.value;
        return std::uint64_t(sum);
    };
    const PageFigures traffic = trafficPage(requestFor(range));
    QCOMPARE(sumOf(traffic.charts[1]), observations);
    QCOMPARE(sumOf(traffic.charts[2]), observations); // by weekday and hour
    QCOMPARE(sumOf(signalPage(requestFor(range)).charts[0]), withSnr);
    const PageFigures observers = observersPage(requestFor(range));
    QCOMPARE(sumOf(observers.charts[0]), observations);
    QCOMPARE(sumOf(observers.charts[1]), observations);

    const TimeRange before{s_hourMs, 2 * s_hourMs};
    for (const AnalyticsPage& page : analyticsPages()) {
        for (const Chart& chart : page.make(requestFor({})).charts)
            QVERIFY2(!chart.isEmpty(), qPrintable(chart.title));
        for (const Chart& chart : page.make(requestFor(before)).charts) {
            QVERIFY2(chart.isEmpty(), qPrintable(chart.title));
            QVERIFY(!chart.empty.isEmpty());
        }
    }
}

void TestAnalytics::filtersOfBarsFindWhatTheyCount()
{
    const std::atomic<bool> never = false;
    const auto found = [&](const QString& text) {
        const auto filter = DisplayFilter::parse(text);
        return filter ? filter->matching(*m_loaded->snapshot(), 0, 1, never).size() : std::size_t(0);
    };
    const auto all = requestFor({});
    const TimeRange range{all.shown.begin, (all.shown.begin + all.shown.end) / 2 / 1000 * 1000};
    const PageFigures payload = payloadPage(requestFor({}));
    for (const ChartMark& mark : payload.charts[0].series[0].marks)
        QCOMPARE(found(mark.target.filter), std::size_t(mark.value));
    int filters = 0;
    for (const AnalyticsPage& page : analyticsPages())
        for (const Chart& chart : page.make(requestFor(range)).charts)
            for (const ChartSeries& series : chart.series)
                for (const ChartMark& mark : series.marks)
                    if (!mark.target.filter.isEmpty() && mark.value > 0) {
                        ++filters;
                        QVERIFY2(DisplayFilter::parse(mark.target.filter), qPrintable(mark.target.filter));
                    }
    QVERIFY(filters > 50);
}

void TestAnalytics::thePanelFollowsDocumentAndRange()
{
    Document document;
    Selection selection;
    AnalyticsPanel panel(document, selection);
    panel.resize(1200, 500);
    panel.show();
    EngineOptions options;
    options.database = m_file;
    options.readOnly = true;
    document.open(options);
    QTRY_VERIFY_WITH_TIMEOUT(panel.currentPage() && !panel.currentPage()->charts().empty(), s_patience);
    QTRY_VERIFY_WITH_TIMEOUT(panel.timeline().span().begin > 0, s_patience);
    const auto receptions = [&] {
        double sum = 0;
        for (const ChartMark& mark : panel.currentPage()->charts()[1]->chart().series[0].marks)
            sum += mark.value;
        return sum;
    };
    const double all = receptions();
    QVERIFY(all > 0);
    const TimeRange span = panel.timeline().span();
    panel.timeline().setRange(TimeRange{span.begin, (span.begin + span.end) / 2});
    QTRY_VERIFY_WITH_TIMEOUT(receptions() < all, s_patience);
    panel.timeline().setRange({});
    QTRY_COMPARE_WITH_TIMEOUT(receptions(), all, s_patience);
    document.close();
    QVERIFY(!panel.timeline().range());
    QVERIFY(!panel.currentPage()->isVisible());
}

QTEST_MAIN(TestAnalytics)
#include "test_analytics.moc"
