#include "tests/database/privatemounts.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace corescope {

#ifdef Q_OS_LINUX

namespace {

/// Be root inside a user namespace of our own.
bool mapToRoot(uid_t user, gid_t group)
{
    const auto write = [](const QString& path, const QString& text) {
        QFile file(path);
        return file.open(QFile::WriteOnly | QFile::Unbuffered) && file.write(text.toUtf8()) > 0;
    };
    return write(u"/proc/self/setgroups"_s, u"deny"_s) &&
           write(u"/proc/self/uid_map"_s, u"0 "_s + QString::number(user) + u" 1"_s) &&
           write(u"/proc/self/gid_map"_s, u"0 "_s + QString::number(group) + u" 1"_s);
}

} // namespace

bool enterPrivateMounts()
{
    const uid_t user = getuid();
    const gid_t group = getgid();
    if (unshare(CLONE_NEWNS) != 0 && (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0 || !mapToRoot(user, group)))
        return false;
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

bool mountMemory(const QString& folder, qint64 bytes)
{
    const QByteArray size = "size=" + QByteArray::number(bytes);
    return mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, size.constData()) == 0;
}

bool mountReadOnly(const QString& folder)
{
    const QByteArray path = QFile::encodeName(folder);
    return mount(path.constData(), path.constData(), nullptr, MS_BIND, nullptr) == 0 &&
           mount(nullptr, path.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}

void unmount(const QString& folder)
{
    umount2(QFile::encodeName(folder).constData(), MNT_DETACH);
}

#else

bool enterPrivateMounts()
{
    return false;
}

bool mountMemory(const QString&, qint64)
{
    return false;
}

bool mountReadOnly(const QString&)
{
    return false;
}

void unmount(const QString&) {}

#endif

} // namespace corescope
