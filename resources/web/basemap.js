// The shipped base map: TopoJSON, whose lines are shared arcs of small steps, as GeoJSON.

import { get } from "./api.js";

/// GeoJSON of the topology's objects `land` (MultiPolygon) and `borders` (MultiLineString).
/// See github.com/topojson/topojson-specification, section 2.
export function decode(topology) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const arc = (i) => (i < 0 ? [...arcs[~i]].reverse() : arcs[i]);
  // Each arc begins where the last one ended.
  const line = (indices) => indices.flatMap((i, place) => (place ? arc(i).slice(1) : arc(i)));
  const { land, borders } = topology.objects;
  return {
    land: { type: land.type, coordinates: land.arcs.map((polygon) => polygon.map(line)) },
    borders: { type: borders.type, coordinates: borders.arcs.map(line) },
  };
}

let loads = null;

export function baseMap() {
  loads ??= get("./basemap.json").then(decode);
  return loads;
}
