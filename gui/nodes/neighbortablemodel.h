#pragma once

#include <limits>
#include <optional>

#include "core/analytics/affinitygraph.h"
#include "gui/table/recordmodel.h"

namespace corescope {

/// That a node and another one heard each other. An ambiguous one may be any of several nodes.
struct NeighborRecord
{
    KeyIndex key;               ///< none when ambiguous
    std::uint32_t edge = 0;     ///< in the graph
    QString name;               ///< of an ambiguous one the hop, in hex
    QStringList candidates;     ///< names of whom the hop may stand for
    double affinity = 0;        ///< 0 to 1, as of the newest reception
    std::uint64_t count = 0;    ///< receptions
    std::int64_t lastHeard = 0; ///< Unix ms
    std::optional<double> snr;  ///< dB, mean
    std::optional<double> meters;

    bool operator==(const NeighborRecord&) const = default;
};

/// Whom a node heard and who heard it.
std::vector<NeighborRecord> neighborRecords(const Snapshot& snapshot, const AffinityGraph& graph, KeyIndex node);

/// The neighbours of one node. The id of a neighbour is its key's number; an ambiguous one has one above all keys.
class NeighborTableModel : public RecordModel
{
    Q_OBJECT

public:
    enum Field { Name, Affinity, Receptions, LastHeard, Snr, Distance };

    explicit NeighborTableModel(QObject* parent = nullptr);

    void setNeighbors(std::vector<NeighborRecord> neighbors);
    /// None of an ambiguous neighbour.
    static KeyIndex keyOf(std::uint64_t id);

    std::size_t recordCount() const override { return m_neighbors.size(); }

protected:
    std::uint64_t recordId(std::size_t record) const override;
    QString cellText(std::size_t record, int column) const override;
    SortValue sortValue(std::size_t record, int column) const override;

private:
    std::vector<NeighborRecord> m_neighbors;
};

} // namespace corescope
