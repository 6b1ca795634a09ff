// Head to head: opens and folds all questions, prints, and decides on each contradiction.

import { judge, takeBackLast } from "./judge.js";
import { keyOf } from "./keys.js";
import { refresh } from "./refresh.js";

const page = document.querySelector("main.clash");

const print = page.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

// ---- All questions open, or folded. The page is renewed in place, so nothing is held on to.

const questions = () => [...page.querySelectorAll(".question")];
const allOpen = () => questions().every((question) => question.open);
let opening = "";

const say = () => {
  const unfold = page.querySelector("[data-unfold]");
  if (unfold) {
    const words = allOpen() ? unfold.dataset.sayFold : opening;
    if (unfold.textContent !== words) {
      unfold.textContent = words;
    }
    unfold.hidden = questions().length < 2;
  }
};

page.addEventListener("toggle", say, true);

// ---- Decisions

const rebuttals = () => [...page.querySelectorAll(".question[open] .rebuttals > li")];
const current = () => document.activeElement?.closest(".rebuttals > li");

const go = (by) => {
  const all = rebuttals();
  const at = all.indexOf(current());
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
};

/** Decides on the contradiction in an item; one that leaves the page hands the focus to the next. */
const decideOn = async (item, status) => {
  const all = rebuttals();
  const neighbour = all[all.indexOf(item) + 1] ?? all[all.indexOf(item) - 1];
  await judge(item, status, refresh);
  const left = document.getElementById(item.id) ?? (neighbour && document.getElementById(neighbour.id));
  left?.focus();
};

page.addEventListener("click", (event) => {
  const button = event.target.closest("[data-status]");
  if (button) {
    decideOn(button.closest(".rebuttals > li"), button.dataset.status);
  }
});

document.addEventListener("keydown", (event) => {
  const key = keyOf(event);
  const item = current();
  switch (key) {
    case "j":
      go(1);
      break;
    case "k":
      go(-1);
      break;
    case "a":
    case "r":
      if (item) {
        decideOn(item, key === "a" ? "accepted" : "rejected");
      }
      break;
    case "u":
      takeBackLast(refresh);
      break;
    default:
  }
});

opening = page.querySelector("[data-unfold]")?.textContent ?? "";
document.addEventListener("refreshed", say);
page.classList.add("clash--live");
say();
