#include "core/database/resolutionwriter.h"

#include <tuple>

#include "core/database/sql.h"
#include "core/database/transaction.h"
#include "core/errortext.h"

using namespace Qt::StringLiterals;

namespace corescope {

namespace {

/// Prepares a statement the first time it is needed.
Result<void> ensure(std::unique_ptr<WriteStatement>& statement, const Connection& connection, const QString& sql,
                    const QString& doing)
{
    if (statement)
        return {};
    Result<std::unique_ptr<WriteStatement>> prepared = WriteStatement::prepare(connection, sql, doing);
    if (!prepared)
        return tl::unexpected(prepared.error());
    statement = std::move(*prepared);
    return {};
}

QString writingEdges()
{
    return ErrorText::tr("writing table %1").arg(u"neighbor_edges"_s);
}

} // namespace

Result<std::unique_ptr<ResolutionWriter>> ResolutionWriter::open(const QString& file, const Options& options)
{
    const Connection::Options connectionOptions{options.busyTimeout, options.usePlainRoad};
    Result<Connection> connection = Connection::open(file, u"writer"_s, Connection::Mode::ReadWrite, connectionOptions);
    if (!connection)
        return tl::unexpected(connection.error());
    std::unique_ptr<ResolutionWriter> writer(new ResolutionWriter(std::move(*connection), options));
    if (const Result<void> started = writer->m_wal.start(); !started)
        return tl::unexpected(started.error());
    Result<Schema> schema = Schema::detect(writer->m_connection);
    if (!schema)
        return tl::unexpected(schema.error());
    if (const Result<void> added = addMissing(writer->m_connection, *schema); !added)
        return tl::unexpected(added.error());
    writer->m_schema = std::move(*schema);
    return writer;
}

ResolutionWriter::ResolutionWriter(Connection connection, const Options& options)
    : m_connection(std::move(connection))
    , m_wal(m_connection, options.walLimits)
{
}

ResolutionWriter::~ResolutionWriter()
{
    std::ignore = m_wal.checkpointSoon();
}

template <typename Work>
auto ResolutionWriter::inTransaction(const QString& doing, Work&& work) -> decltype(work())
{
    if (const Result<void> room = m_wal.roomForTransaction(); !room)
        return tl::unexpected(room.error());
    Result<Transaction> transaction = Transaction::begin(m_connection, doing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto result = work();
    if (!result)
        return result;
    if (const Result<void> committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    m_wal.afterCommit();
    return result;
}

Result<void> ResolutionWriter::write(std::span<const ResolvedPathUpdate> updates)
{
    const QString doing = ErrorText::tr("writing resolved paths");
    if (updates.empty())
        return {};
    if (const Result<void> ready = ensure(m_updatePath, m_connection, sql::updateResolvedPath(), doing); !ready)
        return ready;
    return inTransaction(doing, [&]() -> Result<void> {
        for (const ResolvedPathUpdate& update : updates) {
            const SqlValue text = update.text.empty() ? SqlValue() : SqlValue(update.text);
            if (const auto done = m_updatePath->run({text, update.observationId}); !done)
                return tl::unexpected(done.error());
        }
        return {};
    });
}

Result<std::int64_t> ResolutionWriter::clearResolvedPaths(IdRange piece, Clear which)
{
    const QString doing = ErrorText::tr("clearing resolved paths");
    return inTransaction(doing, [&] {
        return runOnce(sql::clearResolvedPaths(which == Clear::Unresolved), doing, {piece.first, piece.last});
    });
}

Result<void> ResolutionWriter::upsertNeighborEdges(std::span<const NeighborEdgeRow> edges)
{
    if (edges.empty())
        return {};
    return inTransaction(writingEdges(), [&] { return upsertEach(edges); });
}

Result<void> ResolutionWriter::replaceNeighborEdges(std::span<const NeighborEdgeRow> edges)
{
    return inTransaction(writingEdges(), [&]() -> Result<void> {
        if (const Result<void> emptied = m_connection.execute(sql::deleteNeighborEdges(), writingEdges()); !emptied)
            return emptied;
        return upsertEach(edges);
    });
}

Result<std::int64_t> ResolutionWriter::pruneNeighborEdges(std::string_view olderThan)
{
    return inTransaction(writingEdges(),
                         [&] { return runOnce(sql::pruneNeighborEdges(), writingEdges(), {olderThan}); });
}

Result<void> ResolutionWriter::upsertEach(std::span<const NeighborEdgeRow> edges)
{
    if (const Result<void> ready = ensure(m_upsertEdge, m_connection, sql::upsertNeighborEdge(), writingEdges());
        !ready)
        return ready;
    for (const NeighborEdgeRow& edge : edges) {
        const auto done = m_upsertEdge->run(
            {std::string_view(edge.nodeA), std::string_view(edge.nodeB), edge.count, std::string_view(edge.lastSeen)});
        if (!done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<std::int64_t> ResolutionWriter::runOnce(const QString& sql, const QString& doing,
                                               std::initializer_list<SqlValue> values)
{
    const Result<std::unique_ptr<WriteStatement>> statement = WriteStatement::prepare(m_connection, sql, doing);
    if (!statement)
        return tl::unexpected(statement.error());
    return (*statement)->run(values);
}

} // namespace corescope
