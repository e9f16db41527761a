// One packet: what it says, who heard it, and over which relays it came.

import { get } from "./api.js";
import { element, table } from "./dom.js";
import { decibel, number, parseJson, percent, routeName, summary, time, typeName } from "./format.js";

/// The hops of a reception: names of relays where they are known.
function route(observation, names) {
  const hops = parseJson(observation.path_json, []);
  if (!hops.length)
    return "heard directly";
  const relays = observation.resolved_path ?? [];
  return element("ol", { class: "route" }, hops.map((hop, i) => {
    const key = relays[i];
    return element("li", {}, key
      ? element("a", { href: `#/nodes/${key}`, title: `${hop}: ${key}` }, names.get(key) ?? key.slice(0, 8))
      : element("span", { class: "unknown", title: "not known which relay" }, hop));
  }));
}

function relayLink({ pubkey, name }, otherwise) {
  return pubkey ? element("a", { href: `#/nodes/${pubkey}` }, name || pubkey.slice(0, 8)) : otherwise;
}

/// Every relay on the way of any reception: how sure it is, why, and who else it may have been.
function relays({ hops, direct }) {
  return [element("h2", {}, direct ? "Relays on the planned way" : "Relays"), table("Relays", [
    { title: "Hop", cell: (hop) => element("span", { class: "mono" }, hop.hop) },
    { title: "Relay", cell: (hop) => relayLink(hop, hop.probability ? "one that is not listed" : "nobody known") },
    { title: "Sure", kind: "number", cell: (hop) => hop.probability ? percent(hop.probability) : "–" },
    { title: "Why", cell: (hop) => hop.reason },
    { title: "Or else", cell: (hop) => hop.alternatives.slice(0, 3).flatMap((other, i) => [i ? ", " : "",
      relayLink(other, "one that is not listed"), ` ${percent(other.probability)}`]) },
  ], hops)];
}

function decodedList(decoded) {
  const rows = Object.entries(decoded).map(([key, value]) => [element("dt", {}, key),
    element("dd", {}, typeof value === "object" ? JSON.stringify(value) : String(value))]);
  return rows.length ? element("dl", {}, rows) : element("p", { class: "muted" }, "Nothing could be decoded.");
}

function bytes(hex, ranges) {
  const size = Math.floor((hex ?? "").length / 2);
  const rows = ranges.map((range) => ({ ...range, hex: hex.slice(range.start * 2, range.end * 2 + 2) }));
  return element("section", { class: "card" }, element("h2", {}, `Bytes (${size})`),
    rows.length ? table("Bytes", [
      { title: "Part", cell: (row) => row.label || "–" },
      { title: "At", kind: "number", cell: (row) => `${row.start}–${row.end}` },
      { title: "Hex", cell: (row) => element("span", { class: "mono" }, row.hex) },
    ], rows) : element("p", { class: "mono" }, hex ?? ""));
}

export async function showPacket(content, hash, signal) {
  const { packet, breakdown, observations = [], resolution } = await get(`/api/packets/${encodeURIComponent(hash)}`, signal);
  const { nodes } = await get("/api/nodes?limit=10000", signal);
  const names = new Map(nodes.map((node) => [node.public_key, node.name ?? node.public_key.slice(0, 8)]));
  content.append(
    element("h1", {}, `${typeName(packet.payload_type)}: ${summary(packet) || packet.hash}`),
    element("div", { class: "cards" },
      element("section", { class: "card" }, element("h2", {}, "Packet"), element("dl", {},
        element("dt", {}, "Hash"), element("dd", { class: "mono" }, packet.hash),
        element("dt", {}, "First heard"), element("dd", {}, time(packet.first_seen ?? packet.timestamp)),
        element("dt", {}, "Route"), element("dd", {}, routeName(packet.route_type)),
        element("dt", {}, "Receptions"), element("dd", {}, number(observations.length)))),
      element("section", { class: "card" }, element("h2", {}, "Content"), decodedList(parseJson(packet.decoded_json, {}))),
      bytes(packet.raw_hex, breakdown?.ranges ?? [])),
    element("h2", {}, "Heard by"),
    table("Heard by", [
      { title: "Observer", cell: (row) => element("a", { href: `#/observers/${encodeURIComponent(row.observer_id ?? "")}` }, row.observer_name ?? row.observer_id ?? "unknown") },
      { title: "Time", kind: "nowrap", cell: (row) => time(row.timestamp) },
      { title: "SNR dB", kind: "number", cell: (row) => decibel(row.snr) },
      { title: "RSSI dBm", kind: "number", cell: (row) => decibel(row.rssi) },
      { title: "Relays", cell: (row) => route(row, names) },
    ], observations),
    ...(resolution?.hops.length ? relays(resolution) : []));
}
