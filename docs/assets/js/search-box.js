// The box in the header is for jumping: names, questions, titles. What it knows is fetched when it is
// first used. Whoever looks for words in the texts is handed over to the page that searches them;
// without this file the box leads there too.

import { element } from "./element.js";
import { fold, lexicon, nearest, understand } from "./search-words.js";

const HOME = new URL("../../", import.meta.url);
const AT_MOST = { names: 5, questions: 3, events: 8 };

const box = document.querySelector('[data-search="search"]');
const input = box?.querySelector("input");
const list = box?.querySelector(".md-search-result__list");
const said = box?.querySelector(".md-search-result__meta");
const toggle = document.getElementById("__search");
let loading;
if (input && list && said && toggle) offer();

function offer() {
  said.setAttribute("role", "status");
  input.addEventListener("focus", () => open(true));
  input.addEventListener("input", answer);
  input.form.addEventListener("reset", () => setTimeout(() => (input.focus(), answer())));
  toggle.addEventListener("change", () => toggle.checked && input.focus());
  box.addEventListener("keydown", walk);
  addEventListener("keydown", (event) => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || writing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    input.focus();
  });
  // Who leaves by keyboard or clicks elsewhere closes it.
  box.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !box.contains(relatedTarget) && open(false));
}

function open(wanted) {
  toggle.checked = wanted;
  toggle.dispatchEvent(new Event("change", { bubbles: true }));
  if (wanted) answer();
}

function walk(event) {
  if (event.key === "Escape") {
    open(false);
    input.blur();
  }
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const stops = [input, ...list.querySelectorAll("a")];
  stops.at((stops.indexOf(document.activeElement) + by) % stops.length).focus();
}

async function answer() {
  const typed = input.value.trim();
  try {
    loading ??= load();
    const index = await loading;
    if (typed !== input.value.trim()) return;
    const { note, found } = typed ? look(typed, index) : { note: "Names, questions and titles", found: [] };
    said.textContent = note;
    list.replaceChildren(...found.map(row), ...(typed ? [row(["explore/?" + new URLSearchParams({ words: typed }), `Search all texts for “${typed}”`, ""])] : []));
  } catch {
    loading = undefined; // Enter still leads to the page that searches
  }
}

async function load() {
  const answer = await fetch(new URL("data/search.json", HOME));
  if (!answer.ok) throw new Error(answer.statusText);
  const index = await answer.json();
  const words = [...index.questions, ...index.events].flatMap(([, title]) => fold(title).split(" "));
  const known = lexicon(index);
  return { ...index, ...known, words: [...new Set([...[...known.parts.keys()], ...words])] };
}

/** Find what has all that was typed; where nothing has, what is a slip away, and say so. */
function look(typed, index) {
  const found = match(understand(typed, index).units, index);
  if (found.length) return { found, note: `${found.length} found` };
  const meant = fold(typed).split(" ").map((word) => (index.words.includes(word) ? word : (nearest(word, index.words)?.words[0] ?? word))).join(" ");
  const others = meant === fold(typed) ? [] : match(understand(meant, index).units, index);
  if (others.length) return { found: others, note: `Showing results for “${meant}”` };
  return { found: [], note: `No name, question or title has “${typed}”` };
}

function match(units, { names, questions, events }) {
  if (!units.length) return [];
  const last = units.at(-1);
  const has = (title, unit) => {
    const text = ` ${fold(title)} `;
    // What is being typed may go on.
    return unit.texts.some((form) => text.includes(` ${form} `) || (unit === last && text.includes(` ${form}`)));
  };
  const all = ([, title]) => units.every((unit) => has(title, unit));
  const called = (name) => units.some((unit) => unit.names.includes(name)) || units.every((unit) => name.names.some((text) => has(text, unit)));
  const exact = (name) => Number(units.some((unit) => unit.names.includes(name)));
  const people = names.filter(called).sort((a, b) => exact(b) - exact(a)).map(({ url, title, told }) => [url, title, told]);
  const asked = questions.filter(all).map(([url, title]) => [url, title, "Question"]);
  return [...people.slice(0, AT_MOST.names), ...asked.slice(0, AT_MOST.questions), ...events.filter(all).slice(0, AT_MOST.events)];
}

function row([url, title, told]) {
  const text = [element("span", { className: "chr-jump" }, title), ...(told ? [" ", element("span", { className: "chr-note" }, told)] : [])];
  const article = element("div", { className: "md-search-result__article" }, ...text);
  return element("li", { className: "md-search-result__item" }, element("a", { className: "md-search-result__link", href: new URL(url, HOME) }, article));
}
