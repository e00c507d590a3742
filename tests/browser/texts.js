// The words of the pages in the reader's language, from the files the program itself reads: a journey looks for what
// a person reads, in three languages, and says each word once.

import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../../i18n/", import.meta.url);

function messagesOf(language) {
  const messages = new Map();
  for (const file of readdirSync(new URL(`${language}/`, folder))) {
    if (!file.endsWith(".ftl")) continue;
    let key;
    for (const line of readFileSync(new URL(`${language}/${file}`, folder), "utf8").split("\n")) {
      const begins = /^([a-z][a-z0-9-]*) =(.*)$/.exec(line);
      if (begins) {
        key = begins[1];
        messages.set(key, begins[2].trim());
      } else if (key && /^[ }]/.test(line)) {
        messages.set(key, `${messages.get(key)}\n${line.trim()}`);
      } else {
        key = undefined;
      }
    }
  }
  return messages;
}

const languages = new Map(["nb", "nn", "en"].map((language) => [language, messagesOf(language)]));

/** Where the brace that opens at `from` is closed. */
function closing(words, from) {
  let depth = 0;
  for (let at = from; at < words.length; at += 1) {
    if (words[at] === "{") depth += 1;
    if (words[at] === "}" && (depth -= 1) === 0) return at;
  }
  throw new Error(`an open brace in «${words}»`);
}

function variant(branches, value) {
  const found = [...branches.matchAll(/(\*?)\[([\w-]+)\]([^]*?)(?=\n\s*\*?\[[\w-]+\]|$)/g)];
  const named = (name) => found.find(([, , each]) => each === name);
  const category = Number(value) === 1 ? "one" : "other";
  return (named(String(value)) ?? named(category) ?? found.find(([, isDefault]) => isDefault))[3].trim();
}

function resolved(words, language, values) {
  let said = "";
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] !== "{") {
      said += words[at];
      continue;
    }
    const end = closing(words, at);
    const inner = words.slice(at + 1, end).trim();
    at = end;
    const [, selector, branches] = /^\$([\w-]+) ->([^]*)$/.exec(inner) ?? [];
    if (selector) said += resolved(variant(branches, values[selector]), language, values);
    else if (inner.startsWith("$")) said += values[inner.slice(1)] ?? "";
    else if (inner.startsWith('"')) said += inner.slice(1, -1);
    else said += resolved(languages.get(language).get(inner) ?? "", language, values);
  }
  return said.replaceAll("\n", " ");
}

/** What the message `key` says in `language`. */
export function text(language, key, values = {}) {
  const words = languages.get(language).get(key);
  if (words === undefined) throw new Error(`no message is called ${key}`);
  return resolved(words, language, values);
}

/** The words of `key`, whatever its variables are. */
export function pattern(language, key, values = {}) {
  const any = new Proxy(values, { get: (given, name) => given[name] ?? "\u0001" });
  const parts = text(language, key, any).split("\u0001").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^\\s*${parts.join(".*?")}\\s*$`, "s");
}
