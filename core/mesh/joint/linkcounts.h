#pragma once

#include <cstdint>
#include <limits>
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

    /// `snr`: with which it was received, dB; NaN if nobody says.
    void add(std::uint32_t from, std::uint32_t to, std::uint64_t parts,
             float snr = std::numeric_limits<float>::quiet_NaN());
    void merge(const PairCounter& other);

    struct Pair
    {
        std::uint32_t from = 0, to = 0;
        double count = 0;
        double heard = 0;      ///< share of the count that tells the SNR
        double snr = 0;        ///< mean, dB
        double snrSquares = 0; ///< mean square, dB²

        /// Adds what was counted elsewhere.
        void add(const Pair& other);
    };
    /// All pairs with a count, by from and to.
    std::vector<Pair> sorted() const;

private:
    struct Sums
    {
        std::uint64_t parts = 0;
        // Of the parts that tell the SNR, which is in levels.
        std::uint64_t heard = 0, levels = 0, squares = 0;

        void add(const Sums& other);
    };

    void add(std::uint64_t key, const Sums& sums);
    void grow();

    // Open addressing; the key is from and to in one number, plus one.
    std::vector<std::uint64_t> m_keys;
    std::vector<Sums> m_sums;
    std::size_t m_used = 0;
};

} // namespace corescope
