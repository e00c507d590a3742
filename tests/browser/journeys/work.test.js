// A leader answers a level, somebody finds an expert, and a steward makes two skills one and takes it back.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startService } from "../service.js";
import { launch, withPage } from "./walk.js";

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

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** What tells that something was done or is wrong. */
const told = (page) => page.getByRole("status").filter({ hasText: /\S/ }).first().innerText();

for (const javaScript of [true, false]) {
  const how = javaScript ? "with" : "without";

  test(`a leader gives another level with an example, and takes it back, ${how} JavaScript`, async () => {
    await withPage(browser, service, { width: javaScript ? 1280 : 375, javaScript }, async (page) => {
      await page.goto(`${service.address}/min-enhet?vis=alle`);
      const waiting = page.locator("a[href$='/bekreft']");
      await waiting.nth(javaScript ? 0 : 1).click();
      const skill = page.getByRole("listitem").filter({ has: page.getByText("Et annet nivå", { exact: true }) }).first();
      const id = await skill.getAttribute("id");
      const one = page.locator(`#${id}`);
      const stated = await one.innerText();

      await one.getByText("Et annet nivå", { exact: true }).click();
      const level = stated.includes("1 Kjennskap") ? 2 : 1;
      await one.getByRole("radio").nth(level).check();
      await one.getByRole("textbox").fill("Fint.");
      await button(one, "Lagre nivået").click();
      await one.locator(".ds-validation-message").first().waitFor();
      if (javaScript) assert.ok(await page.evaluate(() => document.activeElement !== document.body), "the focus is not lost");
      assert.equal(await one.getByRole("textbox").inputValue(), "Fint.", "what was typed stays");
      assert.ok(await one.getByRole("radio").nth(level).isChecked());

      await one.getByRole("textbox").fill("Du ledet arbeidet med den nye planen i vår, alene.");
      await button(one, "Lagre nivået").click();
      await button(one, "Angre").waitFor();
      assert.match(await one.innerText(), new RegExp(`${level} `));
      await button(one, "Angre").click();
      await button(one, "Angre").waitFor({ state: "detached" });
    });
  });

  test(`an expert is found, and where nobody is, what stands in the way is told, ${how} JavaScript`, async () => {
    await withPage(browser, service, { width: javaScript ? 1280 : 375, javaScript }, async (page) => {
      await page.goto(`${service.address}/finn`);
      const skill = page.getByRole("combobox", { name: "Ferdighet" }).or(page.getByRole("textbox", { name: "Ferdighet" })).first();
      await skill.fill("prosjektledelse");
      await page.getByRole("search").getByRole("button").last().click();
      await page.locator("table:has(#treff) tbody tr").first().waitFor();

      await page.locator("#n1").selectOption("5");
      await page.getByRole("search").getByRole("button").last().click();
      await page.waitForURL(/n1=5/);
      await page.locator("main table tbody tr, main .ds-list li").first().waitFor();
      const rows = await page.locator("main table tbody tr").count();
      const links = await page.locator("main .ds-list li").count();
      assert.ok(rows + links > 0, "never an empty page");
    });
  });
}

test("two skills become one, and two again", async () => {
  await withPage(browser, service, { width: 1280 }, async (page) => {
    await page.goto(`${service.address}/kompetanse?sok=budsjettprinsipper`);
    await page.locator("tbody th a").first().click();
    const kept = page.url();
    await page.getByRole("link", { name: "Slå sammen med en annen" }).click();
    await page.getByRole("searchbox").fill("prosjektledelse");
    await page.getByRole("search").getByRole("button").click();
    await page.locator("ul.indexed a").first().click();
    assert.match(await page.locator(".lead").innerText(), /blir stående/);
    await button(page, "Slå sammen").click();
    assert.match(await told(page), /slått sammen/);
    await page.goto(`${service.address}/kompetanse/sammenslatt`);
    await page.getByRole("button", { name: /^Angre/ }).first().click();
    assert.match(await told(page), /angret/);
    const answer = await page.goto(kept);
    assert.equal(answer.status(), 200);
  });
});
