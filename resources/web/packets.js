// The packets with a filter, and one packet in all detail.

import { get } from "./api.js";
import { element, replaceContent } from "./dom.js";
import { number, payloadTypes, summary } from "./format.js";
import { packetTable } from "./packettable.js";
import { showPacket } from "./packet.js";

export async function show(content, hash, signal, parameters) {
  if (hash)
    return showPacket(content, hash, signal);

  const type = element("select", { name: "type" }, element("option", { value: "" }, "all"),
    Object.entries(payloadTypes).map(([value, label]) => element("option", { value }, label)));
  const observer = element("select", { name: "observer" }, element("option", { value: "" }, "all"));
  const node = element("input", { name: "node", type: "search", placeholder: "name or public key" });
  const text = element("input", { name: "text", type: "search", placeholder: "in live packets" });
  type.value = parameters.get("type") ?? "";
  node.value = parameters.get("node") ?? "";
  const form = element("form", { class: "filter", role: "search", onsubmit: (event) => event.preventDefault() },
    element("label", {}, "Kind", type), element("label", {}, "Observer", observer),
    element("label", {}, "Node", node), element("label", {}, "Text", text));

  const list = packetTable({
    limit: 100,
    signal,
    parameters: () => ({ type: type.value, observer: observer.value, node: node.value.trim() }),
    matches: (packet) => (type.value === "" || String(packet.payload_type) === type.value)
      && (observer.value === "" || packet.observer_id === observer.value)
      && (node.value.trim() === "" || (packet.decoded_json ?? "").includes(node.value.trim()))
      && summary(packet).toLowerCase().includes(text.value.trim().toLowerCase()),
  });
  const total = element("p", { class: "muted", role: "status" });
  const more = element("button", { type: "button" }, "More");
  content.append(element("h1", {}, "Packets"), form, total, list.element, element("p", {}, more));

  const load = async (offset) => {
    const page = await list.load(offset);
    total.textContent = `${number(page.total)} packets`;
    more.hidden = list.count() >= page.total;
  };
  const complain = (error) => {
    if (error.name !== "AbortError")
      total.textContent = error.message;
  };
  let delay = 0;
  form.addEventListener("input", (event) => {
    if (event.target === text)
      return;
    clearTimeout(delay);
    delay = setTimeout(() => load(0).catch(complain), 250);
  });
  more.addEventListener("click", () => load(list.count()).catch(complain));
  const [{ observers }] = await Promise.all([get("/api/observers", signal), load(0)]);
  observer.append(...observers.map((one) => element("option", { value: one.id }, one.name ?? one.id)));
  observer.value = parameters.get("observer") ?? "";
  if (observer.value)
    await load(0);
}
