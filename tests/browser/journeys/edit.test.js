// A planner changes a proposal by hand: keeps somebody out with a reason, sees what it costs, undoes it and does it again,
// calculates anew, and compares the new version with the one before.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startService } from "../service.js";
import { follow, launch, named, signIn, ways, withPage, wordsOf } from "./walk.js";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

for (const way of ways) {
  test(`a proposal is changed, calculated anew and compared ${named(way)}`, async () => {
    const words = wordsOf(way.language);
    const service = await startService(() => ({ INNSATS_WORKERS: "1" }));
    try {
      await withPage(browser, service, { account: null, width: way.javaScript ? 1280 : 375, ...way }, async (page) => {
        await signIn(page, service, "prover", words);
        const address = () => new URL(page.url()).pathname;
        const main = page.getByRole("main");
        await page.goto(`${service.address}/bemanning`);
        await follow(page, main.locator("table a").first());
        const base = address();
        await page.goto(`${service.address}${base}/endre`);
        await follow(page, main.locator(".edit-teams li", { hasNotText: /(^|\D)0 (foreslåtte|proposed)/ }).first().locator("a"));

        // Without a reason nothing is bound.
        const person = main.locator(".edit-person").first();
        await person.getByRole("radio", { name: words.text("edit-choice-out"), exact: true }).check();
        await follow(page, words.button(person, "edit-send"));
        await main.getByText(words.text("edit-wrong-reason")).first().waitFor();
        const again = main.locator(".edit-person").first();
        assert.ok(await again.getByRole("radio", { name: words.text("edit-choice-out"), exact: true }).isChecked(), "what was chosen stays");
        await again.getByRole("textbox", { name: words.text("edit-reason"), exact: true }).fill("Skal i permisjon");
        await follow(page, words.button(again, "edit-send"));
        await words.heading(page, "edit-ties", { count: 1 }).waitFor();
        await main.getByText("Skal i permisjon").first().waitFor();

        await follow(page, words.button(page, "edit-undo"));
        await words.heading(page, "edit-ties", { count: 0 }).waitFor();
        await follow(page, words.button(page, "edit-redo"));
        await words.heading(page, "edit-ties", { count: 1 }).waitFor();

        await follow(page, words.button(page, "edit-calculate"));
        const made = /^\/bemanning\/\d+$/;
        for (let tries = 0; tries < 60 && !made.test(address()); tries += 1) {
          if (way.javaScript) await page.waitForTimeout(500);
          else await follow(page, words.link(page, "request-refresh"));
        }
        assert.match(address(), made, "the new version is made");
        assert.notEqual(address(), base, "and it is another proposal");
        await follow(page, words.link(page, "edit-compare-with-base"));
        await main.getByRole("table", { name: words.text("compare-figures") }).waitFor();
        await words.heading(page, "compare-teams-heading").waitFor();
      });
    } finally {
      await service.stop();
    }
  });
}
