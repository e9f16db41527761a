#pragma once

#include <optional>

#include <QByteArray>
#include <QHash>

namespace corescope {

/// What the second word of a request line says, decoded.
struct RequestTarget
{
    QByteArray path;                     ///< percent-decoded, begins with "/"
    QHash<QByteArray, QByteArray> query; ///< decoded; of a repeated key the first value
};

/// Reads "/path?query" or "http://host/path?query". Nothing for a target that is neither, has a broken percent escape
/// in its path, or hides a NUL byte there.
std::optional<RequestTarget> parseTarget(const QByteArray& target);

/// Where a client should have asked instead of a path with "//", "/./" or "/../" in it: the cleaned path, encoded, with
/// the query of `target`. Empty when the path is clean.
QByteArray cleanedTarget(const QByteArray& path, const QByteArray& target);

} // namespace corescope
