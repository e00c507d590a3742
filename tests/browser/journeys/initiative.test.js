// A leader writes about an initiative on a phone: stops in the middle, finds it again, corrects what is asked for and
// sends it; another window and an employee's no are on the way.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axeViolations } from "../looks.js";
import { startService } from "../service.js";
import { launch, named, ways, withPage, wordsOf } from "./walk.js";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const field = (page, words, key) => page.getByLabel(words.part(key));

/** From the list of initiatives to the first step. */
async function begin(page, service, words) {
  await page.goto(`${service.address}/tiltak`);
  await words.link(page, "initiative-new").click();
  await words.button(page, "initiative-begin").click();
  await words.heading(page, "initiative-step-goal").waitFor();
}

/** Saves a step and goes on to the next. */
async function onwards(page, words, next) {
  await words.button(page, "initiative-save").click();
  await words.heading(page, next).waitFor();
}

/** A need from a role's profile, with how much. */
async function need(page, words, heads) {
  await page.getByLabel(words.part("initiative-need-from-role")).selectOption({ index: 1 });
  await words.button(page, "initiative-add-need").click();
  await field(page, words, "initiative-need-title").fill("Prøveleder");
  await field(page, words, "initiative-need-heads").fill(heads);
  await field(page, words, "initiative-need-share").fill("40");
}

for (const way of ways) {
  test(`an initiative is written on a phone, left, found again, corrected and sent ${named(way)}`, async () => {
    const words = wordsOf(way.language);
    const service = await startService();
    try {
      await withPage(browser, service, { account: "leder", ...way }, async (page) => {
        await begin(page, service, words);
        const isKept = (answer) => answer.request().method() === "POST" && /Felles.{1,3}brukertesting/s.test(answer.request().postData() ?? "");
        const kept = way.javaScript ? page.waitForResponse(isKept) : undefined;
        await field(page, words, "initiative-name").fill("Felles brukertesting");
        await field(page, words, "initiative-owner").selectOption({ index: 1 });
        if (way.javaScript) {
          // What was typed is kept when the field is left, without any button.
          await field(page, words, "initiative-name").blur();
          await kept;
          await page.getByRole("status").filter({ hasText: words.part("initiative-saved", { time: "" }) }).waitFor();
        } else {
          await onwards(page, words, "initiative-step-benefit");
        }

        // Home for lunch, and back.
        await page.goto(service.address);
        await page.goto(`${service.address}/tiltak`);
        await words.link(page, "initiative-new").click();
        await page.getByRole("link", { name: "Felles brukertesting" }).click();
        assert.equal(await field(page, words, "initiative-name").inputValue(), "Felles brukertesting");
        await onwards(page, words, "initiative-step-benefit");

        await field(page, words, "initiative-whom").fill("Innbyggerne");
        await field(page, words, "initiative-benefit-owner").fill("Kommunalsjefen");
        await onwards(page, words, "initiative-step-cost");
        await onwards(page, words, "initiative-step-needs");

        await need(page, words, "2");
        if (way.javaScript) {
          const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
          await field(page, words, "initiative-need-share").blur();
          await answered;
          assert.deepEqual(await axeViolations(page), []);
        } else {
          await words.button(page, "initiative-answer-again").click();
        }
        // The register answers while one writes.
        await page.locator("#svar").filter({ hasText: /\d|enn fem|than five|Ingen|No employees/ }).waitFor();
        await words.button(page, "initiative-save-need").click();
        await page.getByRole("link", { name: "Prøveleder" }).waitFor();
        await words.link(page, "initiative-next").click();

        await field(page, words, "initiative-first-day").fill("2027-01-01");
        await field(page, words, "initiative-last-day").fill("2027-06-30");
        await onwards(page, words, "initiative-step-check");

        // The goal is missing: it can be sent only when that is written.
        await words.button(page, "initiative-send").click();
        const summary = page.locator(".ds-error-summary");
        await summary.getByRole("link", { name: words.part("initiative-goal") }).click();
        await field(page, words, "initiative-goal").fill("Alle nye tjenester er prøvd av innbyggere.");
        await onwards(page, words, "initiative-step-benefit");
        await page.getByText(words.text("initiative-steps"), { exact: true }).click();
        await page.locator(".steps-list").getByRole("link", { name: words.text("initiative-step-check"), exact: true }).click();
        await words.heading(page, "initiative-step-check").waitFor();
        assert.equal(await summary.count(), 0, "nothing is left to correct");
        if (way.javaScript) assert.deepEqual(await axeViolations(page), []);
        await words.button(page, "initiative-send").click();

        await page.getByRole("heading", { level: 1, name: "Felles brukertesting" }).waitFor();
        assert.equal(await page.getByRole("status").first().innerText(), words.text("initiative-was-sent"));
        assert.match(await page.locator('.way [aria-current="step"]').innerText(), words.part("page-status-concept"));
        await page.goto(`${service.address}/tiltak/nytt`);
        assert.equal(await page.getByRole("link", { name: "Felles brukertesting" }).count(), 0, "the draft became the initiative");
      });
    } finally {
      await service.stop();
    }
  });
}

