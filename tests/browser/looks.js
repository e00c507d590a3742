// What every page is looked at for: what axe finds, and what does not fit.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page. */
export async function axeViolations(page) {
  if (!(await page.evaluate(() => Boolean(globalThis.axe)))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] }),
    rules,
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.target).join(" | ")}`);
}

/** What sticks out to the right of the window: the reader would have to scroll sideways. */
export function sidewaysScroll(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * Elements whose content is wider than they are. A table may scroll in its own frame where there is room to show that
 * it does, but not on a phone.
 */
export function overflowing(page, width) {
  return page.evaluate((isPhone) => {
    const name = (element) => `${element.localName}${element.id ? `#${element.id}` : ""}.${element.className}`;
    const isFrame = (element, style) =>
      element.matches('.scroll[role="region"][tabindex="0"]') && style.overflowX === "auto" && style.backgroundImage.includes("gradient");
    const wide = [];
    for (const element of document.body.querySelectorAll("*:not(svg *)")) {
      const style = getComputedStyle(element);
      const more = element.scrollWidth - element.clientWidth;
      // What only screen readers meet is one pixel wide.
      // A field scrolls what is typed in it by itself.
      if (style.display.startsWith("inline") || element.localName === "input" || element.clientWidth <= 1 || more <= 0) continue;
      if (isPhone || !isFrame(element, style)) wide.push(`${name(element)} is ${more} px too narrow`);
    }
    const edge = document.documentElement.clientWidth;
    for (const text of document.querySelectorAll("svg text")) {
      const more = text.getBoundingClientRect().right - edge;
      if (more > 0) wide.push(`"${text.textContent}" sticks out ${Math.ceil(more)} px`);
    }
    return wide;
  }, width < 640);
}

/** Gives text the room that a reader may ask for (WCAG 1.4.12). */
export function spaceText(page) {
  return page.evaluate(() => {
    for (const one of document.body.querySelectorAll("*:not(svg, svg *)")) {
      for (const [property, value] of [["line-height", "1.5"], ["letter-spacing", "0.12em"], ["word-spacing", "0.16em"]]) {
        one.style.setProperty(property, value, "important");
      }
      if (one.localName === "p") one.style.setProperty("margin-block-end", "2em", "important");
    }
  });
}

/** Text that its own box cuts off. */
export function cutText(page) {
  return page.evaluate(() => {
    const cut = [];
    for (const one of document.body.querySelectorAll("*:not(svg, svg *, input, select, option, textarea)")) {
      const style = getComputedStyle(one);
      const hides = ["hidden", "clip"].includes(style.overflowY) || ["hidden", "clip"].includes(style.overflowX);
      const isSeen = one.clientHeight > 1 && one.clientWidth > 1 && style.visibility === "visible";
      if (hides && isSeen && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)) {
        cut.push(`${one.localName}.${one.className} cuts «${one.textContent.trim().slice(0, 40)}»`);
      }
    }
    return cut;
  });
}
