#include "httpd/api/siteconfig.h"

#include <array>
#include <optional>

#include <QJsonArray>

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

/// Objects that go to the browser, or are looked into there alone.
const std::array s_objects{
    u"branding"_s,     u"theme"_s,         u"themeDark"_s,      u"nodeColors"_s, u"typeColors"_s,
    u"markerStroke"_s, u"home"_s,          u"mapDefaults"_s,    u"regions"_s,    u"roles"_s,
    u"tiles"_s,        u"snrThresholds"_s, u"distThresholds"_s, u"limits"_s,     u"externalUrls"_s,
    u"cacheTTL"_s,     u"timestamps"_s,    u"liveMap"_s,        u"areas"_s,      u"healthThresholds"_s,
    u"geo_filter"_s,   u"customizer"_s,
};

const std::array s_numbers{u"maxHopDist"_s, u"perfSlowMs"_s, u"wsReconnectMs"_s, u"cacheInvalidateMs"_s};

/// Takes values out of an object and remembers the first one that has the wrong type.
class SiteReader
{
public:
    explicit SiteReader(const QJsonObject& object)
        : m_object(object)
    {
    }

    const QString& trouble() const { return m_trouble; }

    /// The value under `key`; null when it is absent, null, or of another type.
    QJsonValue value(const QString& key, QJsonValue::Type type)
    {
        const QJsonValue found = m_object.value(key);
        if (found.isUndefined() || found.isNull())
            return {};
        if (found.type() == type)
            return found;
        complain(key, typeName(type));
        return {};
    }

    /// The texts of a list.
    QByteArrayList texts(const QString& key)
    {
        QByteArrayList list;
        for (const QJsonValue& entry : value(key, QJsonValue::Array).toArray()) {
            if (entry.isString())
                list.append(entry.toString().trimmed().toUtf8());
            else
                complain(key, u"a list of texts"_s);
        }
        list.removeAll(QByteArray());
        return list;
    }

    bool has(const QString& key) const { return m_object.contains(key); }

    void complain(const QString& key, const QString& allowed)
    {
        if (m_trouble.isEmpty())
            m_trouble = u"key \"%1\" must be %2"_s.arg(key, allowed);
    }

private:
    static QString typeName(QJsonValue::Type type)
    {
        switch (type) {
        case QJsonValue::Object:
            return u"an object"_s;
        case QJsonValue::Array:
            return u"a list"_s;
        case QJsonValue::Double:
            return u"a number"_s;
        case QJsonValue::Bool:
            return u"true or false"_s;
        default:
            return u"a text"_s;
        }
    }

    const QJsonObject& m_object;
    QString m_trouble;
};

double positiveOr(double standard, const QJsonValue& value)
{
    const double number = value.toDouble(standard);
    return number > 0 ? number : standard;
}

HealthThresholds thresholdsOf(const QJsonObject& object)
{
    HealthThresholds thresholds;
    for (const auto& [key, member] : {std::pair(u"infraDegradedHours"_s, &HealthThresholds::infraDegradedHours),
                                      std::pair(u"infraSilentHours"_s, &HealthThresholds::infraSilentHours),
                                      std::pair(u"nodeDegradedHours"_s, &HealthThresholds::nodeDegradedHours),
                                      std::pair(u"nodeSilentHours"_s, &HealthThresholds::nodeSilentHours)})
        thresholds.*member = positiveOr(thresholds.*member, object.value(key));
    return thresholds;
}

/// `key` is where the object stands.
GeoFilter geoFilterOf(SiteReader& reader, const QString& key, const QJsonObject& object)
{
    GeoFilter filter;
    for (const QJsonValue& entry : object.value(u"polygon"_s).toArray()) {
        const QJsonArray point = entry.toArray();
        if (point.size() != 2 || !point[0].isDouble() || !point[1].isDouble())
            reader.complain(key + u".polygon"_s, u"a list of [latitude, longitude] pairs"_s);
        filter.polygon.push_back({point.at(0).toDouble(), point.at(1).toDouble()});
    }
    filter.bufferKm = object.value(u"bufferKm"_s).toDouble();
    const auto side = [&object](const QString& name) { return object.value(name); };
    const QJsonValue latMin = side(u"latMin"_s), latMax = side(u"latMax"_s);
    const QJsonValue lonMin = side(u"lonMin"_s), lonMax = side(u"lonMax"_s);
    if (latMin.isDouble() && latMax.isDouble() && lonMin.isDouble() && lonMax.isDouble())
        filter.box = {latMin.toDouble(), latMax.toDouble(), lonMin.toDouble(), lonMax.toDouble()};
    return filter;
}

Areas areasOf(SiteReader& reader)
{
    Areas areas;
    const QJsonObject object = reader.value(u"areas"_s, QJsonValue::Object).toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        areas[entry.key().toStdString()] = geoFilterOf(reader, u"areas."_s + entry.key(), entry.value().toObject());
    return areas;
}

HiddenRows hiddenOf(SiteReader& reader)
{
    HiddenRows hidden;
    for (const QByteArray& key : reader.texts(u"nodeBlacklist"_s))
        hidden.nodes.insert(key.toLower().toStdString());
    for (const QByteArray& id : reader.texts(u"observerBlacklist"_s))
        hidden.observers.insert(id.toLower().toStdString());
    if (reader.has(u"hiddenNamePrefixes"_s)) {
        hidden.namePrefixes.clear();
        for (const QByteArray& prefix : reader.texts(u"hiddenNamePrefixes"_s))
            hidden.namePrefixes.push_back(prefix.toStdString());
    }
    return hidden;
}

} // namespace

Result<SiteConfig> SiteConfig::from(QJsonObject document)
{
    SiteConfig config;
    SiteReader reader(document);
    for (const QString& key : s_objects)
        reader.value(key, QJsonValue::Object);
    for (const QString& key : s_numbers)
        reader.value(key, QJsonValue::Double);
    config.apiKey = reader.value(u"apiKey"_s, QJsonValue::String).toString().toUtf8();
    const QJsonObject geoFilter = reader.value(u"geo_filter"_s, QJsonValue::Object).toObject();
    config.geoFilter = geoFilterOf(reader, u"geo_filter"_s, geoFilter);
    config.areas = areasOf(reader);
    config.hidden = hiddenOf(reader);
    config.healthThresholds = thresholdsOf(document.value(u"healthThresholds"_s).toObject());
    config.access.hosts = reader.texts(u"allowedHosts"_s);
    config.access.readers = reader.texts(u"corsAllowedOrigins"_s);
    config.access.webSocketOrigins = reader.texts(u"allowedOrigins"_s) + config.access.readers;
    if (!reader.trouble().isEmpty())
        return failure(Error::Kind::Invalid, reader.trouble());
    config.document = std::move(document);
    return config;
}

} // namespace corescope
