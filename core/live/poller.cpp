#include "core/live/poller.h"

#include <QLoggingCategory>
#include <QThread>

#include "core/backfill/databasewriter.h"
#include "core/database/bulkreader.h"
#include "core/database/resolutionwriter.h"
#include "core/database/tables.h"
#include "core/errortext.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcPoller, "corescope.poller", QtInfoMsg)

// Taken in at a time, so that a long absence does not turn into one long pause.
constexpr std::size_t s_rowsPerStep = 5000;

// With a locked database; short, so that stopping is.
constexpr std::chrono::seconds s_patience{1};

/// Hands over the first rows of a table and ends the reading there: ids may have gaps of any size, so counting ids
/// would not do.
class FirstRows final : public RowSink
{
public:
    explicit FirstRows(IngestBatch& batch)
        : m_batch(batch)
    {
    }

    bool transmission(const TransmissionRow& row) override { return m_batch.transmission(row) && counted(row.id); }
    bool observation(const ObservationRow& row) override { return m_batch.observation(row) && counted(row.id); }

    bool isFull() const { return m_rows == s_rowsPerStep; }
    std::int64_t lastId() const { return m_lastId; }

private:
    bool counted(std::int64_t id)
    {
        m_lastId = id;
        return ++m_rows < s_rowsPerStep;
    }

    IngestBatch& m_batch;
    std::size_t m_rows = 0;
    std::int64_t m_lastId = 0;
};

/// The ids behind `last`; empty when there are none.
IdRange behind(std::int64_t last, const IdRange& range)
{
    if (range.isEmpty() || range.last <= last)
        return {};
    return {std::max(last + 1, range.first), range.last};
}

} // namespace

Poller::Poller(QString file, Schema schema, StoreKeeper& keeper, DatabaseWriter* writer,
               std::chrono::milliseconds period)
    : m_file(std::move(file))
    , m_identity(fileIdentity(m_file))
    , m_schema(std::move(schema))
    , m_keeper(keeper)
    , m_writer(writer)
    , m_timer(this)
{
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &Poller::poll);
}

Poller::~Poller() = default;

void Poller::start()
{
    m_timer.start();
    poll();
}

void Poller::stop()
{
    m_timer.stop();
    m_connection.reset();
}

void Poller::poll()
{
    const auto result = follow();
    if (!result) {
        if (!m_isTroubled)
            qCWarning(lcPoller).noquote() << result.error().message;
        m_connection.reset(); // whatever it was, a new connection starts clean
        m_seenVersion.reset();
        m_isTroubled = true;
        emit troubled(result.error().message);
    } else if (m_isTroubled) {
        m_isTroubled = false;
        emit troubled({});
    }
}

Result<void> Poller::checkFile() const
{
    const auto now = fileIdentity(m_file);
    if (now == m_identity)
        return {};
    if (!now)
        return failure(Error::Kind::NotFound,
                       ErrorText::tr("%1: the file is gone. What was read of it stays; new packets appear when it is "
                                     "back.")
                           .arg(m_file));
    return failure(Error::Kind::Invalid,
                   ErrorText::tr("%1: another file has been put in its place. What is shown is still the one before; "
                                 "restart to read the new one.")
                       .arg(m_file));
}

Result<void> Poller::follow()
{
    if (const auto same = checkFile(); !same)
        return same;
    if (!m_connection) {
        auto connection = Connection::open(m_file, u"poll"_s, Connection::Mode::ReadOnly, {.busyTimeout = s_patience});
        if (!connection)
            return tl::unexpected(connection.error());
        m_connection.emplace(std::move(*connection));
    }
    const auto version = dataVersion(*m_connection);
    if (!version)
        return tl::unexpected(version.error());
    if (m_seenVersion == *version)
        return {};

    auto nodes = readNodes(*m_connection, m_schema);
    if (!nodes)
        return tl::unexpected(nodes.error());
    auto observers = readObservers(*m_connection, m_schema);
    if (!observers)
        return tl::unexpected(observers.error());
    m_keeper.setTables(std::move(*nodes), std::move(*observers));

    while (!QThread::currentThread()->isInterruptionRequested()) {
        const auto isMore = takeNext();
        if (!isMore)
            return tl::unexpected(isMore.error());
        if (!*isMore) {
            m_seenVersion = *version;
            break;
        }
    }
    return {};
}

Result<bool> Poller::takeNext()
{
    using Table = BulkReader::Table;
    const auto reader = makeBulkReader(*m_connection, m_schema);
    const auto store = m_keeper.store();
    // Observations are looked at first and taken last: what they belong to was written before them.
    const auto observations = reader->idRange(Table::Observations);
    if (!observations)
        return tl::unexpected(observations.error());
    const auto transmissions = reader->idRange(Table::Transmissions);
    if (!transmissions)
        return tl::unexpected(transmissions.error());
    const IdRange newTransmissions = behind(store->lastTransmissionId(), *transmissions);
    const IdRange newObservations = behind(store->lastObservationId(), *observations);
    if (newTransmissions.isEmpty() && newObservations.isEmpty())
        return false;

    IngestBatch batch(*store);
    std::int64_t lastTransmission = store->lastTransmissionId();
    std::int64_t lastObservation = store->lastObservationId();
    bool isMoreBefore = false;
    if (!newTransmissions.isEmpty()) {
        FirstRows rows(batch);
        if (const auto read = reader->readTransmissions(newTransmissions, rows, store->oldestKept()); !read)
            return tl::unexpected(read.error());
        isMoreBefore = rows.isFull();
        lastTransmission = isMoreBefore ? rows.lastId() : newTransmissions.last;
    }
    if (!newObservations.isEmpty() && !isMoreBefore) {
        FirstRows rows(batch);
        if (const auto read = reader->readObservations(newObservations, rows, m_schema.hasResolvedPath()); !read)
            return tl::unexpected(read.error());
        lastObservation = rows.isFull() ? rows.lastId() : newObservations.last;
    }

    const Addition addition = m_keeper.takeIn(batch, lastTransmission, lastObservation);
    if (!addition.transmissions.empty()) {
        writeBack(addition);
        emit added(addition);
    }
    return true;
}

void Poller::writeBack(const Addition& addition)
{
    if (!m_writer)
        return;
    if (addition.resolved)
        m_writer->submit([chunk = addition.resolved, store = addition.store](ResolutionWriter& writer) {
            return writer.write(chunk->updates(*store));
        });
    if (!addition.edges.empty())
        m_writer->submit(
            [edges = addition.edges](ResolutionWriter& writer) { return writer.upsertNeighborEdges(edges); });
}

} // namespace corescope
