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

struct DistanceLists
{
    LargeVector<DistanceHop> hops;   ///< by transmission
    LargeVector<DistancePath> paths; ///< by transmission
};

/// Look-ups over the best paths of a set of transmissions, built in one go and never changed; copies share them.
struct TransmissionIndexes
{
    Postings nodes;    ///< KeyIndex value of decoded pubKey, destPubKey, srcPubKey
    Postings pathHops; ///< HopPrefix::bits() of every distinct hop, and HopPrefix::fullKey() of every relay resolved
    Postings subPaths; ///< subPathKey() of every window of 2 to 8 hops, once per occurrence
    std::shared_ptr<const DistanceLists> distances = std::make_shared<DistanceLists>();

    std::size_t bytes() const;
};

/// The key of a window of hops in TransmissionIndexes::subPaths.
std::uint64_t subPathKey(std::span<const HopPrefix> hops);

/// Builds the indexes of some transmissions (ascending), together or one by one. What it is given has to outlive it.
class IndexBuilder
{
public:
    IndexBuilder(const PacketStore& store, const Arrangement& arrangement, const PrefixMap& prefixes,
                 std::span<const TransmissionIndex> transmissions, int threads);

    Postings nodes() const;
    Postings subPaths() const;
    Postings pathHops() const;
    std::shared_ptr<const DistanceLists> distances() const;
    TransmissionIndexes all() const;

private:
    /// Some numbers for each of the transmissions, one after the other in memory: read several times over, so unpacked
    /// once.
    struct Lists
    {
        LargeVector<std::uint32_t> ends;
        LargeVector<std::uint64_t> values;

        void close() { ends.push_back(std::uint32_t(values.size())); }
        std::span<const std::uint64_t> at(std::size_t i) const
        {
            const std::uint32_t begin = i == 0 ? 0 : ends[i - 1];
            return std::span(values).subspan(begin, ends[i] - begin);
        }
    };

    Lists hopsOfBestPaths() const;
    Lists pathHopKeys() const;

    const PacketStore& m_store;
    const Arrangement& m_arrangement;
    const PrefixMap& m_prefixes;
    const std::span<const TransmissionIndex> m_transmissions;
    const int m_threads;
    const Lists m_hops; ///< HopPrefix::bits() of the hops of each best path
};

/// All transmissions of an arrangement, for an IndexBuilder.
std::vector<TransmissionIndex> allTransmissions(const Arrangement& arrangement);

/// What requests look things up in: indexes of everything at some moment, and those of the transmissions that came or
/// changed since, which hide their older entries. Cheap to bring up to date after each poll, and a rebuild happens
/// aside.
class IndexSet
{
public:
    /// A set of indexes of everything, with nothing that changed since.
    static std::shared_ptr<const IndexSet> of(TransmissionIndexes base);

    /// The same with newer indexes of everything; what changed since the older ones is still looked up beside them.
    std::shared_ptr<const IndexSet> withBase(TransmissionIndexes base) const;

    /// A set that also knows `touched` (ascending) as they are in `arrangement`.
    std::shared_ptr<const IndexSet> updated(const PacketStore& store, const Arrangement& arrangement,
                                            const PrefixMap& prefixes,
                                            std::span<const TransmissionIndex> touched) const;

    /// Calls `visit(TransmissionIndex)` for what is filed under `key`; the index is one of nodes, pathHops, subPaths.
    template <typename Visit>
    void forEach(Postings TransmissionIndexes::*index, std::uint64_t key, Visit visit) const
    {
        for (const TransmissionIndex transmission : (m_base.*index).find(key))
            if (!isRecent(transmission))
                visit(transmission);
        for (const TransmissionIndex transmission : (m_recent.*index).find(key))
            visit(transmission);
    }

    /// Whether anything is filed under `key`.
    bool has(Postings TransmissionIndexes::*index, std::uint64_t key) const
    {
        return !(m_recent.*index).find(key).empty() ||
               std::ranges::any_of((m_base.*index).find(key), [this](TransmissionIndex row) { return !isRecent(row); });
    }

    const TransmissionIndexes& base() const { return m_base; }
    const TransmissionIndexes& recent() const { return m_recent; }

    /// Whether the entries of a transmission in base() are out of date: recent() has the true ones.
    bool isRecent(TransmissionIndex transmission) const
    {
        return std::binary_search(m_touched.begin(), m_touched.end(), transmission);
    }

    /// How many transmissions changed since the base was built; with many a rebuild pays.
    std::size_t recentCount() const { return m_touched.size(); }

    std::size_t bytes() const { return m_base.bytes() + m_recent.bytes(); }

private:
    TransmissionIndexes m_base, m_recent;
    std::vector<TransmissionIndex> m_touched; // ascending
};

} // namespace corescope
