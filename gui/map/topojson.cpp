#include "gui/map/topojson.h"

#include <QCoreApplication>
#include <simdjson.h>

namespace corescope {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;

/// Exceptions of simdjson stay within this file.
class TopoJsonDecoder
{
public:
    explicit TopoJsonDecoder(element root)
    {
        if (element transform; root["transform"].get(transform) == simdjson::SUCCESS) {
            m_isQuantized = true;
            m_scale = pair(transform["scale"]);
            m_offset = pair(transform["translate"]);
        }
        for (const element arc : array(root["arcs"]))
            m_topology.arcs.push_back(points(arc));
        const element objects = root["objects"];
        if (element land; objects["land"].get(land) == simdjson::SUCCESS)
            for (const element polygon : array(land["arcs"]))
                addOutlines(polygon, m_topology.rings);
        if (element borders; objects["borders"].get(borders) == simdjson::SUCCESS)
            addOutlines(borders["arcs"], m_topology.lines);
    }

    Outlines take() { return std::move(m_topology); }

private:
    static QPointF pair(element value) { return {double(value.at(0)), double(value.at(1))}; }

    /// The specification's delta encoding: each position is relative to the one before.
    std::vector<GeoPosition> points(element arc) const
    {
        std::vector<GeoPosition> result;
        QPointF sum;
        for (const element value : array(arc)) {
            QPointF point = pair(value);
            if (m_isQuantized) {
                sum += point;
                point = {sum.x() * m_scale.x() + m_offset.x(), sum.y() * m_scale.y() + m_offset.y()};
            }
            result.push_back({point.y(), point.x()});
        }
        return result;
    }

    void addOutlines(element outlines, std::vector<Outlines::Outline>& out) const
    {
        for (const element outline : array(outlines)) {
            Outlines::Outline& uses = out.emplace_back();
            for (const element value : array(outline)) {
                const std::int64_t number = value; // ~arc for a reversed one
                const auto arc = static_cast<std::size_t>(number < 0 ? ~number : number);
                if (arc >= m_topology.arcs.size())
                    throw simdjson::simdjson_error(simdjson::INDEX_OUT_OF_BOUNDS);
                uses.push_back({arc, number < 0});
            }
        }
    }

    bool m_isQuantized = false;
    QPointF m_scale, m_offset;
    Outlines m_topology;
};

} // namespace

Result<Outlines> decodeTopoJson(std::string_view json)
{
    try {
        simdjson::dom::parser parser;
        return TopoJsonDecoder(parser.parse(json.data(), json.size())).take();
    } catch (const simdjson::simdjson_error& error) {
        return failure(Error::Kind::Invalid,
                       QCoreApplication::translate("corescope::BaseMap", "The base map is no usable TopoJSON: %1")
                           .arg(QString::fromUtf8(error.what())));
    }
}

} // namespace corescope
