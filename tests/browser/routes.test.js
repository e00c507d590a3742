// Every page that the service has is looked at.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { pages } from "./pages.js";

/** Addresses that answer with a file or send one elsewhere. */
const noPage = /\.(csv|xlsx)$|\/oidc(\/|$)|^\/assets\/|\/maler\/\{file\}$|\/avvist\/\{file\}$/;

const addresses = [...readFileSync(new URL("../../src/web/routes.rs", import.meta.url), "utf8").matchAll(/^    get "([^"]+)"/gm)].map(
  ([, path]) => path,
);

const isLookedAt = (address) =>
  pages.some(({ path, link }) => path?.split("?")[0] === address || link?.test(address.replaceAll(/\{\w+\}/g, "1")));

test("every page has a row in the table of pages", () => {
  assert.ok(addresses.length > 50, "the addresses were found");
  assert.deepEqual(addresses.filter((each) => !noPage.test(each) && !isLookedAt(each)), []);
});
