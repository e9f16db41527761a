#include "corescopeprocess.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

constexpr int s_patience = 120'000; // ms; sanitizers are slow

} // namespace

CoreScopeProcess::CoreScopeProcess(const QString& workingDirectory)
{
    m_process.setWorkingDirectory(workingDirectory);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DB_PATH"_s);
    m_process.setProcessEnvironment(environment);
}

CoreScopeProcess::~CoreScopeProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void CoreScopeProcess::setEnvironment(const QString& name, const QString& value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void CoreScopeProcess::start(const QStringList& arguments)
{
    m_process.start(QStringLiteral(CORESCOPE_EXECUTABLE), arguments);
}

QString CoreScopeProcess::waitForAddress()
{
    static const QRegularExpression s_listening(u"listening on (http://\\S+)"_s);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < s_patience) {
        m_errors += QString::fromUtf8(m_process.readAllStandardError());
        if (const auto match = s_listening.match(m_errors); match.hasMatch())
            return match.captured(1);
        if (!m_process.waitForReadyRead(1000) && m_process.state() == QProcess::NotRunning)
            return {};
        m_process.setReadChannel(QProcess::StandardError);
    }
    return {};
}

void CoreScopeProcess::send(int signal) const
{
    ::kill(pid_t(m_process.processId()), signal);
}

Outcome CoreScopeProcess::waitForEnd()
{
    const bool hasEnded = m_process.waitForFinished(s_patience) || m_process.state() == QProcess::NotRunning;
    Outcome outcome;
    outcome.output = QString::fromUtf8(m_process.readAllStandardOutput());
    outcome.errors = m_errors + QString::fromUtf8(m_process.readAllStandardError());
    if (hasEnded && m_process.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = m_process.exitCode();
    return outcome;
}

Outcome run(const QString& workingDirectory, const QStringList& arguments, const QMap<QString, QString>& environment)
{
    CoreScopeProcess process(workingDirectory);
    for (auto variable = environment.begin(); variable != environment.end(); ++variable)
        process.setEnvironment(variable.key(), variable.value());
    process.start(arguments);
    return process.waitForEnd();
}

HttpAnswer get(const QString& url)
{
    QNetworkAccessManager manager;
    QNetworkRequest request{QUrl(url)};
    request.setTransferTimeout(s_patience);
    QNetworkReply* const reply = manager.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    HttpAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto& [name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    answer.body = reply->readAll();
    delete reply;
    return answer;
}

} // namespace corescope
