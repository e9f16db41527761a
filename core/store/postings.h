#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/index.h"

namespace corescope {

/// An immutable map from a 64-bit key to the transmissions filed under it: sorted keys, one flat list of entries.
class Postings
{
public:
    struct Entry
    {
        Entry(std::uint64_t filedUnder, TransmissionIndex row)
            : keyHigh(std::uint32_t(filedUnder >> 32))
            , keyLow(std::uint32_t(filedUnder))
            , transmission(row)
        {
        }
        std::uint64_t key() const { return std::uint64_t(keyHigh) << 32 | keyLow; }

        std::uint32_t keyHigh, keyLow; // two words: twelve bytes an entry instead of sixteen
        TransmissionIndex transmission;
    };

    Postings() = default;

    /// Files the entries; those of one key keep the order of their transmissions. Sorts on `threads` threads.
    explicit Postings(std::vector<Entry> entries, int threads = 1);

    /// The transmissions under a key, ascending; one that was filed twice is there twice.
    std::span<const TransmissionIndex> find(std::uint64_t key) const;

    std::span<const std::uint64_t> keys() const { return m_keys; }
    std::span<const TransmissionIndex> at(std::size_t keyNumber) const
    {
        return std::span(m_transmissions).subspan(m_begins[keyNumber], m_begins[keyNumber + 1] - m_begins[keyNumber]);
    }

    std::size_t bytes() const;

private:
    std::vector<std::uint64_t> m_keys;
    std::vector<std::uint32_t> m_begins; // one more than keys
    std::vector<TransmissionIndex> m_transmissions;
};

} // namespace corescope
