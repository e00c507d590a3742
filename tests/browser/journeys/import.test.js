// HR sends a workbook with a mistake in it, mends it, a second person approves it, and it is taken back.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { startService } from "../service.js";
import { workbook } from "../workbook.js";
import { follow, launch, named, signIn, ways, withPage, wordsOf } from "./walk.js";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const headings = ["Ansattnr", "Fornavn", "Etternavn", "Enhetsnr", "Stillings-%"];

/** Seven positions of a register of 120: more than a single person of HR may change. The third has `share`. */
const shares = (share) => [
  headings,
  ["100284", "Maren", "Nguyen", "DIG1", 60],
  ["100285", "Astrid", "Berntsen", "DIG1", 60],
  ["100287", "Linn", "Hauge", "DIG1", share],
  ["100291", "Hans", "Sørensen", "DIG1", 60],
  ["100294", "Petter", "Arnesen", "DIG1", 60],
  ["100300", "Monica", "Tveit", "DIG1", 60],
  ["100325", "Piotr", "Müller", "DIG3", 60],
];

/** Sends a workbook, and waits for its preview as the page tells one to. */
async function upload(page, words, name, rows) {
  await words.link(page, "upload-heading").click();
  await page.getByLabel(words.text("upload-files")).setInputFiles({
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: workbook("Ansatte", rows),
  });
  await words.button(page, "upload-send").click();
  const ready = words.heading(page, "upload-preview-heading");
  for (let tries = 0; tries < 60 && (await ready.count()) === 0; tries += 1) {
    const again = words.link(page, "upload-refresh");
    await page.waitForTimeout(500);
    if ((await again.count()) > 0) await again.click({ timeout: 1000 }).catch(() => {});
  }
  await ready.waitFor();
}

async function openImports(page, service, words) {
  await page.goto(service.address);
  await words.link(page.getByRole("navigation", { name: words.text("page-main-menu") }), "page-menu-imports").click();
}

/** What the list of employees says about somebody. */
async function row(page, service, name) {
  await page.goto(`${service.address}/ansatte?sok=${encodeURIComponent(name)}`);
  return page.getByRole("row").filter({ has: page.getByRole("rowheader") }).first().innerText();
}

for (const way of ways) {
  test(`a workbook with a mistake is mended, approved by another and taken back ${named(way)}`, async () => {
    const words = wordsOf(way.language);
    const service = await startService();
    try {
      let preview;
      await withPage(browser, service, { account: null, width: 1280, ...way }, async (page) => {
        await signIn(page, service, "hr", words);
        await openImports(page, service, words);
        await upload(page, words, "stillinger.xlsx", shares("halv"));

        const fault = page.getByRole("rowheader", { name: words.pattern("upload-place-cell", { file: "stillinger.xlsx", sheet: "Ansatte", row: 4, letters: "E", column: "Stillings-%" }) });
        await fault.waitFor();
        const rejected = words.link(page, "upload-rejected-file");
        const [download] = await Promise.all([page.waitForEvent("download"), rejected.click()]);
        const rows = readFileSync(await download.path(), "utf8");
        assert.match(rows, /100287;Linn;Hauge;DIG1;halv/);
        assert.doesNotMatch(rows, /100291/, "only what was refused");

        await openImports(page, service, words);
        await upload(page, words, "stillinger-rettet.xlsx", shares(60));
        assert.equal(await words.link(page, "upload-rejected-file").count(), 0);
        assert.ok((await page.getByText(/50.*→ 60/).count()) > 0, "the old value and the new");
        await follow(page, words.button(page, "upload-propose"));
        await page.getByText(words.text("upload-next-wait")).waitFor();
        assert.equal(await words.button(page, "upload-approve").count(), 0, "nobody approves what they sent themselves");
        preview = new URL(page.url()).pathname;
      });

      await withPage(browser, service, { account: null, width: 1280, ...way }, async (page) => {
        await signIn(page, service, "hr2", words);
        await page.goto(service.address);
        await follow(page, page.getByRole("main").getByRole("link", { name: words.text("upload-task-approve") }));
        assert.equal(new URL(page.url()).pathname, preview);
        await words.button(page, "upload-approve").click();
        await words.link(page, "upload-undo-this").waitFor();
        assert.match(new URL(page.url()).pathname, /^\/import\/\d+$/, "the receipt");
        const who = await page.getByRole("main").innerText();
        assert.match(who, /Tonje Tone Nguyen|hr2/, "who approved it stands on it");

        const receipt = page.url();
        assert.match(await row(page, service, "Hauge, Linn"), /60\s?%/);
        await page.goto(receipt);
        await words.link(page, "upload-undo-this").click();
        await page.getByRole("main").getByRole("button").first().click();
        await page.getByText(words.pattern("page-import-undone")).waitFor();
        assert.match(await row(page, service, "Hauge, Linn"), /50\s?%/);
      });
    } finally {
      await service.stop();
    }
  });
}
