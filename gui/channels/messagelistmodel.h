#pragma once

#include <memory>
#include <stop_token>
#include <vector>

#include <QAbstractListModel>

#include "core/analytics/channels.h"

namespace corescope {

/// The messages of a channel that a search lets through, oldest first. Asked to stop, it is done early.
std::vector<TransmissionIndex> messagesOf(const Snapshot& snapshot, const Channel& channel, const QString& search,
                                          const std::stop_token& stop = {});

/// A conversation, oldest message first. Only a stretch of it are rows, for a view lays out all of them: at first the
/// newest messages. Earlier and later ones come when they are asked for, and those at the other end go. A message is
/// read from the store when it is looked at. All texts are plain.
class MessageListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SenderRole = Qt::UserRole, TextRole, TimeRole, RemarkRole };

    using QAbstractListModel::QAbstractListModel;

    static constexpr std::size_t mostShown = 500;

    /// `isEncrypted`: nobody could read them. `isFollowed`: the reader is at the end, new messages are shown and the
    /// first ones go for them; else what is shown stays, and new ones are added as far as there is room. Returns
    /// whether it is another conversation than before, which begins with its newest messages.
    bool setMessages(std::shared_ptr<const Snapshot> snapshot, std::vector<TransmissionIndex> messages,
                     bool isEncrypted, bool isFollowed);
    /// Null without messages.
    const std::shared_ptr<const Snapshot>& snapshot() const { return m_snapshot; }
    TransmissionIndex packet(const QModelIndex& index) const { return m_messages[m_begin + std::size_t(index.row())]; }
    /// Where a message is if it is among those shown; else invalid.
    QModelIndex shown(TransmissionIndex packet) const;
    /// Where a message is, which is then shown with those around it; invalid when it is none of these.
    QModelIndex find(TransmissionIndex packet);

    /// Number of messages, those included that are not shown yet.
    std::size_t messageCount() const { return m_messages.size(); }
    bool hasEarlier() const { return m_begin > 0; }
    bool hasLater() const { return m_end < m_messages.size(); }
    /// Show some more of those before the first or after the last one; return how many.
    /// @{
    int showEarlier();
    int showLater();
    /// @}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void takeNew(std::vector<TransmissionIndex> messages, bool isFollowed);
    QString remark(TransmissionIndex packet) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    std::vector<TransmissionIndex> m_messages;
    std::size_t m_begin = 0, m_end = 0; ///< those that are shown
    bool m_isEncrypted = false;
};

} // namespace corescope
