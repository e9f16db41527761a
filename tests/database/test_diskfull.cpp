#include <QSqlQuery>
#include <QTest>
#include <QVariant>

#include "core/database/resolutionwriter.h"
#include "tests/database/privatemounts.h"
#include "tests/database/testdatabase.h"

using namespace corescope;
using namespace Qt::StringLiterals;

namespace {

bool s_hasPrivateMounts = false;

constexpr int observationCount = 2000;

/// Takes what is left of the file system.
void fillUp(const QString& path)
{
    QFile ballast(path);
    if (!ballast.open(QFile::WriteOnly | QFile::Unbuffered))
        return;
    const QByteArray block(4096, 'x');
    while (ballast.write(block) == block.size()) {
    }
}

std::string unresolved(const QString& file)
{
    const Connection connection = Connection::open(file, u"test"_s, Connection::Mode::ReadOnly).value();
    std::string rows;
    QSqlQuery query(connection.database());
    query.exec(u"SELECT count(*), count(resolved_path), min(id), max(id) FROM observations"_s);
    if (query.next())
        rows = query.value(0).toString().toStdString() + '|' + query.value(1).toString().toStdString();
    return rows;
}

} // namespace

class TestDiskFull : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsHalfWritten();
};

void TestDiskFull::nothingIsHalfWritten()
{
    TestDatabase database;
    database.add(TestDatabase::Transmission{});
    database.begin();
    for (int i = 0; i < observationCount; ++i)
        database.add(TestDatabase::Observation{});
    database.commit();
    database.close();
    const QByteArray content = database.bytes();
    if (!s_hasPrivateMounts || !mountMemory(database.folder(), content.size() + (3 << 20)))
        QSKIP("mounting a small file system is not permitted here");
    QFile file(database.file());
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();

    const std::string path = "[\"" + std::string(64, 'a') + "\",\"" + std::string(64, 'b') + "\"]";
    std::vector<ResolvedPathUpdate> updates;
    for (int id = 1; id <= observationCount; ++id)
        updates.push_back({id, path});
    {
        const auto writer = ResolutionWriter::open(database.file());
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
        const QString ballast = database.folder() + u"/ballast"_s;
        fillUp(ballast);

        for (int attempt = 0; attempt < 3; ++attempt) {
            const Result<void> written = (*writer)->write(updates);
            QVERIFY(!written);
            QCOMPARE(written.error().kind, Error::Kind::DiskFull);
            QVERIFY2(written.error().message.contains(database.file()), qPrintable(written.error().message));
        }
        QCOMPARE(unresolved(database.file()), std::string("2000|0"));

        QVERIFY(QFile::remove(ballast));
        const Result<void> written = (*writer)->write(updates);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        QCOMPARE(unresolved(database.file()), std::string("2000|2000"));
    }
    QCOMPARE(database.text("PRAGMA integrity_check"), std::string("ok"));
    database.close();
    unmount(database.folder());
}

int main(int argc, char* argv[])
{
    s_hasPrivateMounts = enterPrivateMounts();
    QCoreApplication application(argc, argv);
    TestDiskFull test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_diskfull.moc"
