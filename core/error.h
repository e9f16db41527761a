#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace corescope {

/// What went wrong, in words a user can act on: what failed, on which file or route, what to do about it.
struct Error
{
    enum class Kind {
        NotFound,     ///< the file, row or route is not there
        NotADatabase, ///< the file exists but is no SQLite database, or none of CoreScope's
        Busy,         ///< somebody else holds what we need; trying again later may succeed
        DiskFull,     ///< nothing was lost, but nothing more can be written
        ReadOnly,     ///< writing was refused by the file system or by the user
        Invalid,      ///< the input is malformed
        Internal,     ///< everything else
    };

    Kind kind = Kind::Internal;
    QString message;

    bool operator==(const Error&) const = default;
};

/// The value, or why there is none. Used at every border between modules; exceptions do not cross them.
template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error::Kind kind, QString message)
{
    return tl::unexpected<Error>(Error{kind, std::move(message)});
}

} // namespace corescope
