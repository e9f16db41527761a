#pragma once

#include <algorithm>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/mesh/hopprefix.h"
#include "core/mesh/prefixmap.h"
#include "core/store/arrangement.h"
#include "core/store/largememory.h"
#include "core/store/postings.h"

namespace corescope {

/// The distance between two neighbours in a packet's chain of nodes with known positions.
struct DistanceHop
{
    enum class Kind : std::uint8_t { RelayRelay, ClientClient, ClientRelay };

    TransmissionIndex transmission;
    KeyIndex from, to;
    std::uint16_t centiKm; ///< 1/100 km, at most 300 km
    Kind kind;
};

/// How far one packet came over its chain.
struct DistancePath
{
    TransmissionIndex transmission;
    std::uint32_t hopCount;
    double totalKm; ///< rounded to 1/100
};

/// Look-ups over the best paths of a set of transmissions, built in one go and never changed.
struct TransmissionIndexes
{
    Postings nodes;    ///< KeyIndex value of decoded pubKey, destPubKey, srcPubKey
    Postings pathHops; ///< HopPrefix::bits() of every distinct hop, and HopPrefix::fullKey() of every relay resolved
    Postings subPaths; ///< subPathKey() of every window of 2 to 8 hops, once per occurrence
    LargeVector<DistanceHop> distanceHops;   ///< by transmission
    LargeVector<DistancePath> distancePaths; ///< by transmission
    std::uint32_t pathCount = 0;             ///< transmissions with at least two hops

    std::size_t bytes() const;
};

/// The key of a window of hops in TransmissionIndexes::subPaths.
std::uint64_t subPathKey(std::span<const HopPrefix> hops);

/// Builds the indexes of `transmissions` (ascending).
TransmissionIndexes buildIndexes(const PacketStore& store, const Arrangement& arrangement, const PrefixMap& prefixes,
                                 std::span<const TransmissionIndex> transmissions, int threads);

/// What requests look things up in: indexes of everything at some moment, and those of the transmissions that came or
/// changed since, which hide their older entries. Cheap to bring up to date after each poll, and a rebuild happens
/// aside.
class IndexSet
{
public:
    /// Indexes over all transmissions of an arrangement.
    static std::shared_ptr<const IndexSet> build(const PacketStore& store, const Arrangement& arrangement,
                                                 const PrefixMap& prefixes, int threads);

    /// A set that also knows `touched` (ascending) as they are in `arrangement`.
    std::shared_ptr<const IndexSet> updated(const PacketStore& store, const Arrangement& arrangement,
                                            const PrefixMap& prefixes,
                                            std::span<const TransmissionIndex> touched) const;

    /// Calls `visit(TransmissionIndex)` for what is filed under `key`; the index is one of nodes, pathHops, subPaths.
    template <typename Visit>
    void forEach(Postings TransmissionIndexes::*index, std::uint64_t key, Visit visit) const
    {
        for (const TransmissionIndex transmission : (*m_base.*index).find(key))
            if (!isRecent(transmission))
                visit(transmission);
        for (const TransmissionIndex transmission : (*m_recent.*index).find(key))
            visit(transmission);
    }

    /// Whether anything is filed under `key`.
    bool has(Postings TransmissionIndexes::*index, std::uint64_t key) const
    {
        return !(*m_recent.*index).find(key).empty() ||
               std::ranges::any_of((*m_base.*index).find(key),
                                   [this](TransmissionIndex row) { return !isRecent(row); });
    }

    const TransmissionIndexes& base() const { return *m_base; }
    const TransmissionIndexes& recent() const { return *m_recent; }

    /// Whether the entries of a transmission in base() are out of date: recent() has the true ones.
    bool isRecent(TransmissionIndex transmission) const
    {
        return std::binary_search(m_touched.begin(), m_touched.end(), transmission);
    }

    /// How many transmissions changed since the base was built; with many a rebuild pays.
    std::size_t recentCount() const { return m_touched.size(); }

    std::size_t bytes() const { return m_base->bytes() + m_recent->bytes(); }

private:
    std::shared_ptr<const TransmissionIndexes> m_base, m_recent;
    std::vector<TransmissionIndex> m_touched; // ascending
};

} // namespace corescope
