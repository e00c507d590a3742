// Every page as everybody who may open it sees it: in three languages, light and dark, narrow, magnified and with room
// between the letters. `script/test --only browser --all` walks all of it; without it each page is walked once, and
// the roles, the languages and the two schemes take turns.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { launch } from "./journeys/walk.js";
import { axeViolations, cutText, overflowing, sidewaysScroll, spaceText } from "./looks.js";
import { languages, pages } from "./pages.js";
import { prepare } from "./prepare.js";
import { accounts, startService } from "./service.js";

const everything = Boolean(process.env.INNSATS_EVERY);
const screenshots = everything && process.env.INNSATS_SCREENSHOTS && join(process.env.INNSATS_SCREENSHOTS, "roles");
const schemes = ["light", "dark"];
/** One account for each role, and last the one whose drafts nobody else may open. */
const roles = Object.keys(accounts).filter((each) => !["prover", "hr2", "kollega", "drifter"].includes(each)).concat("prover");

let browser;
let service;
let prepared;
const walked = { pages: new Set(), ofRoles: 0, looks: 0 };

before(async () => {
  browser = await launch();
  service = await startService();
  prepared = await prepare(service);
});

after(async () => {
  await browser?.close();
  await service?.stop();
});

/** A browser of `account`, who has just signed in: a session that nobody uses ends before the whole walk does. */
async function open(account, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "nb-NO", reducedMotion: "reduce", ...settings });
  await context.addCookies([{ name: "sid", value: await service.newSessionOf(account), url: service.address }]);
  return context;
}

async function inLanguage(context, language) {
  await context.addCookies([{ name: "language", value: language, url: service.address }]);
}

/** The page at `address`, or nothing where one gets another. */
async function got(headers, address, status) {
  const answer = await fetch(service.address + address, { redirect: "manual", headers });
  return answer.status === status ? answer.text() : undefined;
}

/** Where the pages are that `account` may open: by the links that they see, or where `known` has them. */
async function found(account, known = new Map()) {
  const addresses = new Map();
  const contents = new Map();
  const headers = { cookie: `sid=${await service.newSessionOf(account)}` };
  for (const { name, path, follow, link, status = 200 } of pages) {
    const links = (contents.get(follow) ?? "").matchAll(/href="([^"?#]+)/g);
    const seen = [...links].map(([, each]) => each).find((each) => link?.test(each));
    const address = path ?? prepared.get(name) ?? seen ?? known.get(name);
    const content = address && (await got(headers, address, status));
    if (!content) continue;
    addresses.set(name, address);
    contents.set(name, content.slice(content.indexOf("<main")));
  }
  return addresses;
}

/** What is wrong with the page in one language, in each of `looked`. */
async function faults(page, language, looked) {
  const wrong = [];
  for (const scheme of looked) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    walked.looks += 1;
    wrong.push(...(await axeViolations(page)).map((each) => `${language}, ${scheme}: ${each}`));
  }
  return wrong;
}

/** For each role the pages that it looks at: all that it may open, or its share of them. */
async function shared() {
  const ofProver = await found("prover");
  const open = new Map();
  for (const role of roles) open.set(role, await found(role, ofProver));
  const others = roles.filter((role) => role !== "prover");
  for (const name of ofProver.keys()) {
    if (others.some((role) => open.get(role).has(name))) open.get("prover").delete(name);
  }
  if (everything) return open;
  const shares = new Map(roles.map((role) => [role, new Map()]));
  for (const [turn, { name }] of pages.entries()) {
    const able = roles.filter((role) => open.get(role).has(name));
    const role = able[turn % able.length];
    if (role) shares.get(role).set(name, open.get(role).get(name));
  }
  return shares;
}

describe("what axe finds", () => {
  let shares;

  before(async () => {
    shares = await shared();
  });

  for (const [at, role] of roles.entries()) {
    test(`nothing on the pages of ${role}`, async () => {
      const context = await open(role);
      const page = await context.newPage();
      const wrong = [];
      for (const [turn, [name, address]] of [...shares.get(role)].entries()) {
        walked.pages.add(name);
        walked.ofRoles += 1;
        const chosen = everything ? languages : [languages[(at + turn) % languages.length]];
        for (const language of chosen) {
          await inLanguage(context, language);
          await page.goto(service.address + address);
          assert.equal(new URL(page.url()).pathname, address.split("?")[0], `${role} still sees ${name}`);
          const looked = everything ? schemes : [schemes[(at + turn + Math.floor(turn / 2)) % 2]];
          wrong.push(...(await faults(page, language, looked)).map((each) => `${name}, ${each}`));
        }
      }
      await context.close();
      assert.deepEqual(wrong, []);
    });
  }

  test("every page was looked at by somebody", () => {
    console.log(`axe: ${walked.pages.size} pages, ${walked.ofRoles} of them with a role, ${walked.looks} looks in ${languages.length} languages and ${schemes.length} schemes`);
    assert.deepEqual(pages.map(({ name }) => name).filter((each) => !walked.pages.has(each)), []);
  });
});

describe("on the narrowest screen", () => {
  const widest = { viewport: { width: 320, height: 256 } };

  test("no page scrolls sideways at 320 px, as at 400 %, and no text is cut where letters have more room", async () => {
    const addresses = await found("prover");
    const context = await open("prover", widest);
    const page = await context.newPage();
    const wrong = [];
    for (const [turn, [name, address]] of [...addresses].entries()) {
      await inLanguage(context, languages[turn % languages.length]);
      await page.goto(service.address + address);
      const scroll = await sidewaysScroll(page);
      if (scroll > 0) wrong.push(`${name}: ${scroll} px to scroll sideways`);
      wrong.push(...(await overflowing(page, 320)).map((each) => `${name}: ${each}`));
      await spaceText(page);
      const spaced = await sidewaysScroll(page);
      if (spaced > 0) wrong.push(`${name}: ${spaced} px to scroll sideways with room between the letters`);
      wrong.push(...(await cutText(page)).map((each) => `${name}: ${each}`));
    }
    await context.close();
    assert.deepEqual(wrong, []);
  });

  test("with the colours of the reader alone every page is whole", async () => {
    const addresses = await found("prover");
    const context = await open("prover", { forcedColors: "active" });
    const page = await context.newPage();
    const wrong = [];
    for (const [turn, [name, address]] of [...addresses].entries()) {
      if (!everything && turn % 4 !== 0) continue;
      await page.goto(service.address + address);
      wrong.push(...(await axeViolations(page)).map((each) => `${name}: ${each}`));
    }
    await context.close();
    assert.deepEqual(wrong, []);
  });
});

if (screenshots) {
  test("pictures of every page and role", async () => {
    mkdirSync(screenshots, { recursive: true });
    const ofProver = await found("prover");
    for (const role of roles) {
      for (const width of [1280, 375]) {
        const context = await open(role, { viewport: { width, height: 900 } });
        const page = await context.newPage();
        for (const [name, address] of await found(role, ofProver)) {
          await page.goto(service.address + address);
          await page.screenshot({ path: join(screenshots, `${role}-${name}-${width}.png`), fullPage: true });
        }
        await context.close();
      }
    }
  });
}
