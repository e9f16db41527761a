#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/database/bulkreader.h"
#include "core/database/connection.h"
#include "core/database/schema.h"

namespace corescope {

inline constexpr IdRange everything{std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};

template <typename Number>
QByteArray shown(const std::optional<Number>& number)
{
    return number ? QByteArray::number(*number) : QByteArray("none");
}

inline QByteArray quoted(std::string_view text)
{
    return '"' + QByteArray(text.data(), static_cast<qsizetype>(text.size())) + '"';
}

/// Writes every row down as one line.
class Recorder final : public RowSink
{
public:
    explicit Recorder(std::size_t most = std::numeric_limits<std::size_t>::max())
        : m_most(most)
    {
    }

    bool transmission(const TransmissionRow& row) override
    {
        rows.push_back(QByteArray::number(qint64{row.id}) + ' ' + quoted(row.rawHex) + ' ' + quoted(row.hash) + ' ' +
                       quoted(row.firstSeen) + ' ' + shown(row.routeType) + ' ' + shown(row.payloadType) + ' ' +
                       quoted(row.decodedJson) + ' ' + (row.scopeName ? quoted(*row.scopeName) : "none"));
        return rows.size() < m_most;
    }

    bool observation(const ObservationRow& row) override
    {
        rows.push_back(QByteArray::number(qint64{row.id}) + ' ' + QByteArray::number(qint64{row.transmissionId}) + ' ' +
                       shown(row.observerRowId) + ' ' + quoted(row.observerId) + ' ' + quoted(row.observerName) + ' ' +
                       quoted(row.direction) + ' ' + QByteArray::number(row.snr) + ' ' + QByteArray::number(row.rssi) +
                       ' ' + QByteArray::number(row.score) + ' ' + quoted(row.pathJson) + ' ' +
                       QByteArray::number(qint64{row.timestamp}) + ' ' + quoted(row.timestampText) + ' ' +
                       quoted(row.resolvedPath));
        return rows.size() < m_most;
    }

    std::vector<QByteArray> rows;

private:
    std::size_t m_most;
};

/// A database opened on one of the two roads.
struct Opened
{
    explicit Opened(const QString& file, bool plain = false)
        : connection(Connection::open(file, QStringLiteral("test"), Connection::Mode::ReadOnly, options(plain)).value())
        , schema(Schema::detect(connection).value())
        , reader(makeBulkReader(connection, schema))
    {
    }

    static Connection::Options options(bool plain)
    {
        Connection::Options options;
        options.usePlainRoad = plain;
        return options;
    }

    std::vector<QByteArray> observations(IdRange range = everything, bool withResolvedPath = true) const
    {
        Recorder recorder;
        return reader->readObservations(range, recorder, withResolvedPath) ? recorder.rows : std::vector<QByteArray>();
    }

    std::vector<QByteArray> transmissions(IdRange range = everything, std::string_view since = {}) const
    {
        Recorder recorder;
        return reader->readTransmissions(range, recorder, since) ? recorder.rows : std::vector<QByteArray>();
    }

    Connection connection;
    Schema schema;
    std::unique_ptr<BulkReader> reader;
};

} // namespace corescope
