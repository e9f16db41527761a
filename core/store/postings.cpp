#include "core/store/postings.h"

namespace corescope {

Postings::Part Postings::sorted(std::vector<Entry>& entries)
{
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.key != b.key ? a.key < b.key : a.transmission < b.transmission;
    });
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
    const Part& part = m_parts[partOf(key)];
    const auto found = std::lower_bound(part.keys.begin(), part.keys.end(), key);
    if (found == part.keys.end() || *found != key)
        return {};
    return part.at(std::size_t(found - part.keys.begin()));
}

std::size_t Postings::bytes() const
{
    std::size_t total = 0;
    for (const Part& part : m_parts)
        total += part.keys.capacity() * sizeof(std::uint64_t) + part.begins.capacity() * sizeof(std::uint32_t) +
                 part.transmissions.capacity() * sizeof(TransmissionIndex);
    return total;
}

} // namespace corescope
