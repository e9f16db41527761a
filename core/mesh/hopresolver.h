#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/index.h"
#include "core/mesh/hopprefix.h"

namespace corescope {

/// One observation's route, sender side first.
struct PathToResolve
{
    std::span<const HopPrefix> hops;
    KeyIndex observer; ///< lowercase observer id, none() if unknown
    /// What it was resolved to before, parallel to hops; empty if it was not. Not given up for a little more
    /// likeliness.
    std::span<const KeyIndex> before = {};
    float snr = std::numeric_limits<float>::quiet_NaN(); ///< dB, with which the observer heard the last relay
};

/// The observations of one transmission, or some of them: see HopResolver::needsWholeTransmissions().
struct TransmissionToResolve
{
    KeyIndex originator; ///< none() if the packet does not tell; see originatorKey()
    std::optional<int> routeType, payloadType;
    std::string_view decodedJson; ///< '' if none
    std::span<const PathToResolve> paths;
};

/// For each path the relays that were found, none() where none was. Reuse one per thread: it keeps its memory.
class ResolvedPaths
{
public:
    std::size_t size() const { return m_ends.size(); }
    std::span<const KeyIndex> path(std::size_t i) const
    {
        const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
        return {m_relays.data() + begin, m_ends[i] - begin};
    }

    void clear()
    {
        m_relays.clear();
        m_ends.clear();
    }

    /// Adds a path of unresolved hops, to be filled in before the next call.
    std::span<KeyIndex> append(std::size_t hopCount)
    {
        const std::size_t begin = m_relays.size();
        m_relays.resize(begin + hopCount);
        m_ends.push_back(m_relays.size());
        return {m_relays.data() + begin, hopCount};
    }

private:
    std::vector<KeyIndex> m_relays; ///< all paths one after the other
    std::vector<std::size_t> m_ends;
};

/// Finds out which relays the short hops of a path stand for. Implementations are immutable: any thread may resolve.
class HopResolver
{
public:
    virtual ~HopResolver() = default;

    /// True if a transmission's paths have to come in one call, because they explain each other.
    virtual bool needsWholeTransmissions() const = 0;

    /// Replaces \a out by one resolved path for each path of \a transmission, of the same length.
    virtual void resolve(const TransmissionToResolve& transmission, ResolvedPaths& out) const = 0;
};

} // namespace corescope
