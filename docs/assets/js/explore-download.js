// Exactly the events shown, as a file: CSV for a spreadsheet, JSON with all that each rests on.

const ALL = new URL("../../data/chronology.json", import.meta.url);
const HOME = new URL("../../", import.meta.url);

const PLAIN = ["id", "title", "date", "words", "earliest", "latest"];
const LISTED = ["kind", "status", "tier", "certainty", "actor", "base", "document", "origin"];
const NAMED = ["actor", "base", "document", "origin"];

export async function download(as, data, shown) {
  const name = `${slug(data.title)}-selection.${as}`;
  if (as === "csv") give(name, "text/csv", csv(data, shown));
  else give(name, "application/json", await json(shown));
}

export function csv(data, { events, possibly }) {
  const head = [...PLAIN, ...LISTED, ...NAMED.map((facet) => `${facet}_names`), "in_period", "url"];
  const rows = events.map((event) => [
    ...PLAIN.map((key) => event[key] ?? ""),
    ...LISTED.map((facet) => event[facet].join("; ")),
    ...NAMED.map((facet) => event[facet].map((id) => data.names[facet][id] ?? id).join("; ")),
    possibly.has(event.id) ? "possibly" : "surely",
    String(new URL(event.url, HOME)),
  ]);
  return [head, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

/** Quote a cell where it must be. A spreadsheet runs what begins like a formula; a quote stops it. */
function cell(value) {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cut the published data down to the events shown, and to the records that these name. */
async function json({ events, possibly }) {
  const whole = await (await fetch(ALL)).json();
  const full = new Map(whole.events.map((event) => [event.id, event]));
  const chosen = events.map((event) => ({
    ...full.get(event.id),
    in_period: possibly.has(event.id) ? "possibly" : "surely",
  }));
  const named = (key) => new Set(chosen.flatMap((event) => event[key]));
  const seeds = new Set(chosen.flatMap((event) => event.citations.map((citation) => citation.seed)));
  const [actors, bases] = [named("actors"), named("bases")];
  const selection = {
    ...whole,
    selection: { url: location.href, count: chosen.length },
    events: chosen,
    seeds: whole.seeds.filter((seed) => seeds.has(seed.id)),
    actors: whole.actors.filter((actor) => actors.has(actor.id)),
    bases: whole.bases.filter((base) => bases.has(base.id)),
  };
  delete selection.checked; // it counts the whole
  delete selection.$schema; // its address was relative to the whole
  return `${JSON.stringify(selection, null, 1)}\n`;
}

const slug = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");

function give(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
