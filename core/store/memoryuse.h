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

/// Resident memory of this process in bytes; 0 where the system does not tell.
struct ProcessMemory
{
    std::size_t resident = 0;
    std::size_t peak = 0;        ///< the highest that `resident` was
    std::size_t mappedFiles = 0; ///< of `resident`: the program, its libraries
};
ProcessMemory processMemory();

/// What the process holds beside its data: program and libraries, SQLite's pages, and memory that was freed and that
/// the allocator keeps. Together with the data that is nearly all of `ProcessMemory::resident`.
MemoryUse processOverhead();

/// Makes the allocator give larger blocks back as soon as they are freed. By itself it learns to keep them, up to 32 MB
/// each, and after a long job over a hundred megabytes are free and yet resident. To be called before threads start.
void returnLargeBlocksWhenFreed();

/// Gives memory that was freed back to the system.
void releaseFreedMemory();

} // namespace corescope
