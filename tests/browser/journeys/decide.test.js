// From a proposal to a decision: sent to the leaders, answered in the list and by the employee, decided, with a receipt.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startService } from "../service.js";
import { follow, launch, named, ways, withPage, wordsOf } from "./walk.js";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const inDays = (days) => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10);
const reasons = "Vi trenger dette arbeidet denne vinteren.";

for (const way of ways) {
  test(`a proposal is sent, somebody is released and agrees, and it is decided ${named(way)}`, async () => {
    const words = wordsOf(way.language);
    const service = await startService();
    const width = way.javaScript ? 1280 : 375;
    try {
      await withPage(browser, service, { account: "sekretariat", width, ...way }, async (page) => {
        await page.goto(`${service.address}/bemanning/1/send`);
        await page.getByLabel(words.text("release-send-deadline")).fill(inDays(-3));
        await follow(page, words.button(page, "release-send-button"));
        await page.getByRole("link", { name: words.text("release-wrong-deadline") }).waitFor();
        await page.getByLabel(words.text("release-send-deadline")).fill(inDays(10));
        await follow(page, words.button(page, "release-send-button"));
        await page.getByRole("status").filter({ hasText: words.text("release-sent-done") }).waitFor();
      });

      let initiative;
      await withPage(browser, service, { account: "leder", ...way }, async (page) => {
        await page.goto(`${service.address}/frigiving?vis=alle`);
        const one = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /^Petter Arnesen/ }) }).first();
        const id = await one.getAttribute("id");
        [, initiative] = /(\d+)$/.exec(await one.locator('a[href^="/tiltak/"]').getAttribute("href"));
        // By the keyboard: a press of the mouse may miss while the page still moves.
        await one.locator("summary").first().focus();
        await page.keyboard.press("Enter");
        await one.locator('textarea[name="grunn"]').fill("Nei.");
        const refuse = one.getByRole("button", { name: new RegExp(`^${words.text("release-no-send")}`) });
        await (way.javaScript ? refuse.click() : follow(page, refuse));
        await page.locator(`#${id}`).getByText(words.text("release-wrong-reason")).first().waitFor();
        const again = page.locator(`#${id}`);
        assert.equal(await again.locator('textarea[name="grunn"]').inputValue(), "Nei.", "what was typed stays");
        const yes = again.getByRole("button", { name: new RegExp(`^${words.text("release-yes")}`) });
        await (way.javaScript ? yes.click() : follow(page, yes));
        await page.getByRole("status").filter({ hasText: words.text("release-done") }).first().waitFor();
      });

      await withPage(browser, service, { account: "foreslatt", ...way }, async (page) => {
        await page.goto(`${service.address}/mine-forslag`);
        await page.getByText(words.text("release-own-why")).first().waitFor();
        await follow(page, page.getByRole("button", { name: new RegExp(`^${words.text("release-own-yes")}`) }).first());
        await page.getByRole("status").filter({ hasText: words.text("release-own-done") }).waitFor();
      });

      await withPage(browser, service, { account: "hr", width, ...way }, async (page) => {
        await page.goto(`${service.address}/bemanning/1/tiltak/${initiative}/beslutning`);
        assert.equal(await page.locator("input:checked").count(), 0, "nothing is chosen");
        await follow(page, words.button(page, "decision-record"));
        await page.getByRole("link", { name: words.text("decision-wrong-kind") }).waitFor();
        await page.getByLabel(words.text("decision-approve")).check();
        await page.locator('textarea[name="grunn"]').fill(reasons);
        for (const name of ["sett-ingen", "sett-sendt", "leder", "ansatt"]) await page.locator(`input[name="${name}"]`).check();
        await page.getByLabel(words.text("decision-union-informed")).check();
        await follow(page, words.button(page, "decision-record"));
        await page.getByRole("status").filter({ hasText: words.text("decision-receipt") }).waitFor();
        await page.getByText(words.text("decision-hash-holds")).waitFor();
        await page.getByText(reasons).waitFor();
      });
    } finally {
      await service.stop();
    }
  });
}
