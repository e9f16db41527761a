#include "gui/nodes/nodehealthview.h"

#include <algorithm>
#include <cmath>

#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/store/timetext.h"
#include "gui/document.h"
#include "gui/factlist.h"
#include "gui/map/mapdata.h"
#include "gui/map/mapfurniture.h"
#include "gui/newestreception.h"
#include "gui/nodes/heardbymodel.h"
#include "gui/plaintext.h"
#include "gui/quantities.h"
#include "gui/selection.h"
#include "gui/table/recordtable.h"
#include "gui/timedisplay.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

QString heardText(std::string_view stored)
{
    const auto ms = parseTimeText(stored);
    return ms ? shownTime(*ms) : plainLine(stored);
}

/// Since midnight where times are shown, as it was at the newest reception.
std::uint64_t packetsSinceMidnight(const Snapshot& snapshot, const NodeHealth& health)
{
    const std::int64_t midnight = inShownZone(newestReceptionMs(snapshot))
                                      .date()
                                      .startOfDay(TimeDisplay::instance().isUtc() ? Qt::UTC : Qt::LocalTime)
                                      .toSecsSinceEpoch();
    const auto first =
        std::ranges::lower_bound(health.packets, isoSeconds(midnight).view(), {},
                                 [&](TransmissionIndex row) { return snapshot.store->texts(row).firstSeen; });
    return std::uint64_t(health.packets.end() - first);
}

QString unitText(double value, const QString& unit, int digits = 1)
{
    return std::isnan(value) ? QString() : QLocale().toString(value, 'f', digits) + u' ' + unit;
}

QString shareText(double share)
{
    return QLocale().toString(share, 'f', 2);
}

} // namespace

NodeHealthView::NodeHealthView(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_task(document, *this)
    , m_facts(new FactList(tr("Health of the node")))
    , m_heardBy(new HeardByModel(this))
{
    auto* const table = new RecordTable(*m_heardBy, tr("Observers that hear the node"), u"nodes/heardByColumns"_s,
                                        {90, 64, 45, 50}, HeardByModel::Packets, Qt::DescendingOrder);
    table->setEmptyText(tr("No packet names this node as its sender or receiver, so nobody is known to hear it."));
    connect(table, &RecordTable::opened, &selection,
            [&selection](quint64 id) { selection.selectObserver(ObserverIndex(std::uint32_t(id))); });
    connect(&TimeDisplay::instance(), &TimeDisplay::changed, this, &NodeHealthView::ask);
    auto* const both = new QSplitter;
    both->addWidget(m_facts);
    both->addWidget(table);
    both->setSizes({325, 255});
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(both);
    connect(&document, &Document::closed, this, &NodeHealthView::clear);
}

void NodeHealthView::setNode(KeyIndex node)
{
    if (node == m_node)
        return;
    m_node = node;
    clear();
    ask();
}

void NodeHealthView::setRelays(std::shared_ptr<const RelayReport> relays)
{
    m_relays = std::move(relays);
    ask();
}

void NodeHealthView::clear()
{
    m_facts->setFacts({});
    m_heardBy->setObservers({});
}

void NodeHealthView::ask()
{
    m_task.ask([this, node = m_node](const std::shared_ptr<const Snapshot>& snapshot, const std::stop_token& stop) {
        auto health =
            std::make_shared<const NodeHealth>(nodeHealth(*snapshot, node, newestReceptionMs(*snapshot), stop));
        return [this, snapshot, health] { showHealth(*snapshot, *health); };
    });
}

void NodeHealthView::showHealth(const Snapshot& snapshot, const NodeHealth& health)
{
    m_heardBy->setObservers(heardByRecords(snapshot, health));
    const NodeIndex node = snapshot.nodes().find(m_node);
    std::vector<FactList::Fact> facts{{tr("Public key"), plainLine(snapshot.store->keys().text(m_node))}};
    const auto add = [&](const QString& name, const QString& value) { facts.emplace_back(name, value); };
    if (node.isValid()) {
        const NodeRow& row = snapshot.nodes().row(node);
        add(tr("Role"), roleName(mapRole(row.role.value_or(std::string()))));
        add(tr("Last heard"), heardText(row.lastSeen.value_or(std::string())));
        add(tr("First heard"), heardText(row.firstSeen.value_or(std::string())));
        if (const auto place = placeOf(row))
            add(tr("Position"), placeText(*place));
        if (row.batteryMv)
            add(tr("Battery"), unitText(double(*row.batteryMv) / 1000, tr("V"), 2));
        if (row.temperatureC)
            add(tr("Temperature"), unitText(*row.temperatureC, tr("°C")));
    }
    add(tr("Packets"), countText(health.packets.size()));
    add(tr("Since midnight"), countText(packetsSinceMidnight(snapshot, health)));
    add(tr("Receptions"), countText(health.observations));
    add(tr("Mean SNR"), unitText(health.signal.snr(), tr("dB")));
    add(tr("Mean RSSI"), unitText(health.signal.rssi(), tr("dBm")));
    add(tr("Mean hops"), health.packets.empty() ? QString() : QString::number(health.averageHops));
    const auto relays = m_relays ? m_relays->find(m_node) : RelayReport::const_iterator();
    if (m_relays && relays != m_relays->end()) {
        const RelayFigures& figures = relays->second;
        add(tr("Last relayed"), heardText(figures.lastRelayed));
        add(tr("Relayed in 24 h"), countText(figures.lastDay));
        add(tr("Traffic share"), percentText(100 * figures.trafficShare, 1));
        add(tr("Usefulness"), tr("%1, grade %2").arg(shareText(figures.usefulness), QChar(QLatin1Char(figures.grade))));
        add(tr("Bridge"), shareText(figures.bridge));
        add(tr("Coverage"), shareText(figures.coverage));
        add(tr("Redundancy"), shareText(figures.redundancy));
    }
    m_facts->setFacts(facts);
}

} // namespace corescope
