// The full text, loaded when the reader first types: the index answers with ids of fragments, and
// one list tells which event, name or passage each of them is, so nothing is fetched to be counted.

import { element } from "./element.js";

const HOME = new URL("../../", import.meta.url);
const AT_MOST = 8; // names and passages shown beside the events

let loading;

/** Find words; `hits` holds the events by id with their place in the ranking, `others` the rest. */
export async function fullText(words) {
  loading ??= load();
  const { pagefind, records } = await loading.catch((error) => {
    loading = undefined; // the next search may find the network back
    throw error;
  });
  const { results } = await pagefind.search(words);
  const hits = new Map();
  const others = [];
  results.forEach((result, place) => {
    const url = records[result.id];
    const event = /^events\/([^/]+)\/$/.exec(url)?.[1];
    if (event) hits.set(event, { place, excerpt: async () => marked((await result.data()).excerpt) });
    else others.push({ url, result });
  });
  return { hits, others };
}

async function load() {
  const [pagefind, answer] = await Promise.all([
    import(new URL("pagefind/pagefind.js", HOME)),
    fetch(new URL("pagefind/records.json", HOME)),
  ]);
  await pagefind.options({ excerptLength: 26 });
  return { pagefind, records: await answer.json() };
}

/** Name the places and actors that go by these words. */
export async function namesFound(others) {
  const found = others.filter(({ url }) => /^(actors|bases)\//.test(url)).slice(0, AT_MOST);
  if (!found.length) return [];
  const links = await Promise.all(
    found.map(async ({ url, result }) => {
      const { meta } = await result.data();
      return element("li", {}, element("a", { href: new URL(url, HOME) }, meta.title), ` ${meta.told}`);
    }),
  );
  return [element("p", { className: "chr-label" }, "Pages on"), element("ul", { className: "chr-inline" }, ...links)];
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
