#include "core/mesh/packetjson.h"

#include "core/store/timetext.h"

using namespace Qt::StringLiterals;

namespace corescope::packet {

namespace {

QString qString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString lowerHex(ByteView bytes)
{
    return qString(toLowerHex(bytes));
}

QString hexByteText(std::uint8_t byte)
{
    return lowerHex({&byte, 1});
}

/// Transport codes are shown as their bytes lie.
QString wireHex(std::uint16_t code)
{
    return u"%1%2"_s.arg(code & 0xFF, 2, 16, '0'_L1).arg(code >> 8, 2, 16, '0'_L1).toUpper();
}

/// Fills an object by the rules of what is left out.
class PayloadObject
{
public:
    explicit PayloadObject(QStringView type) { m_object[u"type"] = type.toString(); }

    void text(QStringView key, const QString& text)
    {
        if (!text.isEmpty())
            m_object[key] = text;
    }
    void hex(QStringView key, ByteView bytes) { text(key, lowerHex(bytes)); }
    void unlessZero(QStringView key, std::uint32_t number)
    {
        if (number != 0)
            m_object[key] = qint64(number);
    }
    void value(QStringView key, const QJsonValue& value) { m_object[key] = value; }

    template <typename T>
    void optional(QStringView key, const std::optional<T>& maybe)
    {
        if (maybe)
            m_object[key] = qint64(*maybe);
    }

    QJsonObject take() { return std::move(m_object); }

private:
    QJsonObject m_object;
};

QJsonObject flagsJson(const Advert& advert)
{
    const unsigned flags = *advert.flags;
    const NodeType type = advert.nodeType();
    return {
        {u"raw"_s, qint64(flags)},
        {u"type"_s, qint64(flags & 15)},
        {u"chat"_s, type == NodeType::Companion},
        {u"repeater"_s, type == NodeType::Repeater},
        {u"room"_s, type == NodeType::Room},
        {u"sensor"_s, type == NodeType::Sensor},
        {u"hasLocation"_s, (flags & hasLocationFlag) != 0},
        {u"hasFeat1"_s, (flags & hasFeature1Flag) != 0},
        {u"hasFeat2"_s, (flags & hasFeature2Flag) != 0},
        {u"hasName"_s, (flags & hasNameFlag) != 0},
    };
}

QString statusText(Decryption decryption)
{
    switch (decryption) {
    case Decryption::NoKey:
        return u"no_key"_s;
    case Decryption::Failed:
        return u"decryption_failed"_s;
    case Decryption::Done:
        break;
    }
    return u"decrypted"_s;
}

/// One overload for each kind of payload.
struct PayloadWriter
{
    const DecodedPacket& packet;
    PayloadObject out{qString(typeName(packet.frame.type))};

    void operator()(const PeerMessage& message)
    {
        out.text(u"destHash", hexByteText(message.destination));
        out.text(u"srcHash", hexByteText(message.source));
        out.hex(u"mac", message.mac);
        out.hex(packet.frame.type == Type::Path ? u"pathData" : u"encryptedData", message.ciphertext);
    }

    void operator()(const Ack& ack) { writeAck(ack, u"extraHash", u"ackLen", u"ackAttempt", u"ackRand"); }

    void operator()(const Advert& advert)
    {
        out.hex(u"pubKey", advert.key);
        out.unlessZero(u"timestamp", advert.timestamp);
        out.text(u"timestampISO", qString(isoMilliseconds(std::int64_t(advert.timestamp) * 1000)));
        out.hex(u"signature", advert.signature);
        if (advert.signatureValid)
            out.value(u"signatureValid", *advert.signatureValid);
        if (advert.flags)
            out.value(u"flags", flagsJson(advert));
        if (advert.latitude && advert.longitude) {
            out.value(u"lat", *advert.latitude / 1e6);
            out.value(u"lon", *advert.longitude / 1e6);
        }
        out.text(u"name", qString(advert.name));
        out.optional(u"feat1", advert.feature1);
        out.optional(u"feat2", advert.feature2);
        out.optional(u"battery_mv", advert.batteryMillivolts);
        if (advert.temperatureHundredths)
            out.value(u"temperature_c", *advert.temperatureHundredths / 100.0);
    }

    void operator()(const GroupMessage& message)
    {
        out.unlessZero(u"channelHash", message.channelHash);
        out.text(u"channelHashHex", hexByteText(message.channelHash).toUpper());
        out.text(u"decryptionStatus", statusText(message.decryption));
        out.text(u"channel", qString(message.channel));
        if (message.decryption != Decryption::Done) {
            out.hex(u"mac", message.mac);
            out.hex(u"encryptedData", message.ciphertext);
        }
        std::visit(*this, message.content);
    }

    void operator()(std::monostate) {}

