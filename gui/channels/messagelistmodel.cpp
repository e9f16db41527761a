#include "gui/channels/messagelistmodel.h"

#include <algorithm>

#include "core/store/timetext.h"
#include "gui/plaintext.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t s_messagesAtOnce = 300;

} // namespace

std::vector<TransmissionIndex> messagesOf(const Snapshot& snapshot, const Channel& channel, const QString& search)
{
    std::vector<TransmissionIndex> messages;
    for (const Channel::Message& message : channel.messages) {
        if (message.isGarbage)
            continue;
        if (!search.isEmpty()) {
            const ChannelMessage read = readMessage(*snapshot.store, message.packet);
            if (!plainLine(read.sender).contains(search, Qt::CaseInsensitive) &&
                !plainLine(read.text).contains(search, Qt::CaseInsensitive))
                continue;
        }
        messages.push_back(message.packet);
    }
    return messages;
}

void MessageListModel::setMessages(std::shared_ptr<const Snapshot> snapshot, std::vector<TransmissionIndex> messages,
                                   bool isEncrypted)
{
    const bool goesOn = m_snapshot && snapshot && m_snapshot->store == snapshot->store &&
                        m_isEncrypted == isEncrypted && !m_messages.empty() && messages.size() >= m_messages.size() &&
                        std::equal(m_messages.begin(), m_messages.end(), messages.begin());
    if (goesOn) {
        const int before = rowCount();
        m_snapshot = std::move(snapshot);
        if (messages.size() > m_messages.size()) {
            beginInsertRows({}, before, int(messages.size() - m_hidden) - 1);
            m_messages = std::move(messages);
            endInsertRows();
        }
        emit dataChanged(index(0), index(before - 1)); // heard by more observers, perhaps
        return;
    }
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_messages = std::move(messages);
    m_isEncrypted = isEncrypted;
    m_hidden = m_messages.size() - std::min(m_messages.size(), s_messagesAtOnce);
    endResetModel();
}

int MessageListModel::showEarlier()
{
    const auto more = int(std::min(m_hidden, s_messagesAtOnce));
    if (more == 0)
        return 0;
    beginInsertRows({}, 0, more - 1);
    m_hidden -= std::size_t(more);
    endInsertRows();
    return more;
}

QModelIndex MessageListModel::find(TransmissionIndex packet)
{
    const auto found = std::ranges::find(m_messages, packet);
    if (found == m_messages.end())
        return {};
    const auto place = std::size_t(found - m_messages.begin());
    while (place < m_hidden)
        showEarlier();
    return index(int(place - m_hidden));
}

int MessageListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size() - m_hidden);
}

QString MessageListModel::remark(TransmissionIndex packet) const
{
    const TransmissionState& state = m_snapshot->packets.states[packet.value()];
    const int hops = state.best.isValid() ? int(m_snapshot->store->elementCount(state.best)) : 0;
    return tr("%n hop(s)", nullptr, hops) + u" · "_s + tr("heard by %n", "observers", int(state.observerCount));
}

QVariant MessageListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TransmissionIndex packet = this->packet(index);
    const PacketStore& store = *m_snapshot->store;
    switch (role) {
    case SenderRole:
        return m_isEncrypted ? QString() : plainLine(readMessage(store, packet).sender);
    case TextRole:
        return m_isEncrypted ? tr("(encrypted)") : plainLine(readMessage(store, packet).text);
    case TimeRole: {
        const auto ms = parseTimeText(store.texts(packet).firstSeen);
        return ms ? shownTime(*ms) : plainLine(store.texts(packet).firstSeen);
    }
    case RemarkRole:
        return remark(packet);
    case Qt::DisplayRole: { // what is copied
        QStringList parts{index.data(TimeRole).toString(), index.data(SenderRole).toString(),
                          index.data(TextRole).toString()};
        return parts.join(u'\t');
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3, %4")
            .arg(index.data(TimeRole).toString(), index.data(SenderRole).toString(), index.data(TextRole).toString(),
                 remark(packet));
    default:
        return {};
    }
}

} // namespace corescope