for (const javaScript of [true, false]) {
  test(`of two windows the later one is shown both, and keeps what was typed there ${javaScript ? "with" : "without"} JavaScript`, async () => {
    const words = wordsOf("nb");
    const service = await startService();
    try {
      await withPage(browser, service, { account: "leder", javaScript }, async (page) => {
        await begin(page, service, words);
        const other = await page.context().newPage();
        await other.goto(page.url());
        await field(page, words, "initiative-name").fill("Kart");
        await onwards(page, words, "initiative-step-benefit");

        await field(other, words, "initiative-name").fill("Atlas");
        await field(other, words, "initiative-name").blur();
        if (javaScript) await other.getByRole("status").filter({ hasText: words.text("initiative-elsewhere-part") }).waitFor();
        await onwards(other, words, "initiative-elsewhere");
        assert.match(await other.locator(".conflict").innerText(), /Kart/);
        assert.equal(await field(other, words, "initiative-name").inputValue(), "Atlas");
        await onwards(other, words, "initiative-step-benefit");
        await page.goto(`${service.address}/tiltak/nytt`);
        await page.getByRole("link", { name: "Atlas" }).waitFor();
      });
    } finally {
      await service.stop();
    }
  });

  test(`the button that is pressed straight after typing is the one that counts ${javaScript ? "with" : "without"} JavaScript`, async () => {
    const words = wordsOf("nb");
    const service = await startService();
    try {
      await withPage(browser, service, { account: "leder", javaScript }, async (page) => {
        await begin(page, service, words);
        const draft = new URL(page.url()).pathname.replace(/\/steg\/1$/, "");
        await page.goto(`${service.address}${draft}/team`);
        const skill = await page.locator("datalist option").first().getAttribute("value");
        // The field is left by pressing the button: the page saves by itself, and the button adds.
        await page.getByLabel(words.part("roles-add-label")).fill(skill);
        await words.button(page, "roles-add").click();
        await page.getByRole("rowheader").first().waitFor();
        assert.equal(await page.getByRole("rowheader").count(), 1, "the skill was added, once");
      });
    } finally {
      await service.stop();
    }
  });
}

test("an employee says no to an initiative and takes it back", async () => {
  const words = wordsOf("nb");
  const service = await startService();
  try {
    await withPage(browser, service, { account: "ansatt", javaScript: false }, async (page) => {
      await page.goto(`${service.address}/tiltak`);
      await page.locator('main a[href^="/tiltak/"]').first().click();
      await words.button(page, "initiative-refuse").click();
      await page.getByText(words.text("initiative-refused")).waitFor();
      await words.button(page, "initiative-refusal-back").click();
      await words.button(page, "initiative-refuse").waitFor();
    });
  } finally {
    await service.stop();
  }
});