    void operator()(const GroupText& text)
    {
        out.value(u"type", u"CHAN"_s);
        out.text(u"text", qString(text.text));
        out.text(u"sender", qString(text.sender));
        out.unlessZero(u"sender_timestamp", text.timestamp);
    }

    void operator()(const GroupData& data)
    {
        out.value(u"dataType", data.dataType);
        out.value(u"dataLen", data.length);
        if (data.data)
            out.hex(u"decryptedBlob", *data.data);
        else
            out.text(u"error", u"inner data_len exceeds buffer"_s);
    }

    void operator()(const AnonymousRequest& request)
    {
        out.text(u"destHash", hexByteText(request.destination));
        out.hex(u"mac", request.mac);
        out.hex(u"encryptedData", request.ciphertext);
        // Named so by ingestors; it is the sender's long-term identity.
        out.hex(u"ephemeralPubKey", request.sender);
    }

    void operator()(const Trace& trace)
    {
        out.hex(u"pathData", trace.route);
        QJsonArray snr;
        for (const double decibels : packet.path.snr)
            snr.append(decibels);
        if (!snr.isEmpty())
            out.value(u"snrValues", snr);
        out.unlessZero(u"tag", trace.tag);
        out.unlessZero(u"authCode", trace.authCode);
        out.value(u"traceFlags", trace.flags);
    }

    void operator()(const Multipart& part)
    {
        out.value(u"remaining", part.remaining);
        out.value(u"innerType", int(part.innerType));
        out.text(u"innerTypeName", qString(typeName(part.innerType)));
        if (part.ack)
            writeAck(*part.ack, u"innerAckCrc", u"innerAckLen", u"innerAckAttempt", u"innerAckRand");
        else
            out.hex(u"innerPayload", part.inner);
    }

    void operator()(const Control& control)
    {
        out.hex(u"raw", packet.frame.payload);
        out.text(u"ctrlFlags", hexByteText(control.flags));
        out.value(u"ctrlZeroHop", control.isZeroHop());
        out.value(u"ctrlLength", qint64(packet.frame.payload.size()));
        out.text(u"ctrlSubtype", control.isDiscoverRequest()    ? u"DISCOVER_REQ"_s
                                 : control.isDiscoverResponse() ? u"DISCOVER_RESP"_s
                                                                : u"UNKNOWN"_s);
        out.optional(u"ctrlFilter", control.filter);
        out.optional(u"ctrlTag", control.tag);
        out.optional(u"ctrlSince", control.since);
        if (control.isDiscoverResponse())
            out.value(u"ctrlNodeType", int(control.nodeType()));
        out.optional(u"ctrlSNR", control.snrQuarters);
        out.hex(u"ctrlPubKey", control.key);
    }

    void operator()(const Opaque& opaque)
    {
        out.hex(u"raw", opaque.bytes);
        if (packet.frame.type != Type::RawCustom)
            return;
        out.value(u"rawLength", qint64(opaque.bytes.size()));
        if (!opaque.bytes.empty())
            out.text(u"firstByteTag", hexByteText(opaque.bytes[0]).toUpper());
    }

    void operator()(const Truncated& truncated)
    {
        out.hex(u"raw", truncated.bytes);
        out.text(u"error", truncated.error);
    }

private:
    void writeAck(const Ack& ack, QStringView checksum, QStringView length, QStringView attempt, QStringView random)
    {
        out.text(checksum, u"%1"_s.arg(ack.checksum, 8, 16, '0'_L1));
        out.value(length, qint64(ack.length()));
        out.optional(attempt, ack.attempt());
        out.optional(random, ack.random());
    }
};

} // namespace

QJsonObject headerJson(const Frame& frame)
{
    return {
        {u"routeType"_s, int(frame.route)},   {u"routeTypeName"_s, qString(routeName(frame.route))},
        {u"payloadType"_s, int(frame.type)},  {u"payloadTypeName"_s, qString(typeName(frame.type))},
        {u"payloadVersion"_s, frame.version},
    };
}

QJsonValue transportCodesJson(const Frame& frame)
{
    if (!hasTransportCodes(frame.route))
        return QJsonValue::Null;
    return QJsonObject{{u"code1"_s, wireHex(frame.regionCode)}, {u"code2"_s, wireHex(frame.reservedCode)}};
}

QJsonObject pathJson(const Hops& path)
{
    QJsonArray hops;
    for (const std::string& hop : path.hops)
        hops.append(qString(hop));
    QJsonObject object{{u"hashSize"_s, int(path.size)}, {u"hashCount"_s, hops.size()}, {u"hops"_s, hops}};
    if (path.completed)
        object[u"hopsCompleted"] = int(*path.completed);
    return object;
}

QJsonObject payloadJson(const DecodedPacket& packet)
{
    PayloadWriter writer{packet};
    std::visit(writer, packet.payload);
    return writer.out.take();
}

} // namespace corescope::packet
