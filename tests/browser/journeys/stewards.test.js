// HR keeps the catalogue: what a name in a file means, a new skill and its other names, what a role asks for, two
// skills that are one.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startService } from "../service.js";
import { follow, launch, named, signIn, ways, withPage, wordsOf } from "./walk.js";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const said = (page, words) => page.getByRole("status").filter({ hasText: words }).first().waitFor();
const menu = (page, words, key) => words.link(page.getByRole("navigation", { name: words.text("page-main-menu") }), key).click();

/** Somebody of HR in a service of their own. */
async function asHr(way, use) {
  const words = wordsOf(way.language);
  const service = await startService();
  try {
    await withPage(browser, service, { account: null, width: way.javaScript ? 1280 : 375, ...way }, async (page) => {
      await signIn(page, service, "hr", words);
      await use(page, words, service);
    });
  } finally {
    await service.stop();
  }
}

for (const way of ways) {
  test(`a name in a file is given its meaning, and its rows come in with one press ${named(way)}`, async () => {
    await asHr(way, async (page, words) => {
      await menu(page, words, "page-menu-imports");
      await page.getByRole("link", { name: words.pattern("page-names-waiting") }).click();
      const card = page.getByRole("listitem").filter({ hasText: "budsjettprinsippene" }).filter({ has: page.getByRole("heading") });
      await words.button(card, "page-names-map").click();
      await said(page, words.part("page-names-is-mapped"));
      await words.button(page, "page-names-again").first().click();
      await page.waitForURL(/\/import\/\d+$/);
      assert.match(await page.getByRole("main").innerText(), words.part("page-import-summary", { rows: 2, n: 1 }), "the receipt of the rows");
    });
  });

  test(`a skill is made, found by another name, asked for by a role, and taken out of use ${named(way)}`, async () => {
    await asHr(way, async (page, words, service) => {
      await menu(page, words, "page-menu-skills");
      await words.link(page, "catalogue-new").click();
      await follow(page, words.button(page, "catalogue-make"));
      assert.ok((await page.title()).startsWith(words.text("page-title-wrong")), "a name is needed");
      await page.getByRole("textbox", { name: words.part("page-name-bokmaal") }).fill("flomvern med sandsekker");
      await page.getByRole("textbox", { name: words.part("catalogue-aliases-nb") }).fill("sandsekkvoll");
      await words.button(page, "catalogue-make").click();
      await said(page, words.text("catalogue-made"));
      const skill = page.url().split("?")[0];

      await menu(page, words, "page-menu-skills");
      await page.getByRole("searchbox", { name: words.text("page-skills-search") }).fill("sandsekkvoll");
      await follow(page, words.button(page.getByRole("search"), "page-search"));
      await page.getByRole("rowheader", { name: "flomvern med sandsekker" }).waitFor();

      await words.link(page, "roles-heading").click();
      await page.getByRole("rowheader").first().getByRole("link").click();
      await words.link(page, "roles-edit").click();
      await page.getByRole("combobox", { name: words.part("roles-add-label") }).or(page.getByRole("textbox", { name: words.part("roles-add-label") })).fill("flomvern med sandsekker");
      await follow(page, words.button(page, "roles-add"));
      const asked = page.getByRole("combobox", { name: words.pattern("roles-requirement-of") });
      const count = await asked.count();
      for (const at of [count - 3, count - 2, count - 1]) await asked.nth(at).selectOption({ label: words.text("roles-in-group", { group: 1 }) });
      await page.getByRole("textbox", { name: words.text("roles-group-least", { group: 1 }) }).fill("2");
      await words.button(page, "roles-save").click();
      await said(page, words.text("roles-saved"));
      await page.getByText(words.part("roles-choice", { least: 2 })).first().waitFor();

      await page.goto(skill);
      await follow(page, words.link(page, "catalogue-leave-link"));
      assert.equal(await words.button(page, "catalogue-delete").count(), 0, "what is used is not deleted");
      await words.button(page, "catalogue-retire").click();
      await said(page, words.text("catalogue-retired"));
      await page.getByText(words.text("catalogue-out-of-use"), { exact: true }).first().waitFor();
    });
  });

  test(`two skills become one, what people have said moves along, and comes back ${named(way)}`, async () => {
    await asHr(way, async (page, words, service) => {
      const own = (use) => withPage(browser, service, { account: "ansatt", ...way }, async (mine) => {
        await mine.goto(`${service.address}/min-kompetanse`);
        return use((await mine.getByRole("rowheader").allInnerTexts()).map((name) => name.toLowerCase()));
      });
      const names = { nb: ["budsjettprinsipper", "prosjektledelse"], nn: ["budsjettprinsipper", "prosjektledelse"], en: ["budgetary principles", "project management"] }[way.language];
      await own((rows) => assert.ok(!rows.includes(names[0]) && rows.includes(names[1]), rows.join()));

      await menu(page, words, "page-menu-skills");
      await page.getByRole("searchbox", { name: words.text("page-skills-search") }).fill("budsjettprinsipper");
      await follow(page, words.button(page.getByRole("search"), "page-search"));
      await page.getByRole("rowheader").first().getByRole("link").click();
      await words.link(page, "catalogue-merge-link").click();
      await page.getByRole("searchbox", { name: words.text("catalogue-merge-search") }).fill("prosjektledelse");
      await follow(page, words.button(page.getByRole("search"), "page-search"));
      await page.getByRole("link", { name: new RegExp(`^${names[1]} \\(`) }).click();
      await page.getByText(words.pattern("catalogue-merge-means")).waitFor();
      await page.getByText(words.text("catalogue-merge-undo-promise")).waitFor();
      await words.button(page, "catalogue-merge-do").click();
      await said(page, words.text("catalogue-merged"));
      await own((rows) => assert.ok(rows.includes(names[0]) && !rows.includes(names[1]), "the history moved along"));

      await menu(page, words, "page-menu-skills");
      await follow(page, words.link(page, "catalogue-merges"));
      await page.getByRole("button", { name: words.part("page-undo") }).first().click();
      await said(page, words.text("catalogue-merge-taken-back"));
      await own((rows) => assert.ok(!rows.includes(names[0]) && rows.includes(names[1]), "and came back"));
    });
  });
}
