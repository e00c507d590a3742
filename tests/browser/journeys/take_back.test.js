// A leader gives another level, and takes it back.

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
}
