#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "core/index.h"

namespace corescope {

/// Gives every key text (64 hex public keys, observer ids) one number and keeps one copy of it for the pool's life.
/// Readers are wait-free while others intern, so that loader threads can look keys up millions of times a second.
/// The pool compares bytes: hand in lowercase texts, or use internLowercased().
class KeyPool
{
public:
    KeyPool();
    ~KeyPool();
    KeyPool(const KeyPool&) = delete;
    KeyPool& operator=(const KeyPool&) = delete;

    /// The number of \a text, adding it if it is new. Any thread; new texts take a mutex.
    KeyIndex intern(std::string_view text);

    /// intern() of the lowercase form (A-Z only).
    KeyIndex internLowercased(std::string_view text);

    /// The number of \a text, none() if it was never interned. Any thread, wait-free.
    KeyIndex find(std::string_view text) const;

    /// The text of \a key, valid for the pool's life; '' for none(). Any thread, wait-free.
    std::string_view text(KeyIndex key) const;

    /// Number of different texts.
    std::size_t size() const { return m_size.load(std::memory_order_acquire); }

    /// Memory held, in bytes.
    std::size_t bytes() const { return m_bytes.load(std::memory_order_relaxed); }

private:
    struct Entry
    {
        const char* data = nullptr;
        std::size_t length = 0;
    };

    /// Open addressing. A cell is 0 while empty, else the upper half of the hash and key number + 1 in the lower half.
    struct Table
    {
        explicit Table(std::size_t cellCount);

        std::size_t mask;
        std::unique_ptr<std::atomic<std::uint64_t>[]> cells;
    };

    static constexpr std::size_t s_firstChunkBits = 10;
    static constexpr std::size_t s_chunkCount = 23; ///< chunks double in size: enough for 2^32 keys

    std::uint64_t hash(std::string_view text) const;
    KeyIndex find(const Table& table, std::string_view text, std::uint64_t hash) const;
    static void insert(Table& table, std::uint64_t hash, std::uint32_t key);
    const Entry& entry(std::uint32_t key) const;
    const char* store(std::string_view text);
    void addTable(std::size_t cellCount);

    const std::uint64_t m_seed;                 ///< random, so that nobody can choose keys that collide
    std::atomic<const Table*> m_table{nullptr}; ///< the newest of m_tables
    std::array<std::atomic<Entry*>, s_chunkCount> m_chunks{};
    std::atomic<std::size_t> m_size{0};
    std::atomic<std::size_t> m_bytes{0};

    std::mutex m_mutex;                            ///< guards everything below, and all writing
    std::vector<std::unique_ptr<Table>> m_tables;  ///< outgrown ones stay: a reader may still be in them
    std::vector<std::unique_ptr<char[]>> m_blocks; ///< texts; never moved
    char* m_free = nullptr;                        ///< unused end of the last block
    std::size_t m_freeSize = 0;                    ///< bytes
};

} // namespace corescope
