#include "gui/map/mapexport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "gui/map/mapview.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr double pngRatio = 2;

QByteArray svgOf(MapView& view)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(view.size());
    generator.setViewBox(view.rect());
    generator.setTitle(QCoreApplication::translate("corescope::MapExport", "Node map"));
    generator.setDescription(u"CoreScope"_s);
    QPainter painter(&generator);
    painter.setClipRect(view.rect());
    view.paintPicture(painter, true);
    painter.end();
    return bytes;
}

QByteArray pngOf(MapView& view)
{
    QImage image(view.size() * pngRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(pngRatio);
    QPainter painter(&image);
    // As shapes: the ready-made pictures have the screen's resolution.
    view.paintPicture(painter, true);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

Result<void> exportMap(MapView& view, const QString& file)
{
    const QByteArray bytes = file.endsWith(u".svg"_s, Qt::CaseInsensitive) ? svgOf(view) : pngOf(view);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return failure(Error::Kind::ReadOnly,
                       QCoreApplication::translate("corescope::MapExport", "The map cannot be saved as %1: %2")
                           .arg(file, out.errorString()));
    return {};
}

} // namespace corescope
