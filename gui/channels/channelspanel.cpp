#include "gui/channels/channelspanel.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include "gui/channels/conversationview.h"
#include "gui/channels/messagelistmodel.h"
#include "gui/document.h"
#include "gui/plaintext.h"
#include "gui/selection.h"
#include "gui/table/recordtable.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

/// The channel that a packet is a message of; '' for none.
std::string channelOf(const ChannelIndex& index, TransmissionIndex packet)
{
    for (const auto& [name, channel] : index.channels())
        if (std::ranges::find(channel.messages, packet, &Channel::Message::packet) != channel.messages.end())
            return name;
    return {};
}

} // namespace

/// What the task finds in a snapshot.
struct ChannelsPanel::Found
{
    std::shared_ptr<const Snapshot> snapshot;
    std::shared_ptr<const ChannelIndex> index;
    std::vector<ChannelRecord> channels;
    std::vector<TransmissionIndex> messages; ///< of the chosen channel
    bool isEncrypted = false;                ///< that channel
};

ChannelsPanel::ChannelsPanel(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_task(document, *this)
    , m_channels(new ChannelTableModel(this))
    , m_table(new RecordTable(*m_channels, tr("Channels"), u"channels/columns"_s, {130, 80, 140, 0, 60},
                              RecordModel::unsorted, Qt::AscendingOrder))
    , m_messages(new MessageListModel(this))
    , m_conversation(new ConversationView(*m_messages))
    , m_title(new QLabel)
    , m_search(new QLineEdit)
{
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* const splitter = new QSplitter;
    splitter->addWidget(m_table);
    splitter->addWidget(makeConversation());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({520, 760});
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(splitter);
    setFocusProxy(m_table);

    connect(&document, &Document::opened, this, &ChannelsPanel::clear);
    connect(&document, &Document::closed, this, &ChannelsPanel::clear);
    connect(&selection, &Selection::channelChanged, this, &ChannelsPanel::ask);
    connect(&selection, &Selection::packetChanged, this, &ChannelsPanel::followPacket);
    connect(m_table, &RecordTable::chosen, this, [this](quint64 id) {
        if (const ChannelRecord* const channel = m_channels->channel(id))
            m_selection.selectChannel(channel->name);
    });
    connect(m_table, &RecordTable::menuRequested, this, &ChannelsPanel::addChannelMenu);
    connect(m_search, &QLineEdit::textChanged, this, &ChannelsPanel::ask);
    connect(m_conversation, &ConversationView::chosen, this, [this](const QModelIndex& index) {
        m_selection.selectPacket(m_messages->snapshot()->store->id(m_messages->packet(index)));
    });
    connect(m_conversation, &ConversationView::menuRequested, this, &ChannelsPanel::addMessageMenu);
    clear();
}

QWidget* ChannelsPanel::makeConversation()
{
    m_title->setTextFormat(Qt::PlainText);
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    m_search->setPlaceholderText(tr("Sender or words"));
    m_search->setAccessibleName(tr("Show only messages that match"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(260);
    auto* const line = new QHBoxLayout;
    line->setContentsMargins(6, 4, 4, 4);
    line->addWidget(m_title, 1);
    line->addWidget(m_search, 1);
    auto* const box = new QWidget;
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_conversation);
    return box;
}

void ChannelsPanel::clear()
{
    m_indexes = std::make_shared<PerSnapshot<ChannelIndex>>();
    showFound({});
    ask();
}

void ChannelsPanel::ask()
{
    m_task.ask([this, indexes = m_indexes, name = m_selection.channel(), search = m_search->text().trimmed()](
                   const std::shared_ptr<const Snapshot>& snapshot, const std::stop_token& stop) {
        Found found{snapshot, {}, {}, {}, false};
        found.index =
            indexes->get(*snapshot, [&](const ChannelIndex* before) { return ChannelIndex(*snapshot, before); });
        found.channels = channelRecords(*snapshot, *found.index);
        if (const Channel* const channel = found.index->find(name)) {
            found.messages = messagesOf(*snapshot, *channel, search, stop);
            found.isEncrypted = channel->isEncrypted;
        }
        return [this, found = std::move(found)] { showFound(found); };
    });
}

void ChannelsPanel::showFound(const Found& found)
{
    const bool isFirst = !m_index;
    m_index = found.index;
    m_channels->setChannels(found.channels);
    const bool isOther = m_conversation->setMessages(found.snapshot, found.messages, found.isEncrypted);
    m_table->showRecord(ChannelTableModel::idOf(m_selection.channel()));
    updateTexts();
    if (isOther)
        showMessage();
    else
        markMessage();
    if (isFirst)
        followPacket();
}

void ChannelsPanel::followPacket()
{
    const auto& snapshot = m_document.snapshot();
    if (!snapshot || !m_index || !m_selection.packet())
        return;
    const TransmissionIndex packet = snapshot->store->findTransmission(*m_selection.packet());
    if (!packet.isValid() || !snapshot->store->isOfType(packet, packet::Type::GroupText))
        return;
    if (const std::string name = channelOf(*m_index, packet); !name.empty())
        m_selection.selectChannel(name);
    showMessage();
}

TransmissionIndex ChannelsPanel::chosenMessage() const
{
    return m_messages->snapshot() && m_selection.packet()
               ? m_messages->snapshot()->store->findTransmission(*m_selection.packet())
               : TransmissionIndex::none();
}

void ChannelsPanel::showMessage()
{
    if (const QModelIndex index = m_messages->find(chosenMessage()); index.isValid())
        m_conversation->showMessage(index);
}

/// Of a conversation that goes on: who reads elsewhere in it stays there.
void ChannelsPanel::markMessage()
{
    if (const QModelIndex index = m_messages->shown(chosenMessage()); index.isValid())
        m_conversation->markMessage(index);
}

void ChannelsPanel::updateTexts()
{
    const ChannelRecord* const channel = m_channels->channel(ChannelTableModel::idOf(m_selection.channel()));
    m_title->setText(channel ? tr("%1: %n message(s)", nullptr, int(m_messages->messageCount())).arg(channel->title)
                             : QString());
    if (!m_document.engine())
        m_table->setEmptyText(tr("Open a database to see what is said on its channels."));
    else if (!m_index)
        m_table->setEmptyText(tr("The database is being read…"));
    else
        m_table->setEmptyText(tr("Nobody has written on a channel."));
    if (channel)
        m_conversation->setEmptyText(m_search->text().isEmpty()
                                         ? tr("The messages are being read…")
                                         : tr("No message matches “%1”.").arg(m_search->text().trimmed()));
    else
        m_conversation->setEmptyText(m_channels->recordCount() == 0 ? QString()
                                                                    : tr("Choose a channel to read its messages."));
}

void ChannelsPanel::addChannelMenu(QMenu& menu, quint64 id)
{
    const ChannelRecord* const channel = m_channels->channel(id);
    if (!channel)
        return;
    const QString filter =
        channel->isEncrypted ? QString() : u"payload.channel == %1"_s.arg(quotedFilterValue(channel->title));
    addFilterMenu(menu, tr("&Apply Its Messages as Filter"), filter,
                  [this](const QString& text, FilterMode mode) { emit filterRequested(text, mode); });
}

void ChannelsPanel::addMessageMenu(QMenu& menu, const QModelIndex& index)
{
    const QString sender = index.data(MessageListModel::SenderRole).toString();
    const QString text = index.data(MessageListModel::TextRole).toString();
    addFilterMenu(menu, tr("&Apply Messages of the Sender as Filter"),
                  sender.isEmpty() ? QString() : u"payload.sender == %1"_s.arg(quotedFilterValue(sender)),
                  [this](const QString& filter, FilterMode mode) { emit filterRequested(filter, mode); });
    menu.addSeparator();
    menu.addAction(tr("Copy &Text"), &menu, [text] { QGuiApplication::clipboard()->setText(text); });
}

} // namespace corescope
