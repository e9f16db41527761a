#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <vector>

namespace corescope {

/// Memory in large pages: the system hands it out, and finds it again, several times cheaper than in pages of 4 KiB.
/// Whole pages become resident as soon as one byte is touched, so it is for what is large.
namespace largememory {

inline constexpr std::size_t pageSize = std::size_t(2) << 20;

/// Zeroed memory of a multiple of `pageSize` bytes. Throws std::bad_alloc.
void* allocate(std::size_t bytes);
void release(void* memory, std::size_t bytes);

constexpr std::size_t roundedUp(std::size_t bytes)
{
    return (bytes + pageSize - 1) / pageSize * pageSize;
}

} // namespace largememory

/// Takes what is large from there, and the rest from the heap.
template <typename T>
class LargeAllocator
{
public:
    using value_type = T;

    LargeAllocator() = default;
    template <typename Other>
    LargeAllocator(const LargeAllocator<Other>&)
    {
    }

    T* allocate(std::size_t count)
    {
        const std::size_t bytes = count * sizeof(T);
        return bytes < largememory::pageSize ? std::allocator<T>().allocate(count)
                                             : static_cast<T*>(largememory::allocate(largememory::roundedUp(bytes)));
    }
    void deallocate(T* memory, std::size_t count)
    {
        const std::size_t bytes = count * sizeof(T);
        if (bytes < largememory::pageSize)
            std::allocator<T>().deallocate(memory, count);
        else
            largememory::release(memory, largememory::roundedUp(bytes));
    }

    template <typename Other>
    bool operator==(const LargeAllocator<Other>&) const
    {
        return true;
    }
};

template <typename T>
using LargeVector = std::vector<T, LargeAllocator<T>>;

} // namespace corescope
