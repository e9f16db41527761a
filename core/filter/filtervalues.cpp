#include "core/filter/filtervalues.h"

#include <limits>
#include <optional>

#include "core/filter/filtertext.h"
#include "core/mesh/packetframe.h"
#include "core/store/ascii.h"
#include "core/store/timetext.h"

namespace corescope {

namespace {

std::optional<double> numberFrom(QStringView text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// Seconds from `90`, `90s`, `15m`, `2h`, `7d`.
std::optional<double> durationFrom(QStringView text)
{
    double unit = 1;
    if (!text.isEmpty() && text.back().isLetter()) {
        switch (text.back().toLower().unicode()) {
        case u's':
            break;
        case u'm':
            unit = 60;
            break;
        case u'h':
            unit = 3600;
            break;
        case u'd':
            unit = 86400;
            break;
        default:
            return {};
        }
        text.chop(1);
    }
    const auto number = numberFrom(text);
    return number ? std::optional(*number * unit) : std::nullopt;
}

/// Unix ms; a day alone, or hours and minutes alone after it, will do.
std::optional<double> timeFrom(QStringView text)
{
    std::string whole = text.toUtf8().toStdString();
    constexpr std::string_view s_rest = "T00:00:00";
    if (whole.size() == 10)
        whole += s_rest;
    else if (whole.size() == 16)
        whole += s_rest.substr(6);
    const auto ms = parseTimeText(whole);
    return ms ? std::optional(double(*ms)) : std::nullopt;
}

/// The number of a packet type or route.
std::optional<double> numberOfName(FilterField field, std::string_view lower)
{
    const int count = field == FilterField::Type ? 16 : 4;
    for (int i = 0; i < count; ++i) {
        const std::string_view name =
            field == FilterField::Type ? packet::typeName(packet::Type(i)) : packet::routeName(packet::Route(i));
        if (name != "UNKNOWN" && toLowerAscii(name) == lower)
            return i;
    }
    return {};
}

bool isTextOperator(FilterOperator op)
{
    return op == FilterOperator::Contains || op == FilterOperator::StartsWith || op == FilterOperator::EndsWith;
}

} // namespace

QString operatorFault(FilterKind kind, FilterOperator op)
{
    const bool isOrder = op == FilterOperator::Less || op == FilterOperator::LessOrEqual ||
                         op == FilterOperator::Greater || op == FilterOperator::GreaterOrEqual ||
                         op == FilterOperator::Between;
    if (kind == FilterKind::Name && isOrder)
        return FilterText::tr("Names are not ordered; use == or in.");
    if (kind != FilterKind::Text && kind != FilterKind::Name && isTextOperator(op))
        return FilterText::tr("This field is a number; use a comparison such as ==.");
    return {};
}

QString addFilterValue(QStringView text, FilterExpression& expression)
{
    const std::string lower = toLowerAscii(text.toUtf8().toStdString());
    std::optional<double> number = numberFrom(text);
    switch (expression.valueKind) {
    case FilterKind::Number:
        if (!number)
            return FilterText::tr("Expected a number here.");
        break;
    case FilterKind::Duration:
        number = durationFrom(text);
        if (!number)
            return FilterText::tr("Expected a length of time here, such as 90s, 15m, 2h or 7d.");
        break;
    case FilterKind::Time:
        number = timeFrom(text);
        if (!number)
            return FilterText::tr("Expected a time here, such as 2026-04-05 or \"2026-04-05 12:30\" (UTC).");
        break;
    case FilterKind::Name:
        if (!number && !isTextOperator(expression.op))
            number = numberOfName(expression.field, lower);
        if (!number && !isTextOperator(expression.op))
            return expression.field == FilterField::Type ? FilterText::tr("There is no packet type of this name.")
                                                         : FilterText::tr("There is no route of this name.");
        break;
    case FilterKind::Text:
        break;
    }
    expression.texts.push_back(lower);
    expression.numbers.push_back(number.value_or(std::numeric_limits<double>::quiet_NaN()));
    return {};
}

} // namespace corescope
