// Every page in a real browser, at two widths, with and without JavaScript, in three languages.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { chromium } from "playwright-core";

import { axeViolations, overflowing, sidewaysScroll } from "./looks.js";
import { languages, pages, widths } from "./pages.js";
import { prepare } from "./prepare.js";
import { startService } from "./service.js";

const screenshots = process.env.INNSATS_SCREENSHOTS;

let service;
let browser;
let prepared;
const addresses = new Map();

before(async () => {
  service = await startService();
  prepared = await prepare(service);
  browser = await chromium.launch({
    executablePath: process.env.INNSATS_BROWSER ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", // as root in a container there is no other way; only our own pages are opened
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  await findAddresses();
});

after(async () => {
  await browser?.close();
  await service?.stop();
});

async function findAddresses() {
  await withPage({}, async (page) => {
    for (const { name, path, follow, link } of pages) {
      if (path ?? prepared.get(name)) {
        addresses.set(name, service.address + (path ?? prepared.get(name)));
        continue;
      }
      await page.goto(addresses.get(follow));
      const paths = await page.$$eval("main a[href]", (links) => links.map((each) => new URL(each.href).pathname));
      const found = paths.find((each) => link.test(each));
      assert.ok(found, `no link on ${follow} leads to ${name}`);
      addresses.set(name, service.address + found);
    }
  });
}

async function withPage({ width = 1280, javaScript = true, account = "prover" }, use) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
    locale: "nb-NO",
    reducedMotion: "reduce",
  });
  await context.addCookies([{ name: "sid", value: await service.sessionOf(account), url: service.address }]);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What the browser complains of: script errors, refused content, missing files. */
function complaintsOf(page) {
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  return complaints;
}

/** A page that answers 404 on purpose is itself reported by the console. */
function withoutExpected(complaints, status) {
  return complaints.filter((text) => status === 200 || !text.includes(`the server responded with a status of ${status}`));
}

/** The words of the content, without the reference number that each error gets anew. */
async function words(page) {
  const text = await page.$eval("main", (main) => main.innerText);
  return text.replace(/\s+/g, " ").replace(/\b[0-9A-F]{4}-[0-9A-F]{4}\b/, "").trim();
}

async function savePicture(page, name, width) {
  if (!screenshots) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true });
}

/** What sticks out of the page, what axe finds and what the browser complained of. */
async function faults(page, width) {
  const scroll = await sidewaysScroll(page);
  return [
    ...(scroll > 0 ? [`${scroll} px to scroll sideways`] : []),
    ...(await overflowing(page, width)),
    ...(await axeViolations(page)),
  ];
}

/** Whether the first stop of the keyboard leads past what stands above the content. */
async function skips(page) {
  // Where a message has the focus from the start, one is in the content already.
  if ((await page.locator("main [autofocus]").count()) > 0) return "skips";
  await page.keyboard.press("Tab");
  const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  if (!target?.startsWith("#")) return `the first stop is ${target}, not the skip link`;
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const isPast = await page.evaluate((id) => {
    const content = document.querySelector(id);
    const focused = document.activeElement;
    return focused === content || content.contains(focused) || focused === document.body ||
      Boolean(content.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING);
  }, target);
  await page.evaluate(() => document.activeElement?.blur());
  return isPast ? "skips" : "the next stop is before the content";
}

/** How much stands on the page in each language, one after the other, by the links of the page. */
async function rowsByLanguage(page) {
  const rows = new Map();
  const first = await page.getAttribute("html", "lang");
  for (const language of [first, ...languages.filter((each) => each !== first)]) {
    if (language !== first) {
      await page.locator(`a[hreflang="${language}"], a[lang="${language}"], button[value="${language}"]`).first().click();
      await page.waitForFunction((wanted) => document.documentElement?.lang === wanted, language);
      await page.waitForLoadState();
    }
    const count = await page.locator("main table tbody tr, main li, main dd").count();
    rows.set(language, `${count} rows at ${new URL(page.url()).pathname}`);
  }
  return rows;
}

const isOne = (rows) => new Set(rows.values()).size === 1;

/** One load of the page in which everything is looked at: each load more costs the whole walk minutes. */
async function visit(name, account) {
  return withPage({ width: widths[0], account }, async (page) => {
    const complaints = complaintsOf(page);
    const response = await page.goto(addresses.get(name));
    const seen = {
      status: response.status(),
      policy: response.headers()["content-security-policy"],
      headings: await page.locator("h1").count(),
      title: (await page.title()).trim(),
      words: await words(page),
      faults: new Map(),
    };
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await savePicture(page, name, width);
      seen.faults.set(width, await faults(page, width));
    }
    seen.complaints = [...complaints];
    seen.keyboard = await skips(page);
    seen.rows = await rowsByLanguage(page);
    // A look may itself be what the next one shows.
    if (!isOne(seen.rows)) seen.rows = await rowsByLanguage(page);
    return seen;
  });
}

