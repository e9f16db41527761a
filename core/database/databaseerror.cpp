#include "core/database/databaseerror.h"

#include <QFileInfo>
#include <QSqlError>
#include <sqlite3.h>

#include "core/errortext.h"

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
            ErrorText::tr(
                "a program was stopped while it wrote to this database, and repairing that needs write access. Open it "
                "once in a folder you may write to, together with its -wal or -journal file.")};
    return {
        Error::Kind::ReadOnly,
        ErrorText::tr(
            "the file or its folder is write protected. Change its permissions, copy the database to a folder you may "
            "write to, or use --read-only.")};
}

Explanation explainCannotOpen(const QString& file)
{
    if (!isFolderWritable(file))
        return {
            Error::Kind::ReadOnly,
            ErrorText::tr(
                "its folder is write protected, and SQLite needs to make files there. Copy the database, together with "
                "its -wal file if there is one, to a folder you may write to.")};
    return {Error::Kind::NotFound,
            ErrorText::tr("the file cannot be opened. Check that it still exists and who may read it.")};
}

Explanation explain(int code, const QString& file, const QString& detail)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {
            Error::Kind::Busy,
            ErrorText::tr("another program holds the database locked. Try again when it has finished, or stop it.")};
    case SQLITE_FULL:
        return {Error::Kind::DiskFull, ErrorText::tr("the disk is full. Nothing of this step was stored and nothing "
                                                     "was lost; free some space and try again.")};
    case SQLITE_READONLY:
        return explainReadOnly(code);
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {Error::Kind::ReadOnly, ErrorText::tr("permission denied. Check who may read and write the file.")};
    case SQLITE_CANTOPEN:
        return explainCannotOpen(file);
    case SQLITE_NOTADB:
        return {
            Error::Kind::NotADatabase,
            ErrorText::tr("this is no SQLite database, or an encrypted one. Give the path of a CoreScope database.")};
    case SQLITE_CORRUPT:
        return {
            Error::Kind::Invalid,
            ErrorText::tr(
                "the database is damaged (%1). Restore a backup, or salvage it with the .recover command of sqlite3.")
                .arg(detail)};
    case SQLITE_IOERR:
        if (code == SQLITE_IOERR_SHMSIZE)
            return explain(SQLITE_FULL, file, detail);
        return {Error::Kind::Internal,
                ErrorText::tr("input/output error (%1). Check the disk and its file system.").arg(detail)};
    default:
        return {Error::Kind::Internal, ErrorText::tr("%1 (SQLite code %2).").arg(detail, QString::number(code))};
    }
}

} // namespace

Error databaseError(int code, const QString& file, const QString& doing, const QString& detail)
{
    const Explanation explanation = explain(code, file, detail);
    return Error{explanation.kind, ErrorText::tr("%1: %2 failed: %3").arg(file, doing, explanation.text)};
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
