#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

namespace corescope {

/// Keeps every distinct byte string once and names it by four bytes. Any thread may intern (sixteen shards, a lock
/// each, held for one look-up); reading takes no lock, because records never move.
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

    /// The same in three steps, so that many look-ups overlap their waits for memory: hash() and expect() some records
    /// ahead, approach() a little later, intern() at last.
    static std::uint64_t hash(std::string_view record);
    void expect(std::uint64_t hash) const;
    void approach(std::uint64_t hash) const;
    std::optional<std::uint32_t> intern(std::string_view record, std::uint64_t hash);

    /// The record of a number that intern() returned; valid as long as the pool.
    std::string_view view(std::uint32_t number) const;

    /// Distinct records held.
    std::size_t size() const;

    /// Resident bytes: records and look-up tables.
    std::size_t bytes() const;

    static constexpr std::size_t maximumLength() { return 60'000; }

private:
    static constexpr unsigned s_shardBits = 4;
    static constexpr unsigned s_unit = 2;        // bytes a unit: records start at even offsets
    static constexpr unsigned s_blockShift = 19; // units a block: 1 MiB
    static constexpr std::size_t s_blockBytes = std::size_t(s_unit) << s_blockShift;
    static constexpr unsigned s_unitBits = 32 - s_shardBits;
    static constexpr std::size_t s_blocks = ((std::size_t(1) << s_unitBits) >> s_blockShift) - 1;
    static constexpr std::uint32_t s_unitMask = (1U << s_unitBits) - 1;
    static constexpr std::uint32_t s_empty = 0xFFFF'FFFF;

    struct Shard
    {
        mutable std::mutex mutex;
        // Open addressing: unit number of a record, or s_empty. The four bits that a unit leaves free hold hash bits,
        // so that nearly all records that are not the one looked for are passed over without touching them.
        std::vector<std::uint32_t> cells;
        std::size_t used = 0;
        std::size_t nextUnit = 0;
        std::array<std::atomic<char*>, s_blocks> blocks{};
    };

    static const char* addressOf(const Shard&, std::uint32_t unit);
    static std::string_view recordAt(const Shard&, std::uint32_t unit);
    static std::uint32_t tagOf(std::uint64_t hash) { return std::uint32_t(hash >> 56 << s_unitBits); }
    static void grow(Shard&);
    static std::optional<std::uint32_t> append(Shard&, std::string_view record);

    std::vector<Shard> m_shards;
};

} // namespace corescope
