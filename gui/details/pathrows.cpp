#include "gui/details/pathrows.h"

#include <QCoreApplication>

#include "core/mesh/joint/explanation.h"
#include "gui/map/maprole.h"
#include "gui/plaintext.h"
#include "gui/quantities.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

struct PathText
{
    Q_DECLARE_TR_FUNCTIONS(path)
};

PathRow hopRow(const Snapshot& snapshot, const std::string& hop, KeyIndex relay, bool isResolved)
{
    PathRow row{plainLine(hop), {}, {}, {}, relay};
    const auto candidates = snapshot.prefixes->candidates(hop);
    if (relay.isValid())
        row.relay = relayName(snapshot, relay);
    else
        row.relay = isResolved ? PathText::tr("unknown") : PathText::tr("not resolved yet");
    if (candidates.empty())
        row.reason = PathText::tr("No known node has a key that begins like this.");
    else if (candidates.size() == 1)
        row.reason = PathText::tr("The only known node whose key begins like this.");
    else
        row.reason = PathText::tr("One of %Ln node(s) whose keys begin like this.", nullptr, int(candidates.size()));
    for (const NodeIndex node : candidates) {
        const KeyIndex key = snapshot.nodes().key(node);
        if (key == relay)
            continue;
        const NodeRow& other = snapshot.nodes().row(node);
        row.candidates.push_back(
            {{}, relayName(snapshot, key), {}, other.role ? roleName(mapRole(*other.role)) : QString(), key});
    }
    return row;
}

/// What the decoder of whole transmissions says of the hops, in place of what the table of nodes alone does.
void addJointExplanation(const Snapshot& snapshot, TransmissionIndex packet, ObservationIndex reception,
                         std::span<const KeyIndex> leftOut, std::vector<PathRow>& rows)
{
    const JointExplanation explanation = explain(snapshot, *snapshot.links, packet, leftOut);
    const JointExplanation::Path* path = explanation.find(reception);
    if (!path || path->hops.size() != rows.size())
        return;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ExplainedHop& hop = explanation.hops[path->hops[i]];
        PathRow& row = rows[i];
        if (row.key != hop.relay && leftOut.empty())
            continue; // decided before by another way, as a path that was stored in the database
        if (const QString reason = plainLine(evidenceText(hop.evidence, snapshot)); !reason.isEmpty())
            row.reason = reason;
        if (row.key != hop.relay) {
            row.isSupposed = true;
            if (row.key.isValid())
                row.reason = PathText::tr("instead of %1; %2").arg(row.relay, row.reason);
            row.relay = hop.relay.isValid() ? relayName(snapshot, hop.relay) : PathText::tr("unknown");
            row.key = hop.relay;
        }
        if (hop.relay.isValid())
            row.probability = percentText(100 * hop.probability, 1);
        row.candidates.clear();
        for (const HopCandidate& other : hop.alternatives)
            row.candidates.push_back(
                {{},
                 other.key.isValid() ? relayName(snapshot, other.key) : PathText::tr("a relay that is not listed"),
                 percentText(100 * other.probability, 1),
                 {},
                 other.key});
    }
}

} // namespace

QString relayName(const Snapshot& snapshot, KeyIndex key)
{
    const NodeIndex node = snapshot.nodes().find(key);
    const auto hex = plainLine(snapshot.store->keys().text(key).substr(0, 12));
    if (!node.isValid() || !snapshot.nodes().row(node).name)
        return hex;
    return plainLine(*snapshot.nodes().row(node).name) + u" ("_s + hex + u')';
}

std::vector<PathRow> pathRows(const Snapshot& snapshot, TransmissionIndex packet, ObservationIndex reception,
                              std::span<const KeyIndex> leftOut)
{
    const PacketStore& store = *snapshot.store;
    if (!reception.isValid() || !store.path(reception).isValid() || !store.hasHops(reception))
        return {};
    const std::vector<std::string> hops = store.pathView(store.path(reception)).hopTexts();
    std::vector<KeyIndex> relays;
    const ResolvedPathIndex resolved = store.resolvedPath(reception);
    if (resolved.isValid())
        store.relays(resolved, relays);
    std::vector<PathRow> rows;
    for (std::size_t i = 0; i < hops.size(); ++i)
        rows.push_back(hopRow(snapshot, hops[i], i < relays.size() ? relays[i] : KeyIndex(), resolved.isValid()));
    if (snapshot.links)
        addJointExplanation(snapshot, packet, reception, leftOut, rows);
    return rows;
}

} // namespace corescope
