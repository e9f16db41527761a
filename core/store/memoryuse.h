#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace corescope {

/// Resident bytes by part.
struct MemoryUse
{
    std::vector<std::pair<std::string_view, std::size_t>> parts;

    void add(std::string_view part, std::size_t bytes) { parts.emplace_back(part, bytes); }
    std::size_t total() const
    {
        std::size_t sum = 0;
        for (const auto& [part, bytes] : parts)
            sum += bytes;
        return sum;
    }
};

/// Resident memory of this process in bytes, and its highest value so far; 0 where the system does not tell.
struct ProcessMemory
{
    std::size_t resident = 0;
    std::size_t peak = 0;
};
ProcessMemory processMemory();

/// Gives memory that was freed back to the system.
void releaseFreedMemory();

} // namespace corescope
