#pragma once

#include <memory>
#include <vector>

#include <QListView>

#include "core/index.h"

class QMenu;

namespace corescope {

class MessageListModel;
struct Snapshot;

/// A conversation to read: who, when, and how far it was heard in the first line of each message, its text below.
/// Follows new messages while its end is in sight, and asks for earlier and later ones at its ends.
class ConversationView : public QListView
{
    Q_OBJECT

public:
    explicit ConversationView(MessageListModel& messages, QWidget* parent = nullptr);

    void setEmptyText(const QString& text);
    /// See MessageListModel::setMessages().
    bool setMessages(std::shared_ptr<const Snapshot> snapshot, std::vector<TransmissionIndex> messages,
                     bool isEncrypted);
    /// Makes a message the current one, without telling anybody and without moving what is read.
    void markMessage(const QModelIndex& index);
    /// The same, and brings it in sight.
    void showMessage(const QModelIndex& index);
    /// The chosen messages as lines of text.
    void copyMessages() const;

signals:
    /// Somebody chose a message, by mouse or keyboard.
    void chosen(const QModelIndex& index);
    /// The menu of a message is about to be seen.
    void menuRequested(QMenu& menu, const QModelIndex& index);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void showEarlier();
    void showLater();

    MessageListModel& m_messages;
    QString m_emptyText;
    bool m_isAtEnd = true;
    bool m_isShowing = false;
};

} // namespace corescope
