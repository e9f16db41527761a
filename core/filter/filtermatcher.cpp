#include "core/filter/filtermatcher.h"

#include <algorithm>

#include "core/filter/filtercomparison.h"
#include "core/store/hoplist.h"
#include "core/store/timetext.h"

namespace corescope {

int filterCost(const FilterExpression& expression)
{
    if (expression.kind != FilterExpression::Kind::Comparison) {
        int cost = 0;
        for (const FilterExpression& child : expression.children)
            cost = std::max(cost, filterCost(child));
        return cost;
    }
    switch (expression.field) {
    case FilterField::Relay:
    case FilterField::Path:
        return 4;
    case FilterField::Payload:
        return 3;
    case FilterField::Snr:
    case FilterField::Rssi:
    case FilterField::Hops:
    case FilterField::Observer:
    case FilterField::Iata:
        return 2;
    case FilterField::Age:
    case FilterField::Time:
        return 1;
    default:
        return 0;
    }
}

FilterMatcher::FilterMatcher(const FilterExpression& expression, const Snapshot& snapshot, std::int64_t nowMs)
    : m_snapshot(snapshot)
    , m_store(*snapshot.store)
    , m_nowMs(nowMs)
    , m_plan(planFor(expression))
{
}

FilterMatcher::Plan FilterMatcher::planFor(const FilterExpression& expression) const
{
    Plan plan{&expression, {}, {}, {}, {}};
    for (const FilterExpression& child : expression.children)
        plan.children.push_back(planFor(child));
    if (expression.kind != FilterExpression::Kind::Comparison)
        return plan;
    if (expression.field == FilterField::Observer || expression.field == FilterField::Iata)
        plan.observers = meantObservers(expression);
    else if (expression.field == FilterField::Relay)
        plan.relays = meantRelays(expression);
    else if (expression.field == FilterField::Payload)
        plan.needle = '"' + expression.members.back() + '"';
    return plan;
}

std::vector<bool> FilterMatcher::meantObservers(const FilterExpression& expression) const
{
    const ObserverTable& observers = *m_snapshot.observers;
    std::vector<bool> meant(observers.size());
    for (std::uint32_t i = 0; i < observers.size(); ++i) {
        const auto& observer = observers[ObserverIndex(i)];
        meant[i] = expression.field == FilterField::Iata
                       ? compareText(expression, observer.iata)
                       : compareText(expression, observer.id) || compareText(expression, observer.name);
    }
    return meant;
}

std::vector<bool> FilterMatcher::meantRelays(const FilterExpression& expression) const
{
    const NodeTable& nodes = m_snapshot.nodes();
    std::vector<bool> meant;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const NodeRow& node = nodes.row(NodeIndex(i));
        if (!compareText(expression, node.publicKey) && !(node.name && compareText(expression, *node.name)))
            continue;
        const std::uint32_t key = nodes.key(NodeIndex(i)).value();
        if (meant.size() <= key)
            meant.resize(key + 1);
        meant[key] = true;
    }
    return meant;
}

bool FilterMatcher::matches(const Plan& plan, TransmissionIndex packet)
{
    const auto childMatches = [&](const Plan& child) { return matches(child, packet); };
    switch (plan.expression->kind) {
    case FilterExpression::Kind::All:
        return std::ranges::all_of(plan.children, childMatches);
    case FilterExpression::Kind::Any:
        return std::ranges::any_of(plan.children, childMatches);
    case FilterExpression::Kind::Not:
        return !matches(plan.children.front(), packet);
    case FilterExpression::Kind::Comparison:
        break;
    }
    // Of receptions too, so that != means that none of them is equal.
    return compare(plan, packet) != (plan.expression->op == FilterOperator::NotEqual);
}

bool FilterMatcher::compare(const Plan& plan, TransmissionIndex packet)
{
    const FilterExpression& comparison = *plan.expression;
    const auto isMeant = [&](ObservationIndex row) {
        const ObserverIndex observer = m_store.observer(row);
        return observer.isValid() && observer.value() < plan.observers.size() && plan.observers[observer.value()];
    };
    const auto firstSeen = [&] { return parseTimeText(m_store.texts(packet).firstSeen); };
    switch (comparison.field) {
    case FilterField::Id:
        return compareNumber(comparison, double(m_store.id(packet)));
    case FilterField::Type:
        return compareName(comparison, m_store.payloadType(packet));
    case FilterField::Route:
        return compareName(comparison, m_store.routeType(packet));
    case FilterField::Hash:
        return compareText(comparison, m_store.texts(packet).hash);
    case FilterField::Size:
        return compareNumber(comparison, double(m_store.texts(packet).rawHex.size() / 2));
    case FilterField::Observations:
        return compareNumber(comparison, m_snapshot.packets.states[packet.value()].listCount);
    case FilterField::Snr:
        return anyReception(packet,
                            [&](ObservationIndex row) { return compareNumber(comparison, double(m_store.snr(row))); });
    case FilterField::Rssi:
        return anyReception(packet,
                            [&](ObservationIndex row) { return compareNumber(comparison, double(m_store.rssi(row))); });
    case FilterField::Hops:
        return anyReception(packet,
                            [&](ObservationIndex row) { return compareNumber(comparison, m_store.elementCount(row)); });
    case FilterField::Observer:
    case FilterField::Iata:
        return anyReception(packet, isMeant);
    case FilterField::Path:
        return anyPath(comparison, packet);
    case FilterField::Relay:
        return anyRelay(plan, packet);
    case FilterField::Payload:
        return comparePayload(plan, m_store.texts(packet).decodedJson);
    case FilterField::Age: {
        const auto time = firstSeen();
        return time && compareNumber(comparison, double(m_nowMs - *time) / 1000);
    }
    case FilterField::Time: {
        const auto time = firstSeen();
        return time && compareNumber(comparison, double(*time));
    }
    }
    return false;
}

bool FilterMatcher::anyPath(const FilterExpression& comparison, TransmissionIndex packet)
{
    PathIndex last;
    bool lastResult = false;
    return anyReception(packet, [&](ObservationIndex row) {
        const PathIndex path = m_store.path(row);
        if (!path.isValid() || m_store.elementCount(row) == 0)
            return false;
        if (path == last)
            return lastResult;
        last = path;
        m_text.clear();
        appendHops(m_store.pathView(path), ",", m_text);
        lastResult = compareText(comparison, m_text);
        return lastResult;
    });
}

bool FilterMatcher::anyRelay(const Plan& plan, TransmissionIndex packet)
{
    return anyReception(packet, [&](ObservationIndex row) {
        const ResolvedPathIndex resolved = m_store.resolvedPath(row);
        if (!resolved.isValid())
            return false;
        m_store.relays(resolved, m_relays);
        return std::ranges::any_of(m_relays, [&](KeyIndex relay) {
            return relay.isValid() && relay.value() < plan.relays.size() && plan.relays[relay.value()];
        });
    });
}

bool FilterMatcher::comparePayload(const Plan& plan, std::string_view json)
{
    if (json.find(plan.needle) == std::string_view::npos)
        return false;
    simdjson::dom::element value;
    if (m_parser.parse(json.data(), json.size()).get(value) != simdjson::SUCCESS)
        return false;
    for (const std::string& member : plan.expression->members) {
        simdjson::dom::object object;
        if (value.get(object) != simdjson::SUCCESS || object.at_key(member).get(value) != simdjson::SUCCESS)
            return false;
    }
    return compareJson(*plan.expression, value);
}

} // namespace corescope
