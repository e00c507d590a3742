// Starts the program on a free port with a database of its own, filled through the command line as an
// administrator would, and stops it again.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(address, child) {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`innsats serve stopped with exit code ${child.exitCode}`);
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`nothing answers on ${address}`);
}

const password = "en lang setning";

/** The cookie of a session. */
async function signIn(address) {
  const answer = await fetch(`${address}/logg-inn`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address },
    body: new URLSearchParams({ bruker: "prover", passord: password }),
  });
  // Several cookies stand in one line here: getSetCookie is not there before node 18.14.
  const sid = /(?:^|, )sid=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "");
  if (!sid) throw new Error(`nobody can sign in: ${answer.status}`);
  return sid[1];
}

/** `settings` gives more of the environment, by the address that the service will have. */
export async function startService(settings = () => ({})) {
  const binary = process.env.INNSATS_BINARY ?? join(root, "target/debug/innsats");
  const folder = mkdtempSync(join(tmpdir(), "innsats-browser-"));
  const environment = { ...process.env, DATABASE_URL: `sqlite://${join(folder, "innsats.db")}`, NO_COLOR: "1" };
  const run = (...words) => execFileSync(binary, words, { cwd: root, env: environment, stdio: ["ignore", "ignore", "inherit"] });
  let child;
  const stop = async () => {
    if (child && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    run("import", "tests/data/org120");
    try {
      run("import", "--skip-rejected", "--rejected-out", folder, "tests/data/ukjente_ferdigheter");
    } catch {
      // Rows with names that no skill has are refused, and the command says so: the names wait on a page.
    }
    // Everything a reader can open, in one session.
    const words = ["user", "add", "prover", "--person", "100110", "--password-stdin"];
    for (const role of ["ansatt", "leder", "hr", "sekretariat"]) words.push("--role", role);
    execFileSync(binary, words, { cwd: root, env: environment, input: `${password}\n`, stdio: ["pipe", "ignore", "inherit"] });
    run("staff", "--from", "2026-11", "--periods", "12");
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    Object.assign(environment, await settings(address));
    child = spawn(binary, ["serve", "--bind", `127.0.0.1:${port}`], { cwd: root, env: environment, stdio: ["ignore", "ignore", "inherit"] });
    await answers(address, child);
    return { address, stop, session: await signIn(address) };
  } catch (error) {
    await stop();
    throw error;
  }
}
