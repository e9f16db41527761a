#include "core/store/textarena.h"

#include <cstdlib>
#include <new>

namespace corescope {

TextArena::~TextArena()
{
    for (std::size_t i = 0; i < m_taken; ++i)
        if (m_owned[i])
            std::free(m_blocks[i].load(std::memory_order_relaxed));
}

TextArena::Blocks TextArena::takeBlocks(std::size_t count)
{
    const std::scoped_lock lock(m_mutex);
    if (m_taken + count > s_blocks)
        throw std::bad_alloc(); // 32 GB of text
    char* data = static_cast<char*>(std::calloc(count, s_blockUnits * s_unit));
    if (!data)
        throw std::bad_alloc();
    const std::size_t first = m_taken;
    m_owned[first] = true;
    for (std::size_t i = 0; i < count; ++i)
        m_blocks[first + i].store(data + i * s_blockUnits * s_unit, std::memory_order_release);
    m_taken += count;
    return {first, data};
}

TextArena::Writer::Room TextArena::Writer::allocate(std::size_t bytes)
{
    const std::size_t units = (bytes + s_unit - 1) / s_unit;
    if (m_end - m_next < units) {
        const std::size_t count = (units + s_blockUnits - 1) / s_blockUnits;
        const Blocks blocks = m_arena.takeBlocks(count);
        m_next = blocks.first * s_blockUnits;
        m_end = m_next + count * s_blockUnits;
        m_data = blocks.data;
    }
    const Room room{Ref(m_next), m_data};
    m_next += units;
    m_data += units * s_unit;
    m_arena.m_bytes.fetch_add(units * s_unit, std::memory_order_relaxed);
    return room;
}

} // namespace corescope
