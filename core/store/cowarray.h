#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace corescope {

/// An array whose copies share their blocks: copying costs a pointer per 4,096 elements, and writing to a copy clones
/// just the block written to. It lets every snapshot own a complete, immutable version of the per-transmission state.
template <typename T>
class CowArray
{
public:
    std::uint32_t size() const { return m_size; }

    const T& operator[](std::uint32_t index) const { return (*m_blocks[index >> s_shift])[index & s_mask]; }

    /// Writable element; clones its block when a copy of this array still shares it.
    T& edit(std::uint32_t index)
    {
        auto& block = m_blocks[index >> s_shift];
        // Taking a share orders what follows behind the last look of a copy that has just let go; use_count() alone
        // does not.
        const auto shared = block;
        if (shared.use_count() > 2)
            block = std::make_shared<Block>(*shared);
        return (*block)[index & s_mask];
    }

    void resize(std::uint32_t size)
    {
        m_size = size;
        const std::size_t blocks = (std::size_t(size) + s_mask) >> s_shift;
        while (m_blocks.size() < blocks)
            m_blocks.push_back(std::make_shared<Block>());
    }

    std::size_t bytes() const { return m_blocks.size() * sizeof(Block); }

private:
    static constexpr std::uint32_t s_shift = 12;
    static constexpr std::uint32_t s_mask = (1U << s_shift) - 1;
    using Block = std::array<T, 1U << s_shift>;

    std::vector<std::shared_ptr<Block>> m_blocks;
    std::uint32_t m_size = 0;
};

} // namespace corescope
