// "Who held what": one stretch of days at a time instead of all below one another. The day stands in
// the address (?on=2026-01-27), so that a view can be sent to somebody.

const at = (id) => document.getElementById(`held-${id}`);
const form = at("form");
const stays = [...document.querySelectorAll("#held-stays > section")];

if (form && stays.length) start();

function start() {
  form.hidden = false;
  at("days").hidden = true;
  document.getElementById("held-stays").classList.add("chr-live");
  form.addEventListener("submit", (event) => event.preventDefault());
  at("before").addEventListener("click", () => step(-1));
  at("after").addEventListener("click", () => step(1));
  // While the slider moves the address follows; where it comes to rest is one step of the history.
  at("range").addEventListener("input", ({ target }) => show(stays[target.value].id, "replace"));
  at("on").addEventListener("change", ({ target }) => target.value && show(target.value, "push"));
  addEventListener("popstate", fromAddress);
  addEventListener("hashchange", fromAddress);
  fromAddress();
}

function fromAddress() {
  const asked = new URLSearchParams(location.search).get("on") ?? location.hash.slice(1);
  show(/^\d{4}-\d\d-\d\d$/.test(asked) ? asked : document.getElementById("held-stays").dataset.best);
}

function step(by) {
  const place = Number(at("range").value) + by;
  if (stays[place]) show(stays[place].id, "push");
}

/** Show the state on a day: that of the stretch in which the day lies. Days compare as texts do. */
function show(day, how) {
  const found = stays.findLastIndex((stay) => stay.id <= day);
  const place = Math.max(0, found);
  const stay = stays[place];
  stays.forEach((other) => (other.hidden = other !== stay));
  const words = stay.querySelector("h2").textContent;
  at("range").value = place;
  at("range").setAttribute("aria-valuetext", words);
  at("on").value = found < 0 ? stay.id : day;
  // Disabled, they would lose the focus of whoever steps with the keyboard.
  at("before").setAttribute("aria-disabled", String(place === 0));
  at("after").setAttribute("aria-disabled", String(place === stays.length - 1));
  at("day").textContent = found < 0 ? `Nothing is known before ${words}` : words;
  if (how) history[`${how}State`](null, "", `?on=${at("on").value}`);
}
