// The menu of a narrow window is opened by a label, which a keyboard cannot reach: here it becomes a
// button. Without this file the theme's closed menu stays open to the keyboard, as it comes.

const drawer = document.getElementById("__drawer");
const button = document.querySelector('.md-header__button[for="__drawer"]');
const menu = document.querySelector(".md-sidebar--primary");

if (drawer && button && menu) {
  Object.assign(button, { tabIndex: 0, role: "button", ariaLabel: "Menu", ariaExpanded: "false" });
  const open = (wanted) => {
    drawer.checked = wanted;
    drawer.dispatchEvent(new Event("change", { bubbles: true }));
  };
  drawer.addEventListener("change", () => (button.ariaExpanded = String(drawer.checked)));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation(); // the theme would take Enter for a click, and close it again
    open(!drawer.checked);
    if (drawer.checked) requestAnimationFrame(() => menu.querySelector(".md-nav__list a")?.focus());
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    open(false);
    button.focus();
  });
}
