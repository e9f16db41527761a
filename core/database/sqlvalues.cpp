#include "core/database/sqlvalues.h"

#include <charconv>
#include <cmath>
#include <utility>

#include <QVariant>
#include <sqlite3.h>

#include "core/database/rows.h"

namespace corescope {

namespace {

/// Without surrounding blanks and one plus sign: what SQLite accepts around a number and from_chars does not.
std::string_view numberPart(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\v\f\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
    if (text.size() > 1 && text[0] == '+' && text[1] != '-')
        text.remove_prefix(1);
    return text;
}

template <typename Number>
std::optional<Number> wholeNumber(std::string_view text)
{
    text = numberPart(text);
    Number number{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || problem != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

double finiteOrNull(double number)
{
    return std::isfinite(number) ? number : nullReal;
}

} // namespace

std::string_view textValue(sqlite3_value* value)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (!text)
        return {};
    return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

double realFromText(std::string_view text)
{
    return finiteOrNull(wholeNumber<double>(text).value_or(nullReal));
}

double realValue(sqlite3_value* value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_FLOAT:
    case SQLITE_INTEGER:
        return finiteOrNull(sqlite3_value_double(value));
    case SQLITE_TEXT:
        return realFromText(textValue(value));
    default:
        return nullReal;
    }
}

double realValue(const QVariant& value)
{
    switch (value.isNull() ? QMetaType::UnknownType : value.typeId()) {
    case QMetaType::Double:
    case QMetaType::Float:
    case QMetaType::Int:
    case QMetaType::LongLong:
        return finiteOrNull(value.toDouble());
    case QMetaType::QString:
        return realFromText(value.toString().toUtf8().toStdString());
    default:
        return nullReal;
    }
}

std::optional<std::int64_t> integerFromReal(double number)
{
    constexpr double limit = 9223372036854775808.0; // 2^63
    if (!(number >= -limit && number < limit) || std::trunc(number) != number)
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

std::optional<std::int64_t> integerFromText(std::string_view text)
{
    return wholeNumber<std::int64_t>(text);
}

std::optional<std::int64_t> integerValue(sqlite3_value* value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return sqlite3_value_int64(value);
    case SQLITE_FLOAT:
        return integerFromReal(sqlite3_value_double(value));
    case SQLITE_TEXT:
        return integerFromText(textValue(value));
    default:
        return std::nullopt;
    }
}

std::optional<std::int64_t> integerValue(const QVariant& value)
{
    switch (value.isNull() ? QMetaType::UnknownType : value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Double:
    case QMetaType::Float:
        return integerFromReal(value.toDouble());
    case QMetaType::QString:
        return integerFromText(value.toString().toUtf8().toStdString());
    default:
        return std::nullopt;
    }
}

std::int64_t secondsFromReal(double number)
{
    return integerFromReal(std::trunc(number)).value_or(0);
}

std::optional<int> narrow(std::optional<std::int64_t> number)
{
    return number && std::in_range<int>(*number) ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

} // namespace corescope
