#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/mesh/neighborgraphbuilder.h"
#include "core/mesh/nodetable.h"
#include "core/mesh/prefixmap.h"

/// A 64 digit key that begins with \a prefix and goes on with zeros.
inline std::string keyText(std::string_view prefix)
{
    std::string text(prefix);
    text.resize(64, '0');
    return text;
}

/// A node with this public key, and a position if one is given.
inline corescope::NodeRow nodeRow(std::string publicKey, std::optional<double> lat = {}, std::optional<double> lon = {})
{
    corescope::NodeRow row;
    row.publicKey = std::move(publicKey);
    row.lat = lat;
    row.lon = lon;
    return row;
}

/// A small mesh: keys, nodes and the map of their prefixes.
struct Mesh
{
    explicit Mesh(std::vector<corescope::NodeRow> rows)
        : nodes(std::make_shared<const corescope::NodeTable>(std::move(rows), keys))
        , prefixes(std::make_shared<const corescope::PrefixMap>(nodes, keys))
    {
    }

    corescope::KeyPool keys;
    std::shared_ptr<const corescope::NodeTable> nodes;
    std::shared_ptr<const corescope::PrefixMap> prefixes;
};
