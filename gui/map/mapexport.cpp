#include "gui/map/mapexport.h"

#include <QCoreApplication>
#include <QPainter>

#include "gui/map/mapview.h"

namespace corescope {

using namespace Qt::StringLiterals;

Picture mapPicture(MapView& view)
{
    return {QCoreApplication::translate("corescope::MapExport", "Node map"), u"map"_s, view.size(),
            [&view](QPaintDevice& device) {
                QPainter painter(&device);
                painter.setClipRect(view.rect());
                view.paintPicture(painter, true);
            }};
}

} // namespace corescope
