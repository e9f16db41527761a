#include "httpd/api/clientconfig.h"

#include <algorithm>
#include <map>

#include <QJsonArray>
#include <QJsonDocument>

#include "core/export/jsonwriter.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr double s_msPerHour = 3600 * 1000;
constexpr int s_propagationBufferMs = 5000;
constexpr int s_liveMapNodes = 2000;

// What the page calls an observer that has not been heard of for this long.
constexpr double s_observerOnlineMs = 10 * 60 * 1000;
constexpr double s_observerStaleMs = s_msPerHour;

QByteArray text(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray text(const QJsonArray& array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonValue orNull(const QJsonValue& value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

/// One of `allowed`, the first of them when the value is none.
QString choice(const QJsonValue& value, const QStringList& allowed)
{
    const QString word = value.toString().trimmed().toLower();
    return allowed.contains(word) ? word : allowed.first();
}

QJsonObject timestampsOf(const QJsonObject& written)
{
    return {
        {u"defaultMode"_s, choice(written[u"defaultMode"_s], {u"ago"_s, u"absolute"_s})},
        {u"timezone"_s, choice(written[u"timezone"_s], {u"local"_s, u"utc"_s})},
        {u"formatPreset"_s, choice(written[u"formatPreset"_s], {u"iso"_s, u"iso-seconds"_s, u"locale"_s})},
        {u"customFormat"_s, written[u"customFormat"_s].toString().trimmed()},
        {u"allowCustomFormat"_s, written[u"allowCustomFormat"_s].toBool()},
    };
}

QJsonObject thresholdsInMs(const HealthThresholds& hours)
{
    return {
        {u"infraDegradedMs"_s, hours.infraDegradedHours * s_msPerHour},
        {u"infraSilentMs"_s, hours.infraSilentHours * s_msPerHour},
        {u"nodeDegradedMs"_s, hours.nodeDegradedHours * s_msPerHour},
        {u"nodeSilentMs"_s, hours.nodeSilentHours * s_msPerHour},
        {u"observerOnlineMs"_s, s_observerOnlineMs},
        {u"observerStaleMs"_s, s_observerStaleMs},
    };
}

} // namespace

QByteArray cacheConfig(const SiteConfig& site)
{
    return text(site.document[u"cacheTTL"_s].toObject());
}

QByteArray clientConfig(const SiteConfig& site)
{
    const QJsonObject& written = site.document;
    QJsonObject reply;
    for (const QString& key :
         {u"roles"_s, u"tiles"_s, u"snrThresholds"_s, u"distThresholds"_s, u"limits"_s, u"externalUrls"_s,
          u"maxHopDist"_s, u"perfSlowMs"_s, u"wsReconnectMs"_s, u"cacheInvalidateMs"_s})
        reply[key] = orNull(written[key]);
    for (const QString& key : {u"map"_s, u"mapDarkTileProvider"_s})
        if (written.contains(key))
            reply[key] = written[key];
    reply[u"healthThresholds"_s] = thresholdsInMs(site.healthThresholds);
    reply[u"propagationBufferMs"_s] =
        written[u"liveMap"_s].toObject()[u"propagationBufferMs"_s].toInt(s_propagationBufferMs);
    reply[u"timestamps"_s] = timestampsOf(written[u"timestamps"_s].toObject());
    reply[u"liveMapMaxNodes"_s] = std::clamp(written[u"liveMapMaxNodes"_s].toInt(s_liveMapNodes), 100, 20'000);
    reply[u"customizer"_s] =
        QJsonObject{{u"disabledTabs"_s, written[u"customizer"_s].toObject()[u"disabledTabs"_s].toArray()}};
    reply[u"clientRxCoverage"_s] = false;
    if (written[u"debugAffinity"_s].toBool())
        reply[u"debugAffinity"_s] = true;
    return text(reply);
}

QByteArray mapConfig(const SiteConfig& site)
{
    const QJsonObject written = site.document[u"mapDefaults"_s].toObject();
    QJsonArray center = written[u"center"_s].toArray();
    if (center.size() != 2)
        center = {37.45, -122.0};
    const int zoom = written[u"zoom"_s].toInt();
    return text({{u"center"_s, center}, {u"zoom"_s, zoom == 0 ? 9 : zoom}});
}

QByteArray areaConfig(const SiteConfig& site, bool withOutlines)
{
    QJsonArray areas;
    const QJsonObject written = site.document[u"areas"_s].toObject();
    for (auto entry = written.begin(); entry != written.end(); ++entry) {
        const QJsonObject area = entry.value().toObject();
        if (area[u"label"_s].toString().isEmpty())
            continue;
        QJsonObject reply{{u"key"_s, entry.key()}, {u"label"_s, area[u"label"_s]}};
        for (const QString& key : {u"polygon"_s, u"latMin"_s, u"latMax"_s, u"lonMin"_s, u"lonMax"_s})
            if (withOutlines && area.contains(key))
                reply[key] = area[key];
        areas.append(reply);
    }
    return text(areas);
}

QByteArray regionConfig(const SiteConfig& site, const ObserverTable& observers)
{
    std::map<std::string, std::string> regions;
    for (const ObserverRow& observer : observers.rows())
        if (observer.iata)
            regions[*observer.iata] = *observer.iata;
    const QJsonObject written = site.document[u"regions"_s].toObject();
    for (auto entry = written.begin(); entry != written.end(); ++entry)
        regions[entry.key().toStdString()] = entry.value().toString().toStdString();
    JsonWriter json;
    json.beginObject();
    for (const auto& [code, label] : regions)
        json.field(code, std::string_view(label));
    json.endObject();
    return json.take();
}

} // namespace corescope
