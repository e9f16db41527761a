#include "core/store/memoryuse.h"

#include <fstream>
#include <string>

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
    }
    return memory;
}

void releaseFreedMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace corescope
