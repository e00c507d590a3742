// Somebody finds who can what: two skills, both or one of them, in a month; and where nobody is, what to ask less of.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startService } from "../service.js";
import { focused, follow, launch, named, showsFocus, signIn, tabTo, ways, withPage, wordsOf } from "./walk.js";

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

/** The fields of a row of the question. */
function row(page, words, number) {
  const group = page.getByRole("group", { name: words.text("find-row", { number }) });
  return {
    skill: group.getByRole("combobox", { name: words.text("page-skill"), exact: true }).or(group.getByRole("textbox", { name: words.text("page-skill"), exact: true })),
    level: group.getByRole("combobox", { name: words.text("find-least-level") }),
  };
}

const exact = (page, words) => page.getByRole("table", { name: words.part("find-exact-caption") }).getByRole("rowheader");
const near = (page, words) => page.getByRole("table", { name: words.part("find-near-caption") }).getByRole("rowheader");

async function ask(page, words) {
  await follow(page, words.button(page, "find-submit"));
}

for (const way of ways) {
  test(`two skills are asked for, both or one of them, in a month, and less where nobody is ${named(way)}`, async () => {
    const words = wordsOf(way.language);
    await withPage(browser, service, { account: null, width: way.javaScript ? 1280 : 375, ...way }, async (page) => {
      await signIn(page, service, "leder", words);
      await words.link(page.getByRole("navigation", { name: words.text("page-main-menu") }), "page-menu-find").click();
      await row(page, words, 1).skill.fill("prosjektledelse");
      await row(page, words, 1).level.selectOption("3");
      await ask(page, words);
      const one = await exact(page, words).allInnerTexts();
      assert.ok(one.includes("Nguyen, Maren"), "who has it is found");

      await words.button(page, "find-add-row").click();
      await row(page, words, 2).skill.fill("programmering");
      await row(page, words, 2).level.selectOption("1");
      await ask(page, words);
      const both = await exact(page, words).allInnerTexts();
      assert.ok(both.every((name) => one.includes(name)), "who has both has the first");

      await page.getByRole("combobox", { name: words.text("find-combine") }).selectOption("eller");
      await ask(page, words);
      const either = await exact(page, words).allInnerTexts();
      assert.ok([...one, ...both].every((name) => either.includes(name)), "who has one of them is among them");

      await page.getByRole("combobox", { name: words.text("find-month") }).selectOption({ index: 2 });
      await ask(page, words);
      const free = await exact(page, words).allInnerTexts();
      assert.ok(free.every((name) => either.includes(name)), "who is free is among who can");
      await page.getByText(words.text("find-free-note")).waitFor();

      await page.getByRole("combobox", { name: words.text("find-month") }).selectOption("");
      await page.getByRole("combobox", { name: words.text("find-combine") }).selectOption("");
      for (const number of [1, 2]) await row(page, words, number).level.selectOption("5");
      await ask(page, words);
      assert.equal(await exact(page, words).count(), 0);
      assert.ok((await near(page, words).count()) > 0, "the nearest are named");
      const less = page.getByRole("listitem").getByRole("link", { name: words.pattern("find-relax-without") }).or(page.getByRole("listitem").getByRole("link", { name: words.pattern("find-relax-any-level") }));
      if ((await less.count()) > 0) {
        await follow(page, less.first());
        assert.ok((await exact(page, words).count()) > 0, "asking for less finds somebody");
      }

      await page.goto(`${service.address}/finn`);
      await row(page, words, 1).skill.fill("prosjektledlse");
      await ask(page, words);
      await page.getByText(words.text("find-unknown", { written: "prosjektledlse" })).waitFor();
    });
  });
}

test("somebody is found with the keyboard alone", async () => {
  const words = wordsOf("nb");
  await withPage(browser, service, { account: "leder", width: 1280 }, async (page) => {
    await page.goto(`${service.address}/finn`);
    const to = async (control) => {
      await tabTo(page, control);
      assert.ok(await showsFocus(page), `the focus is seen on ${await focused(page)}`);
    };
    await to(row(page, words, 1).skill);
    await page.keyboard.type("prosjektledelse");
    await to(row(page, words, 1).level);
    await page.keyboard.press("3");
    await to(words.button(page, "find-submit"));
    await follow(page, page.keyboard, (keyboard) => keyboard.press("Enter"));
    assert.ok((await exact(page, words).allInnerTexts()).includes("Nguyen, Maren"));
    await to(page.getByRole("link", { name: /^maren\.nguyen@/ }).first());
  });
});
