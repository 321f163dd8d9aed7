// The box in the header is for jumping: titles, dates, names. Whoever looks for words in the texts is
// handed over, with what was typed, to the page that searches them. Without this file, and should the
// theme change its own, the box goes on as it is.

import { element } from "./element.js";

const EXPLORE = new URL("../../explore/", import.meta.url);

const box = document.querySelector('[data-md-component="search"]');
const input = box?.querySelector("input");
const results = box?.querySelector('[data-md-component="search-result"]');
if (input && results) offer();

function offer() {
  // The theme takes the best of all links by the score of their first element: ours is never that.
  const text = element("p");
  const article = element("div", { className: "md-search-result__article md-typeset" }, text);
  article.dataset.mdScore = "-1";
  const link = element("a", { className: "md-search-result__link", href: EXPLORE.href }, article);
  const follow = () => {
    const words = input.value.trim();
    link.hidden = !words;
    link.href = String(Object.assign(new URL(EXPLORE), { search: words ? new URLSearchParams({ words }) : "" }));
    text.textContent = `Search all texts for “${words}”`;
  };
  results.append(link);
  for (const change of ["input", "change", "focus"]) input.addEventListener(change, follow);
  // The theme looks at keys only, and so misses what is pasted, dictated or chosen from a list.
  input.addEventListener("input", () => input.dispatchEvent(new KeyboardEvent("keyup")));
  input.form?.addEventListener("reset", () => setTimeout(follow));
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !input.value.trim()) return;
    // The theme would jump to what it takes for best. Results are chosen with the arrow keys.
    event.preventDefault();
    event.stopPropagation();
    follow();
    location.assign(link.href);
  });
  follow();
}
