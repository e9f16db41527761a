#pragma once

#include <cstdint>
#include <optional>

#include <QString>

namespace corescope {

/// Which file a path leads to, so that another one put in its place is noticed.
struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    bool operator==(const FileIdentity&) const = default;
};

/// Nothing when there is no such file, or where the system has no such numbers. Does not open the file.
std::optional<FileIdentity> fileIdentity(const QString& file);

} // namespace corescope
