#include <algorithm>

#include "core/mesh/payloadreader.h"
#include "core/mesh/radiotext.h"

using namespace Qt::StringLiterals;

namespace corescope::packet {

namespace {

constexpr std::uint16_t s_mostMillivolts = 10'000;
constexpr std::int16_t s_coldest = -5'000, s_hottest = 10'000; // hundredths of °C
constexpr std::int32_t s_mostLatitude = 90'000'000, s_mostLongitude = 180'000'000;

std::string_view textOf(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::int32_t takeDegrees(FieldReader& in, const QString& name, std::int32_t most)
{
    const auto degrees = in.takeNumber<std::int32_t>(name);
    in.show(u"%1°"_s.arg(degrees / 1e6, 0, 'f', 6));
    if (degrees > most || degrees < -most)
        in.warn(u"No such place: the value is out of range."_s);
    return degrees;
}

QString describeFlags(std::uint8_t flags)
{
    QStringList parts{};
    if ((flags & hasLocationFlag) != 0)
        parts.append(u"location"_s);
    if ((flags & hasFeature1Flag) != 0)
        parts.append(u"feature 1"_s);
    if ((flags & hasFeature2Flag) != 0)
        parts.append(u"feature 2"_s);
    if ((flags & hasNameFlag) != 0)
        parts.append(u"name"_s);
    return parts.isEmpty() ? u"nothing"_s : parts.join(u", "_s);
}

/// Older sensors put their readings behind the name.
void readTelemetry(FieldReader& in, Advert& advert)
{
    if (advert.nodeType() != NodeType::Sensor || in.left() < 4)
        return;
    const auto millivolts = in.takeNumber<std::uint16_t>(u"Battery"_s);
    in.show(u"%1 V"_s.arg(millivolts / 1000.0));
    if (millivolts > 0 && millivolts <= s_mostMillivolts)
        advert.batteryMillivolts = millivolts;
    else
        in.warn(u"Not plausible, ignored."_s);
    const auto hundredths = in.takeNumber<std::int16_t>(u"Temperature"_s);
    in.show(u"%1 °C"_s.arg(hundredths / 100.0));
    if (hundredths >= s_coldest && hundredths <= s_hottest)
        advert.temperatureHundredths = hundredths;
    else
        in.warn(u"Not plausible, ignored."_s);
}

void readName(FieldReader& in, Advert& advert)
{
    const ByteView bytes = in.rest();
    advert.name = advertName(textOf(bytes));
    in.take(u"Name"_s, untilZero(textOf(bytes)).size());
    if (in.left() < bytes.size())
        in.show(QString::fromStdString(advert.name));
    const auto rest = in.rest();
    const auto text = std::ranges::find_if(rest, [](std::uint8_t byte) { return byte != 0; });
    in.take(u"Filling"_s, static_cast<std::size_t>(text - rest.begin()));
}

void readAppData(FieldReader in, Advert& advert)
{
    advert.flags = in.takeCode<std::uint8_t>(u"Flags"_s);
    in.showBits(u"Node type"_s, QString::fromStdString(roleName(advert.nodeType())));
    if (advert.nodeType() > NodeType::Sensor)
        in.warn(u"This node type is unassigned."_s);
    in.showBits(u"Followed by"_s, describeFlags(*advert.flags));

    // Where a flag announces what is not there, the next field is read from the same place: as ingestors do it.
    bool isDamaged = false;
    const auto isThere = [&](unsigned flag, std::size_t length) {
        const bool isAnnounced = (*advert.flags & flag) != 0;
        isDamaged = isDamaged || (isAnnounced && in.left() < length);
        return isAnnounced && in.left() >= length;
    };
    if (isThere(hasLocationFlag, 8)) {
        advert.latitude = takeDegrees(in, u"Latitude"_s, s_mostLatitude);
        advert.longitude = takeDegrees(in, u"Longitude"_s, s_mostLongitude);
    }
    if (isThere(hasFeature1Flag, 2))
        advert.feature1 = in.takeNumber<std::uint16_t>(u"Feature 1"_s);
    if (isThere(hasFeature2Flag, 2))
        advert.feature2 = in.takeNumber<std::uint16_t>(u"Feature 2"_s);
    if (isThere(hasNameFlag, 0))
        readName(in, advert);
    readTelemetry(in, advert);
    takeRest(in, u"Unknown bytes"_s);
    if (isDamaged)
        in.warnOfAll(u"The flags announce more than there is: the fields after the flags are not to be trusted."_s);
}

bool isSigned(const Advert& advert, ByteView payload)
{
    Bytes message(payload.begin(), payload.begin() + 36); // key and timestamp
    message.insert(message.end(), advert.appData.begin(), advert.appData.end());
    return verifySignature(advert.key, message, advert.signature);
}

} // namespace

Advert readAdvert(FieldReader in, bool verifySignature)
{
    const ByteView payload = in.rest();
    Advert advert;
    std::ranges::copy(in.take(u"Public key"_s, advert.key.size()), advert.key.begin());
    if (advert.key[0] == 0 || advert.key[0] == 0xFF)
        in.warn(u"Keys that begin with 00 or FF are reserved."_s);
    advert.timestamp = in.takeNumber<std::uint32_t>(u"Timestamp"_s);
    in.show(timeOf(advert.timestamp));
    std::ranges::copy(in.take(u"Signature"_s, advert.signature.size()), advert.signature.begin());
    const ByteView appData = in.rest();
    advert.appData.assign(appData.begin(), appData.end());
    if (verifySignature) {
        advert.signatureValid = isSigned(advert, payload);
        in.showBits(u"Verification"_s, *advert.signatureValid ? u"valid"_s : u"invalid"_s);
        if (!*advert.signatureValid)
            in.warn(u"The signature is not the key owner's over these bytes: the advert was changed or made up."_s);
    }
    if (appData.empty())
        return advert;
    in.take(u"App data"_s, appData.size());
    if (appData.size() > maxAdvertData)
        in.warn(u"App data over 32 bytes: radios verify and read the first 32 alone."_s);
    readAppData(in.inside(), advert);
    return advert;
}

} // namespace corescope::packet
