#include "gui/map/maprole.h"

#include <QCoreApplication>

#include "core/mesh/noderole.h"
#include "core/store/ascii.h"

namespace corescope {

MapRole mapRole(std::string_view role)
{
    if (isRepeater(role))
        return MapRole::Repeater;
    if (canRelay(role))
        return MapRole::Room;
    const std::string lower = toLowerAscii(role);
    if (lower == "companion" || lower == "client" || lower == "chat")
        return MapRole::Companion;
    return lower == "sensor" ? MapRole::Sensor : MapRole::Other;
}

QString roleName(MapRole role)
{
    switch (role) {
    case MapRole::Repeater:
        return QCoreApplication::translate("corescope::MapRole", "Repeater");
    case MapRole::Room:
        return QCoreApplication::translate("corescope::MapRole", "Room server");
    case MapRole::Companion:
        return QCoreApplication::translate("corescope::MapRole", "Companion");
    case MapRole::Sensor:
        return QCoreApplication::translate("corescope::MapRole", "Sensor");
    case MapRole::Other:
        break;
    }
    return QCoreApplication::translate("corescope::MapRole", "Other");
}

} // namespace corescope
