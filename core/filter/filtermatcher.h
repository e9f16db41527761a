#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <simdjson.h>

#include "core/filter/filterexpression.h"
#include "core/store/snapshot.h"

namespace corescope {

/// Rough price of looking at one packet.
int filterCost(const FilterExpression& expression);

/// Looks at packets of one snapshot through one filter. One thread each: it keeps buffers.
class FilterMatcher
{
public:
    /// Both must outlive the matcher.
    FilterMatcher(const FilterExpression& expression, const Snapshot& snapshot, std::int64_t nowMs);

    bool matches(TransmissionIndex packet) { return matches(m_plan, packet); }

private:
    /// An expression, and of what it compares that which is the same for all packets.
    struct Plan
    {
        const FilterExpression* expression;
        std::vector<Plan> children;
        std::vector<bool> observers; ///< of Observer and Iata: by ObserverIndex, whether it is meant
        std::vector<bool> relays;    ///< of Relay: by KeyIndex, for the keys of nodes
        std::string needle;          ///< of Payload: text without which the JSON has no such member
    };

    Plan planFor(const FilterExpression& expression) const;
    std::vector<bool> meantObservers(const FilterExpression& expression) const;
    std::vector<bool> meantRelays(const FilterExpression& expression) const;
    bool matches(const Plan& plan, TransmissionIndex packet);
    bool compare(const Plan& plan, TransmissionIndex packet);
    bool comparePayload(const Plan& plan, std::string_view json);
    bool anyRelay(const Plan& plan, TransmissionIndex packet);
    bool anyPath(const FilterExpression& comparison, TransmissionIndex packet);

    template <typename Test>
    bool anyReception(TransmissionIndex packet, Test test) const
    {
        const TransmissionState& state = m_snapshot.packets.states[packet.value()];
        for (std::uint32_t i = 0; i < state.listCount; ++i)
            if (test(ObservationIndex(m_snapshot.packets.lists->value(state.listBegin + i))))
                return true;
        return false;
    }

    const Snapshot& m_snapshot;
    const PacketStore& m_store;
    const std::int64_t m_nowMs;
    const Plan m_plan;
    simdjson::dom::parser m_parser;
    std::string m_text;
    std::vector<KeyIndex> m_relays;
};

} // namespace corescope
