#include "gui/snapshottask.h"

#include <QElapsedTimer>
#include <QEvent>

#include "gui/document.h"

namespace corescope {

namespace {

constexpr qint64 s_pauseFactor = 10; // of the time that the last answer took

} // namespace

SnapshotTask::SnapshotTask(Document& document, QWidget& viewer, std::chrono::milliseconds shortestPause)
    : QObject(&viewer)
    , m_document(document)
    , m_viewer(viewer)
    , m_shortestPause(shortestPause)
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SnapshotTask::look);
    connect(&document, &Document::snapshotChanged, this, &SnapshotTask::look);
    connect(&document, &Document::closed, this, &SnapshotTask::forget);
    viewer.installEventFilter(this);
}

SnapshotTask::~SnapshotTask()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void SnapshotTask::ask(Question question)
{
    m_question = std::move(question);
    forget();
    look();
}

void SnapshotTask::forget()
{
    ++m_number;
    m_stop.request_stop();
    m_answered = 0;
    m_pause.stop();
}

void SnapshotTask::look()
{
    const auto& snapshot = m_document.snapshot();
    if (!m_question || !snapshot || snapshot->version == m_answered || m_isBusy || m_pause.isActive() ||
        m_viewer.visibleRegion().isEmpty()) // a dock behind another one is not hidden, but out of the window
        return;
    m_isBusy = true;
    m_stop = {};
    m_pool.start([this, snapshot, question = m_question, number = m_number, stop = m_stop.get_token()] {
        QElapsedTimer clock;
        clock.start();
        auto show = question(snapshot, stop);
        const qint64 cost = clock.elapsed();
        QMetaObject::invokeMethod(this, [this, snapshot, number, cost, show = std::move(show)] {
            m_isBusy = false;
            if (number == m_number) {
                m_answered = snapshot->version;
                m_pause.start(int(std::max<qint64>(m_shortestPause.count(), cost * s_pauseFactor)));
                show();
            }
            look();
        });
    });
}

bool SnapshotTask::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_viewer && event->type() == QEvent::Paint)
        QMetaObject::invokeMethod(this, &SnapshotTask::look, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace corescope
