// An employee says on a phone what they can, leaves in the middle, comes again and sends it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { startService } from "../service.js";
import { launch, withPage } from "./walk.js";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const button = (page, name) => page.getByRole("button", { name, exact: true });
const link = (page, name) => page.getByRole("link", { name, exact: true });

/** Answers each question of the page that has no answer yet, and says how many there were. */
async function answerAll(page) {
  const questions = page.getByRole("group").filter({ has: page.getByRole("radio") });
  const count = await questions.count();
  for (let at = 0; at < count; at += 1) {
    await questions.nth(at).getByRole("radio").nth(2).check();
  }
  return count;
}

for (const javaScript of [true, false]) {
  test(`what one can is answered, left, found again and sent ${javaScript ? "with" : "without"} JavaScript`, async () => {
    const service = await startService();
    try {
      await withPage(browser, service, { javaScript }, async (page) => {
        await page.goto(`${service.address}/min-kompetanse/egenvurdering`);
        await button(page, "Start egenvurdering").click();
        if (new URL(page.url()).pathname.endsWith("egenvurdering")) await link(page, "Fortsett egenvurderingen").click();

        const first = page.url();
        let answered = await answerAll(page);
        assert.ok(answered > 0, "there is something to answer");
        await button(page, "Lagre og fortsett").click();

        await page.goto(first);
        assert.equal(await page.getByRole("radio", { checked: true }).count(), answered, "the answers wait when one comes again");
        await button(page, "Lagre og fortsett").click();

        for (let pages = 0; pages < 30 && (await button(page, "Lagre og fortsett").count()) > 0; pages += 1) {
          answered += await answerAll(page);
          await button(page, "Lagre og fortsett").click();
        }

        await page.goto(`${service.address}/min-kompetanse/egenvurdering/sjekk`);
        assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Sjekk svarene");
        assert.equal(await page.getByRole("rowheader").count(), answered, "each answer is shown before it is sent");
        await button(page, "Send inn egenvurdering").click();

        assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Egenvurderingen er sendt inn");
        assert.equal(await page.getByRole("rowheader").count(), answered, "the receipt shows what was sent");
        await link(page, "Gå til Min kompetanse").click();
        assert.equal(new URL(page.url()).pathname, "/min-kompetanse");
        assert.ok((await page.getByText("Egenvurdering").count()) > 0, "the source stands by the level");
      });
    } finally {
      await service.stop();
    }
  });
}
