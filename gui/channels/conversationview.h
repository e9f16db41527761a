#pragma once

#include <QListView>

class QMenu;

namespace corescope {

class MessageListModel;

/// A conversation to read: who, when, and how far it was heard in the first line of each message, its text below.
/// Follows new messages while its end is in sight, and asks for earlier and later ones at its ends.
class ConversationView : public QListView
{
    Q_OBJECT

public:
    explicit ConversationView(MessageListModel& messages, QWidget* parent = nullptr);

    void setEmptyText(const QString& text);
    /// Makes a message the current one, in sight, without telling anybody.
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
