// An employee says on a phone what they can about twenty skills: leaves in the middle, comes again, adds skills of
// their own, checks and sends.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startService } from "../service.js";
import { focused, follow, launch, named, showsFocus, signIn, tabTo, ways, withPage, wordsOf } from "./walk.js";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** Skills that somebody looks up because nobody asks about them, with letters that only Norwegian has. */
const own = ["økonomi", "rådgiv", "årsregnskap", "språk"];
const wanted = 20;

const questions = (page) => page.getByRole("group").filter({ has: page.getByRole("radio") });

/** Chooses a level at each question of the page that has no answer, and says how many there were. */
async function answerAll(page, choose = (question, at) => question.getByRole("radio").nth(1 + (at % 4)).check()) {
  const all = questions(page);
  let answered = 0;
  for (let at = 0; at < (await all.count()); at += 1) {
    const one = all.nth(at);
    if ((await one.getByRole("radio", { checked: true }).count()) > 0) continue;
    await choose(one, at);
    answered += 1;
  }
  return answered;
}

/** Answers page after page until there is no next one, and says how many were answered. */
async function answerOn(page, words, choose) {
  let answered = 0;
  for (let pages = 0; pages < 20 && (await words.button(page, "own-assess-save").count()) > 0; pages += 1) {
    answered += await answerAll(page, choose);
    await follow(page, words.button(page, "own-assess-save"));
  }
  return answered;
}

const overview = (page, service) => page.goto(`${service.address}/min-kompetanse/egenvurdering`);

/** From the start page to the first question. */
async function begin(page, service, words, account = "ansatt") {
  await signIn(page, service, account, words);
  assert.equal(new URL(page.url()).pathname, "/");
  await follow(page, page.getByRole("main").getByRole("link", { name: words.pattern("waiting-assessment") }));
  await follow(page, words.button(page, "own-assessment-begin"));
}

/** Adds the first skill that a search for `word` finds and that is not asked about. */
async function add(page, words, word) {
  await follow(page, words.link(page, "own-assess-add"));
  await page.getByRole("searchbox", { name: words.text("own-assess-search") }).fill(word);
  await follow(page, words.button(page.getByRole("search"), "page-search"));
  const buttons = page.getByRole("button", { name: new RegExp(`^${words.text("own-assess-add-this")} `) });
  assert.ok((await buttons.count()) > 0, `something is found for ${word}`);
  await follow(page, buttons.first());
}

for (const way of ways) {
  test(`twenty skills are answered on a phone, left, found again and sent ${named(way)}`, async () => {
    const words = wordsOf(way.language);
    const service = await startService();
    try {
      await withPage(browser, service, { account: null, ...way }, async (page) => {
        await begin(page, service, words);
        assert.ok((await questions(page).count()) <= 8, "at most eight in one sitting");
        const first = page.url();
        let answered = await answerAll(page);
        assert.ok(answered > 0, "there is something to answer");
        await follow(page, words.button(page, "own-assess-save"));

        // Home for lunch, and back.
        await page.goto(service.address);
        const waiting = (name) => page.getByRole("main").getByRole("link", { name });
        await follow(page, waiting(words.pattern("waiting-assessment-unfinished")).or(waiting(words.text("waiting-assessment-to-send"))));
        await page.goto(first);
        assert.equal(await page.getByRole("radio", { checked: true }).count(), answered, "the answers wait");
        answered += await answerOn(page, words);

        for (const word of own) {
          await overview(page, service);
          await add(page, words, word);
          answered += await answerOn(page, words);
        }
        while (answered < wanted) {
          await overview(page, service);
          await follow(page, page.getByRole("button", { name: words.pattern("own-assess-more") }));
          const go = words.link(page, "own-assessment-go-on");
          if ((await go.count()) > 0) await follow(page, go);
          const more = await answerOn(page, words);
          assert.ok(more > 0, "more is asked of who wants more");
          answered += more;
        }

        await page.goto(`${service.address}/min-kompetanse/egenvurdering/sjekk`);
        await words.heading(page, "own-assess-check").waitFor();
        assert.equal(await page.getByRole("rowheader").count(), answered, "each answer is shown before it is sent");
        await follow(page, words.button(page, "own-assess-send"));

        await words.heading(page, "own-assess-receipt").waitFor();
        assert.equal(await page.getByRole("rowheader").count(), answered, "the receipt shows what was sent");
        await follow(page, words.link(page, "own-assess-to-own"));
        assert.equal(new URL(page.url()).pathname, "/min-kompetanse");
        const said = page.getByRole("cell").filter({ hasText: words.part("leader-said-as", { source: words.text("page-source-own") }) });
        assert.ok((await said.count()) >= answered, "source and date stand by each level");
      });
    } finally {
      await service.stop();
    }
  });
}

for (const javaScript of [true, false]) {
  test(`of two tabs the later one is shown both answers ${javaScript ? "with" : "without"} JavaScript`, async () => {
    const words = wordsOf("nb");
    const service = await startService();
    try {
      await withPage(browser, service, { account: "ansatt", javaScript }, async (page) => {
        await overview(page, service);
        await follow(page, words.button(page, "own-assessment-begin"));
        const other = await page.context().newPage();
        await other.goto(page.url());
        await questions(page).first().getByRole("radio").nth(2).check();
        await follow(page, words.button(page, "own-assess-save"));

        const one = questions(other).first();
        await one.getByRole("radio").nth(4).check();
        if (javaScript) await other.getByRole("status").filter({ hasText: words.text("own-assess-changed-elsewhere") }).waitFor();
        await follow(other, words.button(other, "own-assess-save"));
        await words.heading(other, "own-assess-conflict").waitFor();
        assert.match(await one.innerText(), /Lagret i den andre fanen: .*2/);
        assert.ok(await one.getByRole("radio").nth(4).isChecked(), "what was chosen here stands");
        await follow(other, words.button(other, "own-assess-save"));
        await other.goto(page.url());
      });
    } finally {
      await service.stop();
    }
  });
}

test("a sitting is answered and sent with the keyboard alone", async () => {
  const words = wordsOf("nb");
  const service = await startService();
  try {
    await withPage(browser, service, { account: "ansatt", width: 1280 }, async (page) => {
      await overview(page, service);
      const press = async (control, key = "Enter") => {
        await tabTo(page, control);
        assert.ok(await showsFocus(page), `the focus is seen on ${await focused(page)}`);
        await page.keyboard.press(key);
      };
      await follow(page, words.button(page, "own-assessment-begin"), press);
      const answered = await answerAll(page, async (question) => {
        // Where nothing is chosen, the Tab key stops at the first level; an arrow chooses the next.
        await press(question.getByRole("radio").first(), "ArrowDown");
        await page.getByRole("status").filter({ hasText: /^Lagret kl\. / }).waitFor();
        assert.match(await focused(page), /^input /, "saving does not take the focus away");
      });
      await follow(page, words.button(page, "own-assess-save"), press);
      await page.goto(`${service.address}/min-kompetanse/egenvurdering/sjekk`);
      await follow(page, words.button(page, "own-assess-send"), press);
      assert.equal(await page.getByRole("rowheader").count(), answered);
    });
  } finally {
    await service.stop();
  }
});
