#include <limits>

#include <QTest>

#include "core/mesh/airtime.h"

using namespace corescope;
using namespace std::chrono_literals;

class TestAirtime : public QObject
{
    Q_OBJECT

private slots:
    void knownTimes_data();
    void knownTimes();
    void nothingForImpossibleSettings();
};

void TestAirtime::knownTimes_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<double>("bandwidth");
    QTest::addColumn<int>("factor");
    QTest::addColumn<qint64>("microseconds");

    QTest::newRow("8 bytes, SF 8") << 8 << 62.5 << 8 << qint64(242'688);
    QTest::newRow("16 bytes, SF 8") << 16 << 62.5 << 8 << qint64(283'648);
    QTest::newRow("32 bytes, SF 8") << 32 << 62.5 << 8 << qint64(365'568);
    QTest::newRow("64 bytes, SF 8") << 64 << 62.5 << 8 << qint64(529'408);
    QTest::newRow("the longest frame") << 254 << 62.5 << 8 << qint64(1'491'968);
    QTest::newRow("SF 10") << 32 << 250.0 << 10 << qint64(259'072);
    QTest::newRow("SF 11") << 32 << 250.0 << 11 << qint64(477'184);
    QTest::newRow("low data rate optimisation") << 8 << 125.0 << 11 << qint64(626'688);
    QTest::newRow("nothing but a preamble and header") << 0 << 250.0 << 12 << qint64(462'848);
}

void TestAirtime::knownTimes()
{
    QFETCH(int, bytes);
    QFETCH(double, bandwidth);
    QFETCH(int, factor);
    QFETCH(qint64, microseconds);

    RadioPreset preset;
    preset.bandwidthKhz = bandwidth;
    preset.spreadingFactor = factor;
    preset.preamble = preambleSymbols(factor);
    QCOMPARE(airtime(std::size_t(bytes), preset), std::chrono::nanoseconds(microseconds * 1000));
}

void TestAirtime::nothingForImpossibleSettings()
{
    const auto with = [](auto change) {
        RadioPreset preset;
        change(preset);
        return airtime(32, preset);
    };
    QCOMPARE(with([](RadioPreset& preset) { preset.spreadingFactor = 5; }), 0ns);
    QCOMPARE(with([](RadioPreset& preset) { preset.spreadingFactor = 13; }), 0ns);
    QCOMPARE(with([](RadioPreset& preset) { preset.codingRate = 4; }), 0ns);
    QCOMPARE(with([](RadioPreset& preset) { preset.codingRate = 9; }), 0ns);
    QCOMPARE(with([](RadioPreset& preset) { preset.bandwidthKhz = 0; }), 0ns);
    QCOMPARE(with([](RadioPreset& preset) { preset.bandwidthKhz = std::numeric_limits<double>::quiet_NaN(); }), 0ns);
    QCOMPARE(with([](RadioPreset& preset) { preset.bandwidthKhz = 1e-300; }), std::chrono::nanoseconds::max());
    QCOMPARE(with([](RadioPreset& preset) { preset.preamble = 0; }),
             with([](RadioPreset& preset) { preset.preamble = 8; }));
}

QTEST_GUILESS_MAIN(TestAirtime)
#include "test_airtime.moc"
