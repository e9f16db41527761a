#pragma once

#include <QString>

namespace corescope {
class Schema;
}

/// All SQL texts of the project. A column that the database does not have is selected as NULL.
namespace corescope::sql {

/// How a text column is asked for: as it is, or converted by SQLite, which writes numbers the same way as its C
/// interface does.
enum class TextForm { Native, Cast };

/// Order of the columns of selectTransmissions().
enum TransmissionColumn { TxId, TxRawHex, TxHash, TxFirstSeen, TxRouteType, TxPayloadType, TxDecodedJson, TxScopeName };

/// Order of the columns of selectObservations(). ObsObserver is observer_idx in v3 and observer_id in v2;
/// ObsResolvedPath and ObsObserverName (v2) are left out at the end when nobody needs them.
enum ObservationColumn {
    ObsId,
    ObsTransmissionId,
    ObsDirection,
    ObsSnr,
    ObsRssi,
    ObsScore,
    ObsPathJson,
    ObsTimestamp,
    ObsObserver,
    ObsResolvedPath,
    ObsObserverName,
};

/// Parameters: first id, last id and, with `sinceFirstSeen`, the least first_seen (no such parameter without that
/// column).
QString selectTransmissions(const Schema& schema, TextForm form, bool sinceFirstSeen);
/// Parameters: first id, last id.
QString selectObservations(const Schema& schema, TextForm form, bool withResolvedPath);
/// Least and greatest id, each looked up at its end of the table.
QString selectIdRange(const QString& table);

QString selectNodes(const Schema& schema);
QString selectObservers(const Schema& schema);
QString selectNeighborEdges(const Schema& schema);

QString createNeighborEdges();
QString addResolvedPath();

/// Parameters: text, id.
QString updateResolvedPath();
/// Parameters: first id, last id.
QString clearResolvedPaths(bool onlyUnresolved);

/// Parameters: node_a, node_b, count, last_seen. Counts add up, the later last_seen stays.
QString upsertNeighborEdge();
QString deleteNeighborEdges();
/// Parameter: last_seen below which an edge goes.
QString pruneNeighborEdges();

} // namespace corescope::sql
