#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace corescope {

/// An append-only array that never moves: one thread appends, any number read without a lock what was published to them
/// (by a row count in a snapshot). Memory comes in segments of 65,536 elements, zeroed by the system when first
/// touched.
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
        for (auto& segment : m_spine)
            std::free(segment.load(std::memory_order_relaxed));
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
        auto& slot = m_spine[row >> s_shift];
        T* segment = slot.load(std::memory_order_relaxed);
        if (!segment) {
            segment = static_cast<T*>(std::calloc(s_size, sizeof(T)));
            if (!segment)
                throw std::bad_alloc();
            slot.store(segment, std::memory_order_release);
            m_segments.fetch_add(1, std::memory_order_relaxed);
        }
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
        const std::size_t full = m_segments.load(std::memory_order_relaxed) * s_size;
        return std::min<std::size_t>(full, rows) * sizeof(T);
    }

    static constexpr std::uint64_t capacity() { return std::uint64_t(s_segments) << s_shift; }

private:
    static constexpr std::uint32_t s_shift = 16;
    static constexpr std::uint32_t s_size = 1U << s_shift;
    static constexpr std::uint32_t s_mask = s_size - 1;
    static constexpr std::uint32_t s_segments = 8192; // half a billion rows

    std::array<std::atomic<T*>, s_segments> m_spine{};
    std::atomic<std::size_t> m_segments = 0;
};

} // namespace corescope
