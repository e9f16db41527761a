// The nodes on the shipped base map, with the links between neighbours.

import * as L from "./leaflet/leaflet.js";

import { get } from "./api.js";
import { baseMap } from "./basemap.js";
import { element } from "./dom.js";
import { age } from "./format.js";
import { role } from "./nodes.js";

const roles = ["repeater", "companion", "room", "sensor"];
const hasPosition = (node) => (node.lat || node.lon) && Math.abs(node.lat) <= 90 && Math.abs(node.lon) <= 180;
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/// Where most nodes are: a few with a wrong position must not zoom out to the whole world.
function usualBounds(nodes) {
  const middle = (values) => values.sort((a, b) => a - b).slice(Math.floor(values.length * 0.03), Math.ceil(values.length * 0.97));
  const lats = middle(nodes.map((node) => node.lat));
  const lons = middle(nodes.map((node) => node.lon));
  return L.latLngBounds([lats[0], lons[0]], [lats.at(-1), lons.at(-1)]).pad(0.1);
}

function marker(node, renderer) {
  const fill = colour(roles.includes(node.role) ? node.role : "other");
  const dot = L.circleMarker([node.lat, node.lon], { renderer, radius: node.role === "repeater" ? 6 : 4, weight: 1.5,
    color: colour("surface"), fillColor: fill, fillOpacity: 0.95 });
  const name = node.name || node.public_key.slice(0, 12);
  dot.bindTooltip(element("span", {}, name)); // an element, as a text would be taken for HTML
  dot.bindPopup(() => element("div", {}, element("p", {}, element("a", { href: `#/nodes/${node.public_key}` }, name)),
    element("p", {}, role(node.role), `, heard ${age(node.last_heard)}`)));
  return dot;
}

export async function show(content, key, signal) {
  const box = element("div", { id: "map", role: "application", "aria-label": "Map of the nodes; arrow keys move it, plus and minus zoom" });
  const strength = element("input", { type: "range", min: 0, max: 1, step: 0.05, value: 0, name: "strength" });
  const missing = element("details", {});
  content.append(element("h1", {}, "Map"),
    element("form", { class: "filter" }, element("label", {}, "Links of at least this strength", strength)), box,
    element("ul", { class: "legend", "aria-label": "Legend" }, roles.map((name) => element("li", {}, role(name)))), missing);

  const [{ nodes }, graph] = await Promise.all([get("/api/nodes?limit=10000", signal),
    get("/api/analytics/neighbor-graph?min_count=1&min_score=0", signal)]);
  const map = L.map(box, { preferCanvas: true, attributionControl: true, minZoom: 2, maxZoom: 17, worldCopyJump: true });
  signal.addEventListener("abort", () => map.remove());
  map.attributionControl.setPrefix("Leaflet").addAttribution("Made with Natural Earth");

  const placed = nodes.filter(hasPosition);
  const chosen = placed.find((node) => node.public_key === key);
  if (chosen)
    map.setView([chosen.lat, chosen.lon], 12);
  else if (placed.length)
    map.fitBounds(usualBounds(placed), { maxZoom: 13 });
  else
    map.setView([30, 0], 2);
  L.control.scale().addTo(map);

  const ground = map.createPane("ground"); // below everything else
  ground.style.zIndex = 200;
  ground.style.pointerEvents = "none";
  const groundRenderer = L.canvas({ pane: "ground", padding: 0.5 });
  baseMap().then(({ land, borders }) => {
    if (signal.aborted)
      return;
    const quiet = { pane: "ground", renderer: groundRenderer, interactive: false };
    L.geoJSON(land, { ...quiet, style: { weight: 0.7, color: colour("muted"), fillColor: colour("land"), fillOpacity: 1 } }).addTo(map);
    L.geoJSON(borders, { ...quiet, style: { weight: 0.7, color: colour("muted"), opacity: 0.6 } }).addTo(map);
  });

  const places = new Map(placed.map((node) => [node.public_key, [node.lat, node.lon]]));
  const renderer = L.canvas({ padding: 0.5 });
  const links = L.layerGroup().addTo(map);
  const drawLinks = () => {
    links.clearLayers();
    for (const edge of graph.edges) {
      const [from, to] = [places.get(edge.source), places.get(edge.target)];
      if (from && to && edge.score >= Number(strength.value))
        links.addLayer(L.polyline([from, to], { renderer, interactive: false, weight: 1 + 2 * edge.score, color: colour("accent"), opacity: 0.25 + 0.5 * edge.score }));
    }
  };
  strength.addEventListener("input", drawLinks);
  drawLinks();
  for (const node of placed) {
    const dot = marker(node, renderer).addTo(map);
    if (node === chosen)
      dot.openPopup();
  }

  const others = nodes.filter((node) => !hasPosition(node));
  if (others.length)
    missing.append(element("summary", {}, `${others.length} nodes without a position`),
      element("ul", {}, others.map((node) => element("li", {}, element("a", { href: `#/nodes/${node.public_key}` }, node.name || node.public_key.slice(0, 12))))));
}
