// What the journeys share: a browser, who walks, and the words they look for.

import { chromium } from "playwright-core";

import { password } from "../service.js";
import { pattern, text } from "../texts.js";

export function launch() {
  return chromium.launch({
    executablePath: process.env.INNSATS_BROWSER ?? "/usr/bin/chromium",
    // As root in a container there is no other way than without a sandbox; only our own pages are opened.
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
}

/** A page of `account` of `service`, for as long as `use` takes; of nobody where `account` is null. */
export async function withPage(browser, service, { account = "prover", width = 375, javaScript = true, language = "nb" }, use) {
  const context = await browser.newContext({
    viewport: { width, height: 812 },
    javaScriptEnabled: javaScript,
    locale: "nb-NO",
    reducedMotion: "reduce",
  });
  const cookies = [{ name: "language", value: language, url: service.address }];
  if (account) cookies.push({ name: "sid", value: await service.sessionOf(account), url: service.address });
  await context.addCookies(cookies);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Signs in as people do: the form of the sign-in page. */
export async function signIn(page, service, account, words) {
  await page.goto(`${service.address}/logg-inn`);
  await page.getByRole("textbox", { name: words.text("signin-user") }).fill(account);
  await page.getByLabel(words.text("signin-password")).fill(password);
  await follow(page, words.button(page, "signin-enter"));
  // Innsats remembers the language that somebody chose last, also where they sit at another machine.
  if ((await page.getAttribute("html", "lang")) !== words.language) await follow(page, page.locator(`header a[hreflang="${words.language}"]`));
}

/** What somebody who reads `language` looks for, by the name of the message. */
export function wordsOf(language) {
  const exactly = (key, values) => ({ name: text(language, key, values), exact: true });
  return {
    language,
    text: (key, values) => text(language, key, values),
    pattern: (key, values) => pattern(language, key, values),
    part: (key, values) => new RegExp(pattern(language, key, values).source.replace(/^\^\\s\*|\\s\*\$$/g, ""), "s"),
    button: (page, key, values) => page.getByRole("button", exactly(key, values)),
    link: (page, key, values) => page.getByRole("link", exactly(key, values)),
    heading: (page, key, values) => page.getByRole("heading", exactly(key, values)),
  };
}

/** Walks in each language: in bokmål with and without JavaScript, in the others with it. */
export const ways = [
  { language: "nb", javaScript: true },
  { language: "nb", javaScript: false },
  { language: "nn", javaScript: true },
  { language: "en", javaScript: true },
];

/** Presses what leads to another page, and waits until that stands: what is counted next is counted there. */
export async function follow(page, control, press = () => control.click()) {
  await Promise.all([page.waitForEvent("load"), press(control)]);
}

/** How a way is named in the name of a test. */
export const named = ({ language, javaScript }) => `in ${language} ${javaScript ? "with" : "without"} JavaScript`;

/** What has the focus: its name, or nothing where that is the whole page. */
export const focused = (page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    return one === document.body || one === document.documentElement ? "" : `${one.localName} ${one.id || one.className} ${one.textContent.trim().slice(0, 40)}`;
  });

/** Whether a reader sees where the focus is: a line around it, or around the field that it is a part of. */
export const showsFocus = (page) =>
  page.evaluate(() => {
    const isLined = (one) => {
      const style = getComputedStyle(one);
      return (Number.parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none") || style.boxShadow !== "none";
    };
    const one = document.activeElement;
    return isLined(one) || (one.closest(".ds-field") !== null && isLined(one.closest(".ds-field")));
  });

/** Moves on with the Tab key until `control` has the focus, as somebody does who has no mouse. */
export async function tabTo(page, control, most = 400) {
  const handle = await control.elementHandle();
  for (let presses = 0; presses < most; presses += 1) {
    if (await handle.evaluate((one) => one === document.activeElement)) return presses;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key does not reach ${control}`);
}
