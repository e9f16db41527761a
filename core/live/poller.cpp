#include "core/live/poller.h"

#include <QLoggingCategory>

#include "core/backfill/databasewriter.h"
#include "core/database/bulkreader.h"
#include "core/database/resolutionwriter.h"
#include "core/database/tables.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcPoller, "corescope.poller", QtInfoMsg)

// Rows of each table taken in at a time, so that a long absence does not turn into one long pause.
constexpr std::int64_t s_idsPerStep = 5000;

} // namespace

Poller::Poller(QString file, Schema schema, StoreKeeper& keeper, DatabaseWriter* writer, std::chrono::milliseconds period)
    : m_file(std::move(file))
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

Result<void> Poller::follow()
{
    if (!m_connection) {
        auto connection = Connection::open(m_file, u"poll"_s, Connection::Mode::ReadOnly);
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

    for (;;) {
        const auto isMore = takeNext();
        if (!isMore)
            return tl::unexpected(isMore.error());
        if (!*isMore)
            break;
    }
    m_seenVersion = *version;
    return {};
}

Result<bool> Poller::takeNext()
{
    using Table = BulkReader::Table;
    const auto reader = makeBulkReader(*m_connection, m_schema);
    const auto store = m_keeper.store();
    const auto next = [](std::int64_t last, const IdRange& range) {
        const std::int64_t first = std::max(last + 1, range.first);
        return IdRange{first, std::min(range.last, first + s_idsPerStep - 1)};
    };
    const auto transmissions = reader->idRange(Table::Transmissions);
    if (!transmissions)
        return tl::unexpected(transmissions.error());
    const auto observations = reader->idRange(Table::Observations);
    if (!observations)
        return tl::unexpected(observations.error());

    IngestBatch batch(*store);
    const IdRange newTransmissions = next(store->lastTransmissionId(), *transmissions);
    const IdRange newObservations = next(store->lastObservationId(), *observations);
    if (newTransmissions.isEmpty() && newObservations.isEmpty())
        return false;
    if (!newTransmissions.isEmpty())
        if (const auto read = reader->readTransmissions(newTransmissions, batch, store->oldestKept()); !read)
            return tl::unexpected(read.error());
    if (!newObservations.isEmpty())
        if (const auto read = reader->readObservations(newObservations, batch, m_schema.hasResolvedPath()); !read)
            return tl::unexpected(read.error());

    const Addition addition = m_keeper.takeIn(batch);
    store->skipTo(newTransmissions.last, newObservations.last);
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
        m_writer->submit([chunk = addition.resolved, store = m_keeper.store()](ResolutionWriter& writer) {
            return writer.write(chunk->updates(*store));
        });
    if (!addition.edges.empty())
        m_writer->submit(
            [edges = addition.edges](ResolutionWriter& writer) { return writer.upsertNeighborEdges(edges); });
}

} // namespace corescope
