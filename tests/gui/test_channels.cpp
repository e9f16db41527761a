#include <algorithm>
#include <span>

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "gui/channels/channelspanel.h"
#include "gui/channels/conversationview.h"
#include "gui/channels/messagelistmodel.h"
#include "gui/document.h"
#include "gui/selection.h"
#include "gui/table/recordtable.h"
#include "gui/windowsettings.h"
#include "tests/database/testdatabase.h"
#include "tests/store/contractdatabase.h"
#include "tests/store/loadedstore.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_patience = 60'000; // ms, on a machine that does ten other things
constexpr int s_messages = 700;    // more than are shown at first

/// A long conversation, one hostile message at its end, and one on another channel.
TestDatabase talk()
{
    TestDatabase database;
    database.add(TestDatabase::Observer{.id = "obs"});
    const auto add = [&](int number, const std::string& channel, const std::string& sender, const std::string& text) {
        database.add(TestDatabase::Transmission{.hash = "hash" + std::to_string(10'000 + number),
                                                .payloadType = std::int64_t(5),
                                                .decodedJson = R"({"type":"CHAN","channel":")" + channel +
                                                               R"(","sender":")" + sender + R"(","text":")" + sender +
                                                               ": " + text + R"("})"});
    };
    for (int i = 1; i < s_messages; ++i)
        add(i, "#talk", i % 2 == 0 ? "Ann" : "Bob", "message number " + std::to_string(i));
    add(s_messages, "#talk", "<b>Eve</b>", "<img src=x>\\n\\u202e");
    add(s_messages + 1, "#other", "Cid", "hello");
    database.close();
    return database;
}

} // namespace

/// The list of channels and the conversation beside it.
class TestChannels : public QObject
{
    Q_OBJECT

private slots:
    void init() { WindowSettings().clear(); }

    void aConversationBeginsWithItsEnd();
    void aLongConversationIsGoneThrough();
    void newMessagesAreAppended();
    void rowsHaveABoundWhileNewMessagesCome();
    void readersFollowTheEndOrStayWhereTheyAre();
    void hostileMessagesArePlainLines();
    void theSelectionIsShared();
    void showsTheRealChannels();
};

void TestChannels::aConversationBeginsWithItsEnd()
{
    const TestDatabase database = talk();
    const LoadedStore loaded(database.file(), 1);
    const auto snapshot = loaded.snapshot();
    const ChannelIndex index(*snapshot, nullptr);
    const auto messages = messagesOf(*snapshot, *index.find("#talk"), {});
    QCOMPARE(messages.size(), std::size_t(s_messages));
    MessageListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMessages(snapshot, messages, false, true);
    QVERIFY(model.rowCount() < s_messages);
    QVERIFY(model.hasEarlier());
    QCOMPARE(model.packet(model.index(model.rowCount() - 1)), messages.back());
    const QModelIndex first = model.find(messages.front());
    QCOMPARE(first.row(), 0);
    QVERIFY(!model.hasEarlier());
    QVERIFY(model.hasLater());
    QCOMPARE(first.data(MessageListModel::SenderRole).toString(), u"Bob"_s);
    QCOMPARE(first.data(MessageListModel::TextRole).toString(), u"message number 1"_s);
    QCOMPARE(messagesOf(*snapshot, *index.find("#talk"), u"NUMBER 69"_s).size(), 11U); // 69 and 690 to 699
    QCOMPARE(messagesOf(*snapshot, *index.find("#talk"), u"ann"_s).size(), std::size_t(s_messages) / 2 - 1);
}

