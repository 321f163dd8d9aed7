// "Who held what": step from one stretch of days to the next without leaving the page. Each stretch
// is a page of its own, which is fetched for what differs. The day stands in the address
// (held/?on=2026-01-27), so that a view can be sent to somebody.

const at = (id) => document.getElementById(`held-${id}`);
const form = at("form");
const links = [...document.querySelectorAll("#held-days a")];
const days = links.map((link) => link.getAttribute("href").split("/").at(-2)); // as texts days compare
const told = links.flatMap((link, place) => ("told" in link.dataset ? [place] : [])); // where to stop
const home = form && new URL(form.dataset.home || "./", location.href.replace(/[?#].*/, ""));
const fetched = new Map();
let wanted;
let shown = days.indexOf(form?.dataset.shown);

// On the page of one stretch the address goes on to those of the others, which lie as deep: a link
// of the page leads where it did, and the slider keeps the keyboard.
const dated = Boolean(form?.dataset.home);

form?.addEventListener("submit", (event) => event.preventDefault()); // Enter changes a day, and no more
if (form) start();

function start() {
  fetched.set(form.dataset.shown, Promise.resolve(at("stay")));
  at("before").addEventListener("click", (event) => step(event, -1));
  at("after").addEventListener("click", (event) => step(event, 1));
  // While the slider moves the address follows in place; the rest are steps of the history.
  at("range")?.addEventListener("input", ({ target }) => show(days[told[target.value]], "replace"));
  // A day inside a stretch has no page of its own: it is shown where any day can be.
  const choose = (day) => (dated ? location.assign(new URL(`?on=${day}`, home)) : show(day, "push"));
  at("on").addEventListener("change", ({ target }) => target.value && choose(target.value));
  addEventListener("popstate", fromAddress);
  fromAddress();
}

function fromAddress() {
  const asked = dated ? location.pathname.split("/").at(-2) : (new URLSearchParams(location.search).get("on") ?? "");
  show(/^\d{4}-\d\d-\d\d$/.test(asked) ? asked : form.dataset.shown);
}

function step(event, by) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // in a tab of its own it is a page
  event.preventDefault();
  const place = next(by);
  if (place !== undefined) show(days[place], "push");
}

/** The nearest day before or after the one shown on which something is told to have changed. */
function next(by) {
  return by < 0 ? told.findLast((place) => place < shown) : told.find((place) => place > shown);
}

/** Show the state on a day: that of the stretch in which the day lies. */
async function show(day, how) {
  const found = days.findLastIndex((first) => first <= day);
  const place = Math.max(0, found);
  wanted = days[place];
  if (how) history[`${how}State`](null, "", dated ? new URL(`${wanted}/`, home) : `?on=${found < 0 ? wanted : day}`);
  shown = place;
  if (at("range")) at("range").value = Math.max(0, told.findLastIndex((stop) => stop <= place));
  at("on").value = found < 0 ? wanted : day;
  try {
    const stay = await load(wanted);
    if (wanted === days[place]) put(stay, place, found < 0);
  } catch {
    location.assign(new URL(`${days[place]}/`, home));
  }
}

function put(stay, place, early) {
  if (at("stay") !== stay) at("stay").replaceWith(stay);
  const words = links[place].textContent;
  at("range")?.setAttribute("aria-valuetext", words);
  at("day").textContent = early ? `Nothing is known before ${words}` : words;
  for (const link of links) link.removeAttribute("aria-current");
  links[place].setAttribute("aria-current", "true");
  for (const [name, by] of [["before", -1], ["after", 1]]) {
    const day = days[next(by)];
    // Without an address it could not be focused, and whoever steps by keyboard would be lost.
    const address = String(day ? new URL(`${day}/`, home) : new URL("#held-stay", location.href));
    if ((day || at(name).hasAttribute("href")) && at(name).href !== address) at(name).href = address;
    if (day) at(name).removeAttribute("aria-disabled");
    else at(name).setAttribute("aria-disabled", "true");
    if (day) load(day).catch(() => fetched.delete(day)); // ready for the next step
  }
}

/** Fetch the page of a stretch and take from it what is shown of it. */
function load(day) {
  if (!fetched.has(day)) fetched.set(day, read(new URL(`${day}/`, home)));
  return fetched.get(day);
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const stay = page.getElementById("held-stay");
  // Its links are relative to its own page.
  for (const link of stay.querySelectorAll("a[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href"), address));
  }
  return document.adoptNode(stay);
}
