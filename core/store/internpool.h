#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

namespace corescope {

/// Keeps every distinct byte string once and names it by four bytes. Any thread may intern (sixteen shards, a lock each,
/// held for one look-up); reading takes no lock, because records never move.
class InternPool
{
public:
    InternPool();
    ~InternPool();
    InternPool(const InternPool&) = delete;
    InternPool& operator=(const InternPool&) = delete;

    /// The number of `record`, made on first sight. Nothing when the record is longer than `maximumLength()` or the pool
    /// (8 GB) is full.
    std::optional<std::uint32_t> intern(std::string_view record);

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
    static constexpr std::size_t s_blocks = (std::size_t(1) << (32 - s_shardBits)) >> s_blockShift;
    static constexpr std::uint32_t s_empty = 0xFFFF'FFFF;

    struct Shard
    {
        mutable std::mutex mutex;
        std::vector<std::uint32_t> cells; // unit number of a record, or s_empty; open addressing
        std::size_t used = 0;
        std::size_t nextUnit = 0;
        std::array<std::atomic<char*>, s_blocks> blocks{};
    };

    static std::string_view recordAt(const Shard&, std::uint32_t unit);
    static void grow(Shard&);
    static std::optional<std::uint32_t> append(Shard&, std::string_view record);

    std::vector<Shard> m_shards;
};

} // namespace corescope
