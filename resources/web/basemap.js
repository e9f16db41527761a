// The shipped base map: TopoJSON, whose lines are shared arcs of small steps, as GeoJSON.

import { get } from "./api.js";

/// An outline that crosses the 180th meridian goes on beyond it, instead of across the whole map. One that goes round the
/// pole is closed along the lower edge.
function unrolled(points) {
  let turn = 0;
  const line = points.map(([x, y], i) => {
    const step = i ? x - points[i - 1][0] : 0;
    if (Math.abs(step) > 180)
      turn += step < 0 ? 360 : -360;
    return [x + turn, y];
  });
  return turn ? [...line, [line.at(-1)[0], -90], [line[0][0], -90]] : line;
}

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
    land: { type: land.type, coordinates: land.arcs.map((polygon) => polygon.map((ring) => unrolled(line(ring)))) },
    borders: { type: borders.type, coordinates: borders.arcs.map(line) },
  };
}

let loads = null;

export function baseMap() {
  loads ??= get("./basemap.json").then(decode);
  return loads;
}
