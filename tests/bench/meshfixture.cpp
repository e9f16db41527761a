#include "tests/bench/meshfixture.h"

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

#include "core/database/connection.h"
#include "core/simulator/simulator.h"

using namespace Qt::StringLiterals;

namespace corescope::bench {

namespace {

/// Keeps write-back of the copy out of what is measured next.
void flushToDisk(const QString& file)
{
    if (const int fd = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC); fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
}

tl::unexpected<Error> cannot(const QString& doing, const QString& file, const QString& why)
{
    return failure(Error::Kind::Internal, u"%1 %2: %3"_s.arg(doing, file, why));
}

} // namespace

Result<QString> MeshFixture::original(const MeshSize& size) const
{
    if (!QDir().mkpath(m_folder))
        return cannot(u"making the folder"_s, m_folder, u"choose another with --cache"_s);
    const QString file =
        m_folder + u"/mesh-%1-%2-%3.db"_s.arg(size.transmissions).arg(size.observations).arg(size.nodes);
    if (QFile::exists(file))
        return file;
    std::fprintf(stderr, "simulating %llu observations, once, into %s\n",
                 static_cast<unsigned long long>(size.observations), qPrintable(file));
    SimulationOptions options;
    options.outputPath = file;
    options.transmissions = size.transmissions;
    options.observations = size.observations;
    options.nodes = size.nodes;
    options.seed = 1;
    if (const auto simulated = simulate(options); !simulated)
        return tl::unexpected(simulated.error());
    return file;
}

Result<QString> MeshFixture::freshCopy(const QString& original, const QString& name) const
{
    const QString copy = m_folder + u'/' + name + u".db"_s;
    remove(copy);
    QFile source(original);
    if (!source.copy(copy))
        return cannot(u"copying to"_s, copy, source.errorString());
    flushToDisk(copy);
    if (const auto warm = warmPageCache(copy); !warm)
        return tl::unexpected(warm.error());
    return copy;
}

void MeshFixture::remove(const QString& copy) const
{
    for (const QString& ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(copy + ending);
    QDir(cacheOf(copy)).removeRecursively();
}

QString cacheOf(const QString& copy)
{
    return copy + u".cache"_s;
}

Result<void> warmPageCache(const QString& file)
{
    QFile source(file);
    if (!source.open(QFile::ReadOnly | QFile::Unbuffered))
        return cannot(u"reading"_s, file, source.errorString());
    QByteArray buffer(4 << 20, Qt::Uninitialized);
    while (source.read(buffer.data(), buffer.size()) > 0) {
    }
    return {};
}

Result<std::vector<std::string>> someHashes(const QString& database, int count)
{
    auto connection = Connection::open(database, u"hashes"_s, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    QSqlQuery query(connection->database());
    query.setForwardOnly(true);
    query.prepare(u"SELECT hash FROM transmissions WHERE id % max(1, (SELECT max(id) FROM transmissions) / ?) = 0"_s);
    query.addBindValue(count);
    if (!query.exec())
        return cannot(u"reading hashes from"_s, database, query.lastError().text());
    std::vector<std::string> hashes;
    while (query.next())
        hashes.push_back(query.value(0).toString().toStdString());
    if (hashes.empty())
        return cannot(u"reading hashes from"_s, database, u"there are none"_s);
    return hashes;
}

Result<std::int64_t> countPending(const QString& database)
{
    auto connection = Connection::open(database, u"pending"_s, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    QSqlQuery query(connection->database());
    if (!query.exec(u"SELECT count(*) FROM observations WHERE resolved_path IS NULL AND path_json IS NOT NULL AND "
                    "path_json NOT IN ('', '[]')"_s) ||
        !query.next())
        return cannot(u"counting open rows of"_s, database, query.lastError().text());
    return query.value(0).toLongLong();
}

} // namespace corescope::bench
