// What every page has: the theme toggle and menus that close.

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
