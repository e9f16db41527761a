#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <vector>

#include "core/store/largememory.h"

namespace corescope {

/// Append-only storage for the texts of transmissions: no de-duplication, addresses never move. Each loading thread
/// fills blocks of its own through a Writer; readers follow a four-byte reference without a lock. What a writer leaves
/// of its last block goes to the next writer, so that many short-lived ones do not use the blocks up.
class TextArena
{
    /// Units from `next` to `end` that nobody has written to.
    struct Stretch
    {
        std::size_t next = 0, end = 0; // units
        char* data = nullptr;          // of unit `next`
    };

public:
    using Ref = std::uint32_t; ///< offset in units of eight bytes

    TextArena() = default;
    ~TextArena();
    TextArena(const TextArena&) = delete;
    TextArena& operator=(const TextArena&) = delete;

    /// Fills one block after the other on one thread.
    class Writer
    {
    public:
        explicit Writer(TextArena& arena)
            : m_arena(arena)
        {
        }
        ~Writer();
        Writer(const Writer&) = delete;
        Writer& operator=(const Writer&) = delete;

        /// Room for `bytes` bytes, and the reference that will find them.
        struct Room
        {
            Ref ref;
            char* data;
        };
        Room allocate(std::size_t bytes);

    private:
        TextArena& m_arena;
        Stretch m_rest;
    };

    const char* at(Ref ref) const
    {
        return m_blocks[ref >> s_blockShift].load(std::memory_order_acquire) + std::size_t(ref & s_blockMask) * s_unit;
    }

    /// Bytes of texts held, padding included.
    std::size_t bytes() const { return m_bytes.load(std::memory_order_relaxed); }

private:
    static constexpr std::size_t s_unit = 8;
    static constexpr unsigned s_blockShift = 15; // units a block: 256 KiB
    static constexpr std::size_t s_blockUnits = std::size_t(1) << s_blockShift;
    static constexpr std::uint32_t s_blockMask = s_blockUnits - 1;
    static constexpr std::size_t s_blocks = std::size_t(1) << (32 - s_blockShift);

    static constexpr std::size_t s_blocksPerPage = largememory::pageSize / (s_blockUnits * s_unit);

    struct Owned
    {
        char* data;
        std::size_t largeBytes; // 0: from the heap
    };

    Stretch takeRoom(std::size_t units);
    void giveBack(const Stretch& rest);

    std::mutex m_mutex;
    std::size_t m_taken = 0;      // blocks
    std::vector<Stretch> m_spare; // rests of blocks that no writer has
    std::array<std::atomic<char*>, s_blocks> m_blocks{};
    std::vector<Owned> m_owned;
    std::atomic<std::size_t> m_bytes = 0;
};

} // namespace corescope
