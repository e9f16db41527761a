#pragma once

#include <QString>

namespace corescope {

/// `1,234,567` in the user's way of writing numbers.
QString countText(std::uint64_t count);

/// `12.3%` in the user's way of writing numbers.
QString percentText(double percent, int decimals);

/// `4 s`, `3:07`, `1:02:33`; never negative.
QString durationText(double seconds);

/// `1.3 GB`, in the user's way of writing numbers.
QString bytesText(std::int64_t bytes);

} // namespace corescope
