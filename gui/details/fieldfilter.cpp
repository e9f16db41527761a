#include "gui/details/fieldfilter.h"

#include <algorithm>
#include <array>

#include "gui/filter/filtermenu.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

enum class ValueForm {
    Word,     ///< `FLOOD (1)`: what is before the blank; of `UNKNOWN (12)` the number
    HexDigit, ///< `0xa1`: what is behind 0x
    Text,
};

struct FilteredField
{
    QStringView name;   ///< of the dissector
    QStringView filter; ///< of the display filter
    ValueForm form;
};

constexpr std::array<FilteredField, 10> s_filteredFields{{
    {u"Content hash", u"hash", ValueForm::Text},
    {u"Route type", u"route", ValueForm::Word},
    {u"Payload type", u"type", ValueForm::Word},
    {u"Destination", u"payload.destHash", ValueForm::HexDigit},
    {u"Source", u"payload.srcHash", ValueForm::HexDigit},
    {u"Public key", u"payload.pubKey", ValueForm::Text},
    {u"Name", u"payload.name", ValueForm::Text},
    {u"Channel", u"payload.channel", ValueForm::Text},
    {u"Sender (unverified)", u"payload.sender", ValueForm::Text},
    {u"Text", u"payload.text", ValueForm::Text},
}};

} // namespace

QString fieldFilter(const packet::Field& field)
{
    const auto found = std::ranges::find(s_filteredFields, QStringView(field.name), &FilteredField::name);
    if (found == s_filteredFields.end() || field.value.isEmpty())
        return {};
    switch (found->form) {
    case ValueForm::Word: {
        const QString name = field.value.section(u' ', 0, 0);
        const QString number = field.value.section(u'(', 1).chopped(1);
        return u"%1 == %2"_s.arg(found->filter, name == u"UNKNOWN" ? number : name);
    }
    case ValueForm::HexDigit:
        return u"%1 == %2"_s.arg(found->filter, quotedFilterValue(field.value.mid(2)));
    case ValueForm::Text:
        break;
    }
    const bool canBeQuoted = !field.value.contains(u'"') || !field.value.contains(u'\'');
    return canBeQuoted ? u"%1 == %2"_s.arg(found->filter, quotedFilterValue(field.value)) : QString();
}

} // namespace corescope
