// The portfolio office asks for a proposal: three presses from the start page, progress that can be left, the proposal.

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
  test(`a proposal is asked for, left, found again and opened ${named(way)}`, async () => {
    const words = wordsOf(way.language);
    const service = await startService(() => ({ INNSATS_WORKERS: "1" }));
    try {
      await withPage(browser, service, { account: null, width: way.javaScript ? 1280 : 375, ...way }, async (page) => {
        await signIn(page, service, "sekretariat", words);
        await follow(page, words.link(page.getByRole("navigation", { name: words.text("page-main-menu") }), "page-menu-proposals"));
        await follow(page, words.link(page, "request-heading"));

        const unit = page.getByRole("textbox", { name: words.text("proposal-setting-unit-limit") });
        await page.getByText(words.text("request-rules"), { exact: true }).click();
        await unit.fill("alt");
        await follow(page, words.button(page, "request-send").first());
        await page.getByText(words.text("request-wrong-number", { most: 100 })).first().waitFor();
        assert.equal(await unit.inputValue(), "alt", "what was typed stays");
        await unit.fill("30");
        await follow(page, words.button(page, "request-send").first());

        // Home, as if there were other things to do, and back by what waits there.
        const made = /^\/bemanning\/\d+$/;
        const address = () => new URL(page.url()).pathname;
        if (!made.test(address())) {
          const job = address();
          await page.goto(service.address);
          await follow(page, page.getByRole("main").locator(`a[href="${job}"]`));
        }
        for (let tries = 0; tries < 60 && !made.test(address()); tries += 1) {
          if (way.javaScript) await page.waitForTimeout(500);
          else await follow(page, words.link(page, "request-refresh"));
        }
        assert.match(address(), made, "the page leads on to the proposal when it is made");
        await page.goto(service.address);
        assert.equal(await page.getByRole("link", { name: words.text("waiting-proposal-ready") }).count(), 0, "it was seen");
      });
    } finally {
      await service.stop();
    }
  });
}
