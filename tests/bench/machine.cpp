#include "tests/bench/machine.h"

#include <cstdlib>
#include <unistd.h>

#include <QFile>
#include <QSysInfo>
#include <QThread>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace corescope::bench {

namespace {

QString processorName()
{
    QFile file(u"/proc/cpuinfo"_s);
    if (!file.open(QFile::ReadOnly))
        return u"processor unknown"_s;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines)
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
    return QSysInfo::currentCpuArchitecture();
}

/// Processes that wanted a processor in the last minute, on average.
double loadAverage()
{
    double load = 0;
    getloadavg(&load, 1);
    return load;
}

double memoryGiB()
{
    return double(sysconf(_SC_PHYS_PAGES)) * double(sysconf(_SC_PAGESIZE)) / double(1 << 30);
}

} // namespace

QStringList describeMachine()
{
    return {
        u"%1, %2 cores, %3 GiB of memory"_s.arg(processorName())
            .arg(QThread::idealThreadCount())
            .arg(memoryGiB(), 0, 'f', 1),
        u"%1, %2 %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion()),
        u"Qt %1, SQLite %2"_s.arg(QString::fromLatin1(qVersion()), QString::fromLatin1(sqlite3_libversion())),
        u"load average before the first measurement: %1"_s.arg(loadAverage(), 0, 'f', 2),
    };
}

} // namespace corescope::bench
