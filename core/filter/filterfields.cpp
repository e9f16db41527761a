#include "core/filter/filterfields.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace corescope {

namespace {

constexpr auto s_fields = std::to_array<FilterFieldInfo>({
    {FilterField::Type, u"type", FilterKind::Name, QT_TRANSLATE_NOOP("filter", "Packet type, such as ADVERT")},
    {FilterField::Route, u"route", FilterKind::Name, QT_TRANSLATE_NOOP("filter", "Route, such as FLOOD or DIRECT")},
    {FilterField::Hash, u"hash", FilterKind::Text, QT_TRANSLATE_NOOP("filter", "Content hash, 16 hex digits")},
    {FilterField::Id, u"id", FilterKind::Number, QT_TRANSLATE_NOOP("filter", "Number of the packet in the database")},
    {FilterField::Size, u"size", FilterKind::Number, QT_TRANSLATE_NOOP("filter", "Bytes on the air")},
    {FilterField::Snr, u"snr", FilterKind::Number, QT_TRANSLATE_NOOP("filter", "SNR of any reception, dB")},
    {FilterField::Rssi, u"rssi", FilterKind::Number, QT_TRANSLATE_NOOP("filter", "RSSI of any reception, dBm")},
    {FilterField::Hops, u"hops", FilterKind::Number, QT_TRANSLATE_NOOP("filter", "Hops of any reception")},
    {FilterField::Observer, u"observer", FilterKind::Text, QT_TRANSLATE_NOOP("filter", "Name or key of an observer")},
    {FilterField::Iata, u"iata", FilterKind::Text, QT_TRANSLATE_NOOP("filter", "Region code of an observer")},
    {FilterField::Observations, u"observations", FilterKind::Number,
     QT_TRANSLATE_NOOP("filter", "How often the packet was received")},
    {FilterField::Path, u"path", FilterKind::Text,
     QT_TRANSLATE_NOOP("filter", "Hops of any reception in hex, with commas between")},
    {FilterField::Relay, u"relay", FilterKind::Text,
     QT_TRANSLATE_NOOP("filter", "Name or key of a relay on the resolved path")},
    {FilterField::Payload, u"payload.", FilterKind::Text,
     QT_TRANSLATE_NOOP("filter", "Any member of the decoded payload, such as payload.name")},
    {FilterField::Age, u"age", FilterKind::Duration,
     QT_TRANSLATE_NOOP("filter", "Time since the packet was first seen, such as 90s, 15m, 2h, 7d")},
    {FilterField::Time, u"time", FilterKind::Time,
     QT_TRANSLATE_NOOP("filter", "When the packet was first seen, such as 2026-04-05T12:00")},
});

constexpr auto s_keywords = std::to_array<QStringView>(
    {u"contains", u"starts_with", u"ends_with", u"in", u"after", u"before", u"between", u"and", u"or", u"not"});

} // namespace

std::span<const FilterFieldInfo> filterFields()
{
    return s_fields;
}

const FilterFieldInfo* filterFieldNamed(QStringView name)
{
    const auto isNamed = [name](const FilterFieldInfo& info) {
        return info.field == FilterField::Payload
                   ? name.size() > info.name.size() && name.startsWith(info.name, Qt::CaseInsensitive)
                   : name.compare(info.name, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::ranges::find_if(s_fields, isNamed);
    return found == s_fields.end() ? nullptr : &*found;
}

std::span<const QStringView> filterKeywords()
{
    return s_keywords;
}

} // namespace corescope
