#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

#include "core/store/largememory.h"

namespace corescope {

/// An append-only array that never moves: one thread appends, any number read without a lock what was published to them
/// (by a row count in a snapshot). Memory comes in segments of 65,536 elements, zeroed by the system when first
/// touched: one by one while the array is small, later as many together as fill a large page.
template <typename T>
class SegmentedColumn
{
    static_assert(std::is_trivially_copyable_v<T> || std::is_same_v<T, std::atomic<std::uint32_t>>);

public:
    SegmentedColumn() = default;
    SegmentedColumn(const SegmentedColumn&) = delete;
    SegmentedColumn& operator=(const SegmentedColumn&) = delete;
    ~SegmentedColumn()
    {
        for (std::uint32_t i = 0; i < s_group; ++i)
            std::free(m_spine[i].load(std::memory_order_relaxed));
        for (std::uint32_t i = s_group; i < s_segments; i += s_group)
            if (T* const group = m_spine[i].load(std::memory_order_relaxed))
                largememory::release(group, s_groupBytes);
    }

    /// The element of a row that was made before; a row of a segment nobody touched reads as zero.
    T value(std::uint32_t row) const requires std::is_trivially_copyable_v<T>
    {
        const T* segment = m_spine[row >> s_shift].load(std::memory_order_acquire);
        return segment ? segment[row & s_mask] : T{};
    }

    /// Writer only: the element of `row`, its segment made when missing.
    T& touch(std::uint32_t row)
    {
        T* segment = m_spine[row >> s_shift].load(std::memory_order_relaxed);
        if (!segment)
            segment = makeSegment(row >> s_shift);
        return segment[row & s_mask];
    }

    /// Any thread: the element of a row that exists; for columns of atomics.
    T& existing(std::uint32_t row) const
    {
        return m_spine[row >> s_shift].load(std::memory_order_acquire)[row & s_mask];
    }

    /// Resident bytes when `rows` rows are filled.
    std::size_t bytes(std::uint32_t rows) const
    {
        const std::size_t small = m_smallSegments.load(std::memory_order_relaxed) * s_size;
        return std::min<std::size_t>(small, rows) * sizeof(T) + m_groups.load(std::memory_order_relaxed) * s_groupBytes;
    }

    static constexpr std::uint64_t capacity() { return std::uint64_t(s_segments) << s_shift; }

private:
    static constexpr std::uint32_t s_shift = 16;
    static constexpr std::uint32_t s_size = 1U << s_shift;
    static constexpr std::uint32_t s_mask = s_size - 1;
    static constexpr std::uint32_t s_segments = 8192; // half a billion rows
    static constexpr std::uint32_t s_group = std::uint32_t(largememory::pageSize / s_size / sizeof(T)); // segments
    static constexpr std::size_t s_groupBytes = largememory::pageSize;
    static_assert(s_group * s_size * sizeof(T) == s_groupBytes && s_segments % s_group == 0);

    T* makeSegment(std::uint32_t number)
    {
        if (number < s_group) {
            T* const segment = static_cast<T*>(std::calloc(s_size, sizeof(T)));
            if (!segment)
                throw std::bad_alloc();
            m_spine[number].store(segment, std::memory_order_release);
            m_smallSegments.fetch_add(1, std::memory_order_relaxed);
            return segment;
        }
        T* const group = static_cast<T*>(largememory::allocate(s_groupBytes));
        const std::uint32_t first = number / s_group * s_group;
        for (std::uint32_t i = 0; i < s_group; ++i)
            m_spine[first + i].store(group + std::size_t(i) * s_size, std::memory_order_release);
        m_groups.fetch_add(1, std::memory_order_relaxed);
        return m_spine[number].load(std::memory_order_relaxed);
    }

    std::array<std::atomic<T*>, s_segments> m_spine{};
    std::atomic<std::size_t> m_smallSegments = 0;
    std::atomic<std::size_t> m_groups = 0; ///< large pages
};

} // namespace corescope
