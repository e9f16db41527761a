#include <memory>
#include <sys/stat.h>

#include <QDir>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/tables.h"
#include "tests/database/privatemounts.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

using Mode = Connection::Mode;

namespace {

bool s_hasPrivateMounts = false;

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(content) == content.size();
}

/// Reads everything once, as the program does.
bool canRead(const Connection& connection)
{
    const Result<Schema> schema = Schema::detect(connection);
    return schema && rowCount(connection, *schema, u"transmissions"_s) == 1;
}

Connection::Options patience(int milliseconds)
{
    Connection::Options options;
    options.busyTimeout = std::chrono::milliseconds(milliseconds);
    return options;
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhyAFileIsUnfit_data();
    void tellsWhyAFileIsUnfit();
    void neverCreatesAFile();
    void oddFileNames();
    void readOnlyRefusesToWrite();
    void readOnlyLeavesTheBytes_data();
    void readOnlyLeavesTheBytes();
    void readsTheLogOfAKilledProgram();
    void lockedIsBusyUntilItIsFree();
    void writingTurnsOnTheLog();
    void sharesTheLibraryWithTheDriver();
    void namesAreUniqueAndGivenBack();
    void movesKeepItOpen();
    void readOnlyFolderWithLoggedDatabase();
    void readOnlyFolderWithUnreadLog();
    void readOnlyFolderWithPlainDatabase();
};

void TestConnection::tellsWhyAFileIsUnfit_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("kindOfFile");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const QByteArray& content, const QString& kindOfFile, Error::Kind kind,
                        const QString& words) {
        QTest::newRow(name) << content << kindOfFile << static_cast<int>(kind) << words;
    };
    using enum Error::Kind;
    row("missing", {}, u"missing"_s, NotFound, u"no such file"_s);
    row("folder", {}, u"folder"_s, NotADatabase, u"folder"_s);
    row("pipe", {}, u"pipe"_s, NotADatabase, u"no ordinary file"_s);
    row("dangling link", {}, u"link"_s, NotFound, u"leads to no file"_s);
    row("empty", {}, u"file"_s, NotADatabase, u"holds no tables; is it a CoreScope database?"_s);
    row("five bytes", "hello", u"file"_s, NotADatabase, u"no SQLite database"_s);
    row("text", QByteArray("hello world\n").repeated(1000), u"file"_s, NotADatabase, u"no SQLite database"_s);
    row("encrypted", QByteArray("\x8f\x13\xc2\x77\x01").repeated(4000), u"file"_s, NotADatabase, u"encrypted"_s);
    row("head only", QByteArray("SQLite format 3\0", 16), u"file"_s, NotADatabase, u"no SQLite database"_s);
    row("head and noise", QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x77'), u"file"_s, NotADatabase,
        u"no SQLite database"_s);
}

void TestConnection::tellsWhyAFileIsUnfit()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, kindOfFile);
    QFETCH(const int, kind);
    QFETCH(const QString, words);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"given.db"_s);
    if (kindOfFile == u"folder"_s)
        QVERIFY(QDir().mkdir(path));
    else if (kindOfFile == u"pipe"_s)
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else if (kindOfFile == u"link"_s)
        QVERIFY(QFile::link(folder.filePath(u"nowhere"_s), path));
    else if (kindOfFile == u"file"_s)
        QVERIFY(writeFile(path, content));

    for (const Mode mode : {Mode::ReadOnly, Mode::ReadWrite}) {
        const Result<Connection> connection = Connection::open(path, u"test"_s, mode);
        QVERIFY(!connection);
        const QString message = connection.error().message;
        QVERIFY2(message.contains(path) && message.contains(words), qPrintable(message));
        QCOMPARE(static_cast<int>(connection.error().kind), kind);
    }
    if (kindOfFile == u"file"_s) {
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }
    QVERIFY(!Connection::open(QString(), u"test"_s, Mode::ReadOnly));
}

