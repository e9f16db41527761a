#pragma once

#include <span>

#include <QString>

namespace corescope {

/// What a display filter can ask of a packet.
enum class FilterField {
    Id,
    Type,
    Route,
    Hash,
    Size,
    Snr,
    Rssi,
    Hops,
    Observer,
    Iata,
    Observations,
    Path,
    Relay,
    Payload,
    Age,
    Time,
};

/// How the values of a field are written and compared.
enum class FilterKind {
    Number,
    Text, ///< letters of either case are the same
    Name, ///< of a packet type or route, or its number
    Duration,
    Time,
};

struct FilterFieldInfo
{
    FilterField field;
    QStringView name; ///< as written; of Payload what precedes the name of a member
    FilterKind kind;
    const char* description; ///< for QCoreApplication::translate("filter", ...)
};

std::span<const FilterFieldInfo> filterFields();

/// The field of this name (`payload.` and whatever follows is one), or null.
const FilterFieldInfo* filterFieldNamed(QStringView name);

/// Words that stand between a field and its value.
std::span<const QStringView> filterKeywords();

} // namespace corescope
