#include "gui/nodes/neighbortablemodel.h"

#include <cmath>

#include <QLocale>

#include "gui/map/mapdata.h"
#include "gui/map/mapfurniture.h"
#include "gui/newestreception.h"
#include "gui/nodes/nodename.h"
#include "gui/plaintext.h"
#include "gui/quantities.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t s_ambiguous = std::uint64_t(1) << 32; // ids from here on are numbers of edges
constexpr qsizetype s_candidatesShown = 4;

std::optional<GeoPosition> placeOfKey(const Snapshot& snapshot, KeyIndex key)
{
    const NodeIndex node = snapshot.nodes().find(key);
    return node.isValid() ? placeOf(snapshot.nodes().row(node)) : std::nullopt;
}

NeighborRecord neighborRecord(const Snapshot& snapshot, const AffinityEdge& edge, KeyIndex self, std::int64_t now)
{
    NeighborRecord record;
    if (edge.isAmbiguous()) {
        record.name = plainLine(edge.hop.text());
        for (const KeyIndex candidate : edge.candidates)
            record.candidates += nodeName(snapshot, candidate);
    } else {
        record.key = edge.opposite(self);
        record.name = nodeName(snapshot, record.key);
    }
    record.affinity = affinityScore(edge, now);
    record.count = std::uint64_t(edge.count);
    record.lastHeard = edge.lastSeen;
    if (const double snr = edge.averageSnr(); !std::isnan(snr))
        record.snr = snr;
    const auto here = placeOfKey(snapshot, self), there = placeOfKey(snapshot, record.key);
    if (here && there)
        record.meters = distanceMeters(*here, *there);
    return record;
}

} // namespace

std::vector<NeighborRecord> neighborRecords(const Snapshot& snapshot, const AffinityGraph& graph, KeyIndex node)
{
    const std::int64_t now = newestReceptionMs(snapshot);
    std::vector<NeighborRecord> records;
    for (const std::uint32_t number : graph.edgesOf(node)) {
        const AffinityEdge& edge = graph.edges()[number];
        if (!edge.isAmbiguous() && snapshot.store->keys().text(edge.opposite(node)).empty())
            continue; // receptions of which nobody knows the observer
        records.push_back(neighborRecord(snapshot, edge, node, now));
        records.back().edge = number;
    }
    return records;
}

NeighborTableModel::NeighborTableModel(QObject* parent)
    : RecordModel({{tr("Neighbor")},
                   {tr("Affinity"), true, tr("From 0 to 1: how often and how lately they heard each other")},
                   {tr("Receptions"), true},
                   {tr("Last Heard")},
                   {tr("SNR"), true, tr("Mean of the receptions, in dB")},
                   {tr("Distance"), true}},
                  parent)
{
}

void NeighborTableModel::setNeighbors(std::vector<NeighborRecord> neighbors)
{
    if (neighbors != m_neighbors)
        changeRecords([&] { m_neighbors = std::move(neighbors); });
}

KeyIndex NeighborTableModel::keyOf(std::uint64_t id)
{
    return id < s_ambiguous ? KeyIndex(std::uint32_t(id)) : KeyIndex();
}

std::uint64_t NeighborTableModel::recordId(std::size_t record) const
{
    const NeighborRecord& neighbor = m_neighbors[record];
    return neighbor.key.isValid() ? neighbor.key.value() : s_ambiguous + neighbor.edge;
}

QString NeighborTableModel::cellText(std::size_t record, int column) const
{
    const NeighborRecord& neighbor = m_neighbors[record];
    const QLocale locale;
    switch (Field(column)) {
    case Name: {
        if (neighbor.key.isValid())
            return neighbor.name;
        if (neighbor.candidates.isEmpty())
            return tr("%1: no known node").arg(neighbor.name);
        const QString names = QStringList(neighbor.candidates.mid(0, s_candidatesShown)).join(u", "_s);
        return neighbor.candidates.size() > s_candidatesShown ? tr("%1: one of %2 …").arg(neighbor.name, names)
                                                              : tr("%1: one of %2").arg(neighbor.name, names);
    }
    case Affinity:
        return locale.toString(neighbor.affinity, 'f', 2);
    case Receptions:
        return countText(neighbor.count);
    case LastHeard:
        return shownTime(neighbor.lastHeard);
    case Snr:
        return neighbor.snr ? locale.toString(*neighbor.snr, 'f', 1) : QString();
    case Distance:
        return neighbor.meters ? distanceText(*neighbor.meters) : QString();
    }
    return {};
}

RecordModel::SortValue NeighborTableModel::sortValue(std::size_t record, int column) const
{
    const NeighborRecord& neighbor = m_neighbors[record];
    switch (Field(column)) {
    case Affinity:
        return neighbor.affinity;
    case Receptions:
        return double(neighbor.count);
    case LastHeard:
        return double(neighbor.lastHeard);
    case Snr:
        return neighbor.snr ? SortValue(*neighbor.snr) : SortValue();
    case Distance:
        return neighbor.meters ? SortValue(*neighbor.meters) : SortValue();
    default:
        return RecordModel::sortValue(record, column);
    }
}

} // namespace corescope
