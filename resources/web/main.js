// Which view belongs to which address: "#/packets/abc" shows packet abc.

import { errorNote, replaceContent } from "./dom.js";
import { connect } from "./live.js";
import { startStatus } from "./status.js";

const views = {
  "": () => import("./overview.js"),
  packets: () => import("./packets.js"),
  map: () => import("./map.js"),
  nodes: () => import("./nodes.js"),
  observers: () => import("./observers.js"),
};

const content = document.getElementById("content");
let leave = new AbortController();

async function show() {
  leave.abort();
  leave = new AbortController();
  const { signal } = leave;
  const [path, parameters] = location.hash.replace(/^#\/?/, "").split("?");
  const [name, ...rest] = path.split("/").map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  for (const link of document.querySelectorAll("nav a"))
    link.toggleAttribute("aria-current", link.getAttribute("href") === `#/${name}`);
  const load = views[name] ?? views[""];
  try {
    const view = await load();
    if (signal.aborted)
      return;
    replaceContent(content);
    // A view fills `content` and stops what it started when `signal` is aborted.
    await view.show(content, rest.filter(Boolean).join("/"), signal, new URLSearchParams(parameters));
    const heading = content.querySelector("h1");
    document.title = heading ? `${heading.textContent} – CoreScope` : "CoreScope";
  } catch (error) {
    if (error.name !== "AbortError" && !signal.aborted)
      replaceContent(content, errorNote(error));
  }
}

startStatus();
connect((isLive) => {
  const mark = document.getElementById("live");
  mark.toggleAttribute("data-live", isLive);
  mark.textContent = isLive ? "● live" : "○ not live";
});
addEventListener("hashchange", () => {
  show();
  content.focus();
});
show();
