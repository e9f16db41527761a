#pragma once

#include <cstdint>
#include <vector>

namespace corescope {

/// How often one entity came next after another, counted by many threads: whole numbers of small parts, so that sums
/// are the same in whatever order they are made. One instance a thread; merge them at the end.
class PairCounter
{
public:
    /// Parts of one count.
    static constexpr std::uint32_t one = 1024;

    PairCounter();

    void add(std::uint32_t from, std::uint32_t to, std::uint64_t parts);
    void merge(const PairCounter& other);

    struct Pair
    {
        std::uint32_t from = 0, to = 0;
        double count = 0;
    };
    /// All pairs with a count, by from and to.
    std::vector<Pair> sorted() const;

private:
    void grow();

    // Open addressing; the key is from and to in one number, plus one.
    std::vector<std::uint64_t> m_keys;
    std::vector<std::uint64_t> m_parts;
    std::size_t m_used = 0;
};

} // namespace corescope
