// The events found as a table: the same facts as the list, side by side.

import { element } from "./element.js";

const COLUMNS = [
  ["Event", null],
  ["Date", null],
  ["Kind", "kind"],
  ["Status", "status"],
  ["Places", "base"],
  ["Actors", "actor"],
  ["Documents", "document"],
];

export function table(events, { possibly }, names) {
  const head = COLUMNS.map(([name]) => element("th", { scope: "col" }, name));
  const rows = events.map((event) => {
    const link = element("a", { href: `../${event.url}` }, event.title);
    const maybe = possibly.has(event.id) ? [element("span", { className: "chr-note" }, " (may fall in this period)")] : [];
    const date = element("td", {}, event.words, ...maybe);
    const rest = COLUMNS.slice(2).map(([, facet]) =>
      element("td", {}, event[facet].map((id) => names[facet][id] ?? id).join(facet === "document" ? "; " : ", ") || "–"),
    );
    const cells = [element("th", { scope: "row" }, link), date, ...rest];
    cells.forEach((cell, place) => (cell.dataset.label = COLUMNS[place][0]));
    return element("tr", {}, ...cells);
  });
  const made = element(
    "table",
    { className: "chr-table chr-stacked" },
    element("caption", { className: "chr-hidden" }, "Events found"),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
  const scroll = element("div", { className: "chr-scroll chr-wide-table", tabIndex: 0, role: "region" }, made);
  scroll.setAttribute("aria-label", "Events found, as a table");
  return scroll;
}
