// What the journeys share: a browser, and a page at the width of a phone or a desk.

import { chromium } from "playwright-core";

export function launch() {
  return chromium.launch({
    executablePath: process.env.INNSATS_BROWSER ?? "/usr/bin/chromium",
    // As root in a container there is no other way than without a sandbox; only our own pages are opened.
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
}

/** A page of who is signed in to `service`, for as long as `use` takes. */
export async function withPage(browser, service, { width = 375, javaScript = true }, use) {
  const context = await browser.newContext({
    viewport: { width, height: 812 },
    javaScriptEnabled: javaScript,
    locale: "nb-NO",
    reducedMotion: "reduce",
  });
  await context.addCookies([{ name: "sid", value: service.session, url: service.address }]);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
