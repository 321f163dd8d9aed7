// The Explore page. The form is the state: the address is written from it and read back into it, so
// that a link, a reload and the way back all show the same. Without this file the page is a list.

import { element } from "./element.js";
import { FACETS, narrow, period } from "./explore-filter.js";
import { dated } from "./search-words.js";

const DATA = new URL("../../data/explore.json", import.meta.url);
const USUAL = { view: "list" };
const STEP = 200; // events drawn at once: a list of ten thousand would hold up every key
const EXCERPTS = 30; // each costs a request

const at = (id) => document.getElementById(`explore-${id}`);
const form = at("form");
const box = at("events");
const list = box.querySelector("ol");
const entries = new Map(
  [...list.children].map((entry) => [entry.querySelector("a").getAttribute("href").split("/").at(-2), entry]),
);

let data; // what data/explore.json holds
let searched = { words: "", hits: null }; // the last answer of the full text
let shown = { events: [], most: STEP };
let wantedOrder; // what the reader chose; else the best match stands first where words are typed
let turn = 0; // answers to earlier questions are dropped
let waiting; // for the next key

start();

async function start() {
  // On a phone the filters would push the events out of sight.
  at("narrow").open = matchMedia("(min-width: 60em)").matches;
  data = await (await fetch(DATA)).json();
  data.place = new Map(data.events.map((event, place) => [event.id, place]));
  fromAddress();
  form.addEventListener("submit", (event) => (event.preventDefault(), refresh("push")));
  form.addEventListener("change", (event) => event.target.name !== "words" && refresh("push"));
  document.querySelectorAll('[form="explore-form"]').forEach((field) => {
    field.addEventListener("change", () => {
      if (field.name === "order") wantedOrder = field.value;
      refresh("push");
    });
  });
  form.elements.words.addEventListener("input", () => {
    clearTimeout(waiting);
    // One entry of the history per search, not one per key.
    waiting = setTimeout(() => refresh("replace"), 250);
  });
  form.addEventListener("click", more);
  at("chips").addEventListener("click", drop);
  at("more").addEventListener("click", () => draw({ ...shown, most: shown.most + STEP }));
  document.querySelectorAll("[data-download]").forEach((button) => {
    button.addEventListener("click", () => save(button.dataset.download));
  });
  addEventListener("popstate", () => (fromAddress(), refresh()));
  box.addEventListener("click", keepPlace, true);
  history.scrollRestoration = "manual"; // the list is drawn after the browser would look for its place
  const { top, most } = history.state ?? {};
  await refresh();
  if (most > STEP) await draw({ ...shown, most });
  if (top) scrollTo(0, top);
  document.getElementById("explore").classList.add("chr-live");
}

/** Note where the reader leaves from, so that the way back leads there. */
function keepPlace({ target }) {
  if (target.closest("a")) history.replaceState({ top: scrollY, most: shown.most }, "");
}

/** Say what the form says as the query of an address: empty for the page as it first stands. */
function query() {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name === "order" ? wantedOrder && value !== usualOrder() : value.trim() && USUAL[name] !== value) {
      asked.append(name, value.trim());
    }
  }
  return String(asked);
}

const usualOrder = () => (form.elements.words.value.trim() ? "match" : "first");

function fromAddress() {
  const asked = new URLSearchParams(location.search);
  wantedOrder = asked.get("order") ?? undefined;
  for (const field of form.elements) {
    const values = asked.getAll(field.name);
    if (field.type === "checkbox") field.checked = values.includes(field.value);
    else if (field.type === "radio") field.checked = (values[0] ?? USUAL[field.name]) === field.value;
    else if (field.name) field.value = values[0] ?? USUAL[field.name] ?? "";
    if (field.checked && field.closest("[data-facet]")) field.closest("details").open = true;
  }
}

/** Show what the form asks for, and note it in the address: as a step (`push`) or in place. */
async function refresh(how) {
  const mine = ++turn;
  clearTimeout(waiting);
  form.elements.order.value = wantedOrder ?? usualOrder();
  const asked = query();
  if (how && asked !== location.search.slice(1)) {
    history[`${how}State`](null, "", asked ? `?${asked}` : location.pathname);
  }
  const words = form.elements.words.value.trim();
  if (words !== searched.words) {
    at("found").textContent = "Searching …";
    const answer = await search(words);
    if (mine !== turn) return;
    searched = { words, ...answer };
  }
  const when = time();
  const chosen = Object.fromEntries(FACETS.map((name) => [name, new Set(new FormData(form).getAll(name))]));
  const result = narrow(data.events, { chosen, when, sure: form.elements.sure.checked, hits: searched.hits });
  for (const end of ["from", "to"]) {
    form.elements[end].toggleAttribute("aria-invalid", Boolean(when.reversed) || when.unread.includes(form.elements[end].value));
  }
  count(result.counts, chosen);
  chips(chosen);
  tell(result, when);
  await draw({ ...result, events: ordered(result), when, most: STEP });
  if (mine === turn) await beside(mine);
}

