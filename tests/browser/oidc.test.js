// Signing in at a real identity provider in a real browser: there and back, with and without JavaScript, out again,
// and what somebody sees whom nobody knows.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { startService } from "./service.js";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const screenshots = process.env.INNSATS_SCREENSHOTS;

let provider;
let service;
let browser;

/** The provider of tests/oidc, which sends browsers back to the service at `address`. */
async function startProvider(address) {
  const folder = fileURLToPath(new URL("../oidc", import.meta.url));
  const child = spawn("node", ["provider.js", `${address}/logg-inn/oidc/tilbake`], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { issuer } = JSON.parse((await lines.next()).value);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.stdin.end();
    await ended;
  };
  return { issuer, stop };
}

before(async () => {
  service = await startService(async (address) => {
    provider = await startProvider(address);
    return {
      INNSATS_OIDC_ISSUER: provider.issuer,
      INNSATS_OIDC_CLIENT_ID: "innsats",
      INNSATS_OIDC_CLIENT_SECRET: "a secret of the tests",
      INNSATS_OIDC_REDIRECT: `${address}/logg-inn/oidc/tilbake`,
      INNSATS_OIDC_NAME: "Prøvekommunen",
      INNSATS_OIDC_SCOPES: "profile innsats",
      INNSATS_OIDC_EMPLOYEE_NUMBER_CLAIM: "employee_number",
    };
  });
  browser = await chromium.launch({
    executablePath: process.env.INNSATS_BROWSER ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
});

after(async () => {
  await browser?.close();
  await service?.stop();
  await provider?.stop();
});

async function withPage({ width = 1280, javaScript = true }, use) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: javaScript, locale: "nb-NO", reducedMotion: "reduce" });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    // What the provider's own pages lack is its own affair.
    const isOurs = message.location().url.startsWith(service.address);
    if (isOurs && ["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  try {
    await use(page, complaints);
  } finally {
    await context.close();
  }
}

async function look(page, name, width) {
  if (screenshots) await page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true });
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  assert.deepEqual(violations.map(({ id, help }) => `${id}: ${help}`), [], name);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(sideways, 0, `${name} scrolls sideways`);
}

/** From our sign-in page to the provider, and back as `user`. */
async function signIn(page, user, to = "/logg-inn") {
  await page.goto(service.address + to);
  await page.getByRole("link", { name: "Logg inn med Prøvekommunen" }).click();
  assert.ok(page.url().startsWith(`${provider.issuer}/interaction/`), page.url());
  await page.goto(`${page.url()}?user=${user}`);
}

for (const javaScript of [true, false]) {
  test(`an employee signs in at the provider and out again, ${javaScript ? "with" : "without"} JavaScript`, async () => {
    await withPage({ javaScript }, async (page, complaints) => {
      await signIn(page, "kari", "/tiltak");
      assert.equal(new URL(page.url()).pathname, "/tiltak", "back to the page that was asked for");
      assert.equal(await page.locator(".account .who").count(), 1);
      await page.getByRole("button", { name: "Logg ut" }).click();
      await page.getByRole("link", { name: "Logg ut av Prøvekommunen" }).click();
      assert.ok(page.url().startsWith(`${provider.issuer}/session/end`), page.url());
      await page.goto(`${service.address}/tiltak`);
      assert.equal(new URL(page.url()).pathname, "/logg-inn");
      assert.deepEqual(complaints, []);
    });
  });
}

describe("what is seen on the way", () => {
  for (const width of [1280, 375]) {
    test(`the sign-in page, and the page of somebody whom nobody knows, at ${width} px`, async () => {
      await withPage({ width }, async (page) => {
        await page.goto(`${service.address}/logg-inn`);
        await look(page, "oidc-sign-in", width);
        await signIn(page, "stranger");
        assert.equal(new URL(page.url()).pathname, "/ikke-koblet");
        await look(page, "oidc-not-linked", width);
      });
    });

    test(`who turns back finds a way out at ${width} px`, async () => {
      await withPage({ width }, async (page) => {
        await signIn(page, "");
        assert.equal(await page.locator("h1").innerText(), "Du avbrøt innloggingen");
        await look(page, "oidc-cancelled", width);
        await page.getByRole("link", { name: "Logg inn på nytt" }).click();
        assert.ok(page.url().startsWith(`${provider.issuer}/`), page.url());
      });
    });
  }
});
