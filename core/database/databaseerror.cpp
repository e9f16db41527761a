#include "core/database/databaseerror.h"

#include <QFileInfo>
#include <QSqlError>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

struct Explanation
{
    Error::Kind kind;
    QString text;
};

Explanation explainReadOnly(int code)
{
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY || code == SQLITE_READONLY_CANTINIT)
        return {
            Error::Kind::ReadOnly,
            u"a program was stopped while it wrote to this database, and repairing that needs write access. Open it "
            u"once in a folder you may write to, together with its -wal or -journal file."_s};
    return {Error::Kind::ReadOnly,
            u"the file or its folder is write protected. Change its permissions, copy the database to a folder you may "
            u"write to, or use --read-only."_s};
}

Explanation explainCannotOpen(const QString& file)
{
    if (!isFolderWritable(file))
        return {
            Error::Kind::ReadOnly,
            u"its folder is write protected, and SQLite needs to make files there. Copy the database, together with "
            u"its -wal file if there is one, to a folder you may write to."_s};
    return {Error::Kind::NotFound, u"the file cannot be opened. Check that it still exists and who may read it."_s};
}

Explanation explain(int code, const QString& file, const QString& detail)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Kind::Busy,
                u"another program holds the database locked. Try again when it has finished, or stop it."_s};
    case SQLITE_FULL:
        return {
            Error::Kind::DiskFull,
            u"the disk is full. Nothing of this step was stored and nothing was lost; free some space and try again."_s};
    case SQLITE_READONLY:
        return explainReadOnly(code);
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {Error::Kind::ReadOnly, u"permission denied. Check who may read and write the file."_s};
    case SQLITE_CANTOPEN:
        return explainCannotOpen(file);
    case SQLITE_NOTADB:
        return {Error::Kind::NotADatabase,
                u"this is no SQLite database, or an encrypted one. Give the path of a CoreScope database."_s};
    case SQLITE_CORRUPT:
        return {Error::Kind::Invalid,
                u"the database is damaged ("_s + detail +
                    u"). Restore a backup, or salvage it with the .recover command of sqlite3."_s};
    case SQLITE_IOERR:
        if (code == SQLITE_IOERR_SHMSIZE)
            return explain(SQLITE_FULL, file, detail);
        return {Error::Kind::Internal,
                u"input/output error ("_s + detail + u"). Check the disk and its file system."_s};
    default:
        return {Error::Kind::Internal, detail + u" (SQLite code "_s + QString::number(code) + u")."_s};
    }
}

} // namespace

Error databaseError(int code, const QString& file, const QString& doing, const QString& detail)
{
    const Explanation explanation = explain(code, file, detail);
    return Error{explanation.kind, file + u": "_s + doing + u" failed: "_s + explanation.text};
}

int sqliteCode(const QSqlError& error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    return isNumber && code > SQLITE_OK ? code : SQLITE_ERROR;
}

bool isFolderWritable(const QString& file)
{
    return QFileInfo(QFileInfo(file).absolutePath()).isWritable();
}

} // namespace corescope