/** Read the period that the fields give, in words or as ISO; without one, that of the words typed. */
function time() {
  const texts = [form.elements.from, form.elements.to].map((field) => field.value.trim());
  const days = texts.map((text) => (text && dated(text)?.words.trim() === text ? dated(text).iso : ""));
  const unread = texts.filter((text, end) => text && !days[end]);
  if (!texts.some(Boolean) && searched.period) return { ...period(searched.period, searched.period), unread };
  return { ...period(...days), unread };
}

/** Ask the full text; where it cannot be had, titles and names must do, and the reader is told. */
async function search(words) {
  if (!words) return { hits: null };
  try {
    const { fullText } = await import("./explore-words.js");
    return await fullText(words, data.events);
  } catch {
    const wanted = words.toLowerCase().split(/\s+/);
    const names = (event) => FACETS.flatMap((facet) => event[facet].map((id) => data.names[facet][id]));
    const found = data.events.filter((event) => {
      const text = [event.title, event.words, ...names(event)].join(" ").toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
    const hits = new Map(found.map((event, place) => [event.id, { place }]));
    return { hits, notes: ["the full text could not be loaded: titles and names were searched"] };
  }
}

function ordered({ found, possibly }) {
  const order = form.elements.order.value;
  if (order === "last") return found.toReversed();
  if (order !== "match") return found;
  const place = (event) => searched.hits?.get(event.id).place ?? Number(possibly.has(event.id));
  return found.toSorted((a, b) => place(a) - place(b));
}

function count(counts, chosen) {
  let all = 0;
  for (const set of form.querySelectorAll("[data-facet]")) {
    const facet = set.dataset.facet;
    for (const field of set.querySelectorAll("input")) {
      const number = counts[facet].get(field.value) ?? 0;
      const label = field.closest("label");
      label.querySelector(".chr-total").textContent = number;
      label.classList.toggle("chr-none", !number);
      // What is chosen is never folded away.
      if (field.checked) field.closest("li").classList.remove("chr-rest");
    }
    mark(set.closest("details"), chosen[facet].size);
    all += chosen[facet].size;
  }
  const { from, to } = form.elements;
  mark(at("narrow"), all + Boolean(from.value || to.value));
}

function mark(details, number) {
  details.querySelector(":scope > summary .chr-chosen").textContent = number ? ` ${number} chosen` : "";
}

function chips(chosen) {
  const made = FACETS.flatMap((facet) =>
    [...chosen[facet]].map((id) => chip(facet, id, data.names[facet][id] ?? id)),
  );
  const { words, from, to, sure } = form.elements;
  if (words.value.trim()) made.unshift(chip("words", "", `“${words.value.trim()}”`));
  if (from.value || to.value) made.push(chip("from", "", `${from.value || "…"} – ${to.value || "…"}`));
  if (sure.checked) made.push(chip("sure", "yes", "surely in the period"));
  if (made.length > 1) made.push(chip("", "", "Clear all"));
  at("chips").replaceChildren(...made);
}

function chip(name, value, text) {
  const set = form.querySelector(`[data-facet="${name}"] legend`);
  const button = element("button", { type: "button", className: "chr-chip" }, text);
  Object.assign(button.dataset, { name, value });
  if (name) button.setAttribute("aria-label", `Remove ${set ? `${set.textContent}: ` : ""}${text}`);
  return element("li", {}, button);
}

function drop({ target }) {
  const button = target.closest("button");
  if (!button) return;
  const { name, value } = button.dataset;
  for (const field of form.elements) {
    const meant = name ? field.name === name || (name === "from" && field.name === "to") : !(field.name in USUAL);
    if (!meant) continue;
    if (field.type === "checkbox") field.checked &&= Boolean(name) && field.value !== value;
    else if (field.name) field.value = "";
  }
  refresh("push");
  // The button is gone; whoever pressed it by keyboard is left where the answer stands.
  at("found").focus({ preventScroll: true });
}

function tell({ found, possibly }, when) {
  const all = data.events.length;
  const several = `${all} ${all === 1 ? "event" : "events"}`;
  const notes = [];
  if (possibly.size) notes.push(`${possibly.size === found.length ? "all" : possibly.size} only possibly in this period`);
  if (when.reversed) notes.push("the period ends before it begins, so it is not used");
  for (const text of when.unread) notes.push(`“${text}” is not read as a date: write 2026, January 2026 or 21 January 2026`);
  at("found").replaceChildren(
    found.length === all ? `All ${several}` : `${found.length} of ${several}`,
    ...notes.map((note) => element("span", { className: "chr-note" }, `, ${note}`)),
    ...(searched.notes ?? []).map((note) => element("span", { className: "chr-note chr-taken" }, `${note[0].toUpperCase()}${note.slice(1)}.`)),
  );
  form.elements.order.querySelector('[value="match"]').disabled = !searched.words;
}

async function draw(what) {
  shown = what;
  const { events, most } = what;
  const part = events.slice(0, most);
  const view = new FormData(form).get("view");
  at("more").hidden = events.length <= most;
  at("legend").hidden = view !== "timeline";
  if (!events.length) {
    box.replaceChildren(...nothing());
  } else if (view === "timeline") {
    const { timeline } = await import("./explore-timeline.js");
    if (shown === what) timeline(box, part, what);
  } else if (view === "table") {
    const { table } = await import("./explore-table.js");
    if (shown === what) box.replaceChildren(table(part, what, data.names));
  } else {
    for (const entry of entries.values()) entry.querySelectorAll(".chr-why").forEach((why) => why.remove());
    list.replaceChildren(...part.map((event) => entries.get(event.id)));
    part.forEach((event) => what.possibly.has(event.id) && why(event.id, "May fall in this period"));
    box.replaceChildren(list);
    if (searched.hits) await excerpts(part, what);
  }
}

/** Say that nothing was found, what of it stands nowhere, and what may be done next. */
function nothing() {
  const { missing = [] } = searched;
  const unknown = missing.length ? [` ${missing.map((word) => `“${word}”`).join(" and ")} stands in no title, text, quotation or name.`] : [];
  const filtered = searched.hits?.size ? [element("li", {}, element("button", { type: "button", className: "chr-quiet", onclick: unfilter }, "Look without the filters"))] : [];
  const links = [
    ["../questions/", "Questions and answers"],
    ["#ready-made", "All actors, places, kinds and documents"],
  ].map(([href, text]) => element("li", {}, element("a", { href }, text)));
  return [
    element("p", { className: "chr-nothing" }, "No event fits all of this.", ...unknown),
    element("p", { className: "chr-label" }, "You might try"),
    element("ul", { className: "chr-next" }, ...filtered, ...links),
  ];
}

/** Keep the words, and take everything else away. */
function unfilter() {
  for (const field of form.elements) {
    if (field.type === "checkbox") field.checked = false;
    else if (field.name === "from" || field.name === "to") field.value = "";
  }
  refresh("push");
  at("found").focus({ preventScroll: true });
}

/** Set below each entry the words that were found in it. */
async function excerpts(events, what) {
  await Promise.all(
    events.slice(0, EXCERPTS).map(async ({ id }) => {
      const words = await searched.hits.get(id)?.excerpt?.();
      if (words && shown === what) why(id, ...words);
    }),
  );
}

function why(id, ...words) {
  entries.get(id).append(element("p", { className: "chr-why", dir: "auto" }, ...words));
}

/** Show what else was found: names and questions above the events, passages of documents below. */
async function beside(mine) {
  const { others = [], names = [] } = searched;
  const words = others.length || names.length ? await import("./explore-words.js") : null;
  const made = words ? [words.namesFound(names), words.questions(others), words.passages(others)] : [[], [], []];
  for (const [place, id] of ["names", "questions", "passages"].entries()) {
    const shown = await made[place];
    if (mine !== turn) return;
    at(id).replaceChildren(...shown);
    at(id).hidden = !shown.length;
  }
}

function more({ target }) {
  if (!("more" in target.dataset)) return;
  const open = target.getAttribute("aria-expanded") === "false";
  target.setAttribute("aria-expanded", String(open));
  target.dataset.closed ??= target.textContent;
  target.textContent = open ? "Fewer" : target.dataset.closed;
  target.closest("fieldset").classList.toggle("chr-open", open);
}

async function save(as) {
  const { download } = await import("./explore-download.js");
  await download(as, data, shown);
}
