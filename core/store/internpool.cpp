#include "core/store/internpool.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace corescope {

namespace {

constexpr std::size_t s_lengthBytes = 2;
constexpr std::uint16_t s_blockEnds = 0xFFFF; // in place of a length: no further record in this block

} // namespace

void RecordBatch::add(std::string_view record, std::uint32_t owner)
{
    m_entries.push_back(
        {InternPool::hashOf(record), std::uint32_t(m_bytes.size()), std::uint32_t(record.size()), owner});
    m_bytes.append(record);
}

void RecordBatch::clear()
{
    m_bytes.clear();
    m_entries.clear();
}

// Records are a few bytes to a few dozen: multiply-and-fold over eight bytes at a time.
std::uint64_t InternPool::hashOf(std::string_view record)
{
    constexpr std::uint64_t k = 0x9E37'79B9'7F4A'7C15;
    std::uint64_t h = record.size() * k;
    const char* p = record.data();
    std::size_t n = record.size();
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

InternPool::InternPool()
    : m_shards(std::size_t(1) << s_shardBits)
{
}

InternPool::~InternPool()
{
    for (Shard& shard : m_shards) {
        std::free(shard.blocks[0].load(std::memory_order_relaxed));
        for (std::size_t i = 1; i < s_blocks; i += s_blocksPerPage)
            if (char* const page = shard.blocks[i].load(std::memory_order_relaxed))
                largememory::release(page, largememory::pageSize);
    }
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

/// Goes through the records in the order in which they lie: their cells would lead to them criss-cross. A few are taken
/// at a time, so that the waits for their cells overlap.
void InternPool::grow(Shard& shard)
{
    const std::size_t capacity = shard.cells.empty() ? 64 : shard.cells.size() * 2;
    LargeVector<std::uint32_t> cells(capacity, s_empty);
    struct Place
    {
        std::uint64_t hash;
        std::uint32_t cell;
    };
    std::array<Place, 16> places;
    std::size_t count = 0;
    const auto placeAll = [&] {
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t at = places[i].hash & (capacity - 1);
            while (cells[at] != s_empty)
                at = (at + 1) & (capacity - 1);
            cells[at] = places[i].cell;
        }
        count = 0;
    };
    constexpr std::size_t blockUnits = std::size_t(1) << s_blockShift;
    for (std::size_t begin = 0; begin < shard.nextUnit; begin += blockUnits) {
        const std::size_t end = std::min(begin + blockUnits, shard.nextUnit);
        for (std::size_t unit = begin; unit < end;) {
            const std::string_view record = recordAt(shard, std::uint32_t(unit));
            if (record.size() == s_blockEnds)
                break;
            const std::uint64_t hash = hashOf(record);
            __builtin_prefetch(&cells[hash & (capacity - 1)], 1);
            places[count++] = {hash, std::uint32_t(unit) | tagOf(hash)};
            if (count == places.size())
                placeAll();
            unit += (s_lengthBytes + record.size() + s_unit - 1) / s_unit;
        }
    }
    placeAll();
    shard.cells = std::move(cells);
}

char* InternPool::blockAt(Shard& shard, std::size_t number)
{
    if (char* const block = shard.blocks[number].load(std::memory_order_relaxed))
        return block;
    if (number == 0) {
        char* const block = static_cast<char*>(std::calloc(1, s_blockBytes));
        if (!block)
            throw std::bad_alloc();
        shard.blocks[0].store(block, std::memory_order_release);
        return block;
    }
    char* const page = static_cast<char*>(largememory::allocate(largememory::pageSize));
    for (std::size_t i = 0; i < s_blocksPerPage; ++i)
        shard.blocks[number + i].store(page + i * s_blockBytes, std::memory_order_release);
    return page;
}

std::optional<std::uint32_t> InternPool::append(Shard& shard, std::string_view record)
{
    const std::size_t units = (s_lengthBytes + record.size() + s_unit - 1) / s_unit;
    constexpr std::size_t blockUnits = std::size_t(1) << s_blockShift;
    const std::size_t used = shard.nextUnit & (blockUnits - 1);
    if (used > 0 && units > blockUnits - used) { // a record never crosses two blocks
        std::memcpy(blockAt(shard, shard.nextUnit >> s_blockShift) + used * s_unit, &s_blockEnds, sizeof s_blockEnds);
        shard.nextUnit += blockUnits - used;
    }
    if ((shard.nextUnit >> s_blockShift) >= s_blocks)
        return std::nullopt;

    char* target = blockAt(shard, shard.nextUnit >> s_blockShift) + (shard.nextUnit & (blockUnits - 1)) * s_unit;
    const auto length = std::uint16_t(record.size());
    std::memcpy(target, &length, s_lengthBytes);
    std::memcpy(target + s_lengthBytes, record.data(), record.size());

    const auto unit = std::uint32_t(shard.nextUnit);
    shard.nextUnit += units;
    return unit;
}

void InternPool::expectCell(const Shard& shard, std::uint64_t hash)
{
    if (!shard.cells.empty())
        __builtin_prefetch(&shard.cells[hash & (shard.cells.size() - 1)], 1);
}

void InternPool::expectRecord(const Shard& shard, std::uint64_t hash)
{
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

std::optional<std::uint32_t> InternPool::internLocked(Shard& shard, std::uint32_t shardNumber, std::string_view record,
                                                      std::uint64_t hash)
{
    if (record.size() > maximumLength())
        return std::nullopt;
    if (shard.used * 4 >= shard.cells.size() * 3)
        grow(shard);
    const std::uint32_t tag = tagOf(hash);
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

std::optional<std::uint32_t> InternPool::intern(std::string_view record)
{
    const std::uint64_t hash = hashOf(record);
    Shard& shard = m_shards[shardOf(hash)];
    const std::scoped_lock lock(shard.mutex);
    return internLocked(shard, shardOf(hash), record, hash);
}

std::array<std::uint32_t, InternPool::s_shardCount> InternPool::sortByShard(RecordBatch& batch)
{
    std::array<std::uint32_t, s_shardCount> ends{};
    for (const RecordBatch::Entry& entry : batch.m_entries)
        ++ends[shardOf(entry.hash)];
    std::uint32_t begin = 0;
    for (std::uint32_t& end : ends) {
        const std::uint32_t count = end;
        end = begin;
        begin += count;
    }
    batch.m_order.resize(batch.m_entries.size());
    for (std::uint32_t i = 0; i < batch.m_entries.size(); ++i)
        batch.m_order[ends[shardOf(batch.m_entries[i].hash)]++] = i;
    return ends;
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
        const std::size_t blocks = (shard.nextUnit * s_unit + s_blockBytes - 1) / s_blockBytes;
        total +=
            blocks <= 1 ? shard.nextUnit * s_unit : s_blockBytes + largememory::roundedUp((blocks - 1) * s_blockBytes);
        total += shard.cells.size() * sizeof(std::uint32_t);
    }
    return total;
}

} // namespace corescope
