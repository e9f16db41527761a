#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace corescope {

/// Turns the first SIGINT or SIGTERM into a Qt signal; a second one of the same kind ends the process the usual way.
/// One object at a time.
class ShutdownSignals : public QObject
{
    Q_OBJECT

public:
    explicit ShutdownSignals(QObject* parent = nullptr);
    ~ShutdownSignals() override;

    /// Whether a signal came in, for work that does not return to the event loop. Any thread.
    static bool isRequested();

signals:
    void requested();

private:
    QSocketNotifier m_notifier;
};

} // namespace corescope
