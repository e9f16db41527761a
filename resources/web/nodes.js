// The nodes with a search, and one node in all detail.

import { get, query } from "./api.js";
import { element, replaceContent, table } from "./dom.js";
import { age, number } from "./format.js";
import { showNode } from "./node.js";

export const role = (name) => [element("span", { class: `role ${["repeater", "companion", "room", "sensor"].includes(name) ? name : ""}`, "aria-hidden": "true" }), name ?? "unknown"];

export async function show(content, key, signal) {
  if (key)
    return showNode(content, key, signal);

  const search = element("input", { type: "search", name: "search", placeholder: "name" });
  const kind = element("select", { name: "role" }, ["", "repeater", "companion", "room", "sensor"].map((value) => element("option", { value }, value || "all")));
  const order = element("select", { name: "sortBy" }, [["lastSeen", "last heard"], ["name", "name"], ["packetCount", "adverts"]]
    .map(([value, label]) => element("option", { value }, label)));
  const total = element("p", { class: "muted", role: "status" });
  const list = element("div");
  const form = element("form", { class: "filter", role: "search", onsubmit: (event) => event.preventDefault() },
    element("label", {}, "Name", search), element("label", {}, "Role", kind), element("label", {}, "Order", order));
  content.append(element("h1", {}, "Nodes"), form, total, list);

  const load = async () => {
    const page = await get(`/api/nodes${query({ limit: 500, search: search.value.trim(), role: kind.value, sortBy: order.value })}`, signal);
    total.textContent = page.total > page.nodes.length ? `${number(page.nodes.length)} of ${number(page.total)} nodes` : `${number(page.total)} nodes`;
    replaceContent(list, table("Nodes", [
      { title: "Name", cell: (node) => element("a", { href: `#/nodes/${node.public_key}` }, node.name || node.public_key.slice(0, 12)) },
      { title: "Role", kind: "nowrap", cell: (node) => role(node.role) },
      { title: "Last heard", kind: "nowrap", cell: (node) => age(node.last_heard) },
      { title: "Adverts", kind: "number", cell: (node) => number(node.advert_count) },
      { title: "Position", kind: "hide-small", cell: (node) => node.lat || node.lon ? `${node.lat.toFixed(4)}, ${node.lon.toFixed(4)}` : "–" },
      { title: "Key", kind: "hide-small", cell: (node) => element("span", { class: "mono" }, node.public_key.slice(0, 16)) },
    ], page.nodes));
  };
  let delay = 0;
  form.addEventListener("input", () => {
    clearTimeout(delay);
    delay = setTimeout(() => load().catch((error) => { if (error.name !== "AbortError") total.textContent = error.message; }), 250);
  });
  await load();
}
