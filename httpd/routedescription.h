#pragma once

#include <vector>

#include <QByteArray>

namespace corescope {

enum class ParameterType { Text, Integer, Number, Boolean, TextList };

/// One parameter of a route: of the query, or a `{name}` segment of its pattern when the pattern has one of that name.
struct Parameter
{
    QByteArray name;
    ParameterType type = ParameterType::Text;
    QByteArray description = {}; ///< meaning, unit, default and bounds
};

/// What the API description says of a route. A text alone is a summary.
struct RouteDescription
{
    RouteDescription() = default;
    RouteDescription(QByteArray what, std::vector<Parameter> takes = {}, QByteArray gives = {}, QByteArray posted = {})
        : summary(std::move(what))
        , parameters(std::move(takes))
        , reply(std::move(gives))
        , body(std::move(posted))
    {
    }
    RouteDescription(const char* what)
        : summary(what)
    {
    }

    QByteArray summary;                        ///< one sentence
    std::vector<Parameter> parameters;         ///< segments of the pattern need not be listed
    QByteArray reply;                          ///< the keys of a good reply: "{packets:[Packet], total}"
    QByteArray body;                           ///< the keys of the body that a POST takes; empty for none
    QByteArray mediaType = "application/json"; ///< of a good reply
};

} // namespace corescope
