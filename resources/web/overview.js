// Counts, the newest packets, and pictures of what the mesh does.

import { get } from "./api.js";
import { barChart } from "./charts.js";
import { element, replaceContent } from "./dom.js";
import { number } from "./format.js";
import { packetTable } from "./packettable.js";

const tiles = [
  ["totalPackets", "packets"],
  ["totalObservations", "receptions"],
  ["packetsLast24h", "receptions in 24 hours"],
  ["totalNodes", "nodes in 7 days"],
  ["totalObservers", "observers"],
];

export async function show(content, _, signal) {
  const counts = element("ul", { class: "tiles", "aria-label": "Counts" });
  const charts = element("div", { class: "cards" }, element("p", { class: "muted" }, "Computing…"));
  const newest = packetTable({ limit: 10, signal });
  content.append(element("h1", {}, "Overview"), counts, charts,
    element("h2", {}, "Newest packets"), newest.element);

  const refresh = async () => {
    const stats = await get("/api/stats", signal);
    replaceContent(counts, tiles.map(([key, label]) => element("li", { class: "tile" }, element("b", {}, number(stats[key])), label)));
  };
  await refresh();
  const timer = setInterval(() => refresh().catch(() => {}), 15000);
  signal.addEventListener("abort", () => clearInterval(timer));
  await newest.load();

  const [rf, topology] = await Promise.all([get("/api/analytics/rf", signal), get("/api/analytics/topology", signal)]);
  replaceContent(charts,
    barChart("Receptions an hour", rf.packetsPerHour.slice(-168).map((hour) => ({ label: hour.hour.slice(5).replace("T", " ") + "h", value: hour.count }))),
    barChart("Signal to noise, dB", rf.snrValues.bins.map((bin) => ({ label: bin.x.toFixed(1), value: bin.count }))),
    barChart("Hops of a packet", topology.hopDistribution.map((hop) => ({ label: String(hop.hops), value: hop.count }))),
    barChart("Kinds of packets", rf.payloadTypes.map((type) => ({ label: type.name, value: type.count }))));
}
