#include "core/store/memoryuse.h"

#include <fstream>
#include <string>

#include <sqlite3.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace corescope {

ProcessMemory processMemory()
{
    ProcessMemory memory;
    std::ifstream status("/proc/self/status");
    std::string key;
    while (status >> key) {
        std::size_t kilobytes = 0;
        if (key == "VmRSS:" && status >> kilobytes)
            memory.resident = kilobytes * 1024;
        else if (key == "VmHWM:" && status >> kilobytes)
            memory.peak = kilobytes * 1024;
        else if (key == "RssFile:" && status >> kilobytes)
            memory.mappedFiles = kilobytes * 1024;
    }
    return memory;
}

MemoryUse processOverhead()
{
    MemoryUse use;
    use.add("program and libraries", processMemory().mappedFiles);
    use.add("database connections", std::size_t(sqlite3_memory_used()));
#ifdef __GLIBC__
    use.add("freed and kept for reuse", mallinfo2().fordblks);
#endif
    return use;
}

void returnLargeBlocksWhenFreed()
{
#ifdef __GLIBC__
    constexpr int large = 4 * 1024 * 1024; // above what requests and chunks need again and again
    mallopt(M_MMAP_THRESHOLD, large);
    // Set one, and the other stays at 128 KB: every reply would fetch its pages from the system and give them back.
    mallopt(M_TRIM_THRESHOLD, large);
#endif
}

void releaseFreedMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace corescope
