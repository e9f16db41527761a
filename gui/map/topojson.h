#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "gui/map/mercator.h"

namespace corescope {

/// What a map needs of a TopoJSON file: lines that are shared, and the outlines that are made of them.
struct Outlines
{
    /// An arc of the topology, possibly backwards.
    struct ArcUse
    {
        std::size_t arc = 0; ///< in arcs
        bool isReversed = false;

        bool operator==(const ArcUse&) const = default;
    };
    using Outline = std::vector<ArcUse>; ///< arcs that continue each other

    std::vector<std::vector<GeoPosition>> arcs;
    std::vector<Outline> rings; ///< closed, of the polygons of `land`: areas and holes alike
    std::vector<Outline> lines; ///< of `borders`
};

/// Decodes a TopoJSON text, quantised or not: the objects `land` (MultiPolygon) and `borders` (MultiLineString), each
/// of which may be missing. Fails with Invalid on anything else than such a file.
Result<Outlines> decodeTopoJson(std::string_view json);

} // namespace corescope
