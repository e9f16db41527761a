#include "core/store/largememory.h"

#include <condition_variable>
#include <cstdint>
#include <cstdlib>
#include <mutex>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace corescope::largememory {

namespace {

constexpr std::size_t s_reservedPages = 8;

std::mutex s_mutex; // guards the pages
std::condition_variable_any s_taken;
std::vector<void*> s_pages;

void* takeReserved()
{
    const std::scoped_lock lock(s_mutex);
    if (s_pages.empty())
        return nullptr;
    void* const page = s_pages.back();
    s_pages.pop_back();
    s_taken.notify_one();
    return page;
}

void* freshPages(std::size_t bytes);

void keepPages(const std::stop_token& stop)
try {
    std::unique_lock lock(s_mutex);
    while (s_taken.wait(lock, stop, [] { return s_pages.size() < s_reservedPages; })) {
        lock.unlock();
        void* const page = freshPages(pageSize);
        for (std::size_t at = 0; at < pageSize; at += 4096)
            static_cast<volatile char*>(page)[at] = 0; // makes it resident
        lock.lock();
        s_pages.push_back(page);
    }
} catch (const std::bad_alloc&) {
    // whoever needs the memory will be told
}

} // namespace

Reserve::Reserve()
    : m_thread(keepPages)
{
}

Reserve::~Reserve()
{
    m_thread.request_stop();
    m_thread.join();
    const std::scoped_lock lock(s_mutex);
    for (void* const page : s_pages)
        release(page, pageSize);
    s_pages.clear();
}

void* allocate(std::size_t bytes)
{
    if (bytes == pageSize)
        if (void* const page = takeReserved())
            return page;
    return freshPages(bytes);
}

#ifdef __linux__

namespace {

void* freshPages(std::size_t bytes)
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

} // namespace

void release(void* memory, std::size_t bytes)
{
    ::munmap(memory, bytes);
}

#else

namespace {

void* freshPages(std::size_t bytes)
{
    void* const memory = std::calloc(1, bytes);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

} // namespace

void release(void* memory, std::size_t)
{
    std::free(memory);
}

#endif

} // namespace corescope::largememory
