// The events found, each drawn on one axis as certain as it is: the hand that draws the glyphs on
// pages (figures/glyph.py), on a scale that the reader's selection gives.

import { drawn, element } from "./element.js";

const DAY = 864e5;
const HEIGHT = 22;
const MIDDLE = HEIGHT / 2;
const LONGEST = 500; // days that one scale serves; a longer past is drawn to a smaller one
const GAP = 14; // pixels between two scales
const ROOM = 46; // pixels that the label of a tick takes
const EDGE = 8;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const days = (text) => Date.parse(text) / DAY;
const calendar = (day) => new Date(day * DAY);
const month = (day, by) => Date.UTC(calendar(day).getUTCFullYear(), calendar(day).getUTCMonth() + by) / DAY;
const year = (day, by) => Date.UTC(calendar(day).getUTCFullYear() + by) / DAY;

let watching;

/** Draw into `box`, and again whenever its width changes. */
export function timeline(box, events, { possibly, when }) {
  watching?.disconnect();
  const rows = events.map((event) => row(event, possibly.has(event.id)));
  const scale = element("div", { className: "chr-tl-axis", ariaHidden: "true" });
  const list = element("ol", { className: "chr-tl-rows" }, ...rows.map(({ item }) => item));
  const grid = element("div", { className: "chr-tl-grid", ariaHidden: "true" });
  const whole = element("div", { className: "chr-tl" }, scale, element("div", { className: "chr-tl-body" }, grid, list));
  box.replaceChildren(whole);
  let width = 0;
  const draw = () => {
    const now = Math.floor(scale.clientWidth);
    if (now === width || now < 60) return;
    width = now;
    const axis = layOut(events, width);
    scale.replaceChildren(labels(axis));
    grid.replaceChildren(lines(axis, when));
    for (const { event, track } of rows) track.replaceChildren(date(event, axis));
  };
  watching = new ResizeObserver(() => (box.contains(whole) ? draw() : watching.disconnect()));
  watching.observe(scale);
  draw();
}

function row(event, maybe) {
  const track = element("div", { className: "chr-tl-track", ariaHidden: "true" });
  const note = maybe ? ["; may fall in this period"] : [];
  const item = element(
    "li",
    { className: `chr-tl-row chr-${event.tier[0]}` },
    element(
      "p",
      { className: "chr-tl-label" },
      element("a", { href: `../${event.url}` }, event.title),
      element("span", { className: "chr-note" }, event.words, ...note),
    ),
    track,
  );
  return { event, item, track };
}

/** Lay out an axis in pixels: one scale, or a small one for a long past and a large one after it. */
function layOut(events, width) {
  const known = events
    .flatMap((event) => [event.earliest, event.latest])
    .filter(Boolean)
    .map(days)
    .sort((a, b) => a - b);
  const first = known[0] ?? days("2000-01-01");
  const last = known.at(-1) ?? first;
  const main = month(known[Math.floor(known.length / 2)] ?? first, 0);
  const inside = width - 2 * EDGE;
  const whole = { from: month(first, 0), to: month(last, 1), left: EDGE, width: inside };
  let parts = [whole];
  if (last - first > LONGEST && main - first > LONGEST && last - main > 20) {
    const past = Math.round(inside * 0.34);
    parts = [
      { from: year(first, 0), to: main, left: EDGE, width: past },
      { from: main, to: month(last, 1), left: EDGE + past + GAP, width: inside - past - GAP },
    ];
  }
  return { parts, width, x: (day) => place(parts, day) };
}

function place(parts, day) {
  for (const { from, to, left, width } of parts) {
    if (day < from) return left;
    if (day < to || (day === to && parts.at(-1).to === to)) return left + (width * (day - from)) / (to - from);
  }
  return parts.at(-1).left + parts.at(-1).width;
}

/** Yield the ticks of one part of the axis, as fine as their labels have room. */
function* ticks({ from, to, left, width }) {
  const perDay = width / (to - from);
  const step = [1, 2, 7, 14].find((size) => size * perDay >= ROOM && to - from < 70);
  const months = [1, 2, 3, 6].find((size) => size * 30 * perDay >= ROOM);
  const years = [1, 2, 5, 10, 20, 50, 100].find((size) => size * 365 * perDay >= ROOM) ?? 200;
  let named = "";
  const next = step ? (day) => day + step : months ? (day) => month(day, months) : (day) => year(day, 1);
  for (let day = from; day < to; day = next(day)) {
    const then = calendar(day);
    const inYear = then.getUTCFullYear();
    const x = left + (day - from) * perDay;
    if (!step && !months) {
      // The first year is named too, where it does not crowd the next round one.
      const round = (years - (inYear % years)) % years;
      if (day === from ? round && round * 365 * perDay < ROOM : round) continue;
      yield { x, top: String(inYear) };
      continue;
    }
    const inMonth = MONTHS[then.getUTCMonth()];
    const top = step ? String(then.getUTCDate()) : inMonth;
    const below = step ? `${inMonth} ${inYear}` : String(inYear);
    yield { x, top, below: below === named ? "" : below };
    named = below;
  }
}

