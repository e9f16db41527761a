#include "core/store/postings.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace corescope {

namespace {

constexpr std::size_t s_buckets = 256;

bool isBefore(const Postings::Entry& a, const Postings::Entry& b)
{
    return a.key() != b.key() ? a.key() < b.key() : a.transmission < b.transmission;
}

std::size_t bucketOf(const Postings::Entry& entry)
{
    return entry.keyHigh >> 24;
}

/// Sorts in place: swaps entries into 256 buckets by the key's first byte, then sorts the buckets, on several threads.
void sortEntries(std::vector<Postings::Entry>& entries, int threads)
{
    std::array<std::size_t, s_buckets + 1> begins{};
    for (const auto& entry : entries)
        ++begins[bucketOf(entry) + 1];
    for (std::size_t i = 1; i <= s_buckets; ++i)
        begins[i] += begins[i - 1];

    std::array<std::size_t, s_buckets> next;
    std::copy_n(begins.begin(), s_buckets, next.begin());
    for (std::size_t bucket = 0; bucket < s_buckets; ++bucket) {
        while (next[bucket] < begins[bucket + 1]) {
            const std::size_t home = bucketOf(entries[next[bucket]]);
            if (home == bucket)
                ++next[bucket];
            else
                std::swap(entries[next[bucket]], entries[next[home]++]);
        }
    }

    std::atomic<std::size_t> taken = 0;
    const auto work = [&] {
        for (std::size_t bucket = taken++; bucket < s_buckets; bucket = taken++)
            std::sort(entries.begin() + std::ptrdiff_t(begins[bucket]), entries.begin() + std::ptrdiff_t(begins[bucket + 1]),
                      isBefore);
    };
    std::vector<std::jthread> workers;
    for (int i = 1; i < threads; ++i)
        workers.emplace_back(work);
    work();
}

} // namespace

Postings::Postings(std::vector<Entry> entries, int threads)
{
    if (threads > 1 && entries.size() > 100'000)
        sortEntries(entries, threads);
    else
        std::sort(entries.begin(), entries.end(), isBefore);

    std::size_t distinct = 0;
    for (std::size_t i = 0; i < entries.size(); ++i)
        distinct += i == 0 || entries[i].key() != entries[i - 1].key();
    m_keys.reserve(distinct);
    m_begins.reserve(distinct + 1);
    m_transmissions.reserve(entries.size());
    for (const Entry& entry : entries) {
        if (m_keys.empty() || m_keys.back() != entry.key()) {
            m_keys.push_back(entry.key());
            m_begins.push_back(std::uint32_t(m_transmissions.size()));
        }
        m_transmissions.push_back(entry.transmission);
    }
    m_begins.push_back(std::uint32_t(m_transmissions.size()));
}

std::span<const TransmissionIndex> Postings::find(std::uint64_t key) const
{
    const auto found = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    if (found == m_keys.end() || *found != key)
        return {};
    return at(std::size_t(found - m_keys.begin()));
}

std::size_t Postings::bytes() const
{
    return m_keys.capacity() * sizeof(std::uint64_t) + m_begins.capacity() * sizeof(std::uint32_t)
           + m_transmissions.capacity() * sizeof(TransmissionIndex);
}

} // namespace corescope
