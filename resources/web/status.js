// State of the server: the banner while it works, from the header fields of every reply and from /api/healthz.

import { get, onReply } from "./api.js";
import { duration, number } from "./format.js";

const byId = (id) => document.getElementById(id);

const texts = {
  loading: "Loading the database…",
  backfilling: "Resolving hop paths… some paths may show abbreviated pubkeys.",
};

let state = "";
let timer = 0;

function show(headers) {
  const told = headers.get("X-CoreScope-Status");
  if (!told || told === state)
    return;
  state = told;
  byId("state").textContent = state;
  byId("banner").hidden = !(state in texts);
  byId("banner-text").textContent = texts[state] ?? "";
  byId("banner-detail").textContent = "";
  byId("banner-progress").removeAttribute("value");
  clearTimeout(timer);
  follow();
}

async function follow() {
  try {
    const health = await get("/api/healthz");
    byId("version").textContent = `CoreScope ${health.version}`;
    const { done, total, text } = state === "loading"
      ? { done: health.load.rows, total: health.load.total, text: `${number(health.load.rows)} rows` }
      : { done: health.backfill.processed, total: health.backfill.total,
          text: `${number(health.backfill.remaining)} left, ${number(Math.round(health.backfill.rowsPerSecond))} a second`
            + (health.backfill.secondsLeft > 0 ? `, ${duration(health.backfill.secondsLeft)}` : "") };
    if (state in texts && total > 0) {
      byId("banner-progress").value = Math.min(1, done / total);
      byId("banner-detail").textContent = health.lastError ?? text;
    }
  } catch {
    byId("state").textContent = "not reachable";
    state = "";
  }
  clearTimeout(timer);
  timer = setTimeout(follow, state === "ready" ? 30000 : 1000);
}

export function startStatus() {
  onReply(show);
  follow();
}
