#include "core/phaselog.h"

#include "core/store/memoryuse.h"

namespace corescope {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcEngine, "corescope.engine", QtInfoMsg)

double secondsSince(std::chrono::steady_clock::time_point began)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

QString secondsAndMemory(std::chrono::steady_clock::time_point began)
{
    const ProcessMemory memory = processMemory();
    return u"%1 s, %2 MB of memory (peak %3 MB)"_s.arg(secondsSince(began), 0, 'f', 2)
        .arg(memory.resident >> 20)
        .arg(memory.peak >> 20);
}

} // namespace corescope
