#include "gui/document.h"

namespace corescope {

using namespace std::chrono_literals;

Document::Document(QObject* parent)
    : QObject(parent)
{
    m_pace.setInterval(250ms);
    connect(&m_pace, &QTimer::timeout, this, &Document::lookForSnapshot);
}

Document::~Document()
{
    if (m_engine)
        m_engine->stop();
}

void Document::open(EngineOptions options)
{
    close();
    m_engine = std::make_unique<Engine>(std::move(options));
    connect(m_engine.get(), &Engine::phaseChanged, this, [this](StartupPhase phase) {
        lookForSnapshot();
        emit phaseChanged(phase);
    });
    connect(m_engine.get(), &Engine::failed, this, &Document::failed);
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
    m_engine->stop();
    m_engine.reset();
    m_snapshot.reset();
    emit closed();
}

void Document::lookForSnapshot()
{
    if (!m_engine)
        return;
    auto newest = m_engine->snapshot();
    if (newest == m_snapshot)
        return;
    m_snapshot = std::move(newest);
    emit snapshotChanged();
}

} // namespace corescope
