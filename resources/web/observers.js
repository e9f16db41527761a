// The observers, and what one of them hears.

import { get } from "./api.js";
import { barChart } from "./charts.js";
import { element, table } from "./dom.js";
import { age, number, time } from "./format.js";
import { packetTable } from "./packettable.js";

async function showObserver(content, id, signal) {
  const address = `/api/observers/${encodeURIComponent(id)}`;
  const [observer, analytics] = await Promise.all([get(address, signal), get(`${address}/analytics?days=7`, signal)]);
  const packets = packetTable({ limit: 25, signal, parameters: () => ({ observer: id }), matches: (packet) => packet.observer_id === id });
  content.append(
    element("h1", {}, observer.name ?? observer.id),
    element("div", { class: "cards" },
      element("section", { class: "card" }, element("h2", {}, "Observer"), element("dl", {},
        element("dt", {}, "Id"), element("dd", { class: "mono" }, observer.id),
        element("dt", {}, "Region"), element("dd", {}, observer.iata || "–"),
        element("dt", {}, "Last seen"), element("dd", {}, age(observer.last_seen)),
        element("dt", {}, "Packets"), element("dd", {}, number(observer.packet_count)),
        element("dt", {}, "Model"), element("dd", {}, observer.model ?? "–"),
        element("dt", {}, "Firmware"), element("dd", {}, observer.firmware ?? "–"),
        element("dt", {}, "Radio"), element("dd", {}, observer.radio ?? "–"))),
      barChart("Receptions, 7 days", analytics.timeline.map((bucket) => ({ label: bucket.label, value: bucket.count }))),
      barChart("Signal to noise, dB", analytics.snrDistribution.map((bucket) => ({ label: bucket.range, value: bucket.count })))),
    element("h2", {}, "Packets"), packets.element);
  await packets.load();
}

export async function show(content, id, signal) {
  if (id)
    return showObserver(content, id, signal);
  const { observers } = await get("/api/observers", signal);
  content.append(element("h1", {}, "Observers"), table("Observers", [
    { title: "Name", cell: (row) => element("a", { href: `#/observers/${encodeURIComponent(row.id)}` }, row.name ?? row.id) },
    { title: "Region", kind: "nowrap", cell: (row) => row.iata || "–" },
    { title: "Last seen", kind: "nowrap", cell: (row) => element("span", { title: time(row.last_seen) }, age(row.last_seen)) },
    { title: "Packets", kind: "number", cell: (row) => number(row.packet_count) },
    { title: "Last hour", kind: "number", cell: (row) => number(row.packetsLastHour) },
    { title: "Model", kind: "hide-small", cell: (row) => row.model ?? "–" },
  ], observers));
}
