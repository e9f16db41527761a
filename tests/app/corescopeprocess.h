#pragma once

#include <csignal>

#include <QMap>
#include <QProcess>
#include <QStringList>

namespace corescope {

/// What one run of the program left behind.
struct Outcome
{
    int exitCode = -1; ///< -1: crashed, or did not end in time
    QString output;
    QString errors;
};

/// A process of the built program. Its working directory has no configuration file, and the environment names no
/// database.
class CoreScopeProcess
{
public:
    explicit CoreScopeProcess(const QString& workingDirectory);
    ~CoreScopeProcess();

    void setEnvironment(const QString& name, const QString& value);
    void start(const QStringList& arguments);

    /// Waits until a server says that it listens and gives its address; empty when it ends before.
    QString waitForAddress();
    void send(int signal) const;
    void terminate() const { send(SIGTERM); }
    Outcome waitForEnd();

private:
    QProcess m_process;
    QString m_errors; ///< read so far
};

/// Runs the program to its end.
Outcome run(const QString& workingDirectory, const QStringList& arguments,
            const QMap<QString, QString>& environment = {});

/// One reply of a server.
struct HttpAnswer
{
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};
HttpAnswer get(const QString& url);

} // namespace corescope
