#include "core/store/keypool.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <random>
#include <string>

#include "core/store/ascii.h"

namespace corescope {

namespace {

constexpr std::size_t blockSize = 64 * 1024;
constexpr std::size_t firstCellCount = 4096;
constexpr std::size_t publicKeyLength = 64;

__extension__ using Wide = unsigned __int128;

std::uint64_t foldedProduct(std::uint64_t a, std::uint64_t b)
{
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t word(const char* bytes)
{
    std::uint64_t value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

bool equal(const char* a, const char* b, std::size_t length)
{
    if (length != publicKeyLength)
        return length == 0 || std::memcmp(a, b, length) == 0;
    std::uint64_t difference = 0;
    for (std::size_t i = 0; i < publicKeyLength; i += sizeof difference)
        difference |= word(a + i) ^ word(b + i);
    return difference == 0;
}

std::uint64_t randomSeed()
{
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32 | device()) | 1;
}

} // namespace

KeyPool::Table::Table(std::size_t cellCount)
    : mask(cellCount - 1)
    , cells(new std::atomic<std::uint64_t>[cellCount]())
{
}

KeyPool::KeyPool()
    : m_seed(randomSeed())
{
    addTable(firstCellCount);
}

KeyPool::~KeyPool()
{
    for (const auto& chunk : m_chunks)
        delete[] chunk.load(std::memory_order_relaxed);
}

KeyIndex KeyPool::intern(std::string_view text)
{
    const std::uint64_t textHash = hash(text);
    if (const KeyIndex known = find(*m_table.load(std::memory_order_acquire), text, textHash); known.isValid())
        return known;

    const std::lock_guard lock(m_mutex);
    if (const KeyIndex known = find(*m_tables.back(), text, textHash); known.isValid())
        return known;

    const std::size_t number = m_size.load(std::memory_order_relaxed);
    if (number * 2 >= m_tables.back()->mask)
        addTable((m_tables.back()->mask + 1) * 2);

    const std::size_t position = number + (std::size_t(1) << s_firstChunkBits);
    const std::size_t chunkSize = std::bit_floor(position);
    auto& chunk = m_chunks[std::bit_width(position) - 1 - s_firstChunkBits];
    if (!chunk.load(std::memory_order_relaxed)) {
        chunk.store(new Entry[chunkSize], std::memory_order_release);
        m_bytes.fetch_add(chunkSize * sizeof(Entry), std::memory_order_relaxed);
    }
    chunk.load(std::memory_order_relaxed)[position - chunkSize] = {store(text), text.size()};
    m_size.store(number + 1, std::memory_order_release);
    insert(*m_tables.back(), textHash, static_cast<std::uint32_t>(number));
    return KeyIndex(static_cast<std::uint32_t>(number));
}

KeyIndex KeyPool::internLowercased(std::string_view text)
{
    return intern(toLowerAscii(text));
}

KeyIndex KeyPool::find(std::string_view text) const
{
    return find(*m_table.load(std::memory_order_acquire), text, hash(text));
}

std::string_view KeyPool::text(KeyIndex key) const
{
    if (key.value() >= size())
        return {};
    const Entry& found = entry(key.value());
    return {found.data, found.length};
}

std::uint64_t KeyPool::hash(std::string_view text) const
{
    constexpr std::uint64_t stride = 0x9e3779b97f4a7c15u;
    std::uint64_t mixed = text.size();
    std::uint64_t salt = m_seed;
    std::size_t done = 0;
    for (; done + 16 <= text.size(); done += 16, salt += stride)
        mixed ^= foldedProduct(word(text.data() + done) ^ salt, word(text.data() + done + 8) ^ std::rotl(salt, 32));
    if (done < text.size()) {
        char rest[16] = {};
        std::memcpy(rest, text.data() + done, text.size() - done);
        mixed ^= foldedProduct(word(rest) ^ salt, word(rest + 8) ^ std::rotl(salt, 32));
    }
    return foldedProduct(mixed ^ m_seed, stride);
}

KeyIndex KeyPool::find(const Table& table, std::string_view text, std::uint64_t hash) const
{
    for (std::size_t i = hash & table.mask;; i = (i + 1) & table.mask) {
        const std::uint64_t cell = table.cells[i].load(std::memory_order_acquire);
        if (cell == 0)
            return KeyIndex::none();
        if (cell >> 32 != hash >> 32)
            continue;
        const auto key = static_cast<std::uint32_t>(cell) - 1;
        const Entry& candidate = entry(key);
        if (candidate.length == text.size() && equal(candidate.data, text.data(), text.size()))
            return KeyIndex(key);
    }
}

void KeyPool::insert(Table& table, std::uint64_t hash, std::uint32_t key)
{
    std::size_t i = hash & table.mask;
    while (table.cells[i].load(std::memory_order_relaxed) != 0)
        i = (i + 1) & table.mask;
    table.cells[i].store((hash >> 32) << 32 | (key + 1), std::memory_order_release);
}

const KeyPool::Entry& KeyPool::entry(std::uint32_t key) const
{
    const std::size_t position = key + (std::size_t(1) << s_firstChunkBits);
    const auto& chunk = m_chunks[std::bit_width(position) - 1 - s_firstChunkBits];
    return chunk.load(std::memory_order_acquire)[position - std::bit_floor(position)];
}

const char* KeyPool::store(std::string_view text)
{
    if (text.empty())
        return "";
    if (text.size() > m_freeSize) {
        const std::size_t size = std::max(blockSize, text.size());
        m_blocks.emplace_back(new char[size]);
        m_free = m_blocks.back().get();
        m_freeSize = size;
        m_bytes.fetch_add(size, std::memory_order_relaxed);
    }
    char* const copy = m_free;
    std::memcpy(copy, text.data(), text.size());
    m_free += text.size();
    m_freeSize -= text.size();
    return copy;
}

void KeyPool::addTable(std::size_t cellCount)
{
    m_tables.push_back(std::make_unique<Table>(cellCount));
    Table& table = *m_tables.back();
    for (std::size_t key = 0; key < size(); ++key) {
        const auto number = static_cast<std::uint32_t>(key);
        insert(table, hash(text(KeyIndex(number))), number);
    }
    m_bytes.fetch_add(cellCount * sizeof(table.cells[0]), std::memory_order_relaxed);
    m_table.store(&table, std::memory_order_release);
}

} // namespace corescope