/// Whatever way one goes through it, no message is left out, and never are there rows without bound.
void TestChannels::aLongConversationIsGoneThrough()
{
    const TestDatabase database = talk();
    const LoadedStore loaded(database.file(), 1);
    const auto snapshot = loaded.snapshot();
    const ChannelIndex index(*snapshot, nullptr);
    const auto messages = messagesOf(*snapshot, *index.find("#talk"), {});
    MessageListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMessages(snapshot, messages, false, true);
    const auto rows = [&] {
        std::vector<TransmissionIndex> shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.push_back(model.packet(model.index(row)));
        return shown;
    };
    auto begin = messages.end() - model.rowCount();
    QVERIFY(std::ranges::equal(rows(), std::span(begin, messages.end())));
    while (const int more = model.showEarlier()) {
        begin -= more;
        QVERIFY(model.rowCount() < s_messages);
        QVERIFY(std::ranges::equal(rows(), std::span(begin, begin + model.rowCount())));
    }
    QVERIFY(begin == messages.begin());
    auto end = begin + model.rowCount();
    while (const int more = model.showLater()) {
        end += more;
        QVERIFY(model.rowCount() < s_messages);
        QVERIFY(std::ranges::equal(rows(), std::span(end - model.rowCount(), end)));
    }
    QVERIFY(end == messages.end());
    const QModelIndex middle = model.find(messages[50]);
    QCOMPARE(model.packet(middle), messages[50]);
    QVERIFY(model.hasLater());
    // What comes in meanwhile, and a look for a message elsewhere, move nothing.
    QVERIFY(!model.setMessages(snapshot, {messages.begin(), messages.end()}, false, true));
    QVERIFY(!model.shown(messages.back()).isValid());
    QCOMPARE(model.shown(messages[50]), middle);
    QCOMPARE(model.packet(middle), messages[50]);
}

void TestChannels::newMessagesAreAppended()
{
    const TestDatabase database = talk();
    const LoadedStore loaded(database.file(), 1);
    const auto snapshot = loaded.snapshot();
    const ChannelIndex index(*snapshot, nullptr);
    auto messages = messagesOf(*snapshot, *index.find("#talk"), {});
    MessageListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMessages(snapshot, {messages.begin(), messages.end() - 2}, false, true);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const int before = model.rowCount();
    model.setMessages(snapshot, messages, false, true);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.rowCount(), before + 2);
    QVERIFY(model.setMessages(snapshot, {messages.begin() + 5, messages.end()}, false, true));
    QCOMPARE(resets.count(), 1);
}

/// Whoever follows the end loses the first rows for the new ones; whoever reads elsewhere keeps what is there.
void TestChannels::rowsHaveABoundWhileNewMessagesCome()
{
    const TestDatabase database = talk();
    const LoadedStore loaded(database.file(), 1);
    const auto snapshot = loaded.snapshot();
    const auto messages = messagesOf(*snapshot, *ChannelIndex(*snapshot, nullptr).find("#talk"), {});
    for (const bool isFollowed : {true, false})
        for (const std::ptrdiff_t step : {1, 60, 590}) {
            MessageListModel model;
            const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            auto end = messages.begin() + 100;
            model.setMessages(snapshot, {messages.begin(), end}, false, isFollowed);
            while (messages.end() - end >= step) {
                end += step;
                QVERIFY(!model.setMessages(snapshot, {messages.begin(), end}, false, isFollowed));
                QCOMPARE(std::size_t(model.rowCount()),
                         std::min(std::size_t(end - messages.begin()), MessageListModel::mostShown));
                QCOMPARE(model.packet(model.index(0)), isFollowed ? *(end - model.rowCount()) : messages.front());
            }
            QCOMPARE(model.hasLater(), !isFollowed);
        }
}

void TestChannels::readersFollowTheEndOrStayWhereTheyAre()
{
    const TestDatabase database = talk();
    const LoadedStore loaded(database.file(), 1);
    const auto snapshot = loaded.snapshot();
    const auto messages = messagesOf(*snapshot, *ChannelIndex(*snapshot, nullptr).find("#talk"), {});
    MessageListModel model;
    ConversationView view(model);
    view.resize(400, 200);
    view.show();
    auto end = messages.begin() + MessageListModel::mostShown;
    view.setMessages(snapshot, {messages.begin(), end}, false);
    QScrollBar& bar = *view.verticalScrollBar();
    QTRY_VERIFY(bar.maximum() > 0 && bar.value() == bar.maximum());
    while (model.showEarlier() > 0) // as if read from the beginning
        QCoreApplication::processEvents();
    QCOMPARE(std::size_t(model.rowCount()), MessageListModel::mostShown);
    view.scrollToBottom();
    const QSignalSpy chosen(&view, &ConversationView::chosen);
    view.showMessage(model.index(0)); // goes with the first rows
    view.scrollToBottom();
    end += 50;
    view.setMessages(snapshot, {messages.begin(), end}, false);
    QCOMPARE(model.packet(model.index(model.rowCount() - 1)), *(end - 1));
    QTRY_COMPARE(view.indexAt(view.viewport()->rect().bottomLeft() - QPoint(0, 2)).row(), model.rowCount() - 1);

    // Marking a message elsewhere moves nothing, showing it does.
    const int before = bar.value();
    view.markMessage(model.index(5));
    QCOMPARE(view.currentIndex().row(), 5);
    QCOMPARE(bar.value(), before);
    view.showMessage(model.index(5));
    QVERIFY(view.viewport()->rect().intersects(view.visualRect(model.index(5))));

    const int there = bar.value();
    const TransmissionIndex first = model.packet(model.index(0));
    view.setMessages(snapshot, messages, false);
    QCoreApplication::processEvents();
    QCOMPARE(bar.value(), there);
    QCOMPARE(model.packet(model.index(0)), first);
    QVERIFY(model.hasLater());
    QCOMPARE(chosen.count(), 0); // nobody chose anything
}

