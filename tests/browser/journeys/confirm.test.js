// A leader and an employee about a level: side by side, another level with an example, contested, answered.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startService } from "../service.js";
import { focused, follow, launch, named, showsFocus, signIn, tabTo, ways, withPage, wordsOf } from "./walk.js";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const example = "Du ledet integrasjonen mot Altinn alene i vår.";
const protest = "Vi var to om den jobben, og det sto på andre enn meg.";
const reason = "Vi har snakket sammen og er enige om nivået ditt.";

/** From the start page to the levels of Maren Nguyen. */
async function toLevels(page, service, words) {
  await signIn(page, service, "leder", words);
  await words.link(page.getByRole("navigation", { name: words.text("page-main-menu") }), "leader-heading").click();
  await page.getByRole("link", { name: /^Maren Nguyen: \d+$/ }).click();
  await page.getByRole("heading", { name: words.text("leader-confirm-title", { name: "Maren Nguyen" }) }).waitFor();
}

/** The skill at `at` of those that wait, by the place that it keeps on the page. */
async function waiting(page, words, at) {
  const all = page.getByRole("listitem").filter({ hasText: words.text("leader-state-waits") }).filter({ has: page.getByRole("button", { name: words.pattern("leader-agree") }) });
  const one = page.locator(`#${await all.nth(at).getAttribute("id")}`);
  const agree = await one.getByRole("button", { name: words.pattern("leader-agree") }).innerText();
  return { one, level: Number(/\d/.exec(agree)[0]) };
}

const another = (level) => (level < 5 ? level + 1 : 4);

for (const way of ways) {
  test(`a level is agreed with, another is given, contested and answered ${named(way)}`, async () => {
    const words = wordsOf(way.language);
    const service = await startService();
    const width = way.javaScript ? 1280 : 375;
    try {
      await withPage(browser, service, { account: null, width, ...way }, async (page) => {
        await toLevels(page, service, words);
        const agreed = await waiting(page, words, 1);
        await agreed.one.getByRole("button", { name: words.pattern("leader-agree") }).click();
        await page.getByRole("status").filter({ hasText: words.part("leader-done-confirmed") }).first().waitFor();

        const rated = await waiting(page, words, 0);
        for (const side of ["leader-own-side", "leader-manager-side"]) await rated.one.getByText(words.text(side), { exact: true }).waitFor();
        await rated.one.getByText(words.text("leader-other"), { exact: true }).click();
        const box = rated.one.getByRole("textbox", { name: words.text("leader-example") });
        await rated.one.getByRole("radio").nth(another(rated.level)).check();
        await box.fill("Fint.");
        await words.button(rated.one, "leader-give-level").click();
        await rated.one.getByText(words.text("leader-wrong-no-example")).first().waitFor();
        assert.equal(await box.inputValue(), "Fint.", "what was typed stays");
        assert.ok(await rated.one.getByRole("radio").nth(another(rated.level)).isChecked());
        if (!way.javaScript) assert.ok((await page.title()).startsWith(words.text("page-title-wrong")));
        await box.fill(example);
        await words.button(rated.one, "leader-give-level").click();
        await page.getByRole("status").filter({ hasText: words.part("leader-done-rated") }).first().waitFor();
      });

      await withPage(browser, service, { account: null, ...way }, async (page) => {
        await signIn(page, service, "ansatt", words);
        await words.link(page.getByRole("navigation", { name: words.text("page-main-menu") }), "own-heading").click();
        await words.link(page, "leader-judgements").click();
        const one = page.getByRole("listitem").filter({ hasText: example }).filter({ has: page.getByRole("heading") });
        await one.waitFor();
        assert.match(await one.innerText(), /Emil Johansen/, "who said it");
        await one.getByText(words.text("leader-reply"), { exact: true }).click();
        await one.getByRole("textbox").fill(protest);
        await words.button(one, "leader-contest-send").click();
        await page.getByRole("status").filter({ hasText: words.text("leader-contested-done") }).waitFor();
        await page.getByText(words.text("leader-contest-waits")).waitFor();
      });

      await withPage(browser, service, { account: null, width, ...way }, async (page) => {
        await signIn(page, service, "leder", words);
        await page.goto(`${service.address}/min-enhet`);
        await page.getByText(words.text("leader-waits-contested", { count: 1 })).waitFor();
        await follow(page, page.getByRole("main").getByRole("link", { name: /^Maren Nguyen: 1$/ }).first());
        const contests = words.link(page, "leader-to-contest");
        if ((await contests.count()) > 0) await follow(page, contests.first());
        const one = page.getByRole("listitem").filter({ hasText: protest }).filter({ has: page.getByRole("heading") });
        await one.getByRole("radio", { name: words.pattern("leader-outcome-agreed") }).check();
        await one.getByRole("textbox").fill(reason);
        await words.button(one, "leader-contest-answer").click();
        await page.getByRole("status").filter({ hasText: words.text("leader-contest-done") }).waitFor();
      });

      await withPage(browser, service, { account: "ansatt", ...way }, async (page) => {
        await page.goto(`${service.address}/min-kompetanse/vurderinger`);
        await page.getByText(reason).waitFor();
        assert.equal(await page.getByText(words.text("leader-contest-waits")).count(), 0);
      });
    } finally {
      await service.stop();
    }
  });
}

test("a level is agreed with and another given with the keyboard alone", async () => {
  const words = wordsOf("nb");
  const service = await startService();
  try {
    await withPage(browser, service, { account: "leder", width: 1280 }, async (page) => {
      await page.goto(`${service.address}/min-enhet`);
      const press = async (control, key = "Enter") => {
        await tabTo(page, control);
        assert.ok(await showsFocus(page), `the focus is seen on ${await focused(page)}`);
        await page.keyboard.press(key);
      };
      const person = page.getByRole("link", { name: /^Maren Nguyen: \d+$/ });
      await Promise.all([page.waitForURL(/bekreft/), press(person)]);
      const agreed = await waiting(page, words, 1);
      await press(agreed.one.getByRole("button", { name: words.pattern("leader-agree") }));
      await page.getByRole("status").filter({ hasText: words.part("leader-done-confirmed") }).first().waitFor();
      assert.match(await focused(page), /kept/, "what was done has the focus");

      await page.reload();
      const rated = await waiting(page, words, 0);
      await press(rated.one.getByText(words.text("leader-other"), { exact: true }));
      await press(rated.one.getByRole("radio").first(), "Space");
      for (let level = 0; level < another(rated.level); level += 1) await page.keyboard.press("ArrowDown");
      await tabTo(page, rated.one.getByRole("textbox"));
      await page.keyboard.type("Fint.");
      await press(words.button(rated.one, "leader-give-level"));
      await rated.one.locator("[aria-invalid=true]").first().waitFor();
      assert.notEqual(await focused(page), "", "the focus is not lost when the answer is wrong");
      await tabTo(page, rated.one.getByRole("textbox"));
      await page.keyboard.press("End");
      await page.keyboard.type(` ${example}`);
      await press(words.button(rated.one, "leader-give-level"));
      await page.getByRole("status").filter({ hasText: words.part("leader-done-rated") }).first().waitFor();
      assert.match(await focused(page), /kept/, "what was done has the focus");
    });
  } finally {
    await service.stop();
  }
});
