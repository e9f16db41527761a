#pragma once

#include <functional>

#include <QSize>
#include <QString>

#include "core/error.h"

class QPaintDevice;
class QWidget;

namespace corescope {

/// Something that can be saved as a picture.
struct Picture
{
    QString title;
    QString fileName;                         ///< that is offered, without ending
    QSize size;                               ///< pixels
    std::function<void(QPaintDevice&)> paint; ///< with a painter of its own
};

/// Writes a picture into a file, as SVG when its name ends so, else as PNG with two pixels for one. The file appears
/// when it is complete.
Result<void> savePicture(const Picture& picture, const QString& file);

/// Asks for a file and saves the picture in it; what goes wrong is told in a message box.
void exportPicture(const Picture& picture, QWidget& parent);

} // namespace corescope
