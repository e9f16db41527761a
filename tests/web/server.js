// A server on a small simulated mesh, for a test to look at.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/// What a name from the radio must never become.
export const hostileName = "<img src=x onerror=\"document.title='owned'\">";

export async function startServer(corescope) {
  const folder = mkdtempSync(join(tmpdir(), "corescope-web-"));
  const database = join(folder, "mesh.db");
  execFileSync(corescope, ["simulate", database, "--transmissions", "3000", "--observations", "40000", "--nodes", "150", "--seed", "5"]);
  const sql = (text) => execFileSync("sqlite3", ["-cmd", ".timeout 5000", database, text], { encoding: "utf8" }).trim();
  const hostileKey = sql("SELECT public_key FROM nodes WHERE role = 'repeater' AND lat IS NOT NULL LIMIT 1");
  sql(`UPDATE nodes SET name = '${hostileName.replaceAll("'", "''")}' WHERE public_key = '${hostileKey}'`);

  const server = spawn(corescope, ["--server", "--database", database, "--port", "0", "--poll-ms", "100"],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const address = await new Promise((resolve, reject) => {
    let log = "";
    const read = (data) => {
      log += data;
      const found = /listening on (http:\/\/\S+)/.exec(log);
      if (found)
        resolve(found[1]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${log}`)));
  });

  const untilReady = async () => {
    for (;;) {
      const health = await (await fetch(`${address}/api/healthz`)).json();
      if (health.ready)
        return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const stop = async () => {
    const ended = new Promise((resolve) => server.on("exit", resolve));
    server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { address, sql, hostileKey, untilReady, stop };
}
