#pragma once

#include <chrono>

#include <QSqlDatabase>
#include <QString>

#include "core/error.h"

class QSqlError;
struct sqlite3;

namespace corescope {

/// One open database, closed by the destructor. It belongs to the thread that opened it: use, move and destroy it there
/// only, and destroy readers and statements made on it first.
class Connection
{
public:
    enum class Mode {
        ReadOnly,  ///< never changes the database file and never creates one
        ReadWrite, ///< switches the database to write-ahead logging; never creates one either
    };

    struct Options
    {
        std::chrono::milliseconds busyTimeout{5000}; ///< how long a call waits for a lock before it fails with Busy
        bool usePlainRoad = false;                   ///< go without handle() although there is one
    };

    /// Opens an existing file and reads its first page, so that a wrong file is told at once. `purpose` names the
    /// connection in logs. A WAL database in a write-protected folder is read as immutable when no -wal content would
    /// be missed by that. Errors: NotFound, NotADatabase, Busy (still locked after the busy timeout), ReadOnly, Invalid
    /// (damaged).
    static Result<Connection> open(const QString& file, const QString& purpose, Mode mode, const Options& options);
    static Result<Connection> open(const QString& file, const QString& purpose, Mode mode)
    {
        return open(file, purpose, mode, Options());
    }

    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&& other) noexcept;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// For direct sqlite3 calls; nullptr when the driver has no such handle or brings an SQLite library of its own.
    sqlite3* handle() const { return m_handle; }
    const QSqlDatabase& database() const { return m_database; }
    /// Absolute path with symbolic links resolved: -wal and -shm are beside it.
    const QString& file() const { return m_file; }
    QString name() const { return m_database.connectionName(); }
    Mode mode() const { return m_mode; }
    /// Opened with the promise that nobody writes: changes by other programs are not seen until it is opened anew.
    bool isImmutable() const { return m_isImmutable; }
    std::chrono::milliseconds busyTimeout() const { return m_options.busyTimeout; }

    /// Runs one statement and drops its rows. `doing` is for the error message.
    Result<void> execute(const QString& sql, const QString& doing) const;

    Error error(const QSqlError& error, const QString& doing) const;
    /// Of a sqlite3 call on handle() that just failed with `code`.
    Error error(int code, const QString& doing) const;

private:
    Connection() = default;

    static Result<Connection> attempt(const QString& file, const QString& purpose, Mode mode, const Options& options,
                                      bool immutable);
    Result<void> prepareForUse();
    void close();

    QSqlDatabase m_database;
    sqlite3* m_handle = nullptr;
    QString m_file;
    Mode m_mode = Mode::ReadOnly;
    Options m_options;
    bool m_isImmutable = false;
};

} // namespace corescope
