#include "tests/store/contractdatabase.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace corescope {

QString recordingsFolder()
{
    QString recordings = QStringLiteral(CORESCOPE_SOURCE_DIR) + u"/../shared/contract"_s;
    if (!QDir(recordings).exists())
        recordings = qEnvironmentVariable("CORESCOPE_CONTRACT");
    return recordings;
}

QString unpackRecorded(const QString& name, const QTemporaryDir& folder)
{
    const QString recordings = recordingsFolder();
    const QString packed = u"%1/%2/%2.db.xz"_s.arg(recordings, name);
    if (recordings.isEmpty() || !QFile::exists(packed))
        return {};
    const QString file = folder.filePath(name + u".db"_s);
    QProcess xz;
    xz.setStandardOutputFile(file);
    xz.start(u"xz"_s, {u"-dc"_s, packed});
    if (!xz.waitForFinished(60'000) || xz.exitStatus() != QProcess::NormalExit || xz.exitCode() != 0)
        return {};
    return file;
}

QJsonArray decodeVectors()
{
    QFile file(recordingsFolder() + u"/decode-vectors.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

} // namespace corescope
