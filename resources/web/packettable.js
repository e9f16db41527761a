// A list of packets, newest first, that new ones are put on top of as they come in.

import { get, query } from "./api.js";
import { element, table, tableRow } from "./dom.js";
import { number, parseJson, summary, time, typeName } from "./format.js";
import { onPacket } from "./live.js";

const columns = [
  { title: "Last heard", kind: "nowrap", cell: (packet) => time(packet.latest ?? packet.timestamp) },
  { title: "Kind", kind: "nowrap", cell: (packet) => typeName(packet.payload_type) },
  { title: "Content", cell: (packet) => element("a", { href: `#/packets/${packet.hash}` }, summary(packet) || packet.hash) },
  { title: "Observer", kind: "hide-small", cell: (packet) => packet.observer_name ?? packet.observer_id ?? "" },
  { title: "Hops", kind: "number", cell: (packet) => number(parseJson(packet.path_json, []).length) },
  { title: "Heard", kind: "number", cell: (packet) => number(packet.observation_count) },
];

/// `matches(packet)`: which live packets belong into the list; `parameters()`: those of /api/packets.
export function packetTable({ limit, signal, parameters = () => ({}), matches = () => true, most = 500 }) {
  const shown = table("Packets", columns, []);
  const body = shown.querySelector("tbody");
  const rows = new Map(); // by content hash

  const put = (packet, kind, place) => {
    const row = tableRow(columns, packet, kind);
    rows.get(packet.hash)?.remove();
    rows.set(packet.hash, row);
    body[place](row);
  };

  async function load(offset = 0) {
    const page = await get(`/api/packets${query({ groupByHash: true, limit, offset, ...parameters() })}`, signal);
    if (offset === 0) {
      body.replaceChildren();
      rows.clear();
    }
    for (const packet of page.packets)
      put(packet, null, "append");
    return page;
  }

  const end = onPacket((packet) => {
    if (!matches(packet))
      return;
    put(packet, "fresh", "prepend");
    while (rows.size > Math.max(limit, Math.min(most, body.rows.length - 1)) && body.lastElementChild) {
      const [hash] = [...rows].find(([, row]) => row === body.lastElementChild) ?? [];
      rows.delete(hash);
      body.lastElementChild.remove();
    }
  });
  signal.addEventListener("abort", end);
  return { element: shown, load, count: () => body.rows.length };
}
