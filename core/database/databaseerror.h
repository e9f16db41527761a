#pragma once

#include <QString>

#include "core/error.h"

class QSqlError;

namespace corescope {

/// Turns an SQLite result code (primary or extended) into words a user can act on. `doing` says what was tried, such as
/// "reading table observations"; `detail` is what the library said, shown where the code alone explains too little.
Error databaseError(int code, const QString& file, const QString& doing, const QString& detail);

/// The SQLite result code a failed query carries; SQLITE_ERROR when the driver gives none.
int sqliteCode(const QSqlError& error);

/// Whether new files can be made beside `file`: -wal, -shm and journals live there.
bool isFolderWritable(const QString& file);

} // namespace corescope
