#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <thread>
#include <vector>

#include "core/index.h"
#include "core/store/largememory.h"

namespace corescope {

/// An immutable map from a 64-bit key to the transmissions filed under it. It is made of sixteen parts by a hash of the
/// key, each keys sorted by that hash and one flat list: parts are built one after the other, so that building takes
/// little memory. Copies share the parts.
class Postings
{
public:
    Postings() = default;

    /// Files what `produce` yields, on `threads` threads. `produce(file)` is called once a part, from several threads
    /// at once, and calls `file(key, transmission)` for every entry, transmissions ascending.
    template <typename Produce>
    static Postings build(int threads, const Produce& produce);

    /// The transmissions under a key, ascending; one that was filed twice is there twice.
    std::span<const TransmissionIndex> find(std::uint64_t key) const;

    /// Calls `visit(key, std::span<const TransmissionIndex>)` for every key.
    template <typename Visit>
    void forEachKey(Visit visit) const
    {
        for (const Part& part : *m_parts)
            for (std::size_t i = 0; i < part.keys.size(); ++i)
                visit(part.keys[i], part.at(i));
    }

    std::size_t bytes() const;

private:
    struct Part
    {
        std::vector<std::uint64_t> keys;   // by hashOf()
        std::vector<std::uint32_t> begins; // one more than keys
        std::vector<TransmissionIndex> transmissions;

        std::span<const TransmissionIndex> at(std::size_t keyNumber) const
        {
            return std::span(transmissions).subspan(begins[keyNumber], begins[keyNumber + 1] - begins[keyNumber]);
        }
    };

    struct Entry
    {
        std::uint64_t key;
        TransmissionIndex transmission;
    };

    static constexpr unsigned s_partBits = 4;
    /// No two keys have the same.
    static std::uint64_t hashOf(std::uint64_t key) { return key * 0x9E37'79B9'7F4A'7C15; }
    static std::size_t partOf(std::uint64_t key) { return std::size_t(hashOf(key) >> (64 - s_partBits)); }
    static void sort(LargeVector<Entry>& entries, LargeVector<Entry>& spare);
    static Part partFrom(const LargeVector<Entry>& sorted);

    using Parts = std::array<Part, 1U << s_partBits>;
    std::shared_ptr<const Parts> m_parts = std::make_shared<Parts>();
};

template <typename Produce>
Postings Postings::build(int threads, const Produce& produce)
{
    const auto parts = std::make_shared<Parts>();
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        LargeVector<Entry> entries, spare;
        for (std::size_t part = next++; part < parts->size(); part = next++) {
            entries.clear();
            produce([&](std::uint64_t key, TransmissionIndex transmission) {
                if (partOf(key) == part)
                    entries.push_back({key, transmission});
            });
            sort(entries, spare);
            (*parts)[part] = partFrom(entries);
        }
    };
    std::vector<std::jthread> workers;
    for (int i = 1; i < threads; ++i)
        workers.emplace_back(work);
    work();
    workers.clear();
    Postings postings;
    postings.m_parts = parts;
    return postings;
}

} // namespace corescope
