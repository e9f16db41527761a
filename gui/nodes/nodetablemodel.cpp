#include "gui/nodes/nodetablemodel.h"

#include <QLocale>

#include "gui/map/mapfurniture.h"
#include "gui/quantities.h"
#include "gui/timedisplay.h"

namespace corescope {

namespace {

constexpr int s_keyDigits = 12; // shown of a public key

QString timeCell(std::optional<std::int64_t> unixMs)
{
    return unixMs ? shownTime(*unixMs) : QString();
}

QString decimal(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

template <typename T>
RecordModel::SortValue known(const std::optional<T>& value)
{
    return value ? RecordModel::SortValue(double(*value)) : RecordModel::SortValue();
}

} // namespace

NodeTableModel::NodeTableModel(QObject* parent)
    : RecordModel({{tr("Name")},
                   {tr("Role")},
                   {tr("Key"), false, tr("Beginning of the public key")},
                   {tr("Last Heard")},
                   {tr("First Heard")},
                   {tr("Adverts"), true, tr("Adverts of the node, as the database counts them")},
                   {tr("Packets"), true, tr("Packets that name the node as sender or receiver")},
                   {tr("Relayed"), true, tr("Packets that are known to have gone over the node")},
                   {tr("Relayed 24 h"), true,
                    tr("Packets of the last day that may have gone over the node: some hops stand for several nodes")},
                   {tr("Usefulness"), true, tr("How much the mesh would miss the node, from 0 to 1, and its grade")},
                   {tr("Neighbors"), true, tr("Nodes that heard this one, or were heard by it")},
                   {tr("Position")},
                   {tr("Battery"), true},
                   {tr("Temperature"), true}},
                  parent)
{
}

void NodeTableModel::setNodes(std::vector<NodeRecord> nodes)
{
    if (nodes != m_nodes)
        changeRecords([&] { m_nodes = std::move(nodes); });
}

void NodeTableModel::setRelays(std::shared_ptr<const RelayReport> relays)
{
    if (relays != m_relays)
        changeRecords([&] { m_relays = std::move(relays); });
}

const RelayFigures* NodeTableModel::relaysOf(const NodeRecord& node) const
{
    if (!m_relays)
        return nullptr;
    const auto figures = m_relays->find(node.key);
    return figures == m_relays->end() ? nullptr : &figures->second;
}

QString NodeTableModel::cellText(std::size_t record, int column) const
{
    const NodeRecord& node = m_nodes[record];
    const RelayFigures* const relays = relaysOf(node);
    switch (Field(column)) {
    case Name:
        return node.name;
    case Role:
        return roleName(node.role);
    case Key:
        return node.keyText.left(s_keyDigits);
    case LastHeard:
        return timeCell(node.lastHeard);
    case FirstHeard:
        return timeCell(node.firstHeard);
    case Adverts:
        return QLocale().toString(qlonglong(node.adverts));
    case Packets:
        return countText(node.packets);
    case Relayed:
        return countText(node.relayed);
    case RelayedLastDay:
        return relays ? countText(relays->lastDay) : QString();
    case Usefulness:
        return relays ? tr("%1 (%2)").arg(decimal(relays->usefulness, 2), QChar(QLatin1Char(relays->grade)))
                      : QString();
    case Neighbors:
        return countText(node.neighbors);
    case Position:
        return node.place ? placeText(*node.place) : QString();
    case Battery:
        return node.volts ? tr("%1 V").arg(decimal(*node.volts, 2)) : QString();
    case Temperature:
        return node.celsius ? tr("%1 °C").arg(decimal(*node.celsius, 1)) : QString();
    }
    return {};
}

RecordModel::SortValue NodeTableModel::sortValue(std::size_t record, int column) const
{
    const NodeRecord& node = m_nodes[record];
    const RelayFigures* const relays = relaysOf(node);
    switch (Field(column)) {
    case LastHeard:
        return known(node.lastHeard);
    case FirstHeard:
        return known(node.firstHeard);
    case Adverts:
        return double(node.adverts);
    case Packets:
        return double(node.packets);
    case Relayed:
        return double(node.relayed);
    case RelayedLastDay:
        return relays ? SortValue(double(relays->lastDay)) : SortValue();
    case Usefulness:
        return relays ? SortValue(relays->usefulness) : SortValue();
    case Neighbors:
        return double(node.neighbors);
    case Position: // from north to south when descending
        return node.place ? SortValue(node.place->latitude) : SortValue();
    case Battery:
        return known(node.volts);
    case Temperature:
        return known(node.celsius);
    default:
        return RecordModel::sortValue(record, column);
    }
}

bool NodeTableModel::matches(std::size_t record, const QString& search) const
{
    const NodeRecord& node = m_nodes[record];
    return node.name.contains(search, Qt::CaseInsensitive) || node.keyText.startsWith(search, Qt::CaseInsensitive) ||
           roleName(node.role).startsWith(search, Qt::CaseInsensitive);
}

} // namespace corescope
