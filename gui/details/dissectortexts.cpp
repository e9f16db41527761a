#include "gui/details/dissectortexts.h"

#include <array>

#include <QCoreApplication>
#include <QRegularExpression>

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto s_dissectorTexts = std::to_array<const char*>({
    // The frame
    QT_TRANSLATE_NOOP("dissector", "Content hash"),
    QT_TRANSLATE_NOOP("dissector", "Header"),
    QT_TRANSLATE_NOOP("dissector", "Route type"),
    QT_TRANSLATE_NOOP("dissector", "Payload type"),
    QT_TRANSLATE_NOOP("dissector", "Payload version"),
    QT_TRANSLATE_NOOP("dissector", "Transport codes"),
    QT_TRANSLATE_NOOP("dissector", "Region code"),
    QT_TRANSLATE_NOOP("dissector", "Region"),
    QT_TRANSLATE_NOOP("dissector", "Reserved code"),
    QT_TRANSLATE_NOOP("dissector", "Path length"),
    QT_TRANSLATE_NOOP("dissector", "Hops"),
    QT_TRANSLATE_NOOP("dissector", "Bytes per hop"),
    QT_TRANSLATE_NOOP("dissector", "Path"),
    QT_TRANSLATE_NOOP("dissector", "Hop %1"),
    QT_TRANSLATE_NOOP("dissector", "Payload"),
    QT_TRANSLATE_NOOP("dissector", "Data"),
    // Payloads
    QT_TRANSLATE_NOOP("dissector", "Destination"),
    QT_TRANSLATE_NOOP("dissector", "Source"),
    QT_TRANSLATE_NOOP("dissector", "MAC"),
    QT_TRANSLATE_NOOP("dissector", "Encrypted path"),
    QT_TRANSLATE_NOOP("dissector", "Encrypted data"),
    QT_TRANSLATE_NOOP("dissector", "Checksum"),
    QT_TRANSLATE_NOOP("dissector", "Attempt or unread count"),
    QT_TRANSLATE_NOOP("dissector", "Random byte"),
    QT_TRANSLATE_NOOP("dissector", "Unknown bytes"),
    QT_TRANSLATE_NOOP("dissector", "Sender key"),
    QT_TRANSLATE_NOOP("dissector", "Tag"),
    QT_TRANSLATE_NOOP("dissector", "Authentication code"),
    QT_TRANSLATE_NOOP("dissector", "Flags"),
    QT_TRANSLATE_NOOP("dissector", "Route"),
    QT_TRANSLATE_NOOP("dissector", "Rest"),
    QT_TRANSLATE_NOOP("dissector", "Part"),
    QT_TRANSLATE_NOOP("dissector", "Packets to come"),
    QT_TRANSLATE_NOOP("dissector", "Inner type"),
    QT_TRANSLATE_NOOP("dissector", "Inner payload"),
    QT_TRANSLATE_NOOP("dissector", "Subtype"),
    QT_TRANSLATE_NOOP("dissector", "Answer with"),
    QT_TRANSLATE_NOOP("dissector", "Wanted node types"),
    QT_TRANSLATE_NOOP("dissector", "Changed since"),
    QT_TRANSLATE_NOOP("dissector", "SNR of the request"),
    QT_TRANSLATE_NOOP("dissector", "Public key"),
    QT_TRANSLATE_NOOP("dissector", "Key prefix"),
    QT_TRANSLATE_NOOP("dissector", "Node type"),
    // Adverts
    QT_TRANSLATE_NOOP("dissector", "Timestamp"),
    QT_TRANSLATE_NOOP("dissector", "Signature"),
    QT_TRANSLATE_NOOP("dissector", "Verification"),
    QT_TRANSLATE_NOOP("dissector", "App data"),
    QT_TRANSLATE_NOOP("dissector", "Followed by"),
    QT_TRANSLATE_NOOP("dissector", "Latitude"),
    QT_TRANSLATE_NOOP("dissector", "Longitude"),
    QT_TRANSLATE_NOOP("dissector", "Feature %1"),
    QT_TRANSLATE_NOOP("dissector", "Name"),
    QT_TRANSLATE_NOOP("dissector", "Filling"),
    QT_TRANSLATE_NOOP("dissector", "Battery"),
    QT_TRANSLATE_NOOP("dissector", "Temperature"),
    // Channel messages
    QT_TRANSLATE_NOOP("dissector", "Channel hash"),
    QT_TRANSLATE_NOOP("dissector", "Channel"),
    QT_TRANSLATE_NOOP("dissector", "Text"),
    QT_TRANSLATE_NOOP("dissector", "Sender (unverified)"),
    QT_TRANSLATE_NOOP("dissector", "Data type"),
    QT_TRANSLATE_NOOP("dissector", "Data length"),
    // Warnings
    QT_TRANSLATE_NOOP("dissector", "Radios drop packets whose payload version is not %1."),
    QT_TRANSLATE_NOOP("dissector", "No region has this code."),
    QT_TRANSLATE_NOOP("dissector", "The payload is too short."),
    QT_TRANSLATE_NOOP("dissector", "The payload is too short for advert."),
    QT_TRANSLATE_NOOP("dissector", "TRACE payload decode failed: too short"),
    QT_TRANSLATE_NOOP("dissector", "TRACE packet with non-DIRECT routing (expected DIRECT or TRANSPORT_DIRECT)"),
    QT_TRANSLATE_NOOP("dissector", "An acknowledgement has %1 bytes at the most."),
    QT_TRANSLATE_NOOP("dissector", "The route ends in the middle of a hop."),
    QT_TRANSLATE_NOOP("dissector", "Radios ignore multiparts of %1 bytes or fewer."),
    QT_TRANSLATE_NOOP("dissector", "Radios accept this subtype from neighbours only, by a direct route without hops."),
    QT_TRANSLATE_NOOP("dissector", "This payload type is unassigned."),
    QT_TRANSLATE_NOOP("dissector", "The encrypted part is no multiple of %1 bytes: it was cut or damaged."),
    QT_TRANSLATE_NOOP("dissector", "No such place: the value is out of range."),
    QT_TRANSLATE_NOOP("dissector", "Not plausible, ignored."),
    QT_TRANSLATE_NOOP("dissector", "This node type is unassigned."),
    QT_TRANSLATE_NOOP("dissector",
                      "The flags announce more than there is: the fields after the flags are not to be trusted."),
    QT_TRANSLATE_NOOP("dissector", "Keys that begin with %1 or FF are reserved."),
    QT_TRANSLATE_NOOP("dissector",
                      "The signature is not the key owner's over these bytes: the advert was changed or made up."),
    QT_TRANSLATE_NOOP("dissector", "App data over %1 bytes: radios verify and read the first %2 alone."),
    QT_TRANSLATE_NOOP("dissector", "Radios drop channel texts of a kind other than %1."),
    QT_TRANSLATE_NOOP("dissector", "The data is announced longer than the message."),
    QT_TRANSLATE_NOOP("dissector", "packet too short (need at least header + pathLength)"),
    QT_TRANSLATE_NOOP("dissector", "packet too short for transport codes"),
    QT_TRANSLATE_NOOP("dissector", "packet too short (no path byte)"),
    QT_TRANSLATE_NOOP("dissector", "invalid path encoding: %1 hops of %2 bytes"),
    QT_TRANSLATE_NOOP("dissector", "path length %1 exceeds buffer of %2 bytes"),
    QT_TRANSLATE_NOOP("dissector", "payload of %1 bytes is longer than %2"),
});

} // namespace

QString translatedDissectorText(const QString& text)
{
    static const QRegularExpression s_number(u"\\d+"_s);
    QString pattern;
    QStringList numbers;
    qsizetype end = 0;
    for (auto match = s_number.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch number = match.next();
        numbers += number.captured();
        pattern += text.mid(end, number.capturedStart() - end) + u'%' + QString::number(numbers.size());
        end = number.capturedEnd();
    }
    pattern += text.mid(end);
    QString translated = QCoreApplication::translate("dissector", pattern.toUtf8().constData());
    for (const QString& number : numbers)
        translated = translated.arg(number);
    return translated;
}

std::span<const char* const> dissectorTexts()
{
    return s_dissectorTexts;
}

} // namespace corescope