const wordsAt = (name, account, javaScript) =>
  withPage({ javaScript, account }, async (page) => {
    await page.goto(addresses.get(name));
    return words(page);
  });

for (const { name, account, status = 200 } of pages) {
  describe(name, () => {
    let seen;

    before(async () => {
      seen = await visit(name, account);
    });

    for (const width of widths) {
      test(`${name} is whole at ${width} px`, () => {
        assert.equal(seen.status, status);
        assert.ok(seen.policy, "a content security policy is sent");
        assert.equal(seen.headings, 1, "one h1");
        assert.ok(seen.title, "a title");
        assert.deepEqual([...seen.faults.get(width), ...withoutExpected(seen.complaints, status)], []);
      });
    }

    test(`${name} says the same without JavaScript`, async () => {
      const without = await wordsAt(name, account, false);
      // Figures may have been counted anew between the two.
      const said = seen.words === without ? seen.words : await wordsAt(name, account, true);
      assert.ok(without.length > 0, "something is said");
      assert.equal(without, said);
    });

    test(`${name} lets the keyboard skip to the content`, () => {
      assert.equal(seen.keyboard, "skips");
    });

    test(`${name} keeps its content in every language`, () => {
      const address = new URL(addresses.get(name)).pathname;
      assert.ok(seen.rows.get("nb").endsWith(` at ${address}`), "the same page");
      assert.ok(isOne(seen.rows), `the same in each language: ${JSON.stringify([...seen.rows])}`);
    });
  });
}

describe("deciding what unknown names mean", () => {
  const list = () => addresses.get("unknown-names");
  const card = (page, name) => page.locator(".case", { hasText: name });

  test("without JavaScript a name is mapped, the receipt offers to undo it, and undoing brings it back", async () => {
    await withPage({ width: 375, javaScript: false }, async (page) => {
      await page.goto(list());
      await card(page, "budsjettprinsippene").getByRole("button", { name: "Koble til ferdigheten" }).click();
      const receipt = page.getByRole("status").first();
      assert.match(await receipt.innerText(), /Lagret: «budsjettprinsippene» er koblet til budsjettprinsipper/);
      assert.equal(await card(page, "budsjettprinsippene").count(), 0);
      await savePicture(page, "unknown-names-receipt", 375);
      await receipt.getByRole("button", { name: "Angre" }).click();
      assert.match(await page.getByRole("status").first().innerText(), /Angret/);
      assert.equal(await card(page, "budsjettprinsippene").count(), 1);
    });
  });

  test("without JavaScript what is wrong stands first and has the focus", async () => {
    await withPage({ width: 375, javaScript: false }, async (page) => {
      await page.goto(list());
      const name = card(page, "kaffe og kaker");
      await name.getByLabel("Hvilken ferdighet er det?").fill("pedagogiken");
      await name.getByRole("button", { name: "Koble til ferdigheten" }).click();
      assert.match(await page.title(), /^Feil:/);
      assert.equal(await page.evaluate(() => document.activeElement.className), "ds-error-summary");
      assert.equal(await page.getByLabel("Hvilken ferdighet er det?").inputValue(), "pedagogiken");
      assert.ok((await page.getByRole("button", { name: "pedagogikk (K0006)" }).count()) > 0, "a skill like it is offered");
      await savePicture(page, "unknown-name-wrong", 375);
    });
  });

  test("with JavaScript the row alone is sent, and a note is kept when it is left", async () => {
    await withPage({}, async (page) => {
      const complaints = complaintsOf(page);
      await page.goto(list(), { waitUntil: "networkidle" });
      const name = card(page, "kaffe og kaker");
      await name.getByLabel("Notat").fill("Spør kantina");
      await name.getByLabel("Notat").blur();
      await name.getByText("Notatet er lagret").waitFor();
      await name.getByLabel("Hvilken ferdighet er det?").fill("");
      await name.getByRole("button", { name: "Koble til ferdigheten" }).click();
      await name.locator(".ds-validation-message").waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.name), "ferdighet", "the focus is on what is wrong");
      await name.getByRole("button", { name: "Hopp over navnet" }).click();
      await name.getByText("Lagret: «kaffe og kaker» er hoppet over.").waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.className), "kept", "the focus is on what was done");
      assert.deepEqual(await axeViolations(page), []);
      assert.equal(new URL(page.url()).pathname, "/kompetanse/ukjente", "the page was never left");
      await savePicture(page, "unknown-names-done", 1280);
      assert.deepEqual(withoutExpected(complaints, 422), []);
    });
  });
});
