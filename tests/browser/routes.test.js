// Every page that the service has is looked at, or it is said here why not.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { pages } from "./pages.js";

/** Pages that stand only after something was done: the walk over the pages does not do it. */
const afterwards = new Map([
  ["/min-kompetanse/egenvurdering/gruppe/{number}", "an assessment that has begun"],
  ["/min-kompetanse/egenvurdering/sjekk", "an assessment that has begun"],
  ["/min-kompetanse/egenvurdering/kvittering", "an assessment that was sent"],
  ["/kompetanse/forslag/{number}", "a skill that somebody proposed"],
  ["/kampanjer/{number}", "a campaign"],
  ["/kampanjer/{number}/endre", "a campaign"],
  ["/ansatte/{number}/formal", "a profile that asks for a purpose"],
  ["/oppslag/{number}", "a look-up"],
  ["/import/{number}/angre", "an import that can be undone"],
  ["/import/ny/{number}", "a file that was uploaded"],
  ["/import/ny/{number}/fil/{file}", "a file that was uploaded"],
  ["/ikke-koblet", "an account without a person"],
]);

/** Addresses that answer with a file or send one elsewhere. */
const noPage = /\.(csv|xlsx)$|\/oidc(\/|$)|^\/assets\/|\/maler\/\{file\}$|\/avvist\/\{file\}$/;

const addresses = [...readFileSync(new URL("../../src/web/routes.rs", import.meta.url), "utf8").matchAll(/^    get "([^"]+)"/gm)].map(
  ([, path]) => path,
);

const isLookedAt = (address) =>
  pages.some(({ path, link }) => (path ? path.split("?")[0] === address : link.test(address.replaceAll(/\{\w+\}/g, "1"))));

test("every page has a row in the table of pages, or a reason", () => {
  assert.ok(addresses.length > 50, "the addresses were found");
  const forgotten = addresses.filter((each) => !noPage.test(each) && !afterwards.has(each) && !isLookedAt(each));
  assert.deepEqual(forgotten, []);
});

test("no reason outlives its page", () => {
  assert.deepEqual([...afterwards.keys()].filter((each) => !addresses.includes(each) || isLookedAt(each)), []);
});
