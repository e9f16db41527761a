#include "core/store/textarena.h"

#include <algorithm>
#include <cstdlib>
#include <new>

namespace corescope {

TextArena::~TextArena()
{
    for (const Owned& owned : m_owned) {
        if (owned.largeBytes > 0)
            largememory::release(owned.data, owned.largeBytes);
        else
            std::free(owned.data);
    }
}

TextArena::Stretch TextArena::takeRoom(std::size_t units)
{
    const std::scoped_lock lock(m_mutex);
    const auto spare = std::find_if(m_spare.begin(), m_spare.end(),
                                    [units](const Stretch& rest) { return rest.end - rest.next >= units; });
    if (spare != m_spare.end()) {
        const Stretch rest = *spare;
        m_spare.erase(spare);
        return rest;
    }

    constexpr std::size_t blockBytes = s_blockUnits * s_unit;
    std::size_t count = (units + s_blockUnits - 1) / s_blockUnits;
    const bool isLarge = m_taken >= s_blocksPerPage;
    if (isLarge)
        count = (count + s_blocksPerPage - 1) / s_blocksPerPage * s_blocksPerPage;
    if (m_taken + count > s_blocks)
        throw std::bad_alloc(); // 32 GB of text
    char* data =
        static_cast<char*>(isLarge ? largememory::allocate(count * blockBytes) : std::calloc(count, blockBytes));
    if (!data)
        throw std::bad_alloc();
    m_owned.push_back({data, isLarge ? count * blockBytes : 0});
    const std::size_t first = m_taken;
    for (std::size_t i = 0; i < count; ++i)
        m_blocks[first + i].store(data + i * blockBytes, std::memory_order_release);
    m_taken += count;
    return {first * s_blockUnits, m_taken * s_blockUnits, data};
}

void TextArena::giveBack(const Stretch& rest)
{
    constexpr std::size_t worthKeeping = 128; // units: shorter ones would only lengthen the search
    if (rest.end - rest.next < worthKeeping)
        return;
    const std::scoped_lock lock(m_mutex);
    m_spare.push_back(rest);
}

TextArena::Writer::~Writer()
{
    m_arena.giveBack(m_rest);
}

TextArena::Writer::Room TextArena::Writer::allocate(std::size_t bytes)
{
    const std::size_t units = (bytes + s_unit - 1) / s_unit;
    if (m_rest.end - m_rest.next < units) {
        const Stretch room = m_arena.takeRoom(units);
        m_arena.giveBack(m_rest);
        m_rest = room;
    }
    const Room room{Ref(m_rest.next), m_rest.data};
    m_rest.next += units;
    m_rest.data += units * s_unit;
    m_arena.m_bytes.fetch_add(units * s_unit, std::memory_order_relaxed);
    return room;
}

} // namespace corescope
