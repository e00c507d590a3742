// Somebody signs in, mistypes first, sees where they are signed in, ends it elsewhere, and says anew who they are.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { password, startService } from "../service.js";
import { follow, launch, named, signIn, ways, withPage, wordsOf } from "./walk.js";

let browser;
let service;

before(async () => {
  browser = await launch();
  service = await startService();
});

after(async () => {
  await browser?.close();
  await service?.stop();
});

for (const [turn, way] of ways.entries()) {
  const account = ["hr", "hr2", "revisor", "tillitsvalgt"][turn];

  test(`a session is begun, seen elsewhere and ended ${named(way)}`, async () => {
    const words = wordsOf(way.language);
    await withPage(browser, service, { account: null, ...way }, async (page) => {
      await page.goto(`${service.address}/mine-okter`);
      assert.equal(new URL(page.url()).pathname, "/logg-inn", "who is not signed in signs in first");
      await page.getByRole("textbox", { name: words.text("signin-user") }).fill(account);
      await page.getByLabel(words.text("signin-password")).fill("feil passord");
      await follow(page, words.button(page, "signin-enter"));
      await page.getByText(words.text("signin-wrong")).first().waitFor();
      assert.equal(await page.getByRole("textbox", { name: words.text("signin-user") }).inputValue(), account);
      await page.getByLabel(words.text("signin-password")).fill(password);
      await follow(page, words.button(page, "signin-enter"));
      assert.equal(new URL(page.url()).pathname, "/mine-okter", "and comes to the page that they asked for");

      await withPage(browser, service, { account: null, ...way }, async (other) => {
        await signIn(other, service, account, words);
        await page.reload();
        assert.equal(await page.getByRole("rowheader").count(), 2);
        await follow(page, words.button(page, "signin-end-others"));
        await page.getByRole("status").filter({ hasText: words.text("signin-others-ended") }).waitFor();
        assert.equal(await page.getByRole("rowheader").count(), 1);
        await other.goto(`${service.address}/min-kompetanse`);
        assert.equal(new URL(other.url()).pathname, "/logg-inn", "the other one is out at once");
      });

      await page.goto(`${service.address}/bekreft?til=/min-kompetanse`);
      await page.locator("input[type=password]").fill("feil passord");
      await follow(page, words.button(page.getByRole("main"), "signin-confirm"));
      await page.getByText(words.text("signin-wrong-password")).first().waitFor();
      await page.locator("input[type=password]").fill(password);
      await follow(page, words.button(page.getByRole("main"), "signin-confirm"));
      assert.equal(new URL(page.url()).pathname, "/min-kompetanse");

      await follow(page, words.button(page, "signin-leave"));
      await page.goto(`${service.address}/min-kompetanse`);
      assert.equal(new URL(page.url()).pathname, "/logg-inn");
    });
  });
}

test("who runs the system and works here plays one part at a time", async () => {
  const words = wordsOf("nb");
  await withPage(browser, service, { account: null, width: 1280 }, async (page) => {
    await signIn(page, service, "drifter", words);
    const menu = page.getByRole("navigation", { name: words.text("page-main-menu") });
    const before = await menu.innerText();
    await words.link(page, "signin-my-sessions").click();
    await page.getByRole("button", { name: words.pattern("signin-roles-switch") }).click();
    await page.getByRole("status").filter({ hasText: words.text("signin-roles-switched") }).waitFor();
    assert.notEqual(await menu.innerText(), before, "the menu is that of the other part");
  });
});
