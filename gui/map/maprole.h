#pragma once

#include <array>
#include <string_view>

#include <QString>

namespace corescope {

/// How the map tells nodes apart. The text of `nodes.role` is free; what is none of these is Other.
enum class MapRole { Repeater, Room, Companion, Sensor, Other };

inline constexpr std::array mapRoles = {MapRole::Repeater, MapRole::Room, MapRole::Companion, MapRole::Sensor,
                                        MapRole::Other};

MapRole mapRole(std::string_view role);

/// For legends and lists, translated.
QString roleName(MapRole role);

} // namespace corescope
