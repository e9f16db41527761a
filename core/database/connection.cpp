#include "core/database/connection.h"

#include <atomic>
#include <utility>

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QUrl>
#include <QVariant>
#include <sqlite3.h>

#include "core/database/databaseerror.h"
#include "core/errortext.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

/// What can be said about a file without opening it. Opening and closing it outside SQLite would drop the POSIX locks
/// that other connections of this process hold on it.
Result<QString> locate(const QString& file)
{
    const QFileInfo info(file);
    if (file.isEmpty())
        return failure(Error::Kind::NotFound,
                       ErrorText::tr("No database file was given. Pass the path of a CoreScope database."));
    if (!info.exists())
        return failure(Error::Kind::NotFound,
                       (info.isSymLink()
                            ? ErrorText::tr("%1: the symbolic link leads to no file. Check where it points to.")
                            : ErrorText::tr("%1: no such file. Check the path of the database."))
                           .arg(file));
    if (info.isDir())
        return failure(Error::Kind::NotADatabase,
                       ErrorText::tr("%1: this is a folder. Give the path of the database file in it.").arg(file));
    if (!info.isFile())
        return failure(Error::Kind::NotADatabase,
                       ErrorText::tr("%1: this is no ordinary file. Give the path of a CoreScope database.").arg(file));
    if (!info.isReadable())
        return failure(Error::Kind::ReadOnly,
                       ErrorText::tr("%1: no permission to read it. Check who may read the file.").arg(file));
    if (info.size() == 0)
        return failure(Error::Kind::NotADatabase,
                       ErrorText::tr("%1: the file is empty and holds no tables; is it a CoreScope database? An "
                                     "ingestor that has never stored anything leaves such a file.")
                           .arg(file));
    return info.canonicalFilePath();
}

/// SQLite URI of an absolute path, with everything that means something in a URI encoded.
QString uriOf(const QString& file, const QString& query)
{
    const QString path = file.startsWith(u'/') ? file : u'/' + file; // drive letters need the slash
    return u"file://"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/:")) + u'?' + query;
}

QString uniqueName(const QString& purpose)
{
    static std::atomic<unsigned> s_counter = 0;
    QString thread = QThread::currentThread()->objectName();
    if (thread.isEmpty())
        thread = u"thread "_s + QString::number(reinterpret_cast<quintptr>(QThread::currentThreadId()), 16);
    return purpose + u" ("_s + thread + u") #"_s + QString::number(++s_counter);
}

/// Only if the driver runs the very SQLite library we link: a handle of another copy must not be touched.
sqlite3* sharedHandle(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next() ||
        query.value(0).toString() != QString::fromLatin1(sqlite3_sourceid()))
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

/// Nothing is lost by reading the main file alone: no log and no rollback journal has content.
bool isMainFileComplete(const QString& file)
{
    return QFileInfo(file + u"-wal"_s).size() == 0 && QFileInfo(file + u"-journal"_s).size() == 0;
}

} // namespace

Result<Connection> Connection::open(const QString& file, const QString& purpose, Mode mode, const Options& options)
{
    const Result<QString> path = locate(file);
    if (!path)
        return tl::unexpected(path.error());
    Result<Connection> connection = attempt(*path, purpose, mode, options, false);
    if (connection || mode == Mode::ReadWrite || isFolderWritable(*path) || !isMainFileComplete(*path))
        return connection;
    const Error::Kind kind = connection.error().kind;
    if (kind != Error::Kind::ReadOnly && kind != Error::Kind::NotFound)
        return connection;
    return attempt(*path, purpose, mode, options, true);
}

Result<Connection> Connection::attempt(const QString& file, const QString& purpose, Mode mode, const Options& options,
                                       bool immutable)
{
    const bool readOnly = mode == Mode::ReadOnly;
    Connection connection;
    connection.m_file = file;
    connection.m_mode = mode;
    connection.m_options = options;
    connection.m_isImmutable = immutable;
    connection.m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, uniqueName(purpose));
    QString query = readOnly ? u"mode=ro"_s : u"mode=rw"_s; // rw: unlike the driver's own default it creates nothing
    if (immutable)
        query += u"&immutable=1"_s;
    connection.m_database.setDatabaseName(uriOf(file, query));
    connection.m_database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT="_s +
                                            QString::number(options.busyTimeout.count()) +
                                            (readOnly ? u";QSQLITE_OPEN_READONLY"_s : QString()));
    if (!connection.m_database.isValid())
        return failure(Error::Kind::Internal,
                       ErrorText::tr("Qt's SQLite driver (QSQLITE) is missing. Install the SQLite plugin of Qt SQL."));
    if (!connection.m_database.open())
        return tl::unexpected(
            connection.error(connection.m_database.lastError(), ErrorText::tr("opening the database")));
    if (!options.usePlainRoad)
        connection.m_handle = sharedHandle(connection.m_database);
    if (const Result<void> ready = connection.prepareForUse(); !ready)
        return tl::unexpected(ready.error());
    return connection;
}

Result<void> Connection::prepareForUse()
{
    const QString doing = ErrorText::tr("opening the database");
    if (m_mode == Mode::ReadWrite && m_handle && sqlite3_db_readonly(m_handle, "main") == 1)
        return tl::unexpected(
            databaseError(SQLITE_READONLY, m_file, ErrorText::tr("opening the database for writing"), {}));
    if (const Result<void> readable = execute(u"SELECT count(*) FROM sqlite_master"_s, doing); !readable)
        return readable;

    // Mapped pages would count as memory of this process, and the page cache of the system holds them anyway.
    QStringList pragmas{u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA mmap_size=0"_s, u"PRAGMA cache_size=-8192"_s};
    if (m_mode == Mode::ReadOnly)
        pragmas << u"PRAGMA query_only=ON"_s;
    else
        pragmas << u"PRAGMA journal_mode=WAL"_s << u"PRAGMA synchronous=NORMAL"_s << u"PRAGMA secure_delete=OFF"_s;
    for (const QString& pragma : std::as_const(pragmas)) {
        if (const Result<void> done = execute(pragma, doing); !done)
            return done;
    }
    return {};
}

Connection::Connection(Connection&& other) noexcept
    : m_database(std::exchange(other.m_database, QSqlDatabase()))
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_file(std::move(other.m_file))
    , m_mode(other.m_mode)
    , m_options(other.m_options)
    , m_isImmutable(other.m_isImmutable)
{
}

Connection& Connection::operator=(Connection&& other) noexcept
{
    if (this != &other) {
        close();
        m_database = std::exchange(other.m_database, QSqlDatabase());
        m_handle = std::exchange(other.m_handle, nullptr);
        m_file = std::move(other.m_file);
        m_mode = other.m_mode;
        m_options = other.m_options;
        m_isImmutable = other.m_isImmutable;
    }
    return *this;
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    const QString registered = m_database.connectionName();
    m_handle = nullptr;
    if (registered.isEmpty())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(registered);
}

Result<void> Connection::execute(const QString& sql, const QString& doing) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected(error(query.lastError(), doing));
    return {};
}

Error Connection::error(const QSqlError& error, const QString& doing) const
{
    return databaseError(sqliteCode(error), m_file, doing, error.databaseText());
}

Error Connection::error(int code, const QString& doing) const
{
    return databaseError(code, m_file, doing,
                         QString::fromUtf8(m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code)));
}

} // namespace corescope
