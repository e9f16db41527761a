#include "core/mesh/joint/linkcounts.h"

#include <algorithm>
#include <cmath>

namespace corescope {

namespace {

constexpr std::size_t s_firstPairCells = 1 << 12;

// SNRs as whole numbers: quarters of a dB, as radios tell them, from a least one.
constexpr float s_levelsPerDb = 4, s_leastSnr = -32, s_mostLevels = 255;

std::size_t pairCell(std::uint64_t key, std::size_t mask)
{
    const std::uint64_t product = key * 0x9e3779b97f4a7c15u;
    return std::size_t(product >> 20) & mask;
}

} // namespace

void PairCounter::Pair::add(const Pair& other)
{
    count += other.count;
    if (other.heard <= 0)
        return;
    const double share = other.heard / (heard + other.heard);
    snr += share * (other.snr - snr);
    snrSquares += share * (other.snrSquares - snrSquares);
    heard += other.heard;
}

void PairCounter::Sums::add(const Sums& other)
{
    parts += other.parts;
    heard += other.heard;
    levels += other.levels;
    squares += other.squares;
}

PairCounter::PairCounter()
    : m_keys(s_firstPairCells)
    , m_sums(s_firstPairCells)
{
}

void PairCounter::add(std::uint32_t from, std::uint32_t to, std::uint64_t parts, float snr)
{
    Sums sums{parts};
    if (!std::isnan(snr)) {
        const auto level = std::uint64_t(std::clamp((snr - s_leastSnr) * s_levelsPerDb, 0.0F, s_mostLevels));
        sums = {parts, parts, parts * level, parts * level * level};
    }
    add((std::uint64_t(from) << 32 | to) + 1, sums);
}

void PairCounter::add(std::uint64_t key, const Sums& sums)
{
    const std::size_t mask = m_keys.size() - 1;
    std::size_t cell = pairCell(key, mask);
    while (m_keys[cell] != 0 && m_keys[cell] != key)
        cell = (cell + 1) & mask;
    m_sums[cell].add(sums);
    if (m_keys[cell] == key)
        return;
    m_keys[cell] = key;
    if (++m_used * 3 > m_keys.size() * 2)
        grow();
}

void PairCounter::grow()
{
    std::vector<std::uint64_t> keys(m_keys.size() * 2);
    std::vector<Sums> sums(m_sums.size() * 2);
    keys.swap(m_keys);
    sums.swap(m_sums);
    const std::size_t mask = m_keys.size() - 1;
    for (std::size_t old = 0; old < keys.size(); ++old) {
        if (keys[old] == 0)
            continue;
        std::size_t cell = pairCell(keys[old], mask);
        while (m_keys[cell] != 0)
            cell = (cell + 1) & mask;
        m_keys[cell] = keys[old];
        m_sums[cell] = sums[old];
    }
}

void PairCounter::merge(const PairCounter& other)
{
    for (std::size_t cell = 0; cell < other.m_keys.size(); ++cell)
        if (other.m_keys[cell] != 0)
            add(other.m_keys[cell], other.m_sums[cell]);
}

std::vector<PairCounter::Pair> PairCounter::sorted() const
{
    std::vector<std::pair<std::uint64_t, std::size_t>> cells;
    cells.reserve(m_used);
    for (std::size_t cell = 0; cell < m_keys.size(); ++cell)
        if (m_keys[cell] != 0)
            cells.emplace_back(m_keys[cell] - 1, cell);
    std::ranges::sort(cells);
    std::vector<Pair> pairs;
    pairs.reserve(cells.size());
    for (const auto& [key, cell] : cells) {
        const Sums& sums = m_sums[cell];
        Pair pair{std::uint32_t(key >> 32), std::uint32_t(key), double(sums.parts) / one};
        if (sums.heard > 0) {
            const double mean = double(sums.levels) / double(sums.heard) / double(s_levelsPerDb);
            const double square =
                double(sums.squares) / double(sums.heard) / double(s_levelsPerDb) / double(s_levelsPerDb);
            pair.heard = double(sums.heard) / one;
            pair.snr = mean + double(s_leastSnr);
            pair.snrSquares = square - mean * mean + pair.snr * pair.snr;
        }
        pairs.push_back(pair);
    }
    return pairs;
}

} // namespace corescope
