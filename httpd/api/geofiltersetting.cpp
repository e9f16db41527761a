#include "httpd/api/geofiltersetting.h"

#include <cmath>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include "httpd/apikey.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

QJsonArray polygonJson(const GeoFilter& filter)
{
    QJsonArray polygon;
    for (const GeoFilter::Point& point : filter.polygon)
        polygon.append(QJsonArray{point.lat, point.lon});
    return polygon;
}

tl::unexpected<std::string_view> refused(std::string_view why)
{
    return tl::unexpected(why);
}

/// The filter of a PUT; what is wrong with it when it is none.
tl::expected<GeoFilter, std::string_view> filterOf(const QByteArray& body)
{
    constexpr qsizetype leastPoints = 3, mostPoints = 1000;
    constexpr double mostBufferKm = 1000;
    const auto invalid = refused("invalid JSON");
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return invalid;
    const QJsonValue polygon = document[u"polygon"_s];
    if (!polygon.isArray() && !polygon.isNull() && !polygon.isUndefined())
        return invalid;
    const QJsonArray points = polygon.toArray();
    GeoFilter filter;
    if (points.isEmpty())
        return filter;
    if (points.size() < leastPoints)
        return refused("polygon must have at least 3 points");
    if (points.size() > mostPoints)
        return refused("polygon must have at most 1000 points");
    for (const auto entry : points) {
        const QJsonArray point = entry.toArray();
        if (point.size() != 2 || !point[0].isDouble() || !point[1].isDouble())
            return invalid;
        const double lat = point[0].toDouble(), lon = point[1].toDouble();
        if (std::abs(lat) > 90 || std::abs(lon) > 180)
            return refused("latitude must be from -90 to 90 and longitude from -180 to 180");
        filter.polygon.push_back({lat, lon});
    }
    const QJsonValue buffer = document[u"bufferKm"_s];
    if (!buffer.isUndefined() && !buffer.isNull() && !buffer.isDouble())
        return invalid;
    filter.bufferKm = buffer.toDouble();
    if (filter.bufferKm < 0 || filter.bufferKm > mostBufferKm)
        return refused("bufferKm must be from 0 to 1000");
    return filter;
}

} // namespace

GeoFilterSetting::GeoFilterSetting(const SiteConfig& site, QString configFile)
    : m_configFile(std::move(configFile))
    , m_isWritable(!m_configFile.isEmpty() && !site.apiKey.isEmpty() && !ApiKey::isWeak(site.apiKey))
    , m_filter(std::make_shared<const GeoFilter>(site.geoFilter))
{
}

std::shared_ptr<const GeoFilter> GeoFilterSetting::filter() const
{
    const std::scoped_lock lock(m_mutex);
    return m_filter;
}

Reply GeoFilterSetting::get() const
{
    const auto filter = this->filter();
    const bool hasPolygon = !filter->polygon.empty();
    const QJsonObject object{
        {u"polygon"_s, hasPolygon ? QJsonValue(polygonJson(*filter)) : QJsonValue(QJsonValue::Null)},
        {u"bufferKm"_s, hasPolygon ? filter->bufferKm : 0},
        {u"writeEnabled"_s, m_isWritable}};
    return Reply::json(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Reply GeoFilterSetting::put(const Request& request)
{
    auto made = filterOf(request.body);
    if (!made)
        return Reply::error(400, made.error());
    const std::scoped_lock saving(m_saving);
    if (const auto saved = save(*made); !saved)
        return Reply::error(500, "failed to save config: " + saved.error().message.toStdString());
    {
        const std::scoped_lock lock(m_mutex);
        m_filter = std::make_shared<const GeoFilter>(std::move(*made));
    }
    return get();
}

/// The file is read anew, so that what somebody else changed in it stays.
Result<void> GeoFilterSetting::save(const GeoFilter& filter) const
{
    if (m_configFile.isEmpty())
        return failure(Error::Kind::ReadOnly, u"there is no configuration file"_s);
    QFile file(m_configFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, m_configFile + u": "_s + file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (!document.isObject())
        return failure(Error::Kind::Invalid, m_configFile + u" is no JSON object"_s);
    QJsonObject object = document.object();
    if (filter.polygon.empty())
        object.remove(u"geo_filter"_s);
    else
        object[u"geo_filter"_s] = QJsonObject{{u"polygon"_s, polygonJson(filter)}, {u"bufferKm"_s, filter.bufferKm}};
    QSaveFile changed(m_configFile); // either as a whole or not at all
    const QByteArray text = QJsonDocument(object).toJson();
    if (!changed.open(QIODevice::WriteOnly) || changed.write(text) != text.size() || !changed.commit())
        return failure(Error::Kind::ReadOnly, m_configFile + u": "_s + changed.errorString());
    return {};
}

} // namespace corescope
