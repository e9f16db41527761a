#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

class QVariant;
struct sqlite3_value;

namespace corescope {

/// What a value of any SQLite type is worth as a number. Columns may hold anything whatever their declaration says, and
/// both reading roads must agree about it: a text that is a number counts as that number, a blob never does.
/// @{
/// Empty for NULL. Valid until the statement is stepped on.
std::string_view textValue(sqlite3_value* value);

/// NaN unless a finite number.
double realFromText(std::string_view text);
double realValue(sqlite3_value* value);
double realValue(const QVariant& value);

/// Absent unless a whole number of 64 bits.
std::optional<std::int64_t> integerFromReal(double number);
std::optional<std::int64_t> integerFromText(std::string_view text);
std::optional<std::int64_t> integerValue(sqlite3_value* value);
std::optional<std::int64_t> integerValue(const QVariant& value);

/// As integerValue; numbers beyond an int are absent too.
std::optional<int> narrow(std::optional<std::int64_t> number);

/// A time with a fraction, cut to whole seconds; 0 when out of range.
std::int64_t secondsFromReal(double number);
/// @}

} // namespace corescope
