#include "core/store/internpool.h"

#include <cstdlib>
#include <cstring>

namespace corescope {

namespace {

// Records are a few bytes to a few dozen: multiply-and-fold over eight bytes at a time.
std::uint64_t hashOf(std::string_view text)
{
    constexpr std::uint64_t k = 0x9E37'79B9'7F4A'7C15;
    std::uint64_t h = text.size() * k;
    const char* p = text.data();
    std::size_t n = text.size();
    while (n >= 8) {
        std::uint64_t word;
        std::memcpy(&word, p, 8);
        h = (h ^ word) * k;
        h ^= h >> 32;
        p += 8;
        n -= 8;
    }
    std::uint64_t tail = 0;
    if (n > 0)
        std::memcpy(&tail, p, n);
    h = (h ^ tail) * k;
    h ^= h >> 29;
    h *= 0xBF58'476D'1CE4'E5B9;
    return h ^ (h >> 32);
}

constexpr std::size_t s_lengthBytes = 2;

} // namespace

InternPool::InternPool()
    : m_shards(std::size_t(1) << s_shardBits)
{
}

InternPool::~InternPool()
{
    for (Shard& shard : m_shards)
        for (auto& block : shard.blocks)
            std::free(block.load(std::memory_order_relaxed));
}

const char* InternPool::addressOf(const Shard& shard, std::uint32_t unit)
{
    const char* block = shard.blocks[unit >> s_blockShift].load(std::memory_order_acquire);
    return block + std::size_t(unit & ((1U << s_blockShift) - 1)) * s_unit;
}

std::string_view InternPool::recordAt(const Shard& shard, std::uint32_t unit)
{
    const char* record = addressOf(shard, unit);
    std::uint16_t length;
    std::memcpy(&length, record, s_lengthBytes);
    return {record + s_lengthBytes, length};
}

std::string_view InternPool::view(std::uint32_t number) const
{
    return recordAt(m_shards[number >> s_unitBits], number & s_unitMask);
}

void InternPool::grow(Shard& shard)
{
    const std::size_t capacity = shard.cells.empty() ? 64 : shard.cells.size() * 2;
    std::vector<std::uint32_t> cells(capacity, s_empty);
    for (const std::uint32_t cell : shard.cells) {
        if (cell == s_empty)
            continue;
        std::size_t at = hashOf(recordAt(shard, cell & s_unitMask)) & (capacity - 1);
        while (cells[at] != s_empty)
            at = (at + 1) & (capacity - 1);
        cells[at] = cell;
    }
    shard.cells = std::move(cells);
}

std::optional<std::uint32_t> InternPool::append(Shard& shard, std::string_view record)
{
    const std::size_t units = (s_lengthBytes + record.size() + s_unit - 1) / s_unit;
    constexpr std::size_t blockUnits = std::size_t(1) << s_blockShift;
    const std::size_t left = blockUnits - (shard.nextUnit & (blockUnits - 1));
    if (units > left)
        shard.nextUnit += left; // a record never crosses two blocks
    if ((shard.nextUnit >> s_blockShift) >= s_blocks)
        return std::nullopt;

    auto& slot = shard.blocks[shard.nextUnit >> s_blockShift];
    char* block = slot.load(std::memory_order_relaxed);
    if (!block) {
        block = static_cast<char*>(std::calloc(1, s_blockBytes));
        if (!block)
            throw std::bad_alloc();
        slot.store(block, std::memory_order_release);
    }
    char* target = block + (shard.nextUnit & (blockUnits - 1)) * s_unit;
    const auto length = std::uint16_t(record.size());
    std::memcpy(target, &length, s_lengthBytes);
    std::memcpy(target + s_lengthBytes, record.data(), record.size());

    const auto unit = std::uint32_t(shard.nextUnit);
    shard.nextUnit += units;
    return unit;
}

std::uint64_t InternPool::hash(std::string_view record)
{
    return hashOf(record);
}

void InternPool::expect(std::uint64_t hash) const
{
    const Shard& shard = m_shards[hash >> (64 - s_shardBits)];
    const std::scoped_lock lock(shard.mutex);
    if (!shard.cells.empty())
        __builtin_prefetch(&shard.cells[hash & (shard.cells.size() - 1)]);
}

void InternPool::approach(std::uint64_t hash) const
{
    const Shard& shard = m_shards[hash >> (64 - s_shardBits)];
    const std::scoped_lock lock(shard.mutex);
    if (shard.cells.empty())
        return;
    const std::size_t mask = shard.cells.size() - 1;
    std::size_t at = hash & mask;
    for (std::uint32_t cell = shard.cells[at]; cell != s_empty; cell = shard.cells[at]) {
        if ((cell & ~s_unitMask) == tagOf(hash)) {
            __builtin_prefetch(addressOf(shard, cell & s_unitMask));
            return;
        }
        at = (at + 1) & mask;
    }
}

std::optional<std::uint32_t> InternPool::intern(std::string_view record)
{
    return intern(record, hashOf(record));
}

std::optional<std::uint32_t> InternPool::intern(std::string_view record, std::uint64_t hash)
{
    if (record.size() > maximumLength())
        return std::nullopt;
    const auto shardNumber = std::uint32_t(hash >> (64 - s_shardBits));
    const std::uint32_t tag = tagOf(hash);
    Shard& shard = m_shards[shardNumber];

    const std::scoped_lock lock(shard.mutex);
    if (shard.used * 4 >= shard.cells.size() * 3)
        grow(shard);
    const std::size_t mask = shard.cells.size() - 1;
    std::size_t at = hash & mask;
    for (std::uint32_t cell = shard.cells[at]; cell != s_empty; cell = shard.cells[at]) {
        const std::uint32_t unit = cell & s_unitMask;
        if ((cell & ~s_unitMask) == tag && recordAt(shard, unit) == record)
            return unit | (shardNumber << s_unitBits);
        at = (at + 1) & mask;
    }
    const auto unit = append(shard, record);
    if (!unit)
        return std::nullopt;
    shard.cells[at] = *unit | tag;
    ++shard.used;
    return *unit | (shardNumber << s_unitBits);
}

std::size_t InternPool::size() const
{
    std::size_t total = 0;
    for (const Shard& shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        total += shard.used;
    }
    return total;
}

std::size_t InternPool::bytes() const
{
    std::size_t total = 0;
    for (const Shard& shard : m_shards) {
        const std::scoped_lock lock(shard.mutex);
        total += shard.nextUnit * s_unit + shard.cells.size() * sizeof(std::uint32_t);
    }
    return total;
}

} // namespace corescope
