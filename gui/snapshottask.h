#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include "core/store/snapshot.h"

namespace corescope {

class Document;

/// What a widget shows of the document's newest snapshot, computed on a thread of its own while the widget can be seen.
/// A new question takes the place of one that is not answered yet. A new snapshot is looked at some time after the last
/// answer, the longer the more that cost, so that no panel keeps a processor busy. Lives in the GUI thread.
class SnapshotTask : public QObject
{
    Q_OBJECT

public:
    /// Runs aside and returns what the GUI thread is to do with what it found. When told to stop, nobody wants to know
    /// any more.
    using Question =
        std::function<std::function<void()>(const std::shared_ptr<const Snapshot>&, const std::stop_token&)>;

    /// `shortestPause`: between two answers of which the second is only for a newer snapshot.
    SnapshotTask(Document& document, QWidget& viewer,
                 std::chrono::milliseconds shortestPause = std::chrono::milliseconds(500));
    ~SnapshotTask() override;

    void ask(Question question);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void forget();

    Document& m_document;
    QWidget& m_viewer;
    Question m_question;
    std::uint64_t m_number = 0;   ///< of the question, so that late answers to others are known
    std::uint64_t m_answered = 0; ///< version of the snapshot that the last answer is of
    const std::chrono::milliseconds m_shortestPause;
    QTimer m_pause;
    std::stop_source m_stop; ///< of the question that is being answered
    bool m_isBusy = false;
    QThreadPool m_pool;
};

} // namespace corescope