function labels(axis) {
  const inside = (part) => [...ticks(part)].filter(({ x }) => part === axis.parts.at(-1) || x - part.left < part.width - ROOM / 2);
  const texts = axis.parts.flatMap((part) =>
    inside(part).flatMap(({ x, top, below }) => [
      drawn("text", { x: x + 2, y: 12, class: "chr-tl-tick" }, top),
      ...(below ? [drawn("text", { x: x + 2, y: 26, class: "chr-tl-tick chr-tl-year" }, below)] : []),
    ]),
  );
  return drawn("svg", { width: axis.width, height: 32 }, ...texts);
}

function lines(axis, { first, last }) {
  const all = axis.parts.flatMap((part) => [...ticks(part)].map(({ x }) => x));
  const rules = all.map((x) => drawn("line", { x1: x, x2: x, y1: 0, y2: "100%", class: "chr-tl-line" }));
  const [past, main] = axis.parts;
  // Where the scale changes the paper shows through, so nobody reads across it.
  if (main) rules.push(drawn("rect", { x: past.left + past.width + 2, y: 0, width: GAP - 4, height: "100%", class: "chr-tl-break" }));
  if (first || last) {
    const from = first ? axis.x(days(first)) : 0;
    const to = last ? axis.x(days(last) + 1) : axis.width;
    rules.unshift(drawn("rect", { x: from, y: 0, width: Math.max(1, to - from), height: "100%", class: "chr-tl-period" }));
  }
  return drawn("svg", { width: axis.width, height: "100%" }, ...rules);
}

/** Draw one date: a dot, a bar, brackets or a fading end, by how well it is known. */
function date(event, axis) {
  const open = { left: !event.earliest, right: !event.latest };
  const left = open.left ? 0 : axis.x(days(event.earliest));
  const right = open.right ? axis.width : axis.x(days(event.latest) + 1);
  const shape = { left, right: Math.max(right, left + 2), open, axis, event };
  const body = open.left || open.right ? fading(shape) : (FORMS[event.form] ?? light)(shape);
  return drawn("svg", { width: axis.width, height: HEIGHT, class: "chr-g" }, ...body, ...doubts(shape));
}

const FORMS = {
  day: ({ left, right }) => [drawn("circle", { cx: (left + right) / 2, cy: MIDDLE, r: 4.2, class: "chr-g-mark" })],
  span: ({ left, right }) => [bar(left, right, 8, 0.85)],
  "one-of": oneOf,
};

function light({ left, right }) {
  return [bar(left, right, 12, 0.32)];
}

function oneOf({ left, right, event, axis }) {
  const spots = (event.days ?? []).map((day) => (axis.x(days(day)) + axis.x(days(day) + 1)) / 2);
  const apart = spots.length && spots.every((x, at) => !at || x - spots[at - 1] >= 6);
  const inside = apart
    ? spots.map((x) => drawn("circle", { cx: x, cy: MIDDLE, r: 2.4, class: "chr-g-ring" }))
    : [drawn("rect", { x: left, y: MIDDLE - 3.5, width: right - left, height: 7, class: "chr-g-ring" })];
  const [a, b] = apart ? [spots[0] - 3, spots.at(-1) + 3] : [left, right];
  const brackets = `M${a} 4h-3v14h3M${b} 4h3v14h-3`;
  return [...inside, drawn("path", { d: brackets, class: "chr-g-stroke" })];
}

function fading({ left, right, open }) {
  const steps = 12;
  const size = (right - left) / steps;
  const bars = Array.from({ length: steps }, (_, step) => {
    const strength = (open.left ? step + 1 : steps - step) / steps;
    return bar(left + step * size, left + (step + 1) * size, 8, 0.85 * strength ** 1.5);
  });
  const end = open.left ? `M5 ${MIDDLE - 4}l-4 4 4 4M${right} 4v14` : `M${right - 5} ${MIDDLE - 4}l4 4-4 4M${left} 4v14`;
  return [...bars, drawn("path", { d: end, class: "chr-g-stroke" })];
}

/** Approximate dates are underlined with a wave, doubtful ones bear a question mark. */
function doubts({ left, right, event, axis }) {
  const made = [];
  if (event.mark === "~" || event.mark === "%") {
    const [from, to] = [Math.min(left, (left + right) / 2 - 6), Math.max(right, (left + right) / 2 + 6)];
    const waves = Math.max(2, Math.round((to - from) / 6));
    const half = (to - from) / waves / 2;
    made.push(drawn("path", { d: `M${from} 20q${half / 2}-2.4 ${half} 0${`t${half} 0`.repeat(2 * waves - 1)}`, class: "chr-g-stroke" }));
  }
  if (event.mark === "?" || event.mark === "%") {
    made.push(drawn("text", { x: right + 12 > axis.width ? left - 12 : right + 5, y: MIDDLE + 4, class: "chr-g-query" }, "?"));
  }
  return made;
}

function bar(left, right, height, opacity) {
  const width = Math.max(0, right - left);
  return drawn("rect", { x: left, y: MIDDLE - height / 2, width, height, opacity, class: "chr-g-mark" });
}
