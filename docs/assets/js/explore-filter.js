// Which events a reader asked for: facts in, facts out, no page. Days are texts of ISO 8601, which
// compare as days do; null is an open end.

export const FACETS = ["actor", "base", "kind", "status", "certainty", "document", "origin", "tier"];

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Read a period from two texts, each a year, a month or a day; what is none of these is no limit. */
export function period(from, to) {
  const first = DATE.test(from) ? from + "-01-01".slice(from.length - 4) : null;
  const last = DATE.test(to) ? lastDay(to) : null;
  return first && last && first > last ? { first: null, last: null, reversed: true } : { first, last };
}

function lastDay(date) {
  const [year, month = "12", day] = date.split("-");
  return `${year}-${month}-${day ?? new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** Tell whether an event falls in a period: "surely", "possibly" or "" for no. */
export function fit(event, { first, last }) {
  if (!first && !last) return "surely";
  const after = (day) => !first || (day !== null && day >= first);
  const before = (day) => !last || (day !== null && day <= last);
  const [earliest, latest] = event.may ?? [event.earliest, event.latest];
  const meets = (earliest === null || before(earliest)) && (latest === null || after(latest));
  if (!meets) return "";
  if (event.days && !event.days.some((day) => after(day) && before(day))) return "";
  if (event.mark) return "possibly";
  // What lasted was going on in every period that shares a day with it; anything else happened on
  // one day, which is only sure to be in the period if all the days are that it may have been.
  const sure = event.core
    ? before(event.core[0]) && after(event.core[1])
    : after(event.earliest) && before(event.latest);
  return sure ? "surely" : "possibly";
}

/**
 * Choose among events. `chosen` maps a facet to the set of its values that will do; `hits` holds the
 * ids that the words were found in, or is null. Of each facet, count what every value would give
 * under all the other filters: that is what choosing it adds.
 */
export function narrow(events, { chosen, when, sure, hits }) {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
  const found = [];
  const possibly = new Set();
  for (const event of events) {
    if (hits && !hits.has(event.id)) continue;
    const falls = fit(event, when);
    if (!falls || (sure && falls !== "surely")) continue;
    const missed = FACETS.filter(
      (facet) => chosen[facet]?.size && !event[facet].some((value) => chosen[facet].has(value)),
    );
    if (missed.length > 1) continue;
    for (const facet of missed.length ? missed : FACETS) {
      for (const value of event[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
    if (missed.length) continue;
    found.push(event);
    if (falls === "possibly") possibly.add(event.id);
  }
  return { found, possibly, counts };
}
