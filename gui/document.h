#pragma once

#include <memory>

#include <QObject>
#include <QTimer>

#include "core/engine.h"

namespace corescope {

/// The database that the window shows: its engine, and the newest snapshot at a pace that people can follow. At most
/// one is open at a time. Lives in the GUI thread.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    /// Closes what is open and starts an engine on another file; returns at once.
    void open(EngineOptions options);
    /// Returns at once too: the engine ends aside. The destructor waits for it.
    void close();

    /// Absolute path of what is open; empty when nothing is.
    QString file() const { return m_engine ? m_engine->options().database : QString(); }
    /// Null when nothing is open. It goes on publishing on its own threads.
    Engine* engine() const { return m_engine.get(); }
    /// What all panels show now; null before loading has ended. Changes only right before snapshotChanged().
    const std::shared_ptr<const Snapshot>& snapshot() const { return m_snapshot; }
    /// What keeps an open file from being shown, such as a lock, in words; empty when nothing does.
    const QString& hindrance() const { return m_hindrance; }

signals:
    void opened();       ///< an engine has been started
    void aboutToClose(); ///< last chance to let go of the engine
    void closed();
    /// There is something new to show; at most four times a second.
    void snapshotChanged();
    void phaseChanged(corescope::StartupPhase phase);
    void hindranceChanged();
    void failed(const corescope::Error& error); ///< the file cannot be shown; it counts as open until close()

private:
    void lookForSnapshot();

    std::unique_ptr<Engine> m_engine;
    std::uint64_t m_number = 0; ///< of the engine: what others had still to say is of no interest
    std::shared_ptr<const Snapshot> m_snapshot;
    QString m_hindrance;
    QTimer m_pace;
    QThreadPool m_ending; ///< waits for engines that were told to stop, and frees what they held
};

} // namespace corescope
