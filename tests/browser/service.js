// Starts the program on a free port with a database of its own, filled through the command line as an
// administrator would, and stops it again.

import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
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

/** The word with which each of them signs in. */
export const password = "en lang setning";

/** Who can sign in: one for each role, `prover` with everything that a reader can open, and a second person of HR. Nobody
 * whom the identity provider of the tests knows: they would sign in there to an account that has a password. */
export const accounts = {
  prover: { person: "100110", roles: ["ansatt", "leder", "hr", "sekretariat"] },
  ansatt: { person: "100284", roles: ["ansatt"] },
  leder: { person: "100134", roles: ["ansatt", "leder"] },
  foreslatt: { person: "100294", roles: ["ansatt"] },
  kollega: { person: "100285", roles: ["ansatt"] },
  direktor: { person: "100160", roles: ["ansatt", "direktor"] },
  hr: { person: "100258", roles: ["ansatt", "hr"] },
  hr2: { person: "100271", roles: ["ansatt", "hr"] },
  sekretariat: { person: "100333", roles: ["ansatt", "sekretariat"] },
  admin: { called: "Drift", roles: ["admin"] },
  drifter: { person: "100311", roles: ["ansatt", "hr", "admin"] },
  revisor: { person: "100358", roles: ["ansatt", "revisor"] },
  tillitsvalgt: { person: "100402", roles: ["ansatt", "tillitsvalgt"] },
};

/** The cookie of a new session of `account`. */
async function signIn(address, account) {
  const answer = await fetch(`${address}/logg-inn`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address },
    body: new URLSearchParams({ bruker: account, passord: password }),
  });
  // Several cookies stand in one line here: getSetCookie is not there before node 18.14.
  const sid = /(?:^|, )sid=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "");
  if (!sid) throw new Error(`${account} cannot sign in: ${answer.status}`);
  return sid[1];
}

/** Fills a database as an administrator would. */
function fill(binary, folder) {
  const environment = { ...process.env, DATABASE_URL: `sqlite://${join(folder, "innsats.db")}`, NO_COLOR: "1" };
  const run = (words, input = "") =>
    execFileSync(binary, words, { cwd: root, env: environment, input, stdio: ["pipe", "ignore", "inherit"] });
  run(["import", "tests/data/org120"]);
  try {
    run(["import", "--skip-rejected", "--rejected-out", folder, "tests/data/ukjente_ferdigheter"]);
  } catch {
    // Rows with names that no skill has are refused, and the command says so: the names wait on a page.
  }
  for (const [name, { person, called, roles }] of Object.entries(accounts)) {
    const who = person ? ["--person", person] : ["--called", called];
    run(["user", "add", name, ...who, "--password-stdin", ...roles.flatMap((role) => ["--role", role])], `${password}\n`);
  }
  run(["staff", "--from", "2026-11", "--periods", "12"]);
}

const program = () => process.env.INNSATS_BINARY ?? join(root, "target/debug/innsats");

/** The file of a filled database, made once for each build of the program. */
function filled(binary) {
  const { mtimeMs, size } = statSync(binary);
  const kept = join(root, "target/browser-tests");
  const file = join(kept, `${createHash("sha256").update(`${mtimeMs} ${size} ${readFileSync(fileURLToPath(import.meta.url))}`).digest("hex").slice(0, 16)}.db`);
  if (existsSync(file)) return file;
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const folder = mkdtempSync(join(kept, "fill-"));
  fill(binary, folder);
  renameSync(join(folder, "innsats.db"), file);
  rmSync(folder, { recursive: true, force: true });
  return file;
}

/** `settings` gives more of the environment, by the address that the service will have. Proposals that are asked for are
 * made only where it says so: what a walk looks at does not change by itself. */
export async function startService(settings = () => ({})) {
  const binary = program();
  const folder = mkdtempSync(join(tmpdir(), "innsats-browser-"));
  const environment = { ...process.env, DATABASE_URL: `sqlite://${join(folder, "innsats.db")}`, NO_COLOR: "1", INNSATS_LOG: process.env.INNSATS_LOG ?? "warn", INNSATS_WORKERS: "0" };
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
    copyFileSync(filled(binary), join(folder, "innsats.db"));
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    Object.assign(environment, await settings(address));
    child = spawn(binary, ["serve", "--bind", `127.0.0.1:${port}`], { cwd: root, env: environment, stdio: ["ignore", "ignore", "inherit"] });
    await answers(address, child);
    const sessions = new Map();
    const sessionOf = async (account) => {
      if (!sessions.has(account)) sessions.set(account, await signIn(address, account));
      return sessions.get(account);
    };
    return { address, stop, sessionOf, newSessionOf: (account) => signIn(address, account), session: await sessionOf("prover") };
  } catch (error) {
    await stop();
    throw error;
  }
}

// Run on its own it only fills the database, which the tests, several at a time, then copy.
if (process.argv[1] === fileURLToPath(import.meta.url)) filled(program());
