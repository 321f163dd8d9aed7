// The full text, loaded when the reader first types. What was typed is parted into units (a name, a
// phrase, a word), each of which must be found as it stands: the index is only ever asked for whole
// words, for what it does not have it would cut short until something fits. One list tells which
// event, question or passage a fragment is, so nothing is fetched to be counted.

import { element } from "./element.js";
import { fold, lexicon, nearest, understand } from "./search-words.js";

const HOME = new URL("../../", import.meta.url);
const AT_MOST = 8; // passages shown beside the events
const QUESTIONS = 3;
const HAPPENED = new Set(["occurred", "reported"]);

let loading;

/**
 * Find what was typed among events. `hits` holds the events by id with their place, the best first;
 * `others` the rest; `notes` tells what was taken for what; `period` is a time that was named.
 */
export async function fullText(typed, events) {
  loading ??= load();
  const index = await loading.catch((error) => {
    loading = undefined; // the next search may find the network back
    throw error;
  });
  const { units, period } = understand(typed, index);
  const notes = period ? [`“${period.words.trim()}” is read as a period`] : [];
  if (!units.length) return { hits: null, others: [], names: [], notes, period: period?.iso };
  const answers = await Promise.all(units.map((unit) => answer(unit, index, notes)));
  const scored = events.map((event) => ({ event, found: answers.map((one) => weight(event, one)) }));
  const most = Math.max(0, ...scored.map(({ found }) => found.filter(Boolean).length));
  const missing = answers.filter((one) => !one.known);
  if (most && most < units.length) {
    notes.push(`no event has all of this: those shown have ${most} of ${units.length}`);
  }
  const ranked = scored
    .filter(({ found }) => most && found.filter(Boolean).length === most)
    .map(({ event, found }) => ({ event, score: found.reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => b.score - a.score);
  const rarest = answers.toSorted((a, b) => a.texts.size - b.texts.size);
  const excerpt = (url) => {
    const result = rarest.find((one) => one.texts.has(url))?.texts.get(url);
    return result && (async () => marked((await result.data()).excerpt));
  };
  return {
    hits: new Map(ranked.map(({ event }, place) => [event.id, { place, excerpt: excerpt(event.url) }])),
    others: beside(answers),
    names: [...new Set(answers.flatMap((one) => [...one.names, ...(one.partly ?? [])]))],
    missing: missing.map((one) => one.typed),
    notes,
    period: period?.iso,
  };
}

/** Find one unit; a word that stands nowhere is taken for one that does, and a note says so. */
async function answer(unit, index, notes) {
  const found = await ask(unit, index);
  if (found.known || unit.exact || unit.typed.includes(" ")) return found;
  const near = nearest(unit.typed, index.words);
  if (!near) return found;
  const quoted = near.words.map((word) => `“${word}”`).join(", ");
  notes.push(near.begun ? `showing what begins with “${unit.typed}”: ${quoted}` : `showing results for ${quoted}: “${unit.typed}” stands nowhere`);
  const others = near.words.flatMap((word) => understand(word, index).units);
  const names = [...new Set(others.flatMap((one) => one.names))];
  return ask({ typed: unit.typed, names, texts: [...new Set(others.flatMap((one) => one.texts))] }, index);
}

async function ask(unit, { pagefind, records }) {
  const texts = new Map();
  for (const { results } of await Promise.all(unit.texts.map((text) => pagefind.search(`"${text}"`)))) {
    for (const result of results) if (!texts.has(records[result.id])) texts.set(records[result.id], result);
  }
  return { ...unit, texts, forms: unit.texts, known: Boolean(texts.size || unit.names.length || unit.partly?.length) };
}

/** How much a unit counts for an event: most in its title, and the more of the title it is. */
function weight(event, { names, texts, forms }) {
  const title = ` ${fold(event.title)} `;
  // "depart" stands in "departed"; a short word would stand in too many.
  const inTitle = forms.filter((form) => title.includes(form.length > 4 ? ` ${form}` : ` ${form} `));
  const longest = Math.max(0, ...inTitle.map((form) => form.length));
  const told = names.some(({ id }) => event.actor.includes(id) || event.base.includes(id));
  const vouched = names.some(({ id, of = [] }) => event.origin.includes(id) || event.document.some((document) => of.includes(document)));
  const inText = texts.has(event.url);
  const found = (longest && 4 + longest / title.length) + told * 2 + (vouched || inText) * 1;
  // Among equals, what is told to have happened stands before what was planned or seemed so.
  return found && found + HAPPENED.has(event.status[0]) * 0.2;
}

/** Passages that have every unit, and questions that have most of them. */
function beside(answers) {
  const urls = new Map(answers.flatMap((one) => [...one.texts]));
  return [...urls]
    .map(([url, result]) => ({ url, result, share: answers.filter((one) => one.texts.has(url)).length / answers.length }))
    .filter(({ url, share }) => share === 1 || (asks(url) && share > 0.5));
}

const asks = (url) => url.includes("/#") && !url.startsWith("documents/");

async function load() {
  const json = async (path) => {
    const answer = await fetch(new URL(path, HOME));
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };
  const [pagefind, records, names, words] = await Promise.all([
    import(new URL("pagefind/pagefind.js", HOME)),
    json("pagefind/records.json"),
    json("data/search.json"),
    json("data/search-words.json"),
  ]);
  await pagefind.options({ excerptLength: 26 });
  const known = lexicon(names);
  const single = [...known.forms.keys()].filter((form) => !form.includes(" "));
  return { pagefind, records, words: [...new Set([...single, ...words])], ...known };
}

/** Lead to the pages of the places and actors that go by these words. */
export function namesFound(names) {
  const links = names.slice(0, AT_MOST).map(({ url, title, told }) => element("li", {}, element("a", { href: new URL(url, HOME) }, title), ` ${told}`));
  return links.length ? [element("p", { className: "chr-label" }, "Pages on"), element("ul", { className: "chr-inline" }, ...links)] : [];
}

/** Show the questions that are answered here, with how their answers begin. */
export async function questions(others) {
  const found = others.filter(({ url }) => asks(url));
  const told = await Promise.all(found.map(async (one) => ({ ...one, ...(await one.result.data()).meta })));
  const items = told
    .sort((a, b) => b.share - a.share || a.title.length - b.title.length)
    .slice(0, QUESTIONS)
    .map(({ url, title, told }) => element("li", {}, element("a", { href: new URL(url, HOME) }, title), element("p", { className: "chr-note" }, told)));
  return items.length ? [element("p", { className: "chr-label" }, "Answered here"), element("ul", { className: "chr-questions" }, ...items)] : [];
}

/** Show the passages of documents that hold these words. */
export async function passages(others) {
  const all = others.filter(({ url }) => url.startsWith("documents/"));
  if (!all.length) return [];
  const items = await Promise.all(
    all.slice(0, AT_MOST).map(async ({ url, result }) => {
      const { meta, excerpt } = await result.data();
      const unused = meta.unused ? [element("span", { className: "chr-status" }, "not used in any event")] : [];
      return element(
        "li",
        {},
        element("p", { className: "chr-why", dir: "auto" }, ...marked(excerpt)),
        element("p", { className: "chr-note" }, element("a", { href: new URL(url, HOME) }, meta.title), ` ${meta.told} `, ...unused),
      );
    }),
  );
  const more = all.length > AT_MOST ? `, the first ${AT_MOST}` : "";
  return [
    element("h2", { className: "chr-small-heading" }, `In the documents: ${all.length} ${all.length === 1 ? "passage" : "passages"}${more}`),
    element("ul", { className: "chr-passages" }, ...items),
  ];
}

/**
 * Make nodes of an excerpt, in which only what was found is marked up. Of a list of names only those
 * stay that were found, each in its own direction: the others would be noise.
 */
function marked(excerpt) {
  const names = excerpt.split(" · ");
  if (names.length < 3) return parts(excerpt);
  const found = names.flatMap((name) => name.split(/(?<=\.(?:<\/mark>)?) /)).filter((name) => name.includes("<mark>"));
  const nodes = [...new Set(found)].map((name) => element("bdi", {}, ...parts(name.replace(/\.(<\/mark>)?$/, "$1"))));
  return ["Named here: ", ...nodes.flatMap((node, place) => (place ? [", ", node] : [node]))];
}

function parts(text) {
  const plain = (html) => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return text
    .split(/<mark>(.*?)<\/mark>/)
    .map((part, place) => (place % 2 ? element("mark", {}, plain(part)) : plain(part)));
}
