#include "gui/channels/channeltablemodel.h"

#include <algorithm>

#include "core/store/timetext.h"
#include "gui/plaintext.h"
#include "gui/quantities.h"
#include "gui/timedisplay.h"

namespace corescope {

namespace {

constexpr std::size_t s_encryptedPrefix = 4; // `enc_`, before the hash byte

} // namespace

std::vector<ChannelRecord> channelRecords(const Snapshot& snapshot, const ChannelIndex& channels)
{
    std::vector<ChannelRecord> records;
    for (const ChannelSummary& summary : channels.summarize(snapshot, {})) {
        ChannelRecord record;
        record.name = summary.channel->name;
        record.isEncrypted = summary.channel->isEncrypted;
        record.title =
            record.isEncrypted
                ? ChannelTableModel::tr("Encrypted (0x%1)").arg(plainLine(record.name.substr(s_encryptedPrefix)))
                : plainLine(record.name);
        record.messages = summary.messageCount;
        record.lastActivity = parseTimeText(summary.lastActivity);
        record.lastSender = plainLine(summary.lastSender.value_or(std::string()));
        record.lastMessage = plainLine(summary.lastMessage.value_or(std::string()));
        records.push_back(std::move(record));
    }
    return records;
}

ChannelTableModel::ChannelTableModel(QObject* parent)
    : RecordModel(
          {{tr("Channel")}, {tr("Messages"), true}, {tr("Last Activity")}, {tr("Last Sender")}, {tr("Last Message")}},
          parent)
{
}

void ChannelTableModel::setChannels(std::vector<ChannelRecord> channels)
{
    if (channels != m_channels)
        changeRecords([&] { m_channels = std::move(channels); });
}

const ChannelRecord* ChannelTableModel::channel(std::uint64_t id) const
{
    const auto found =
        std::ranges::find_if(m_channels, [id](const ChannelRecord& channel) { return idOf(channel.name) == id; });
    return found == m_channels.end() ? nullptr : &*found;
}

QString ChannelTableModel::cellText(std::size_t record, int column) const
{
    const ChannelRecord& channel = m_channels[record];
    switch (Field(column)) {
    case Title:
        return channel.title;
    case Messages:
        return countText(channel.messages);
    case LastActivity:
        return channel.lastActivity ? shownTime(*channel.lastActivity) : QString();
    case LastSender:
        return channel.lastSender;
    case LastMessage:
        return channel.lastMessage;
    }
    return {};
}

RecordModel::SortValue ChannelTableModel::sortValue(std::size_t record, int column) const
{
    const ChannelRecord& channel = m_channels[record];
    switch (Field(column)) {
    case Messages:
        return double(channel.messages);
    case LastActivity:
        return channel.lastActivity ? SortValue(double(*channel.lastActivity)) : SortValue();
    default:
        return RecordModel::sortValue(record, column);
    }
}

} // namespace corescope
