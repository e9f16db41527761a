#include "core/mesh/prefixmap.h"

#include <algorithm>
#include <numeric>

namespace corescope {

namespace {

constexpr std::size_t minLength = 2; // characters

} // namespace

PrefixMap::PrefixMap(std::shared_ptr<const NodeTable> nodes, const KeyPool& keys)
    : m_nodes(std::move(nodes))
    , m_keys(keys)
{
    const auto keyText = [&](NodeIndex node) { return m_keys.text(m_nodes->key(node)); };

    m_sorted.reserve(m_nodes->size());
    for (std::uint32_t i = 0; i < m_nodes->size(); ++i)
        m_sorted.emplace_back(i);
    std::ranges::stable_sort(m_sorted, std::less(), keyText);
    m_ranks.resize(m_sorted.size());
    for (std::uint32_t rank = 0; rank < m_sorted.size(); ++rank)
        m_ranks[m_sorted[rank].value()] = rank;

    // Nodes that share a prefix are neighbours in the sorted list, so every prefix is one run of it.
    const auto addRuns = [&](auto prefixOf) {
        for (std::size_t begin = 0, end = 0; begin < m_sorted.size(); begin = end) {
            const HopPrefix prefix = prefixOf(m_sorted[begin]);
            for (end = begin + 1; end < m_sorted.size() && prefixOf(m_sorted[end]) == prefix;)
                ++end;
            if (prefix.isValid())
                addRange(prefix, std::span(m_sorted).subspan(begin, end - begin), static_cast<std::uint32_t>(begin));
        }
    };
    for (std::size_t length = minLength; length <= HopPrefix::maxLength; ++length) {
        addRuns([&](NodeIndex node) {
            const std::string_view key = keyText(node);
            return key.size() < length ? HopPrefix::invalid() : HopPrefix::fromText(key.substr(0, length));
        });
    }
    addRuns([&](NodeIndex node) {
        return keyText(node).size() > HopPrefix::maxLength ? HopPrefix::fullKey(m_nodes->key(node))
                                                           : HopPrefix::invalid();
    });
}

std::span<const NodeIndex> PrefixMap::candidates(std::string_view text) const
{
    return candidates(HopPrefix::fromText(text, m_keys));
}

NodeIndex PrefixMap::likeliest(HopPrefix hop) const
{
    const auto nodes = candidates(hop);
    const auto located = std::ranges::find_if(nodes, [this](NodeIndex node) { return m_nodes->hasPosition(node); });
    if (located != nodes.end())
        return *located;
    return nodes.empty() ? NodeIndex::none() : nodes.front();
}

void PrefixMap::addRange(HopPrefix hop, std::span<const NodeIndex> sortedNodes, std::uint32_t firstRank)
{
    const std::size_t begin = m_candidates.size();
    m_candidates.insert(m_candidates.end(), sortedNodes.begin(), sortedNodes.end());
    std::sort(m_candidates.begin() + static_cast<std::ptrdiff_t>(begin), m_candidates.end());
    m_ranges.insert_or_assign(
        hop, Range{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(sortedNodes.size()), firstRank});
}

} // namespace corescope
