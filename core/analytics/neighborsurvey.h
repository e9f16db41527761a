#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <tsl/robin_map.h>

#include "core/store/snapshot.h"

namespace corescope {

/// That two keys heard each other, with all that the receptions tell of it. Where a hop may stand for several nodes, or
/// for none, the edge is ambiguous and has one known end.
struct SurveyedEdge
{
    KeyIndex known; ///< none for receptions without an observer
    KeyIndex other; ///< none when ambiguous, and as above
    HopPrefix hop;  ///< how a path named one of the two at first; invalid when they heard each other directly
    std::vector<KeyIndex> candidates; ///< nodes that an ambiguous edge may lead to, in the database's row order
    std::uint64_t count = 0;          ///< receptions
    double snrSum = 0;                ///< dB
    std::uint64_t snrCount = 0;
    std::uint32_t firstSeen = 0, lastSeen = 0; ///< Unix seconds
    std::vector<bool> observers;               ///< by number of an observer's identity; see observersOf()
    bool isAmbiguous = false;
    bool isResolved = false; ///< was ambiguous until the neighbours of the candidates decided

    /// As of now (Unix ms), 0 to 1; see edgeScore() of the neighbour graph.
    double score(std::int64_t now) const;
    double averageSnr() const; ///< dB; NaN when no reception told it
    bool isRelated(KeyIndex key) const { return known == key || other == key; }
    /// The end that is not `key`.
    KeyIndex opposite(KeyIndex key) const { return known == key ? other : known; }
};

/// Who hears whom, surveyed from every reception in a snapshot: the first and last hop of each path. Unlike the
/// NeighborGraph, which resolves hops, it keeps what is ambiguous, signal strengths and observers, and takes a second
/// or so on millions of receptions: make it aside.
class NeighborSurvey
{
public:
    NeighborSurvey() = default;
    explicit NeighborSurvey(const Snapshot& snapshot);

    std::span<const SurveyedEdge> edges() const { return m_edges; }

    /// Numbers in edges() of those with this end.
    std::span<const std::uint32_t> edgesOf(KeyIndex key) const;

    /// Lowercase ids of the observers that received an edge, sorted.
    std::vector<std::string_view> observersOf(const SurveyedEdge& edge, const Snapshot& snapshot) const;

private:
    struct NameHash
    {
        std::size_t operator()(const std::pair<std::uint32_t, std::uint64_t>& name) const noexcept
        {
            const std::uint64_t mixed = (name.second ^ name.first * 0x9E37'79B9'7F4A'7C15) * 0xC2B2'AE3D'27D4'EB4F;
            return mixed ^ mixed >> 32;
        }
    };

    /// A table looks at the lowest bits alone, and there all pairs with one key are the same.
    struct PairHash
    {
        std::size_t operator()(std::uint64_t pair) const noexcept
        {
            const std::uint64_t mixed = pair * 0x9E37'79B9'7F4A'7C15;
            return mixed ^ mixed >> 32;
        }
    };

    static constexpr std::uint32_t s_noEdge = 0xFFFF'FFFF;

    void addReception(const Snapshot& snapshot, ObservationIndex row);
    void addHop(const Snapshot& snapshot, KeyIndex known, HopPrefix hop, ObservationIndex row);
    std::uint32_t edgeNamed(const Snapshot& snapshot, KeyIndex known, HopPrefix hop);
    std::uint32_t edgeBetween(KeyIndex a, KeyIndex b, HopPrefix hop);
    void count(const Snapshot& snapshot, std::uint32_t edge, ObservationIndex row);
    void resolveAmbiguous();
    void file();

    std::vector<SurveyedEdge> m_edges;
    tsl::robin_map<std::uint64_t, std::uint32_t, PairHash> m_between; ///< the smaller key number in the upper half
    tsl::robin_map<std::pair<std::uint32_t, std::uint64_t>, std::uint32_t, NameHash> m_named; ///< known end and hop
    tsl::robin_map<KeyIndex, std::vector<std::uint32_t>, std::hash<KeyIndex>> m_byEnd;
};

} // namespace corescope