void TestConnection::neverCreatesAFile()
{
    const QTemporaryDir folder;
    for (const Mode mode : {Mode::ReadOnly, Mode::ReadWrite})
        QVERIFY(!Connection::open(folder.filePath(u"new.db"_s), u"test"_s, mode));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestConnection::oddFileNames()
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{});
    database.close();
    for (const QString& name :
         {u"with space.db"_s, u"what?mode=memory.db"_s, u"sharp#1.db"_s, u"100%.db"_s, u"%41.db"_s, u"a;b=c&d+e.db"_s,
          u"Ä ö 夏.db"_s, u"'quote\".db"_s, u":memory:"_s, u"file:x"_s}) {
        const QString path = database.folder() + u'/' + name;
        QVERIFY(QFile::copy(database.file(), path));
        for (const Mode mode : {Mode::ReadOnly, Mode::ReadWrite}) {
            const Result<Connection> connection = Connection::open(path, u"test"_s, mode);
            QVERIFY2(connection && canRead(*connection), qPrintable(name));
        }
    }
    QVERIFY(QFile::link(database.file(), database.folder() + u"/link.db"_s));
    const Result<Connection> linked = Connection::open(database.folder() + u"/link.db"_s, u"test"_s, Mode::ReadOnly);
    QVERIFY(linked);
    QCOMPARE(linked->file(), QFileInfo(database.file()).canonicalFilePath());
}

void TestConnection::readOnlyRefusesToWrite()
{
    TestDatabase database;
    database.close();
    const Result<Connection> connection = Connection::open(database.file(), u"test"_s, Mode::ReadOnly);
    QVERIFY(connection);
    const Result<void> refused = connection->execute(u"DELETE FROM nodes"_s, u"deleting nodes"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
}

void TestConnection::readOnlyLeavesTheBytes_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::newRow("journal") << u"DELETE"_s;
    QTest::newRow("log") << u"WAL"_s;
}

void TestConnection::readOnlyLeavesTheBytes()
{
    QFETCH(const QString, journalMode);
    TestDatabase database;
    database.execute("PRAGMA journal_mode=" + journalMode.toStdString());
    database.add(TestDatabase::Transmission{});
    database.close();
    const QByteArray before = database.bytes();
    {
        const Result<Connection> connection = Connection::open(database.file(), u"test"_s, Mode::ReadOnly);
        QVERIFY(connection && canRead(*connection));
        QVERIFY(!connection->isImmutable());
    }
    QVERIFY(database.bytes() == before);
}

void TestConnection::readsTheLogOfAKilledProgram()
{
    TestDatabase killed;
    killed.execute("PRAGMA journal_mode=WAL");
    killed.add(TestDatabase::Transmission{});
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"left.db"_s);
    for (const QString& suffix : {u""_s, u"-wal"_s})
        QVERIFY(QFile::copy(killed.file() + suffix, path + suffix));
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    {
        const Result<Connection> connection = Connection::open(path, u"test"_s, Mode::ReadOnly);
        QVERIFY(connection && canRead(*connection));
    }
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll() == before);
}

void TestConnection::lockedIsBusyUntilItIsFree()
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{});
    database.execute("BEGIN EXCLUSIVE");
    for (const Mode mode : {Mode::ReadOnly, Mode::ReadWrite}) {
        const Result<Connection> connection = Connection::open(database.file(), u"test"_s, mode, patience(20));
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, Error::Kind::Busy);
    }
    database.execute("ROLLBACK");
    const Result<Connection> connection = Connection::open(database.file(), u"test"_s, Mode::ReadWrite, patience(20));
    QVERIFY(connection && canRead(*connection));
}

void TestConnection::writingTurnsOnTheLog()
{
    TestDatabase database;
    database.close();
    {
        const Result<Connection> connection = Connection::open(database.file(), u"test"_s, Mode::ReadWrite);
        QVERIFY(connection);
    }
    QCOMPARE(database.text("PRAGMA journal_mode"), std::string("wal"));
}

