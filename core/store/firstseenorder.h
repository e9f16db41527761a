#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "core/store/packetstore.h"

namespace corescope {

/// Sorts transmissions by first_seen text and id. The first 24 characters decide nearly always, so they travel along.
class FirstSeenOrder
{
public:
    explicit FirstSeenOrder(const PacketStore& store)
        : m_store(store)
    {
    }

    struct Entry
    {
        std::array<std::uint64_t, 3> head; // big-endian, so that numbers compare as text does
        TransmissionIndex transmission;
    };

    Entry entry(TransmissionIndex transmission) const
    {
        Entry entry{{}, transmission};
        const std::string_view text = m_store.texts(transmission).firstSeen;
        for (std::size_t i = 0; i < std::min<std::size_t>(text.size(), 24); ++i)
            entry.head[i / 8] |= std::uint64_t(std::uint8_t(text[i])) << (56 - 8 * (i % 8));
        return entry;
    }

    bool operator()(const Entry& a, const Entry& b) const
    {
        if (a.head != b.head)
            return a.head < b.head;
        const std::string_view textA = m_store.texts(a.transmission).firstSeen;
        const std::string_view textB = m_store.texts(b.transmission).firstSeen;
        if (const int order = textA.compare(textB); order != 0)
            return order < 0;
        return m_store.id(a.transmission) < m_store.id(b.transmission);
    }

    bool operator()(TransmissionIndex a, TransmissionIndex b) const { return (*this)(entry(a), entry(b)); }

private:
    const PacketStore& m_store;
};

} // namespace corescope
