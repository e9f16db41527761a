#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/mesh/packetdissector.h"
#include "gui/details/hexview.h"
#include "gui/details/packetfieldmodel.h"
#include "gui/plaintext.h"

using namespace corescope;
using namespace Qt::StringLiterals;

class TestDetails : public QObject
{
    Q_OBJECT

private slots:
    void everyByteOfAPacketHasAField();
    void aClickOnAByteNamesIt();
    void hostileTextIsPlain_data();
    void hostileTextIsPlain();
};

namespace {

// An advert of the repeater "R5-D4 300D Rak" that was passed on by two relays.
const std::string s_advert =
    "11427d1d1f5d300ddc9e145dbe6cb4d6c2d93c74e9f862f5e247783f64ef89a4732e68dd473c4c62c9697f70e27d27e4a0d3f001c4032a262c"
    "390f868b2c7df763b2171969f29dde33a01785f01b6e37e7a1d7ba39735cb6013ad3a7f00c76ae84623ef286f99c3ee60292ec9f3e02c688b9"
    "f852352d443420333030442052616b";

} // namespace

void TestDetails::everyByteOfAPacketHasAField()
{
    const auto bytes = packet::bytesFromText(s_advert);
    QVERIFY(bytes);
    PacketFieldModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setField(packet::dissect(*bytes).root);
    QVERIFY(model.rowCount() > 0);
    for (std::size_t offset = 0; offset < bytes->size(); ++offset) {
        const QModelIndex index = model.indexOfByte(offset);
        QVERIFY2(index.isValid(), qPrintable(QString::number(offset)));
        QVERIFY(model.field(index).begin <= offset);
        QVERIFY(offset < model.field(index).begin + model.field(index).length);
    }
    QVERIFY(!model.indexOfByte(bytes->size()).isValid());
    model.setField({});
    QCOMPARE(model.rowCount(), 0);
}

void TestDetails::aClickOnAByteNamesIt()
{
    HexView view;
    view.resize(800, 200);
    view.show();
    view.setBytes(std::vector<std::uint8_t>(40, 0x41));
    QSignalSpy chosen(&view, &HexView::byteChosen);
    view.mark(3, 4);
    QTest::keyClick(&view, Qt::Key_Right); // past what is marked
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Up); // not above the first line
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen[0][0].value<std::size_t>(), 7U);
    QCOMPARE(chosen[1][0].value<std::size_t>(), 19U);
    view.mark(100, 5); // beyond the end
    view.setBytes({});
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(chosen.count(), 2);
}

void TestDetails::hostileTextIsPlain_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("tags") << QByteArray("<b>Bob</b>") << u"<b>Bob</b>"_s;
    QTest::newRow("lines") << QByteArray("a\nb\tc\r") << u"a b c"_s;
    QTest::newRow("control") << QByteArray("a\x1b[2J") << u"a [2J"_s;
    QTest::newRow("right to left") << QByteArray("a\xE2\x80\xAEgpj") << u"agpj"_s;
    QTest::newRow("no UTF-8") << QByteArray("a\xFF") << u"a\uFFFD"_s;
}

void TestDetails::hostileTextIsPlain()
{
    QFETCH(QByteArray, bytes);
    QTEST(plainLine(bytes.toStdString()), "shown");
}

QTEST_MAIN(TestDetails)
#include "test_details.moc"
