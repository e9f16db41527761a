// One node: who it is, who hears it, its neighbours and its last packets.

import { get } from "./api.js";
import { element, table } from "./dom.js";
import { age, decibel, number, summary, time, typeName } from "./format.js";
import { role } from "./nodes.js";

export async function showNode(content, key, signal) {
  const address = `/api/nodes/${encodeURIComponent(key)}`;
  const [health, { neighbors }] = await Promise.all([get(`${address}/health`, signal), get(`${address}/neighbors`, signal)]);
  const { node, stats, observers, recentPackets } = health;
  const hasPosition = node.lat || node.lon;
  content.append(
    element("h1", {}, node.name || node.public_key.slice(0, 12)),
    element("div", { class: "cards" },
      element("section", { class: "card" }, element("h2", {}, "Node"), element("dl", {},
        element("dt", {}, "Role"), element("dd", {}, role(node.role)),
        element("dt", {}, "Public key"), element("dd", { class: "mono" }, node.public_key),
        element("dt", {}, "Last heard"), element("dd", {}, age(stats.lastHeard ?? node.last_seen)),
        element("dt", {}, "Position"), element("dd", {}, hasPosition
          ? element("a", { href: `#/map/${node.public_key}` }, `${node.lat.toFixed(5)}, ${node.lon.toFixed(5)}`) : "not told"),
        element("dt", {}, "Packets"), element("dd", {}, number(stats.totalTransmissions)),
        element("dt", {}, "Average SNR"), element("dd", {}, `${decibel(stats.avgSnr)} dB`),
        element("dt", {}, "Average hops"), element("dd", {}, number(stats.avgHops)),
        element("dt", {}, "Battery"), element("dd", {}, node.battery_mv ? `${node.battery_mv} mV` : "not told"))),
      element("section", { class: "card" }, element("h2", {}, "Neighbors"), neighbors.length ? table("Neighbors", [
        { title: "Node", cell: (row) => row.pubkey ? element("a", { href: `#/nodes/${row.pubkey}` }, row.name || row.pubkey.slice(0, 12)) : `${row.prefix}…` },
        { title: "Heard", kind: "number", cell: (row) => number(row.count) },
        { title: "Score", kind: "number", cell: (row) => row.score.toFixed(2) },
        { title: "Last", kind: "nowrap", cell: (row) => age(row.last_seen) },
      ], neighbors.slice(0, 30)) : element("p", { class: "muted" }, "None known."))),
    element("h2", {}, "Heard by"),
    table("Heard by", [
      { title: "Observer", cell: (row) => row.observer_name ?? row.observer_id },
      { title: "Packets", kind: "number", cell: (row) => number(row.packetCount) },
      { title: "SNR dB", kind: "number", cell: (row) => decibel(row.avgSnr) },
      { title: "RSSI dBm", kind: "number", cell: (row) => decibel(row.avgRssi) },
    ], observers),
    element("h2", {}, "Last packets"),
    table("Last packets", [
      { title: "Time", kind: "nowrap", cell: (packet) => time(packet.timestamp) },
      { title: "Kind", kind: "nowrap", cell: (packet) => typeName(packet.payload_type) },
      { title: "Content", cell: (packet) => element("a", { href: `#/packets/${packet.hash}` }, summary(packet) || packet.hash) },
      { title: "Heard", kind: "number", cell: (packet) => number(packet.observation_count) },
    ], recentPackets));
}
