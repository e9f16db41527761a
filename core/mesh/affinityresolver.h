#pragma once

#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "core/mesh/hopresolver.h"
#include "core/mesh/neighborgraph.h"
#include "core/mesh/prefixmap.h"

namespace corescope {

/// The rule that decided about a hop, strongest first.
enum class HopTier { NoMatch, UniquePrefix, NeighborAffinity, GeoProximity, GpsPreference, FirstMatch };

/// The name of the tier in the API: `no_match`, `unique_prefix`, `neighbor_affinity`, ...
std::string_view tierName(HopTier tier);

/// What a hop was taken for, and why.
struct HopPick
{
    NodeIndex node; ///< none() for NoMatch
    HopTier tier = HopTier::NoMatch;
};

/// A pick with what it was picked from.
struct HopExplanation
{
    struct Candidate
    {
        NodeIndex node;
        double affinityScore = 0; ///< best edge to a context key; 0 if there is none
    };

    HopPick pick;
    std::vector<Candidate> candidates; ///< in the database's row order
};

/// Resolves hop by hop: a candidate that the observer, the originator or the relay before is known to hear, else the
/// nearest to them, else one with a position, else the first. Edge scores are computed once, at construction.
class AffinityResolver final : public HopResolver
{
public:
    /// Edges are scored as of \a now (Unix milliseconds). \a keys must outlive the resolver; \a graph need not.
    AffinityResolver(std::shared_ptr<const PrefixMap> prefixes, const NeighborGraph& graph, const KeyPool& keys,
                     std::int64_t now);

    bool needsWholeTransmissions() const override { return false; }
    void resolve(const TransmissionToResolve& transmission, ResolvedPaths& out) const override;

    /// Resolves one hop. \a context: lowercase keys that are known to be near; none() is skipped.
    HopPick resolveHop(HopPrefix hop, std::span<const KeyIndex> context) const;

    /// As resolveHop(), with the candidates and their scores. \a context: key texts in any case; '' is skipped.
    HopExplanation explain(std::string_view hop, std::span<const std::string_view> context) const;

private:
    /// What a context key contributes: its neighbours among the nodes, and its position.
    struct Context
    {
        std::uint32_t begin = 0, end = 0; ///< in m_neighborRanks and m_neighborScores
        std::uint32_t filter = 0;         ///< in m_filters
        NodeIndex located;                ///< the node with position that the key stands for
    };
    /// Where a key's neighbours are, without a search: bit n stands for the ranks from n << m_filterShift on. Most keys
    /// have no neighbour at all in the few ranks of a hop.
    struct Filter
    {
        std::array<std::uint64_t, 33> words{};  ///< the last one is a zero behind the end
        std::array<std::uint32_t, 33> starts{}; ///< by word: its first neighbour in m_neighborRanks
    };
    static constexpr std::size_t s_filterBits = 64 * 32;

    struct Score
    {
        double score = 0;
        std::int64_t count = 0; ///< observations of that edge
    };
    struct Place
    {
        double latitude = nullReal, longitude = nullReal; ///< degrees
        double cosHalf = 0, sinHalf = 0;                  ///< of half the latitude
    };
    struct Neighbors
    {
        std::span<const std::uint32_t> ranks; ///< ascending
        std::span<const Score> scores;        ///< parallel to ranks
    };

    void addContexts(const NeighborGraph& graph, std::int64_t now);
    void addFilter(Context& context);
    NodeIndex locate(std::string_view keyText) const;
    Context context(KeyIndex key) const;
    HopPick pick(const PrefixMap::Match& match, std::span<const Context> contexts) const;
    NodeIndex pickByAffinity(const PrefixMap::Match& match, std::span<const Context> contexts) const;
    NodeIndex pickNearest(std::span<const NodeIndex> candidates, std::span<const Context> contexts) const;
    bool mayHaveNeighbors(const Context& context, std::uint32_t firstRank, std::size_t count) const;
    Neighbors neighborsWithin(const Context& context, std::uint32_t firstRank, std::size_t count) const;

    std::shared_ptr<const PrefixMap> m_prefixes;
    const KeyPool& m_keys;
    std::vector<Context> m_contexts;            ///< by KeyIndex, for all keys interned before construction
    std::vector<std::uint32_t> m_neighborRanks; ///< runs by context key, each sorted; see PrefixMap::rank()
    std::vector<Score> m_neighborScores;        ///< parallel to m_neighborRanks
    std::vector<Filter> m_filters = {Filter{}}; ///< the first is that of all keys without neighbours
    int m_filterShift = 0;
    std::vector<Place> m_places; ///< by NodeIndex
};

} // namespace corescope