void TestConnection::sharesTheLibraryWithTheDriver()
{
    TestDatabase database;
    const Result<Connection> fast = Connection::open(database.file(), u"test"_s, Mode::ReadOnly);
    QVERIFY(fast && fast->handle());
    Connection::Options options;
    options.usePlainRoad = true;
    const Result<Connection> plain = Connection::open(database.file(), u"test"_s, Mode::ReadOnly, options);
    QVERIFY(plain && !plain->handle());
}

void TestConnection::namesAreUniqueAndGivenBack()
{
    TestDatabase database;
    {
        const Result<Connection> first = Connection::open(database.file(), u"loader"_s, Mode::ReadOnly);
        const Result<Connection> second = Connection::open(database.file(), u"loader"_s, Mode::ReadOnly);
        QVERIFY(first && second);
        QVERIFY(first->name() != second->name());
        QVERIFY(first->name().startsWith(u"loader"_s));
        QCOMPARE(QSqlDatabase::connectionNames().size(), 2);
    }
    QVERIFY(!Connection::open(database.folder(), u"loader"_s, Mode::ReadOnly));
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

void TestConnection::movesKeepItOpen()
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{});
    {
        Connection first = Connection::open(database.file(), u"test"_s, Mode::ReadOnly).value();
        Connection second = std::move(first);
        QVERIFY(canRead(second));
        Connection third = Connection::open(database.file(), u"test"_s, Mode::ReadOnly).value();
        third = std::move(second);
        QVERIFY(canRead(third));
        QCOMPARE(QSqlDatabase::connectionNames().size(), 1);
    }
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

void TestConnection::readOnlyFolderWithLoggedDatabase()
{
    TestDatabase database;
    database.execute("PRAGMA journal_mode=WAL");
    database.add(TestDatabase::Transmission{});
    database.close();
    QVERIFY(!QFile::exists(database.file() + u"-wal"_s));
    if (!s_hasPrivateMounts || !mountReadOnly(database.folder()))
        QSKIP("read-only mounts are not permitted here");
    {
        const Result<Connection> connection = Connection::open(database.file(), u"test"_s, Mode::ReadOnly);
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().message));
        QVERIFY(connection->isImmutable());
        QVERIFY(connection->handle());
        QVERIFY(canRead(*connection));
    }
    const Result<Connection> writer = Connection::open(database.file(), u"test"_s, Mode::ReadWrite);
    unmount(database.folder());
    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, Error::Kind::ReadOnly);
}

void TestConnection::readOnlyFolderWithUnreadLog()
{
    TestDatabase killed;
    killed.execute("PRAGMA journal_mode=WAL");
    killed.add(TestDatabase::Transmission{});
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"left.db"_s);
    for (const QString& suffix : {u""_s, u"-wal"_s})
        QVERIFY(QFile::copy(killed.file() + suffix, path + suffix));
    if (!s_hasPrivateMounts || !mountReadOnly(folder.path()))
        QSKIP("read-only mounts are not permitted here");
    const Result<Connection> connection = Connection::open(path, u"test"_s, Mode::ReadOnly);
    unmount(folder.path());
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, Error::Kind::ReadOnly);
    QVERIFY2(connection.error().message.contains(u"-wal"_s), qPrintable(connection.error().message));
}

void TestConnection::readOnlyFolderWithPlainDatabase()
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{});
    database.close();
    if (!s_hasPrivateMounts || !mountReadOnly(database.folder()))
        QSKIP("read-only mounts are not permitted here");
    {
        const Result<Connection> connection = Connection::open(database.file(), u"test"_s, Mode::ReadOnly);
        QVERIFY(connection && canRead(*connection));
        QVERIFY(!connection->isImmutable());
    }
    unmount(database.folder());
}

int main(int argc, char* argv[])
{
    s_hasPrivateMounts = enterPrivateMounts();
    QCoreApplication application(argc, argv);
    TestConnection test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_connection.moc"
