#include "core/store/largememory.h"

#include <cstdint>
#include <cstdlib>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace corescope::largememory {

#ifdef __linux__

void* allocate(std::size_t bytes)
{
    // One page more than asked for, so that an aligned stretch can be cut out of it.
    const std::size_t reserved = bytes + pageSize;
    void* const memory = ::mmap(nullptr, reserved, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    const auto begin = reinterpret_cast<std::uintptr_t>(memory);
    const std::size_t before = (pageSize - begin % pageSize) % pageSize;
    char* const aligned = static_cast<char*>(memory) + before;
    if (before > 0)
        ::munmap(memory, before);
    ::munmap(aligned + bytes, pageSize - before);
    ::madvise(aligned, bytes, MADV_HUGEPAGE); // a system without large pages does it with small ones
    return aligned;
}

void release(void* memory, std::size_t bytes)
{
    ::munmap(memory, bytes);
}

#else

void* allocate(std::size_t bytes)
{
    void* const memory = std::calloc(1, bytes);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

void release(void* memory, std::size_t)
{
    std::free(memory);
}

#endif

} // namespace corescope::largememory
