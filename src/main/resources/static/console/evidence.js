/* Where the facts come from: the client's words, what was read out of them, and what was not. */

import { element, section } from "./elements.js";

/** The client's words, with the phrases marked that a fact was read out of. */
export const quoted = (snippet, grounds) => {
  const nodes = [];
  let from = 0;
  for (const ground of phrasesOf(snippet, grounds)) {
    nodes.push(snippet.slice(from, ground.from), element("mark", { textContent: ground.text, title: ground.about }));
    from = ground.until;
  }
  return element("blockquote", { className: "said" }, ...nodes, snippet.slice(from));
};

/** The shortest ones that are in these words and don't overlap, in their order: a whole sentence is no phrase worth a mark. */
const phrasesOf = (snippet, grounds) => {
  const here = grounds.filter((ground) => ground.text && snippet.slice(ground.from, ground.until) === ground.text);
  here.sort((one, other) => one.text.length - other.text.length);
  const marked = [];
  for (const ground of here) {
    if (marked.every((other) => ground.until <= other.from || ground.from >= other.until)) {
      marked.push(ground);
    }
  }
  return marked.sort((one, other) => one.from - other.from);
};

/** A table of facts; the column of rejected readings only where there are some. */
export const evidence = (grounds, words) => {
  const cells = [about, understood, said, rule, ...(grounds.some((ground) => ground.rejected?.length) ? [ruledOut] : [])];
  const titles = cells.map((_, index) => element("th", { scope: "col", textContent: words.evidenceColumns[index] }));
  const rows = grounds.map((ground) => element("tr", {}, ...cells.map((cell) => cell(ground))));
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...titles)), element("tbody", {}, ...rows));
  const scrolled = element("div", { className: "wide", tabIndex: 0, role: "region", "aria-label": words.evidence }, table);
  return grounds.length ? section(words.evidence, scrolled) : null;
};

const about = (ground) => element("th", { scope: "row", textContent: plain(ground.about) });

const understood = (ground) => element("td", { textContent: plain(ground.value ?? "") });

const said = (ground) => element("td", {}, element("mark", { textContent: ground.text }));

const rule = (ground) => element("td", { textContent: plain(ground.rule) });

const ruledOut = (ground) => element("td", {
  textContent: (ground.rejected || []).map((reading) => [reading.reading, reading.why].filter(Boolean).join(": ")).join("; ") });

const plain = (name) => String(name).replace(/[_.]/g, " ");
