#pragma once

#include <string>

#include "core/analytics/channels.h"
#include "gui/table/recordmodel.h"

namespace corescope {

/// A channel as the list shows it.
struct ChannelRecord
{
    std::string name; ///< in the ChannelIndex
    QString title;    ///< the name as one plain line
    bool isEncrypted = false;
    std::uint64_t messages = 0;
    std::optional<std::int64_t> lastActivity; ///< Unix ms
    QString lastSender, lastMessage;

    bool operator==(const ChannelRecord&) const = default;
};

/// Encrypted ones last, those with the latest message first.
std::vector<ChannelRecord> channelRecords(const Snapshot& snapshot, const ChannelIndex& channels);

/// The channels that somebody wrote on. The id of a channel follows from its name.
class ChannelTableModel : public RecordModel
{
    Q_OBJECT

public:
    enum Field { Title, Messages, LastActivity, LastSender, LastMessage };

    explicit ChannelTableModel(QObject* parent = nullptr);

    void setChannels(std::vector<ChannelRecord> channels);

    static std::uint64_t idOf(const std::string& name) { return std::hash<std::string>()(name); }
    /// Null when there is no such channel, shown or not.
    const ChannelRecord* channel(std::uint64_t id) const;
    std::size_t recordCount() const override { return m_channels.size(); }

protected:
    std::uint64_t recordId(std::size_t record) const override { return idOf(m_channels[record].name); }
    QString cellText(std::size_t record, int column) const override;
    SortValue sortValue(std::size_t record, int column) const override;

private:
    std::vector<ChannelRecord> m_channels;
};

} // namespace corescope
