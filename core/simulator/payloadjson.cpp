#include "core/simulator/payloadjson.h"

#include <array>
#include <cstdlib>

namespace corescope::simulator {

namespace {

std::uint32_t littleEndian(ByteView bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = value << 8 | bytes[i];
    return value;
}

std::string hexNumber(std::uint32_t value)
{
    const std::array<std::uint8_t, 4> bytes{static_cast<std::uint8_t>(value >> 24),
                                            static_cast<std::uint8_t>(value >> 16),
                                            static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
    return toLowerHex(bytes);
}

void appendEscaped(std::string& out, std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        switch (c) {
        case '"':
        case '\\':
            out += '\\';
            out += c;
            break;
        case '<':
            out += "\\u003c";
            break;
        case '>':
            out += "\\u003e";
            break;
        case '&':
            out += "\\u0026";
            break;
        default:
            out += c;
        }
    }
}

std::string peerJson(const char* type, const char* bodyKey, ByteView payload)
{
    JsonObject object;
    object.text("type", type);
    object.text("destHash", toLowerHex(payload.subspan(0, 1)));
    object.text("srcHash", toLowerHex(payload.subspan(1, 1)));
    object.text("mac", toLowerHex(payload.subspan(2, 2)));
    object.textUnlessEmpty(bodyKey, toLowerHex(payload.subspan(4)));
    return object.finish();
}

std::string ackJson(ByteView payload)
{
    JsonObject object;
    object.text("type", "ACK");
    object.text("extraHash", hexNumber(littleEndian(payload.first(4))));
    object.number("ackLen", static_cast<std::int64_t>(payload.size()));
    if (payload.size() > 4)
        object.number("ackAttempt", payload[4]);
    if (payload.size() > 5)
        object.number("ackRand", payload[5]);
    return object.finish();
}

std::string advertJson(ByteView payload)
{
    const std::uint32_t timestamp = littleEndian(payload.subspan(32, 4));
    const ByteView data = payload.subspan(100);
    const unsigned flags = data[0];
    const unsigned type = flags & 15;
    const bool hasLocation = (flags & 0x10) != 0;
    const bool hasName = (flags & 0x80) != 0;

    JsonObject flagsObject;
    flagsObject.number("raw", flags).number("type", type).boolean("chat", type == 1).boolean("repeater", type == 2);
    flagsObject.boolean("room", type == 3).boolean("sensor", type == 4).boolean("hasLocation", hasLocation);
    flagsObject.boolean("hasFeat1", false).boolean("hasFeat2", false).boolean("hasName", hasName);

    JsonObject object;
    object.text("type", "ADVERT")
        .text("pubKey", toLowerHex(payload.first(32)))
        .numberUnlessZero("timestamp", timestamp);
    object.text("timestampISO", isoTime(timestamp, ".000")).text("signature", toLowerHex(payload.subspan(36, 64)));
    object.boolean("signatureValid", true).raw("flags", flagsObject.finish());
    std::size_t offset = 1;
    if (hasLocation) {
        object.raw("lat", decimal(static_cast<std::int32_t>(littleEndian(data.subspan(1, 4))), 1'000'000));
        object.raw("lon", decimal(static_cast<std::int32_t>(littleEndian(data.subspan(5, 4))), 1'000'000));
        offset = 9;
    }
    const ByteView name = data.subspan(offset);
    object.textUnlessEmpty("name", {reinterpret_cast<const char*>(name.data()), name.size()});
    return object.finish();
}

std::string groupTextJson(ByteView payload, const ChannelText& known)
{
    JsonObject object;
    const bool isKnown = !known.channel.empty();
    object.text("type", isKnown ? "CHAN" : "GRP_TXT");
    if (!isKnown) {
        object.text("mac", toLowerHex(payload.subspan(1, 2)));
        object.textUnlessEmpty("encryptedData", toLowerHex(payload.subspan(3)));
    }
    object.numberUnlessZero("channelHash", payload[0]).text("channelHashHex", toUpperHex(payload.first(1)));
    if (isKnown) {
        object.text("decryptionStatus", "decrypted").text("channel", known.channel).textUnlessEmpty("text", known.text);
        object.textUnlessEmpty("sender", known.sender).numberUnlessZero("sender_timestamp", known.timestamp);
    } else {
        object.text("decryptionStatus", payload.size() < 3 + 5 ? "no_key" : "decryption_failed");
    }
    return object.finish();
}

std::string traceJson(ByteView payload, ByteView path)
{
    std::string snrValues;
    for (const std::uint8_t quarters : path)
        snrValues += (snrValues.empty() ? "" : ",") + decimal(static_cast<std::int8_t>(quarters), 4);

    JsonObject object;
    object.text("type", "TRACE").textUnlessEmpty("pathData", toLowerHex(payload.subspan(9)));
    if (!snrValues.empty())
        object.raw("snrValues", "[" + snrValues + "]");
    object.numberUnlessZero("tag", littleEndian(payload.subspan(0, 4)));
    object.numberUnlessZero("authCode", littleEndian(payload.subspan(4, 4)));
    object.number("traceFlags", payload[8]);
    return object.finish();
}

std::string controlJson(ByteView payload)
{
    const bool isRequest = payload[0] >> 4 == 8;
    JsonObject object;
    object.text("type", "CONTROL").text("raw", toLowerHex(payload)).text("ctrlFlags", toLowerHex(payload.first(1)));
    object.boolean("ctrlZeroHop", true).number("ctrlLength", static_cast<std::int64_t>(payload.size()));
    object.text("ctrlSubtype", isRequest ? "DISCOVER_REQ" : "DISCOVER_RESP");
    if (isRequest)
        object.number("ctrlFilter", payload[1]);
    object.number("ctrlTag", littleEndian(payload.subspan(2, 4)));
    if (!isRequest) {
        object.number("ctrlNodeType", payload[0] & 15).number("ctrlSNR", static_cast<std::int8_t>(payload[1]));
        object.textUnlessEmpty("ctrlPubKey", toLowerHex(payload.subspan(6)));
    }
    return object.finish();
}

} // namespace

void JsonObject::beginMember(std::string_view key)
{
    m_members += m_members.empty() ? "{\"" : ",\"";
    m_members += key;
    m_members += "\":";
}

JsonObject& JsonObject::text(std::string_view key, std::string_view value)
{
    beginMember(key);
    m_members += '"';
    appendEscaped(m_members, value);
    m_members += '"';
    return *this;
}

JsonObject& JsonObject::number(std::string_view key, std::int64_t value)
{
    return raw(key, std::to_string(value));
}

JsonObject& JsonObject::boolean(std::string_view key, bool value)
{
    return raw(key, value ? "true" : "false");
}

JsonObject& JsonObject::raw(std::string_view key, std::string_view json)
{
    beginMember(key);
    m_members += json;
    return *this;
}

JsonObject& JsonObject::textUnlessEmpty(std::string_view key, std::string_view value)
{
    return value.empty() ? *this : text(key, value);
}

JsonObject& JsonObject::numberUnlessZero(std::string_view key, std::int64_t value)
{
    return value == 0 ? *this : number(key, value);
}

std::string decimal(std::int64_t value, std::int64_t divisor)
{
    std::string text(value < 0 ? "-" : "");
    value = std::abs(value);
    text += std::to_string(value / divisor);
    std::int64_t rest = value % divisor;
    if (rest != 0)
        text += '.';
    for (; rest != 0; rest %= divisor) {
        rest *= 10;
        text += static_cast<char>('0' + rest / divisor);
    }
    return text;
}

std::string isoTime(std::int64_t seconds, std::string_view fraction)
{
    // Civil date of a day number, after Howard Hinnant: years begin in March, so that the leap day comes last.
    const std::int64_t days = seconds / 86400 + 719468;
    const std::int64_t era = days / 146097;
    const std::int64_t dayOfEra = days % 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t month = (5 * dayOfYear + 2) / 153;
    const std::int64_t day = dayOfYear - (153 * month + 2) / 5 + 1;
    const std::int64_t civilMonth = month < 10 ? month + 3 : month - 9;
    const std::int64_t year = yearOfEra + era * 400 + (civilMonth <= 2);
    const std::int64_t second = seconds % 86400;

    std::string text("0000-00-00T00:00:00");
    const auto put = [&text](std::size_t end, std::int64_t number) {
        for (; number > 0; number /= 10)
            text[--end] = static_cast<char>('0' + number % 10);
    };
    put(4, year);
    put(7, civilMonth);
    put(10, day);
    put(13, second / 3600);
    put(16, second / 60 % 60);
    put(19, second % 60);
    text += fraction;
    return text + "Z";
}

std::string decodedJson(packet::Type type, ByteView payload, ByteView path, const ChannelText& channelText)
{
    using packet::Type;
    switch (type) {
    case Type::Request:
        return peerJson("REQ", "encryptedData", payload);
    case Type::Response:
        return peerJson("RESPONSE", "encryptedData", payload);
    case Type::Text:
        return peerJson("TXT_MSG", "encryptedData", payload);
    case Type::Path:
        return peerJson("PATH", "pathData", payload);
    case Type::Ack:
        return ackJson(payload);
    case Type::Advert:
        return advertJson(payload);
    case Type::GroupText:
        return groupTextJson(payload, channelText);
    case Type::Trace:
        return traceJson(payload, path);
    case Type::Control:
        return controlJson(payload);
    case Type::AnonymousRequest: {
        JsonObject object;
        object.text("type", "ANON_REQ").text("destHash", toLowerHex(payload.first(1)));
        object.text("mac", toLowerHex(payload.subspan(33, 2)));
        object.textUnlessEmpty("encryptedData", toLowerHex(payload.subspan(35)));
        object.text("ephemeralPubKey", toLowerHex(payload.subspan(1, 32)));
        return object.finish();
    }
    default:
        return JsonObject().text("type", "UNKNOWN").textUnlessEmpty("raw", toLowerHex(payload)).finish();
    }
}

} // namespace corescope::simulator
