#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace corescope {

/// A row number that cannot be mixed up with another table's: four bytes, `none()` for "no row".
template <typename Tag>
class Index
{
public:
    constexpr Index() = default;
    constexpr explicit Index(std::uint32_t value)
        : m_value(value)
    {
    }

    static constexpr Index none() { return Index(); }

    constexpr std::uint32_t value() const { return m_value; }
    constexpr bool isValid() const { return m_value != s_none; }

    constexpr auto operator<=>(const Index&) const = default;

private:
    static constexpr std::uint32_t s_none = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t m_value = s_none;
};

using TransmissionIndex = Index<struct TransmissionTag>;
using ObservationIndex = Index<struct ObservationTag>;
using ObserverIndex = Index<struct ObserverTag>;         ///< row of the ObserverTable
using NodeIndex = Index<struct NodeTag>;                 ///< row of one NodeTable snapshot
using KeyIndex = Index<struct KeyTag>;                   ///< interned public key or observer id, lowercase; see KeyPool
using PathIndex = Index<struct PathTag>;                 ///< interned path_json
using ResolvedPathIndex = Index<struct ResolvedPathTag>; ///< interned list of relays

} // namespace corescope

template <typename Tag>
struct std::hash<corescope::Index<Tag>>
{
    std::size_t operator()(corescope::Index<Tag> index) const noexcept
    {
        return std::hash<std::uint32_t>()(index.value());
    }
};
