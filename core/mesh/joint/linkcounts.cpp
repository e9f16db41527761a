#include "core/mesh/joint/linkcounts.h"

#include <algorithm>

namespace corescope {

namespace {

constexpr std::size_t s_firstPairCells = 1 << 12;

std::size_t pairCell(std::uint64_t key, std::size_t mask)
{
    const std::uint64_t product = key * 0x9e3779b97f4a7c15u;
    return std::size_t(product >> 20) & mask;
}

} // namespace

PairCounter::PairCounter()
    : m_keys(s_firstPairCells)
    , m_parts(s_firstPairCells)
{
}

void PairCounter::add(std::uint32_t from, std::uint32_t to, std::uint64_t parts)
{
    const std::uint64_t key = (std::uint64_t(from) << 32 | to) + 1;
    const std::size_t mask = m_keys.size() - 1;
    std::size_t cell = pairCell(key, mask);
    while (m_keys[cell] != 0 && m_keys[cell] != key)
        cell = (cell + 1) & mask;
    m_parts[cell] += parts;
    if (m_keys[cell] == key)
        return;
    m_keys[cell] = key;
    if (++m_used * 3 > m_keys.size() * 2)
        grow();
}

void PairCounter::grow()
{
    std::vector<std::uint64_t> keys(m_keys.size() * 2), parts(m_keys.size() * 2);
    keys.swap(m_keys);
    parts.swap(m_parts);
    const std::size_t mask = m_keys.size() - 1;
    for (std::size_t old = 0; old < keys.size(); ++old) {
        if (keys[old] == 0)
            continue;
        std::size_t cell = pairCell(keys[old], mask);
        while (m_keys[cell] != 0)
            cell = (cell + 1) & mask;
        m_keys[cell] = keys[old];
        m_parts[cell] = parts[old];
    }
}

void PairCounter::merge(const PairCounter& other)
{
    for (std::size_t cell = 0; cell < other.m_keys.size(); ++cell)
        if (const std::uint64_t key = other.m_keys[cell]; key != 0)
            add(std::uint32_t((key - 1) >> 32), std::uint32_t(key - 1), other.m_parts[cell]);
}

std::vector<PairCounter::Pair> PairCounter::sorted() const
{
    std::vector<std::pair<std::uint64_t, std::uint64_t>> cells;
    cells.reserve(m_used);
    for (std::size_t cell = 0; cell < m_keys.size(); ++cell)
        if (m_keys[cell] != 0)
            cells.emplace_back(m_keys[cell] - 1, m_parts[cell]);
    std::ranges::sort(cells);
    std::vector<Pair> pairs;
    pairs.reserve(cells.size());
    for (const auto& [key, parts] : cells)
        pairs.push_back({std::uint32_t(key >> 32), std::uint32_t(key), double(parts) / one});
    return pairs;
}

} // namespace corescope
