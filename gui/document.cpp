#include "gui/document.h"

namespace corescope {

using namespace std::chrono_literals;

Document::Document(QObject* parent)
    : QObject(parent)
{
    m_pace.setInterval(250ms);
    connect(&m_pace, &QTimer::timeout, this, &Document::lookForSnapshot);
}

Document::~Document() = default;

void Document::open(EngineOptions options)
{
    close();
    m_engine = std::make_unique<Engine>(std::move(options));
    ++m_number;
    connect(m_engine.get(), &Engine::phaseChanged, this, [this, number = m_number](StartupPhase phase) {
        if (number != m_number)
            return;
        lookForSnapshot();
        emit phaseChanged(phase);
    });
    connect(m_engine.get(), &Engine::failed, this, [this, number = m_number](const Error& error) {
        if (number == m_number)
            emit failed(error);
    });
    m_engine->start();
    m_pace.start();
    emit opened();
}

void Document::close()
{
    if (!m_engine)
        return;
    emit aboutToClose();
    m_pace.stop();
    ++m_number;
    m_engine->disconnect();
    m_engine->requestStop();
    m_engine->moveToThread(nullptr); // so that any thread may end it
    m_snapshot.reset();
    m_hindrance.clear();
    m_ending.start([engine = std::shared_ptr<Engine>(std::move(m_engine))]() mutable { engine.reset(); });
    emit closed();
}

void Document::lookForSnapshot()
{
    if (!m_engine)
        return;
    auto newest = m_engine->snapshot();
    const auto error = newest ? std::optional<Error>() : m_engine->status().lastError;
    if (const QString hindrance = error ? error->message : QString(); hindrance != m_hindrance) {
        m_hindrance = hindrance;
        emit hindranceChanged();
    }
    if (newest == m_snapshot)
        return;
    m_snapshot = std::move(newest);
    emit snapshotChanged();
}

} // namespace corescope
