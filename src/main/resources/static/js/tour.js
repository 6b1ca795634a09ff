// While a tour goes on, its panel is laid over the page; Escape in it leaves the tour.

import { fetchPage } from "./page.js";

const door = document.querySelector("[data-tour]");
const MOVED = "tour-moved";

const mark = document.cookie
  .split("; ")
  .find((cookie) => cookie.startsWith("tour="))
  ?.slice("tour=".length)
  .split(".");

/** Whoever came here by the panel's own button goes on reading in the panel. */
const rememberMove = (form) => form.addEventListener("submit", () => sessionStorage.setItem(MOVED, "yes"));

const show = async () => {
  const made = await fetchPage(door.href, { part: true }).catch(() => null); // Away for a moment: the next page shows it.
  const panel = made?.querySelector("[data-tour-panel]");
  if (!panel) {
    return;
  }
  document.body.append(panel);
  panel.querySelectorAll("[data-tour-go]").forEach(rememberMove);
  const leave = panel.querySelector("[data-tour-leave]");
  leave.addEventListener("submit", (event) => {
    event.preventDefault();
    void fetch(leave.action, { method: "POST", redirect: "manual" });
    panel.remove();
    document.getElementById("main").focus({ preventScroll: true });
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      leave.requestSubmit();
    }
  });
  if (sessionStorage.getItem(MOVED)) {
    sessionStorage.removeItem(MOVED);
    panel.querySelector("h2").focus({ preventScroll: true });
  }
};

document.querySelectorAll("main [data-tour-go]").forEach(rememberMove);

if (door && mark && mark[2] === "on" && door.pathname.split("/")[2] === mark[0]) {
  await show();
}
