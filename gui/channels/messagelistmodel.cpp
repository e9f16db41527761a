#include "gui/channels/messagelistmodel.h"

#include <algorithm>

#include "core/store/timetext.h"
#include "gui/plaintext.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t s_messagesAtOnce = 200;

} // namespace

std::vector<TransmissionIndex> messagesOf(const Snapshot& snapshot, const Channel& channel, const QString& search,
                                          const std::stop_token& stop)
{
    std::vector<TransmissionIndex> messages;
    for (const Channel::Message& message : channel.messages) {
        if (stop.stop_requested())
            break;
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

bool MessageListModel::setMessages(std::shared_ptr<const Snapshot> snapshot, std::vector<TransmissionIndex> messages,
                                   bool isEncrypted, bool isFollowed)
{
    const bool goesOn = m_snapshot && snapshot && m_snapshot->store == snapshot->store &&
                        m_isEncrypted == isEncrypted && !m_messages.empty() && messages.size() >= m_messages.size() &&
                        std::equal(m_messages.begin(), m_messages.end(), messages.begin());
    if (goesOn) {
        m_snapshot = std::move(snapshot);
        emit dataChanged(index(0), index(rowCount() - 1)); // heard by more observers, perhaps
        takeNew(std::move(messages), isFollowed);
        return false;
    }
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_messages = std::move(messages);
    m_isEncrypted = isEncrypted;
    m_end = m_messages.size();
    m_begin = m_end - std::min(m_end, s_messagesAtOnce);
    endResetModel();
    return true;
}

void MessageListModel::takeNew(std::vector<TransmissionIndex> messages, bool isFollowed)
{
    const bool wasAtEnd = !hasLater();
    m_messages = std::move(messages);
    if (!wasAtEnd)
        return;
    const std::size_t size = m_messages.size();
    if (const std::size_t begin = size - std::min(size, mostShown); isFollowed && begin > m_begin) {
        beginRemoveRows({}, 0, int(std::min(begin, m_end) - m_begin) - 1);
        m_begin = begin;
        m_end = std::max(begin, m_end);
        endRemoveRows();
    }
    if (const std::size_t end = std::min(size, m_begin + mostShown); end > m_end) {
        beginInsertRows({}, rowCount(), int(end - m_begin) - 1);
        m_end = end;
        endInsertRows();
    }
}

int MessageListModel::showEarlier()
{
    const std::size_t more = std::min(m_begin, s_messagesAtOnce);
    if (more == 0)
        return 0;
    if (const std::size_t end = std::max(m_begin - more + mostShown, m_begin); end < m_end) {
        beginRemoveRows({}, int(end - m_begin), rowCount() - 1);
        m_end = end;
        endRemoveRows();
    }
    beginInsertRows({}, 0, int(more) - 1);
    m_begin -= more;
    endInsertRows();
    return int(more);
}

int MessageListModel::showLater()
{
    const std::size_t more = std::min(m_messages.size() - m_end, s_messagesAtOnce);
    if (more == 0)
        return 0;
    if (const std::size_t most = mostShown - more; m_end - m_begin > most) {
        beginRemoveRows({}, 0, int(m_end - m_begin - most) - 1);
        m_begin = m_end - most;
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + int(more) - 1);
    m_end += more;
    endInsertRows();
    return int(more);
}

QModelIndex MessageListModel::shown(TransmissionIndex packet) const
{
    const auto begin = m_messages.begin() + std::ptrdiff_t(m_begin);
    const auto end = m_messages.begin() + std::ptrdiff_t(m_end);
    const auto found = std::find(begin, end, packet);
    return found == end ? QModelIndex() : index(int(found - begin));
}

QModelIndex MessageListModel::find(TransmissionIndex packet)
{
    const auto found = std::ranges::find(m_messages, packet);
    if (found == m_messages.end())
        return {};
    const auto place = std::size_t(found - m_messages.begin());
    if (place < m_begin || place >= m_end) {
        beginResetModel();
        m_begin = place - std::min(place, s_messagesAtOnce / 2);
        m_end = std::min(m_messages.size(), m_begin + s_messagesAtOnce);
        endResetModel();
    }
    return index(int(place - m_begin));
}

int MessageListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_end - m_begin);
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
