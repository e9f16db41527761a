#pragma once

#include "core/analytics/persnapshot.h"
#include "gui/channels/channeltablemodel.h"
#include "gui/filter/filtermenu.h"
#include "gui/snapshottask.h"

class QLabel;
class QLineEdit;

namespace corescope {

class ConversationView;
class MessageListModel;
class RecordTable;
class Selection;

/// The channels, and what was said on the chosen one. A message is a packet: choosing one of them anywhere shows it
/// here in its conversation.
class ChannelsPanel : public QWidget
{
    Q_OBJECT

public:
    ChannelsPanel(Document& document, Selection& selection, QWidget* parent = nullptr);

signals:
    /// The messages of a channel or sender are to become (part of) the display filter.
    void filterRequested(const QString& filter, corescope::FilterMode mode);

private:
    struct Found;

    QWidget* makeConversation();
    void ask();
    void clear();
    void showFound(const Found& found);
    void followPacket();
    TransmissionIndex chosenMessage() const;
    void showMessage();
    void markMessage();
    void updateTexts();
    void addChannelMenu(QMenu& menu, quint64 id);
    void addMessageMenu(QMenu& menu, const QModelIndex& index);

    Document& m_document;
    Selection& m_selection;
    SnapshotTask m_task;
    /// Shared with the task; another one for every document.
    std::shared_ptr<PerSnapshot<ChannelIndex>> m_indexes;
    std::shared_ptr<const ChannelIndex> m_index; ///< what is shown; null before it is known
    ChannelTableModel* m_channels;
    RecordTable* m_table;
    MessageListModel* m_messages;
    ConversationView* m_conversation;
    QLabel* m_title;
    QLineEdit* m_search;
};

} // namespace corescope
