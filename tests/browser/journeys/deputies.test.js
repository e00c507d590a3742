// A leader names a deputy for two days, who acts: both names stand by what was done.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startService } from "../service.js";
import { follow, launch, named, signIn, ways, withPage, wordsOf } from "./walk.js";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** A day from today, as a field for days takes it. */
const day = (later) => new Date(Date.now() + later * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Oslo" });

for (const way of ways) {
  test(`who stands in for a leader gives a level, and both names are shown ${named(way)}`, async () => {
    const words = wordsOf(way.language);
    const service = await startService();
    try {
      await withPage(browser, service, { account: null, width: 1280, ...way }, async (page) => {
        await signIn(page, service, "leder", words);
        await words.link(page.getByRole("navigation", { name: words.text("page-main-menu") }), "leader-heading").click();
        await words.link(page, "leader-to-deputies").click();
        await page.getByRole("textbox", { name: words.text("leader-deputy-who") }).fill("100285");
        await page.getByLabel(words.text("leader-from-day")).fill(day(1));
        await page.getByLabel(words.text("leader-to-day")).fill(day(0));
        await follow(page, words.button(page, "leader-deputy-name"));
        assert.ok((await page.title()).startsWith(words.text("page-title-wrong")), "the last day is before the first");
        assert.equal(await page.getByRole("textbox", { name: words.text("leader-deputy-who") }).inputValue(), "100285");
        await page.getByLabel(words.text("leader-from-day")).fill(day(0));
        await page.getByLabel(words.text("leader-to-day")).fill(day(1));
        await follow(page, words.button(page, "leader-deputy-name"));
        await page.getByRole("status").filter({ hasText: words.text("leader-deputy-named") }).waitFor();
        await page.getByRole("link", { name: /Astrid Berntsen/ }).first().waitFor();
      });

      await withPage(browser, service, { account: null, ...way }, async (page) => {
        await signIn(page, service, "kollega", words);
        await words.link(page.getByRole("navigation", { name: words.text("page-main-menu") }), "leader-heading").click();
        await page.getByRole("link", { name: /^Maren Nguyen: \d+$/ }).first().click();
        await page.getByRole("button", { name: words.pattern("leader-agree") }).first().click();
        await page.getByRole("status").filter({ hasText: words.part("leader-done-confirmed") }).first().waitFor();
      });

      await withPage(browser, service, { account: "ansatt", ...way }, async (page) => {
        await page.goto(`${service.address}/min-kompetanse/vurderinger`);
        const both = words.text("leader-deputy-for", { name: "Astrid Berntsen", leader: "Emil Johansen" });
        assert.ok((await page.getByText(both).count()) > 0, "both names are shown");
      });
    } finally {
      await service.stop();
    }
  });
}