void TestChannels::hostileMessagesArePlainLines()
{
    const TestDatabase database = talk();
    const LoadedStore loaded(database.file(), 1);
    const auto snapshot = loaded.snapshot();
    const ChannelIndex index(*snapshot, nullptr);
    MessageListModel model;
    model.setMessages(snapshot, messagesOf(*snapshot, *index.find("#talk"), u"eve"_s), false, true);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(MessageListModel::SenderRole).toString(), u"<b>Eve</b>"_s);
    QCOMPARE(model.index(0).data(MessageListModel::TextRole).toString(), u"<img src=x>"_s);
    QVERIFY(!model.index(0).data(Qt::ToolTipRole).isValid());
}

void TestChannels::theSelectionIsShared()
{
    const TestDatabase database = talk();
    Document document;
    Selection selection;
    ChannelsPanel panel(document, selection);
    panel.resize(900, 400);
    panel.show();
    EngineOptions options;
    options.database = database.file();
    options.readOnly = true;
    document.open(options);
    auto* const table = panel.findChild<RecordTable*>();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, s_patience);
    auto* const conversation = panel.findChild<ConversationView*>();
    auto& messages = static_cast<MessageListModel&>(*conversation->model());
    selection.selectChannel("#talk");
    QTRY_VERIFY_WITH_TIMEOUT(messages.rowCount() > 100, s_patience);
    QVERIFY(table->currentIndex().isValid());

    // A message is a packet.
    conversation->setCurrentIndex(messages.index(10));
    const PacketStore& store = *document.snapshot()->store;
    QCOMPARE(selection.packet(), std::optional(store.id(messages.packet(messages.index(10)))));

    // A packet chosen in another panel is shown in its conversation.
    const TransmissionIndex other = store.findTransmission("hash" + std::to_string(10'000 + s_messages + 1));
    selection.selectPacket(store.id(other));
    QCOMPARE(selection.channel(), std::string("#other"));
    QTRY_COMPARE_WITH_TIMEOUT(messages.rowCount(), 1, s_patience);
    QTRY_COMPARE(conversation->currentIndex().row(), 0);

    panel.findChild<QLineEdit*>()->setText(u"nothing like it"_s);
    QTRY_COMPARE_WITH_TIMEOUT(messages.rowCount(), 0, s_patience);
    document.close();
    QCOMPARE(table->model()->rowCount(), 0);
}

void TestChannels::showsTheRealChannels()
{
    const QTemporaryDir folder;
    const QString file = unpackRecorded(u"bayarea"_s, folder);
    if (file.isEmpty())
        QSKIP("no recorded databases");
    const LoadedStore loaded(file);
    const auto snapshot = loaded.snapshot();
    const ChannelIndex index(*snapshot, nullptr);
    ChannelTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChannels(channelRecords(*snapshot, index));
    QVERIFY(model.rowCount() > 1);
    for (int row = 0; row < model.rowCount(); ++row) {
        const ChannelRecord* const channel = model.channel(model.id(model.index(row, 0)));
        QCOMPARE(messagesOf(*snapshot, *index.find(channel->name), {}).size(), channel->messages);
    }
}

QTEST_MAIN(TestChannels)
#include "test_channels.moc"
