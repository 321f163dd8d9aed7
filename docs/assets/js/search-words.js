// What a reader means by the words of a search: names under all their spellings, days, slips of the
// hand. Facts in, facts out, no page. Nothing is ever exchanged for what was typed without a note
// that says so.

const ARTICLES = new Set(["al", "el", "as", "ash", "at", "ar", "ad", "an", "az"]);
const STOP = new Set(
  ("a an and any are as at be been by did do does for from had has have how in into is it its many much of on or " +
    "our out say says that the their there they this to was were what when where which who whom whose will with").split(" "),
);
const MONTHS = "january february march april may june july august september october november december".split(" ");

/** Fold what nobody means: case, marks on letters, hyphens and apostrophes. */
export const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640'’‘ʼ`.]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const tokens = (text) => fold(text).split(" ").filter(Boolean);

/** Leave out the article of a name, where something is left: "At-Tall" is "Al Tall" is "Tall". */
const bare = (words) => {
  const rest = words.filter((word, place) => !ARTICLES.has(word) || place === words.length - 1);
  return rest.join(" ");
};

/** Make of data/search.json what is asked for every word: forms of names, and what else they mean. */
export function lexicon({ names, same }) {
  const [forms, parts] = [new Map(), new Map()];
  const put = (form, name) => form && forms.set(form, (forms.get(form) ?? new Set()).add(name));
  for (const name of names) {
    for (const text of name.names) {
      for (const form of written(tokens(text)).slice(0, 2)) put(form, name);
      for (const part of tokens(text)) parts.set(part, (parts.get(part) ?? new Set()).add(name));
    }
  }
  const alike = new Map();
  for (const group of same) {
    for (const text of group) {
      for (const form of written(tokens(text))) alike.set(form, [...(alike.get(form) ?? []), ...group]);
    }
  }
  const longest = Math.max(1, ...[...forms.keys(), ...alike.keys()].map((form) => form.split(" ").length));
  return { forms, parts, alike, longest };
}

/**
 * Part what was typed into units, each of which must be found: `{ typed, names, texts }`, with the
 * registered names it may mean and the words that will do for it. A day that is told in words
 * or as ISO is a `period`, and no unit.
 */
export function understand(typed, known) {
  const phrases = [];
  let rest = typed.replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/gu, (_, phrase) => (phrases.push(phrase), " "));
  const time = dated(rest);
  if (time) rest = rest.replace(time.words, " ");
  const words = tokens(rest);
  const units = phrases.map((phrase) => ({ typed: phrase, names: [], texts: spellings(phrase), exact: true }));
  for (let place = 0; place < words.length; ) {
    const size = longestAt(words, place, known);
    const run = words.slice(place, place + (size || 1));
    place += run.length;
    if (size || !STOP.has(run[0])) units.push(unit(run, known));
  }
  // Whoever types nothing but small words means them.
  if (!units.length && !time) units.push(...words.map((word) => unit([word], known)));
  return { units, period: time };
}

function longestAt(words, place, { forms, alike, longest }) {
  // One more than the longest: an article before a name belongs to it.
  for (let size = Math.min(longest + 1, words.length - place); size > 0; size--) {
    const run = words.slice(place, place + size);
    const known = written(run).some((form) => forms.has(form) || alike.has(form));
    if (known && !(size === 1 && STOP.has(run[0]))) return size;
  }
  return 0;
}

/** A run of words as names are looked up: whole, without articles, in one word ("T-4"). */
const written = (run) => [...new Set([run.join(" "), bare(run), run.join("")])];

function unit(run, { forms, parts, alike }) {
  const known = written(run);
  const direct = known.flatMap((form) => [...(forms.get(form) ?? [])]);
  // What is a name here means itself; other words may mean what the settings say they do.
  const others = direct.length ? [] : known.flatMap((form) => alike.get(form) ?? []);
  const meant = others.flatMap((text) => written(tokens(text))).flatMap((form) => [...(forms.get(form) ?? [])]);
  const names = [...new Set([...direct, ...meant])];
  const texts = [...known, ...others, ...names.flatMap((name) => name.names)];
  // A part of a name leads to its page, but is not the name: a harbour need not be Grey Harbour.
  const partly = names.length ? [] : [...(parts.get(run[0]) ?? [])];
  return { typed: run.join(" "), names, partly, texts: [...new Set(texts.flatMap(spellings))] };
}

/** "cease-fire" may be written in one word or in two. */
function spellings(text) {
  const words = tokens(text);
  const joined = /[\p{L}\p{N}]-[\p{L}\p{N}]/u.test(text) ? [words.join("")] : [];
  return [words.join(" "), ...joined].filter(Boolean);
}

/** What else a word may have been meant to be: its own continuation, or what a slip away stands here. */
export function nearest(word, known) {
  if (word.length < 4) return null;
  const begun = known.filter((other) => other.startsWith(word));
  if (begun.length) return { words: begun.slice(0, 8), begun: true };
  const most = word.length < 8 ? 1 : 2;
  let best = [];
  let least = most + 1;
  for (const other of known) {
    if (Math.abs(other.length - word.length) > most) continue;
    const apart = distance(word, other, least);
    if (apart < least) [best, least] = [[other], apart];
    else if (apart === least && apart <= most) best.push(other);
  }
  return best.length ? { words: best.slice(0, 4) } : null;
}

/** Count letters left out, put in, exchanged or turned round; more than `limit` is not counted on. */
export function distance(one, other, limit = Infinity) {
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}

const NAME = `(?<month>${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join("|")}|sept)\\.?`;
const YEAR = "(?<year>[12]\\d{3})";
const DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
const FORMS = [
  `${YEAR}-(?<number>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\\d|3[01]))?`,
  `${DAY}(?: of)? ${NAME},? ${YEAR}`,
  `${NAME} ${DAY},? ${YEAR}`,
  `${NAME},? ${YEAR}`,
  YEAR,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:on|in|of|since|during) )?${form}(?![\\p{L}\\p{N}-])`, "iu"));

/** Read a year, a month or a day in a text, as ISO or in English words; null if none stands there. */
export function dated(text) {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const { year, month, number, day } = match.groups;
    const inYear = number ?? (month && String(MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3))) + 1).padStart(2, "0"));
    const iso = [year, inYear, day?.padStart(2, "0")].filter(Boolean).join("-");
    if (!day || exists(iso)) return { words: match[0], iso };
  }
  return null;
}

/** Tell a day of the calendar from the 30th of February. */
function exists(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
