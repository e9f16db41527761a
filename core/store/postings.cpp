#include "core/store/postings.h"

#include <bit>

namespace corescope {

/// Hashes spread evenly, so most buckets hold a few entries and the sorting is done when they are filled.
void Postings::sort(LargeVector<Entry>& entries, LargeVector<Entry>& spare)
{
    constexpr std::size_t perBucket = 4;
    const unsigned bits = unsigned(std::bit_width(entries.size() / perBucket + 1));
    const auto bucketOf = [bits](const Entry& entry) {
        return std::size_t(hashOf(entry.key) << s_partBits >> (64 - bits));
    };
    LargeVector<std::uint32_t> ends(std::size_t(1) << bits, 0);
    for (const Entry& entry : entries)
        ++ends[bucketOf(entry)];
    std::uint32_t begin = 0;
    for (std::uint32_t& end : ends) {
        const std::uint32_t count = end;
        end = begin;
        begin += count;
    }
    spare.resize(entries.size());
    for (const Entry& entry : entries)
        spare[ends[bucketOf(entry)]++] = entry;
    entries.swap(spare);

    begin = 0;
    for (const std::uint32_t end : ends) {
        std::sort(entries.begin() + begin, entries.begin() + end, [](const Entry& a, const Entry& b) {
            return a.key != b.key ? hashOf(a.key) < hashOf(b.key) : a.transmission < b.transmission;
        });
        begin = end;
    }
}

Postings::Part Postings::partFrom(const LargeVector<Entry>& entries)
{
    std::size_t distinct = 0;
    for (std::size_t i = 0; i < entries.size(); ++i)
        distinct += i == 0 || entries[i].key != entries[i - 1].key;

    Part part;
    part.keys.reserve(distinct);
    part.begins.reserve(distinct + 1);
    part.transmissions.reserve(entries.size());
    for (const Entry& entry : entries) {
        if (part.keys.empty() || part.keys.back() != entry.key) {
            part.keys.push_back(entry.key);
            part.begins.push_back(std::uint32_t(part.transmissions.size()));
        }
        part.transmissions.push_back(entry.transmission);
    }
    part.begins.push_back(std::uint32_t(part.transmissions.size()));
    return part;
}

std::span<const TransmissionIndex> Postings::find(std::uint64_t key) const
{
    const Part& part = (*m_parts)[partOf(key)];
    const auto found = std::lower_bound(part.keys.begin(), part.keys.end(), key,
                                        [](std::uint64_t a, std::uint64_t b) { return hashOf(a) < hashOf(b); });
    if (found == part.keys.end() || *found != key)
        return {};
    return part.at(std::size_t(found - part.keys.begin()));
}

std::size_t Postings::bytes() const
{
    std::size_t total = 0;
    for (const Part& part : *m_parts)
        total += part.keys.capacity() * sizeof(std::uint64_t) + part.begins.capacity() * sizeof(std::uint32_t) +
                 part.transmissions.capacity() * sizeof(TransmissionIndex);
    return total;
}

} // namespace corescope
