#include "tests/store/contractdatabase.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace corescope {

QString unpackRecorded(const QString& name, const QTemporaryDir& folder)
{
    QString recordings = QStringLiteral(CORESCOPE_SOURCE_DIR) + u"/../shared/contract"_s;
    if (!QDir(recordings).exists())
        recordings = qEnvironmentVariable("CORESCOPE_CONTRACT");
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

} // namespace corescope
