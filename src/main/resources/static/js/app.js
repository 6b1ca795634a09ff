// What every page has: the theme toggle, menus that close, the keys for search and help.

import { keyOf, singleKeys, switchKeys } from "./keys.js";
import { fetchPage } from "./page.js";

const root = document.documentElement;
const toggle = document.querySelector("[data-theme-toggle]");
const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

const showTheme = () => {
  toggle.setAttribute("aria-pressed", String(isDark()));
  document.dispatchEvent(new CustomEvent("themechange"));
};

if (toggle) {
  toggle.hidden = false;
  showTheme();
  system.addEventListener("change", showTheme);
  toggle.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    root.dataset.theme = next;
    try {
      localStorage.setItem("theme", next);
    } catch {
      // Kept for this page only.
    }
    showTheme();
  });
}

const closeMenus = (except) => {
  for (const menu of document.querySelectorAll("[data-menu][open]")) {
    if (menu !== except) {
      menu.open = false;
    }
  }
};

document.addEventListener("click", (event) => closeMenus(event.target.closest("[data-menu]")));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const menu = document.querySelector("[data-menu][open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }
});

// A page that answers to a key itself has done so by now.
addEventListener("keydown", (event) => {
  const key = event.defaultPrevented ? null : keyOf(event);
  if (key === "/") {
    const search = document.querySelector(".topbar input[type=search]");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  } else if (key === "?" && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    void showKeys();
  }
});

const showKeys = async () => {
  const help = document.querySelector("[data-help]");
  const address = `${help.href}?here=${encodeURIComponent(help.dataset.help)}`;
  const dialog = (await fetchPage(address, { part: true })).querySelector("dialog");
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
};

// On the help page single keys are switched on and off.
const keySwitch = document.querySelector("[data-key-switch]");
if (keySwitch) {
  keySwitch.checked = singleKeys();
  keySwitch.addEventListener("change", () => switchKeys(keySwitch.checked));
  keySwitch.closest("[hidden]").hidden = false;
}

// On a phone the entries of the navigation do not all fit; the current one is in sight.
const nav = document.querySelector(".topbar__nav");
const current = nav?.querySelector("[aria-current]");
if (current) {
  nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
}
