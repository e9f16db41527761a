#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/largememory.h"

namespace corescope {

/// Records on their way into an InternPool, which takes many together far faster than one by one.
class RecordBatch
{
public:
    /// `owner` is whatever the caller knows the record by.
    void add(std::string_view record, std::uint32_t owner);
    void clear();

private:
    friend class InternPool;
    struct Entry
    {
        std::uint64_t hash;
        std::uint32_t begin, size; // in m_bytes
        std::uint32_t owner;
    };

    std::string m_bytes;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_order; // entries by shard, while they are taken in
};

/// Keeps every distinct byte string once and names it by four bytes. Any thread may intern (sixteen shards, a lock
/// each); reading takes no lock, because records never move.
class InternPool
{
public:
    InternPool();
    ~InternPool();
    InternPool(const InternPool&) = delete;
    InternPool& operator=(const InternPool&) = delete;

    /// The number of `record`, made on first sight. Nothing when the record is longer than `maximumLength()` or the
    /// pool (8 GB) is full.
    std::optional<std::uint32_t> intern(std::string_view record);

    /// The same for all records of a batch; calls `named(owner, number)` for each, in any order. Memory is slow, so the
    /// look-ups of some records overlap, and each shard is locked once.
    template <typename Named>
    void intern(RecordBatch& batch, Named named);

    /// The record of a number that intern() returned; valid as long as the pool.
    std::string_view view(std::uint32_t number) const;

    /// Begins to fetch a record from memory for a view() that will follow soon.
    void expect(std::uint32_t number) const
    {
        __builtin_prefetch(addressOf(m_shards[number >> s_unitBits], number & s_unitMask));
    }

    /// Distinct records held.
    std::size_t size() const;

    /// Resident bytes: records and look-up tables.
    std::size_t bytes() const;

    static constexpr std::size_t maximumLength() { return 60'000; }

private:
    friend class RecordBatch;

    static constexpr unsigned s_shardBits = 4;
    static constexpr std::size_t s_shardCount = std::size_t(1) << s_shardBits;
    static constexpr unsigned s_unit = 2;        // bytes a unit: records start at even offsets
    static constexpr unsigned s_blockShift = 19; // units a block: 1 MiB
    static constexpr std::size_t s_blockBytes = std::size_t(s_unit) << s_blockShift;
    static constexpr std::size_t s_blocksPerPage = largememory::pageSize / s_blockBytes;
    static constexpr unsigned s_unitBits = 32 - s_shardBits;
    static constexpr std::size_t s_blocks = ((std::size_t(1) << s_unitBits) >> s_blockShift) - 1;
    static constexpr std::uint32_t s_unitMask = (1U << s_unitBits) - 1;
    static constexpr std::uint32_t s_empty = 0xFFFF'FFFF;

    struct Shard
    {
        mutable std::mutex mutex;
        // Open addressing: unit number of a record, or s_empty. The four bits that a unit leaves free hold hash bits,
        // so that nearly all records that are not the one looked for are passed over without touching them.
        LargeVector<std::uint32_t> cells;
        std::size_t used = 0;
        std::size_t nextUnit = 0;
        // The first is a small one, for pools that stay small; the others come as large pages.
        std::array<std::atomic<char*>, s_blocks> blocks{};
    };

    static std::uint64_t hashOf(std::string_view record);
    static std::uint32_t shardOf(std::uint64_t hash) { return std::uint32_t(hash >> (64 - s_shardBits)); }
    static std::uint32_t tagOf(std::uint64_t hash) { return std::uint32_t(hash >> 56 << s_unitBits); }
    static const char* addressOf(const Shard&, std::uint32_t unit);
    static std::string_view recordAt(const Shard&, std::uint32_t unit);
    static void grow(Shard&);
    static char* blockAt(Shard&, std::size_t number);
    static std::optional<std::uint32_t> append(Shard&, std::string_view record);

    static void expectCell(const Shard&, std::uint64_t hash);
    static void expectRecord(const Shard&, std::uint64_t hash);
    /// With the shard locked. Nothing as intern().
    static std::optional<std::uint32_t> internLocked(Shard&, std::uint32_t shardNumber, std::string_view record,
                                                     std::uint64_t hash);
    /// Sorts the entries of a batch by shard; returns where each shard's end.
    static std::array<std::uint32_t, s_shardCount> sortByShard(RecordBatch& batch);

    std::vector<Shard> m_shards;
};

template <typename Named>
void InternPool::intern(RecordBatch& batch, Named named)
{
    constexpr std::uint32_t cellAhead = 16, recordAhead = 8; // look-ups under way
    const auto ends = sortByShard(batch);
    const auto hashAt = [&](std::uint32_t i) { return batch.m_entries[batch.m_order[i]].hash; };
    std::uint32_t i = 0;
    for (std::uint32_t number = 0; number < s_shardCount; ++number) {
        Shard& shard = m_shards[number];
        const std::uint32_t end = ends[number];
        const std::scoped_lock lock(shard.mutex);
        for (std::uint32_t ahead = i; ahead < std::min(end, i + cellAhead); ++ahead)
            expectCell(shard, hashAt(ahead));
        for (; i < end; ++i) {
            if (i + cellAhead < end)
                expectCell(shard, hashAt(i + cellAhead));
            if (i + recordAhead < end)
                expectRecord(shard, hashAt(i + recordAhead));
            const RecordBatch::Entry& entry = batch.m_entries[batch.m_order[i]];
            named(entry.owner,
                  internLocked(shard, number, {batch.m_bytes.data() + entry.begin, entry.size}, entry.hash));
        }
    }
}

} // namespace corescope
