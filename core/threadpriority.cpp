#include "core/threadpriority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace corescope {

void yieldToOtherThreads()
{
#ifdef __linux__
    // QThread::setPriority() does nothing under Linux' usual scheduler; niceness is per thread there.
    constexpr int lowest = 19;
    setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), lowest);
#endif
}

} // namespace corescope
