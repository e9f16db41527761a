#include "core/filter/filtercomparison.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/mesh/packetframe.h"
#include "core/store/ascii.h"

namespace corescope {

namespace {

// Lower case of ASCII letters alone, so that a comparison allocates nothing: others must be written as they are.
bool sameFolded(char a, char b)
{
    return toLowerAscii(a) == b;
}

bool startsWithFolded(std::string_view value, std::string_view lower)
{
    return value.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), value.begin(), [](char b, char a) { return sameFolded(a, b); });
}

bool equalsFolded(std::string_view value, std::string_view lower)
{
    return value.size() == lower.size() && startsWithFolded(value, lower);
}

bool containsFolded(std::string_view value, std::string_view lower)
{
    return std::search(value.begin(), value.end(), lower.begin(), lower.end(), sameFolded) != value.end() ||
           lower.empty();
}

int orderFolded(std::string_view value, std::string_view lower)
{
    const std::size_t common = std::min(value.size(), lower.size());
    for (std::size_t i = 0; i < common; ++i)
        if (const int order = std::uint8_t(toLowerAscii(value[i])) - std::uint8_t(lower[i]); order != 0)
            return order;
    return value.size() < lower.size() ? -1 : value.size() > lower.size();
}

} // namespace

bool compareNumber(const FilterExpression& comparison, double value)
{
    if (std::isnan(value))
        return false;
    const auto& numbers = comparison.numbers;
    switch (comparison.op) {
    case FilterOperator::Exists:
        return true;
    case FilterOperator::Equal:
    case FilterOperator::NotEqual:
    case FilterOperator::In:
        return std::ranges::find(numbers, value) != numbers.end();
    case FilterOperator::Less:
        return value < numbers[0];
    case FilterOperator::LessOrEqual:
        return value <= numbers[0];
    case FilterOperator::Greater:
        return value > numbers[0];
    case FilterOperator::GreaterOrEqual:
        return value >= numbers[0];
    case FilterOperator::Between:
        return value >= numbers[0] && value <= numbers[1];
    default:
        return false;
    }
}

bool compareText(const FilterExpression& comparison, std::string_view value)
{
    if (value.empty())
        return false;
    const auto& texts = comparison.texts;
    switch (comparison.op) {
    case FilterOperator::Exists:
        return true;
    case FilterOperator::Equal:
    case FilterOperator::NotEqual:
    case FilterOperator::In:
        return std::ranges::any_of(texts, [value](const std::string& text) { return equalsFolded(value, text); });
    case FilterOperator::Contains:
        return containsFolded(value, texts[0]);
    case FilterOperator::StartsWith:
        return startsWithFolded(value, texts[0]);
    case FilterOperator::EndsWith:
        return value.size() >= texts[0].size() && equalsFolded(value.substr(value.size() - texts[0].size()), texts[0]);
    case FilterOperator::Less:
        return orderFolded(value, texts[0]) < 0;
    case FilterOperator::LessOrEqual:
        return orderFolded(value, texts[0]) <= 0;
    case FilterOperator::Greater:
        return orderFolded(value, texts[0]) > 0;
    case FilterOperator::GreaterOrEqual:
        return orderFolded(value, texts[0]) >= 0;
    case FilterOperator::Between:
        return orderFolded(value, texts[0]) >= 0 && orderFolded(value, texts[1]) <= 0;
    }
    return false;
}

bool compareName(const FilterExpression& comparison, int value)
{
    if (value < 0)
        return false;
    if (comparison.op != FilterOperator::Contains && comparison.op != FilterOperator::StartsWith &&
        comparison.op != FilterOperator::EndsWith)
        return compareNumber(comparison, value);
    if (value > (comparison.field == FilterField::Type ? 15 : 3))
        return false;
    return compareText(comparison, comparison.field == FilterField::Type ? packet::typeName(packet::Type(value))
                                                                         : packet::routeName(packet::Route(value)));
}

bool compareJson(const FilterExpression& comparison, simdjson::dom::element value)
{
    switch (value.type()) {
    case simdjson::dom::element_type::STRING: {
        const std::string_view text = value.get_string().value_unsafe();
        return text.empty() && comparison.op == FilterOperator::Exists ? true : compareText(comparison, text);
    }
    case simdjson::dom::element_type::BOOL:
        return compareText(comparison, value.get_bool().value_unsafe() ? "true" : "false");
    case simdjson::dom::element_type::INT64:
    case simdjson::dom::element_type::UINT64:
    case simdjson::dom::element_type::DOUBLE: {
        const double number = value.get_double().value_unsafe();
        if (comparison.op != FilterOperator::Contains && comparison.op != FilterOperator::StartsWith &&
            comparison.op != FilterOperator::EndsWith)
            return compareNumber(comparison, number);
        std::array<char, 32> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        return compareText(comparison, std::string_view(digits.data(), std::size_t(end - digits.data())));
    }
    default:
        return comparison.op == FilterOperator::Exists;
    }
}

} // namespace corescope
