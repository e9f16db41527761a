#include "gui/pictureexport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMessageBox>
#include <QSaveFile>
#include <QSvgGenerator>

#include "core/export/writeall.h"
#include "gui/windowsettings.h"

namespace corescope {

using namespace Qt::StringLiterals;

namespace {

constexpr double s_pngRatio = 2;
const auto s_pictureFolderKey = u"pictureFolder"_s;

QByteArray svgOf(const Picture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size);
    generator.setViewBox(QRect(QPoint(), picture.size));
    generator.setTitle(picture.title.toHtmlEscaped()); // it is written as it is
    generator.setDescription(u"CoreScope"_s);
    picture.paint(generator);
    return bytes;
}

QByteArray pngOf(const Picture& picture)
{
    QImage image(picture.size * s_pngRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(s_pngRatio);
    picture.paint(image);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

Result<void> savePicture(const Picture& picture, const QString& file)
{
    const QByteArray bytes = file.endsWith(u".svg"_s, Qt::CaseInsensitive) ? svgOf(picture) : pngOf(picture);
    const auto failed = [&](const QString& why) {
        return failure(Error::Kind::ReadOnly,
                       QCoreApplication::translate("corescope::PictureExport", "The picture cannot be saved as %1: %2")
                           .arg(file, why));
    };
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return failed(out.errorString());
    if (const auto written = writeAll(out, bytes); !written)
        return failed(written.error().message);
    if (!out.commit())
        return failed(out.errorString());
    return {};
}

void exportPicture(const Picture& picture, QWidget& parent)
{
    const QString title = QCoreApplication::translate("corescope::PictureExport", "Export Picture");
    WindowSettings settings;
    const QDir folder(settings.value(s_pictureFolderKey, QDir::homePath()).toString());
    QString filter;
    QString file = QFileDialog::getSaveFileName(
        &parent, title, folder.filePath(picture.fileName + u".png"_s),
        QCoreApplication::translate("corescope::PictureExport", "Picture (*.png);;Vector drawing (*.svg)"), &filter);
    if (file.isEmpty())
        return;
    settings.setValue(s_pictureFolderKey, QFileInfo(file).path());
    if (!file.endsWith(u".png"_s, Qt::CaseInsensitive) && !file.endsWith(u".svg"_s, Qt::CaseInsensitive))
        file += filter.contains(u"svg"_s) ? u".svg"_s : u".png"_s;
    if (const auto saved = savePicture(picture, file); !saved) {
        QMessageBox box(QMessageBox::Warning, title, saved.error().message, QMessageBox::Ok, &parent);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    }
}

} // namespace corescope
