#pragma once

#include <optional>

#include <QByteArray>

namespace corescope {

/// A part of a file: `length` bytes from `start`.
struct ByteRange
{
    qint64 start = 0;
    qint64 length = 0; ///< 0: the range lies behind the end and cannot be satisfied

    bool operator==(const ByteRange&) const = default;
};

/// Reads a Range field ("bytes=0-99", "bytes=100-", "bytes=-5") for a file of `size` bytes. Nothing when the field is
/// to be ignored: absent, malformed, another unit, or more than one range.
std::optional<ByteRange> parseRange(const QByteArray& field, qint64 size);

} // namespace corescope
