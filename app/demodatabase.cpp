#include "app/demodatabase.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSqlQuery>
#include <QStandardPaths>

#include "app/simulation.h"
#include "core/database/connection.h"
#include "core/database/schema.h"
#include "core/database/tables.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t s_transmissions = 20'000;
constexpr std::uint64_t s_observations = 400'000;
constexpr std::uint32_t s_nodes = 600;
constexpr qint64 s_longestAge = 24 * 60 * 60; // seconds

bool isSound(const Connection& connection)
{
    QSqlQuery query(connection.database());
    return query.exec(u"PRAGMA quick_check(1)"_s) && query.next() && query.value(0).toString() == u"ok";
}

} // namespace

DemoDatabase::DemoDatabase()
    : m_folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation))
{
}

bool DemoDatabase::isUsable() const
{
    const QFileInfo info(file());
    if (!info.isFile() || info.birthTime().secsTo(QDateTime::currentDateTime()) > s_longestAge)
        return false;
    const auto connection = Connection::open(file(), u"demo"_s, Connection::Mode::ReadOnly);
    if (!connection)
        return false;
    const auto schema = Schema::detect(*connection);
    return schema && rowCount(*connection, *schema, u"transmissions"_s) == std::int64_t(s_transmissions) &&
           rowCount(*connection, *schema, u"observations"_s) == std::int64_t(s_observations) && isSound(*connection);
}

void DemoDatabase::remove() const
{
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s, u".partial"_s})
        QFile::remove(file() + suffix);
}

Result<void> DemoDatabase::prepare()
{
    if (!QDir().mkpath(m_folder))
        return failure(Error::Kind::ReadOnly, u"cannot create the folder %1 for the demo"_s.arg(m_folder));
    m_lock = std::make_unique<QLockFile>(file() + u".lock"_s);
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock()) {
        if (m_lock->error() == QLockFile::LockFailedError && QFileInfo::exists(file()))
            return {};
        return failure(Error::Kind::ReadOnly,
                       u"another demo is being prepared in %1, or nothing can be written there"_s.arg(m_folder));
    }
    if (isUsable())
        return {};
    remove();
    SimulationOptions options;
    options.outputPath = file();
    options.transmissions = s_transmissions;
    options.observations = s_observations;
    options.nodes = s_nodes;
    options.days = 7;
    options.endTime = QDateTime::currentSecsSinceEpoch();
    return simulateWithProgress(options).map([](const SimulationSummary&) {});
}

} // namespace corescope
