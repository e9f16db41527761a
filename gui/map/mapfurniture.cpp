#include "gui/map/mapfurniture.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include "gui/map/nodeshape.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr double mapMargin = 10; ///< pixels to the edges of the map
constexpr double metersPerMile = 1609.344, metersPerFoot = 0.3048;

bool countsInMiles()
{
    return QLocale().measurementSystem() != QLocale::MetricSystem;
}

/// The largest of 1, 2, 5, 10, 20, ... that is not more.
double roundDown(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    const double digit = value / power;
    return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
}

void paintScaleBar(QPainter& painter, const MapScene& scene, const MapCamera& camera)
{
    const double latitude = MercatorProjection::toGeo(camera.center()).latitude;
    const ScaleBar bar = scaleBar(MercatorProjection::metersPerWorld(latitude) / camera.scale(), 140);
    const QPointF start(mapMargin + 4, camera.size().height() - mapMargin - 4);
    const QPolygonF line{start - QPointF(0, 6), start, start + QPointF(bar.pixels, 0), start + QPointF(bar.pixels, -6)};
    painter.setPen(QPen(scene.colors.halo, 4));
    painter.drawPolyline(line);
    painter.setPen(QPen(scene.colors.text, 1.5));
    painter.drawPolyline(line);
    painter.drawText(QRectF(start - QPointF(20, 24), QSizeF(bar.pixels + 40, 20)), Qt::AlignHCenter | Qt::AlignBottom,
                     distanceText(bar.meters));
}

void paintAttribution(QPainter& painter, const MapScene& scene, const MapCamera& camera)
{
    if (scene.attribution.isEmpty())
        return;
    QRectF box = painter.fontMetrics().boundingRect(scene.attribution).adjusted(-4, -1, 4, 1);
    box.moveBottomRight({camera.size().width(), camera.size().height()});
    painter.fillRect(box, scene.colors.panel);
    painter.setPen(scene.colors.text);
    painter.drawText(box, Qt::AlignCenter, scene.attribution);
}

QRectF paintLegend(QPainter& painter, const MapScene& scene, const MapCamera& camera)
{
    std::array<bool, mapRoles.size()> isThere{};
    bool hasObservers = false;
    for (const MapNode& node : scene.data->nodes()) {
        isThere[std::size_t(node.role)] = isThere[std::size_t(node.role)] || node.isPlaced;
        hasObservers = hasObservers || (node.isPlaced && node.isObserver);
    }
    struct Line
    {
        MapRole role;
        bool isObserver;
        QString text;
    };
    std::vector<Line> lines;
    for (const MapRole role : mapRoles)
        if (isThere[std::size_t(role)])
            lines.push_back({role, false, roleName(role)});
    if (hasObservers)
        lines.push_back(
            {MapRole::Repeater, true, QCoreApplication::translate("corescope::MapLegend", "Also an observer")});
    if (lines.empty())
        return {};

    const double height = std::max(19.0, double(painter.fontMetrics().height()) + 2);
    double width = 0;
    for (const Line& line : lines)
        width = std::max(width, double(painter.fontMetrics().horizontalAdvance(line.text)));
    const QRectF box(camera.size().width() - mapMargin - width - 42, mapMargin, width + 42,
                     height * double(lines.size()) + 10);
    painter.setPen(QPen(scene.colors.frame, 1));
    painter.setBrush(scene.colors.panel);
    painter.drawRoundedRect(box, 4, 4);
    double y = box.top() + 5;
    for (const Line& line : lines) {
        paintNodeShape(painter, line.role, line.isObserver, {box.left() + 18, y + height / 2}, nodeRadius - 0.5,
                       scene.colors);
        painter.setPen(scene.colors.text);
        painter.drawText(QRectF(box.left() + 34, y, width + 4, height), Qt::AlignVCenter, line.text);
        y += height;
    }
    return box;
}

void paintMeasure(QPainter& painter, const MapScene& scene, const MapCamera& camera)
{
    if (scene.measured.empty())
        return;
    QPolygonF line;
    for (const GeoPosition& place : scene.measured)
        line.append(camera.toScreen(MercatorProjection::toWorld(place)));
    painter.setPen(QPen(scene.colors.halo, 5));
    painter.drawPolyline(line);
    painter.setPen(QPen(scene.colors.measure, 2, Qt::DashLine));
    painter.drawPolyline(line);
    painter.setPen(QPen(scene.colors.measure, 2));
    painter.setBrush(scene.colors.panel);
    for (const QPointF& point : line)
        painter.drawEllipse(point, 3.5, 3.5);
    if (scene.measured.size() < 2)
        return;
    const QString text = measureText(scene.measured);
    QRectF box = painter.fontMetrics().boundingRect(text).adjusted(-5, -3, 5, 3);
    box.moveTopLeft(line.last() + QPointF(10, 10));
    painter.setPen(QPen(scene.colors.frame, 1));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(scene.colors.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

ScaleBar scaleBar(double metersPerPixel, double widest)
{
    const double most = metersPerPixel * widest;
    double unit = 1;
    if (countsInMiles())
        unit = most >= metersPerMile ? metersPerMile : metersPerFoot;
    const double meters = roundDown(most / unit) * unit;
    return {meters, meters / metersPerPixel};
}

QString distanceText(double meters)
{
    const QLocale locale;
    const bool miles = countsInMiles();
    const double large = meters / (miles ? metersPerMile : 1000);
    if (large < 1)
        return miles
                   ? QCoreApplication::translate("corescope::MapDistance", "%1 ft")
                         .arg(locale.toString(meters / metersPerFoot, 'f', 0))
                   : QCoreApplication::translate("corescope::MapDistance", "%1 m").arg(locale.toString(meters, 'f', 0));
    const bool isRound = std::abs(large - std::round(large)) < 1e-6;
    const QString number = locale.toString(large, 'f', large >= 100 || isRound ? 0 : large >= 10 ? 1 : 2);
    return miles ? QCoreApplication::translate("corescope::MapDistance", "%1 mi").arg(number)
                 : QCoreApplication::translate("corescope::MapDistance", "%1 km").arg(number);
}

QString placeText(GeoPosition place)
{
    return u"%1, %2"_s.arg(QString::number(place.latitude, 'f', 5), QString::number(place.longitude, 'f', 5));
}

QString measureText(const std::vector<GeoPosition>& places)
{
    double length = 0;
    for (std::size_t i = 1; i < places.size(); ++i)
        length += distanceMeters(places[i - 1], places[i]);
    const double bearing = places.size() < 2 ? 0 : initialBearing(places[places.size() - 2], places.back());
    return QCoreApplication::translate("corescope::MapDistance", "%1, bearing %2\u00b0", "length of a line, direction")
        .arg(distanceText(length), QLocale().toString(bearing, 'f', 0));
}

QRectF paintFurniture(QPainter& painter, const MapScene& scene, const MapCamera& camera)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(scene.font);
    paintMeasure(painter, scene, camera);
    paintScaleBar(painter, scene, camera);
    paintAttribution(painter, scene, camera);
    const QRectF legend = scene.showsLegend ? paintLegend(painter, scene, camera) : QRectF();
    painter.restore();
    return legend;
}

} // namespace corescope
