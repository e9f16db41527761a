#include "gui/packets/packetlistmodel.h"

#include <algorithm>

#include <QColor>
#include <QGuiApplication>
#include <QPalette>

namespace corescope {

namespace {

/// A marked line is told from others in light and dark palettes alike.
QColor markColor()
{
    const QPalette palette = QGuiApplication::palette();
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    return isDark ? QColor(0x5a, 0x48, 0x00) : QColor(0xff, 0xe8, 0x9c);
}

bool continues(const PacketLines& longer, const PacketLines& shorter)
{
    return !shorter.empty() && longer.size() >= shorter.size() &&
           std::equal(shorter.begin(), shorter.end(), longer.begin());
}

} // namespace

PacketListModel::PacketListModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_lines(std::make_shared<PacketLines>())
{
    connect(&TimeDisplay::instance(), &TimeDisplay::changed, this, &PacketListModel::repaint);
}

void PacketListModel::show(const PacketOrderResult& result)
{
    const bool sameStore = m_snapshot && m_snapshot->store == result.snapshot->store;
    if (sameStore && continues(*result.lines, *m_lines)) {
        const int before = int(m_lines->size());
        const int after = int(result.lines->size());
        if (after > before)
            beginInsertRows({}, before, after - 1);
        m_snapshot = result.snapshot;
        m_lines = result.lines;
        m_packets = result.packets;
        if (after > before)
            endInsertRows();
        repaint();
        return;
    }
    beginResetModel();
    if (!sameStore) {
        m_expanded.clear();
        if (m_snapshot && m_snapshot->store->sharedKeys() != result.snapshot->store->sharedKeys())
            m_marked.clear(); // another file
    }
    m_snapshot = result.snapshot;
    m_lines = result.lines;
    m_packets = result.packets;
    endResetModel();
}

void PacketListModel::refresh(std::shared_ptr<const Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    repaint();
}

void PacketListModel::clear()
{
    beginResetModel();
    m_snapshot.reset();
    m_lines = std::make_shared<PacketLines>();
    m_packets = 0;
    m_expanded.clear();
    m_marked.clear();
    endResetModel();
}

void PacketListModel::repaint()
{
    if (!m_lines->empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PacketListModel::rowOf(PacketLine line) const
{
    const auto found = std::find(m_lines->begin(), m_lines->end(), line);
    return found == m_lines->end() ? -1 : int(found - m_lines->begin());
}

void PacketListModel::setExpanded(int row, bool expanded)
{
    const PacketLine packet = line(row);
    if (!packet.isPacket() || m_expanded.contains(packet.packet) == expanded)
        return;
    PacketLines& lines = *m_lines;
    const auto after = lines.begin() + row + 1;
    if (expanded) {
        PacketLines observations;
        m_snapshot->packets.forEachObservation(packet.packet, [&](ObservationIndex observation) {
            observations.push_back({packet.packet, observation});
        });
        if (observations.empty())
            return;
        beginInsertRows({}, row + 1, row + int(observations.size()));
        lines.insert(after, observations.begin(), observations.end());
        m_expanded.insert(packet.packet);
        endInsertRows();
    } else {
        const auto end = std::find_if(after, lines.end(), [](PacketLine next) { return next.isPacket(); });
        beginRemoveRows({}, row + 1, int(end - lines.begin()) - 1);
        lines.erase(after, end);
        m_expanded.erase(packet.packet);
        endRemoveRows();
    }
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void PacketListModel::toggleMark(int row)
{
    const std::int64_t id = m_snapshot->store->id(line(row).packet);
    if (m_marked.erase(id) == 0)
        m_marked.insert(id);
    repaint();
}

bool PacketListModel::isMarked(int row) const
{
    return !m_marked.empty() && m_marked.contains(m_snapshot->store->id(line(row).packet));
}

int PacketListModel::nextMark(int row, bool forward) const
{
    if (m_marked.empty())
        return -1;
    const int step = forward ? 1 : -1;
    for (int next = row + step; next >= 0 && next < rowCount(); next += step)
        if (line(next).isPacket() && isMarked(next))
            return next;
    return -1;
}

int PacketListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines->size());
}

int PacketListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : packetColumnCount;
}

QVariant PacketListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PacketLine at = line(index.row());
    const auto column = PacketColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return packetCell(*m_snapshot, at, column, TimeDisplay::instance().format());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter) | int(isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft);
    case Qt::BackgroundRole:
        return isMarked(index.row()) ? QVariant(markColor()) : QVariant();
    case IsPacketRole:
        return at.isPacket();
    case IsExpandedRole:
        return at.isPacket() && m_expanded.contains(at.packet);
    case IsExpandableRole:
        return at.isPacket() && m_snapshot->packets.states[at.packet.value()].listCount > 0;
    default:
        return {};
    }
}

QVariant PacketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = PacketColumn(section);
    if (role == Qt::DisplayRole)
        return packetColumnTitle(column);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter) | int(isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft);
    return {};
}

} // namespace corescope
