// The built-in page in a real Chromium: every view, both colour schemes, a phone, the keyboard, hostile names, live
// packets, and the banner while hops are being resolved. CORESCOPE names the program; with SCREENSHOTS a folder for
// pictures of all views.

import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

import { hostileName, startServer } from "./server.js";

const screenshots = process.env.SCREENSHOTS;
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
let server, browser;

before(async () => {
  if (screenshots && !existsSync(screenshots))
    mkdirSync(screenshots, { recursive: true });
  server = await startServer(process.env.CORESCOPE);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/// Opens a view; whatever goes wrong in the page, or leaves the machine, fails the test.
async function open(view, { viewport = desktop, colorScheme = "light" } = {}) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  context.setDefaultTimeout(120000); // a busy machine is slow, not wrong
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith(server.address) && !request.url().startsWith("data:"))
      faults.push(`asks for ${request.url()}`);
  });
  await page.goto(`${server.address}/#/${view}`);
  await page.waitForSelector("main h1");
  const close = async () => {
    await context.close();
    assert.deepEqual(faults, []);
  };
  return { page, close };
}

async function isAsWideAsTheScreen(page) {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

test("tells that hops are being resolved, then that it is ready", async () => {
  const { page, close } = await open("");
  // The status is read from every reply; a reply is made to tell what a small mesh is too quick for.
  await page.route("**/api/**", async (route) => {
    try {
      const reply = await route.fetch();
      await route.fulfill({ response: reply, headers: { ...reply.headers(), "x-corescope-status": "backfilling" } });
    } catch {
      // The page has given this request up: nobody wants the reply.
    }
  });
  await server.untilReady();
  await page.reload();
  const banner = page.locator("#banner");
  await banner.waitFor({ state: "visible" });
  assert.match(await banner.textContent(), /Resolving hop paths… some paths may show abbreviated pubkeys\./);
  await page.unrouteAll({ behavior: "wait" }); // replies under way are still to be told so
  await page.reload();
  await page.waitForFunction(() => document.getElementById("state").textContent === "ready");
  assert.ok(await banner.isHidden());
  await close();
});

for (const colorScheme of ["light", "dark"]) {
  for (const [device, viewport] of [["desktop", desktop], ["phone", phone]]) {
    test(`shows every view, ${colorScheme}, ${device}`, async () => {
      await server.untilReady();
      const packet = (await (await fetch(`${server.address}/api/packets?limit=1&type=4`)).json()).packets[0];
      const observer = (await (await fetch(`${server.address}/api/observers`)).json()).observers[0];
      const views = { overview: "", packets: "packets", packet: `packets/${packet.hash}`, map: "map", nodes: "nodes",
        node: `nodes/${server.hostileKey}`, observers: "observers", observer: `observers/${encodeURIComponent(observer.id)}` };
      for (const [name, view] of Object.entries(views)) {
        const { page, close } = await open(view, { viewport, colorScheme });
        await page.waitForLoadState("networkidle");
        assert.equal(await page.locator(".error").count(), 0, `${name} shows an error`);
        assert.ok(await isAsWideAsTheScreen(page), `${name} is wider than the screen`);
        assert.notEqual(await page.title(), "owned");
        if (screenshots)
          await page.screenshot({ path: join(screenshots, `${name}-${device}-${colorScheme}.png`) });
        await close();
      }
    });
  }
}

test("shows counts and charts of the mesh", async () => {
  const { page, close } = await open("");
  await page.waitForSelector(".chart svg rect");
  assert.equal(await page.locator(".tile b").first().textContent(), "3,000");
  assert.equal(await page.locator(".chart").count(), 4);
  await close();
});

test("shows a name from the radio as text", async () => {
  const { page, close } = await open(`nodes/${server.hostileKey}`);
  assert.equal(await page.locator("h1").textContent(), hostileName);
  assert.equal(await page.locator("main img").count(), 0);
  await close();
});

test("tells how sure relays are, and why", async () => {
  await server.untilReady();
  const { packets } = await (await fetch(`${server.address}/api/packets?limit=200&type=4`)).json();
  const { hash } = packets.find((packet) => packet.path_json !== "[]");
  const { resolution } = await (await fetch(`${server.address}/api/packets/${hash}`)).json();
  const { page, close } = await open(`packets/${hash}`);
  const rows = page.locator("[aria-label=Relays] tbody tr");
  await rows.first().waitFor();
  assert.equal(await rows.count(), resolution.hops.length);
  const likely = resolution.hops.findIndex((hop) => hop.probability > 0.5);
  assert.match(await rows.nth(likely).textContent(), / %/);
  assert.ok((await rows.nth(likely).textContent()).includes(resolution.hops[likely].reason));
  await close();
});

test("draws no coast across the oceans", async () => {
  const { page, close } = await open("map");
  const widest = await page.evaluate(async () => {
    const { baseMap } = await import("./basemap.js");
    const { land } = await baseMap();
    const steps = land.coordinates.flat().flatMap((ring) => ring.slice(1)
      .map(([x, y], i) => y > -90 ? Math.abs(x - ring[i][0]) : 0));
    return steps.reduce((most, step) => Math.max(most, step), 0);
  });
  assert.ok(widest < 180, `${widest} degrees between two points of a coast`);
  await close();
});

test("draws nodes and links on the map", async () => {
  const { page, close } = await open("map");
  await page.waitForSelector("#map canvas");
  await page.waitForFunction(() => {
    const canvas = document.querySelector("#map canvas");
    const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    return new Set(new Uint32Array(pixels.buffer)).size > 10;
  });
  await close();
});

test("filters the packets", async () => {
  const { page, close } = await open("packets?type=4");
  await page.waitForSelector("tbody tr");
  const kinds = await page.locator("tbody tr td:nth-child(2)").allTextContents();
  assert.deepEqual([...new Set(kinds)], ["Advert"]);
  await page.selectOption("select[name=type]", "5");
  await page.waitForFunction(() => document.querySelector("tbody tr td:nth-child(2)")?.textContent === "Channel message");
  await close();
});

test("puts a packet that comes in on top", async () => {
  await server.untilReady();
  const { page, close } = await open("packets");
  await page.waitForSelector("#live[data-live]");
  server.sql(`INSERT INTO transmissions (raw_hex, hash, first_seen, route_type, payload_type, decoded_json)
    VALUES ('1500', 'feedfacefeedface', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 1, 5,
            '{"type":"CHAN","channel":"#test","text":"a: <b>hello</b>"}');
    INSERT INTO observations (transmission_id, observer_idx, snr, path_json, timestamp)
    VALUES (last_insert_rowid(), 1, 5.5, '[]', strftime('%s', 'now'));`);
  await page.waitForFunction(() => document.querySelector("tbody tr")?.textContent.includes("a: <b>hello</b>"));
  await close();
});

test("can be used with the keyboard alone", async () => {
  const { page, close } = await open("nodes");
  await page.waitForSelector("tbody tr");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the content");
  await page.focus("nav a[href='#/observers']");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("h1")?.textContent === "Observers");
  const unnamed = await page.evaluate(() => [...document.querySelectorAll("a, button, input, select")]
    .filter((node) => !(node.textContent.trim() || node.getAttribute("aria-label") || node.labels?.length)).length);
  assert.equal(unnamed, 0);
  await close();
});
