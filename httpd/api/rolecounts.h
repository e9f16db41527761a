#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/database/rows.h"
#include "core/export/jsonwriter.h"

namespace corescope {

/// How many nodes have which role: `{repeaters,rooms,companions,sensors}`.
class RoleCounts
{
public:
    void add(const NodeRow& node)
    {
        for (std::size_t i = 0; i < s_roles.size(); ++i)
            m_counts[i] += node.role == s_roles[i] ? 1 : 0;
    }

    void write(JsonWriter& json) const
    {
        json.beginObject();
        for (std::size_t i = 0; i < s_roles.size(); ++i)
            json.field(s_plurals[i], m_counts[i]);
        json.endObject();
    }

private:
    static constexpr std::array<std::string_view, 4> s_roles{"repeater", "room", "companion", "sensor"};
    static constexpr std::array<std::string_view, 4> s_plurals{"repeaters", "rooms", "companions", "sensors"};
    std::array<std::uint64_t, 4> m_counts{};
};

} // namespace corescope
