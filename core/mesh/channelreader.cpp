#include <algorithm>

#include "core/mesh/payloadreader.h"
#include "core/mesh/radiotext.h"
#include "core/store/ascii.h"

using namespace Qt::StringLiterals;

namespace corescope::packet {

namespace {

constexpr std::size_t s_leastCiphertext = 5; ///< below it no key is tried
constexpr std::size_t s_textOffset = 5;      ///< behind timestamp and flags
constexpr std::size_t s_longestSender = 49;  ///< bytes

std::string_view groupTextOf(ByteView plaintext)
{
    const ByteView text = plaintext.subspan(s_textOffset);
    return untilZero({reinterpret_cast<const char*>(text.data()), text.size()});
}

/// Who speaks, as the text itself says: `sender: message`.
std::string_view senderOf(std::string_view text)
{
    const std::size_t end = text.find(": ");
    if (end == text.npos || end == 0 || end > s_longestSender)
        return {};
    const std::string_view sender = text.substr(0, end);
    return sender.find_first_of(":[]") == sender.npos ? sender : std::string_view();
}

/// The key that fits, and what it makes of the ciphertext.
bool decryptGroupMessage(GroupMessage& message, Type type, const ChannelKeys& keys)
{
    for (const ChannelKey* key : keys.candidates(message.channelHash)) {
        if (meshMac(key->macKey, message.ciphertext) != message.mac)
            continue;
        Bytes plaintext = decryptAes128(key->key, message.ciphertext);
        if (plaintext.empty() || (type == Type::GroupText && !isReadableText(groupTextOf(plaintext))))
            continue;
        message.plaintext = std::move(plaintext);
        message.channel = key->name;
        return true;
    }
    return false;
}

GroupText readGroupText(FieldReader in, ByteView plaintext)
{
    GroupText text;
    text.timestamp = in.takeNumber<std::uint32_t>(u"Timestamp"_s);
    in.show(timeOf(text.timestamp));
    text.flags = in.takeCode<std::uint8_t>(u"Flags"_s);
    if (text.flags >> 2 != 0)
        in.warn(u"Radios drop channel texts of a kind other than 0."_s);
    const std::string_view whole = groupTextOf(plaintext);
    text.sender = senderOf(whole);
    // A sender with nothing to say has no text.
    text.text = text.sender.empty() || whole.size() > text.sender.size() + 2 ? whole : std::string_view();
    if (!whole.empty()) {
        in.take(u"Text"_s, whole.size());
        in.show(QString::fromUtf8(whole));
        if (!text.sender.empty())
            in.showBits(u"Sender (unverified)"_s, QString::fromStdString(text.sender));
    }
    takeRest(in, u"Filling"_s);
    return text;
}

GroupData readGroupData(FieldReader in)
{
    GroupData data;
    data.dataType = in.takeCode<std::uint16_t>(u"Data type"_s);
    data.length = in.takeNumber<std::uint8_t>(u"Data length"_s);
    if (data.length <= in.left()) {
        const ByteView bytes = in.take(u"Data"_s, data.length);
        data.data = Bytes(bytes.begin(), bytes.end());
    } else {
        in.warn(u"The data is announced longer than the message."_s);
    }
    takeRest(in, u"Filling"_s);
    return data;
}

/// Points the fields of a plaintext at the blocks of the ciphertext which they come from: each block is encrypted by
/// itself.
void pointAtCiphertext(std::vector<Field>& fields, std::size_t ciphertext)
{
    for (Field& field : fields) {
        const std::size_t first = field.begin / cipherBlock;
        const std::size_t end = (field.begin + field.length + cipherBlock - 1) / cipherBlock;
        field.begin = ciphertext + first * cipherBlock;
        field.length = (end - first) * cipherBlock;
        pointAtCiphertext(field.children, ciphertext);
    }
}

/// What a decrypted message says, and its fields below that of the ciphertext.
void readPlaintext(GroupMessage& message, Type type, Field& ciphertext)
{
    Field plaintext;
    const FieldReader in(message.plaintext, 0, plaintext);
    if (type == Type::GroupText)
        message.content = readGroupText(in, message.plaintext);
    else
        message.content = readGroupData(in);
    pointAtCiphertext(plaintext.children, ciphertext.begin);
    ciphertext.children.insert(ciphertext.children.end(), std::make_move_iterator(plaintext.children.begin()),
                               std::make_move_iterator(plaintext.children.end()));
}

} // namespace

GroupMessage readGroupMessage(FieldReader in, Type type, const ChannelKeys* keys)
{
    GroupMessage message;
    message.channelHash = in.takeCode<std::uint8_t>(u"Channel hash"_s);
    message.mac = takeMac(in);
    message.ciphertext = takeCiphertext(in, u"Encrypted data"_s);
    if (!keys || keys->isEmpty() || message.ciphertext.size() < s_leastCiphertext)
        return message;
    message.decryption = decryptGroupMessage(message, type, *keys) ? Decryption::Done : Decryption::Failed;
    if (message.decryption == Decryption::Done) {
        // Every device knows this channel, under whatever spelling it was configured here.
        if (type == Type::GroupText && toLowerAscii(message.channel) == "public")
            message.channel = "Public";
        in.showBits(u"Channel"_s, QString::fromStdString(message.channel));
        readPlaintext(message, type, in.last());
    }
    return message;
}

} // namespace corescope::packet
