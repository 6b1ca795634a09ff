// What every page has: the theme toggle, menus that close, the keys for search, help and what links name.

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

const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

// A page that answers to a key itself has done so by now.
addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return;
  }
  if (event.key === "/") {
    const search = document.querySelector(".topbar input[type=search]");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  } else if (event.key === "?" && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    void showKeys();
  } else if (!document.querySelector("dialog[open]")) {
    document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`)?.click();
  }
});

const showKeys = async () => {
  const help = document.querySelector("[data-help]");
  const address = `${help.href}?here=${encodeURIComponent(help.dataset.help)}`;
  const response = await fetch(address, { headers: { "HX-Request": "true" } });
  const dialog = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("dialog");
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
};

// On a phone the entries of the navigation do not all fit; the current one is in sight.
const nav = document.querySelector(".topbar__nav");
const current = nav?.querySelector("[aria-current]");
if (current) {
  nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
}
