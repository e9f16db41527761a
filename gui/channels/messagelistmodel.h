#pragma once

#include <memory>
#include <vector>

#include <QAbstractListModel>

#include "core/analytics/channels.h"

namespace corescope {

/// The messages of a channel that a search lets through, oldest first.
std::vector<TransmissionIndex> messagesOf(const Snapshot& snapshot, const Channel& channel, const QString& search);

/// A conversation, oldest message first. It begins with the newest messages; earlier ones come when they are asked for.
/// A message is read from the store when it is looked at. All texts are plain.
class MessageListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SenderRole = Qt::UserRole, TextRole, TimeRole, RemarkRole };

    using QAbstractListModel::QAbstractListModel;

    /// `isEncrypted`: nobody could read them.
    void setMessages(std::shared_ptr<const Snapshot> snapshot, std::vector<TransmissionIndex> messages,
                     bool isEncrypted);
    /// Null without messages.
    const std::shared_ptr<const Snapshot>& snapshot() const { return m_snapshot; }
    TransmissionIndex packet(const QModelIndex& index) const { return m_messages[m_hidden + std::size_t(index.row())]; }
    /// Where a message is, which is then shown with all that came after it; invalid when it is none of these.
    QModelIndex find(TransmissionIndex packet);

    /// Number of messages, those included that are not shown yet.
    std::size_t messageCount() const { return m_messages.size(); }
    bool hasEarlier() const { return m_hidden > 0; }
    /// Shows some more of those before the first one; returns how many.
    int showEarlier();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QString remark(TransmissionIndex packet) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    std::vector<TransmissionIndex> m_messages;
    std::size_t m_hidden = 0; ///< this many of the first are not shown
    bool m_isEncrypted = false;
};

} // namespace corescope
