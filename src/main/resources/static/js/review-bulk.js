// Accepting many proposals at once: a threshold, how many of each kind are above it, and a sample to look at first.

import { tell } from "./decide.js";
import { fetchPage } from "./page.js";

const box = document.querySelector("[data-dialog=bulk]");
const part = (name) => box.querySelector(`[data-${name}]`);
const PAUSE = 250; // Milliseconds without a change after which the sample is fetched.

let asked = 0; // Of several previews under way only the last counts.
let timer = 0;
let named = [];
let set = () => {};

const kinds = () => [...part("kinds").querySelectorAll("input")];

const count = (waiting) => {
  const least = Number(part("least").value);
  for (const tick of kinds()) {
    const shown = tick.closest("label").querySelector("[data-count]");
    if (shown) {
      const numbers = waiting[tick.value] ?? [];
      const above = numbers.slice(least).reduce((sum, number) => sum + number, 0);
      shown.textContent = above.toLocaleString(document.documentElement.lang);
    }
  }
};

const preview = async (address, words) => {
  const mine = ++asked;
  const query = new URLSearchParams({ minimum: String(Number(part("least").value) / 100) });
  kinds()
    .filter((tick) => tick.checked)
    .forEach((tick) => query.append("kind", tick.value));
  for (const condition of ["document", "type"]) {
    if (box.dataset[condition]) {
      query.set(condition, box.dataset[condition]);
    }
  }
  try {
    const found = await fetchPage(`${address}/bulk?${query}`);
    if (mine !== asked) {
      return;
    }
    const shown = found.querySelector("[data-preview]");
    named = (shown.dataset.proposals ?? "")
      .split(" ")
      .filter(Boolean)
      .map((name) => name.split(":"))
      .map(([id, version]) => ({ id, version: Number(version) }));
    part("sample").replaceChildren(shown);
    part("accept-many").textContent = words(named.length.toLocaleString(document.documentElement.lang));
    part("accept-many").disabled = named.length === 0;
  } catch (failure) {
    if (mine === asked) {
      tell(failure);
    }
  }
};

// The button must not promise what the threshold no longer says.
const changed = (now = false) => {
  asked += 1; // What is still under way was asked for another threshold.
  part("accept-many").disabled = true;
  clearTimeout(timer);
  timer = setTimeout(set, now ? 0 : PAUSE);
};

/**
 * Opens the dialog; answers what is to be accepted, each with id and version, or null.
 *
 * @param waiting by kind, how many wait at each percentage of confidence
 * @param words what the button says for a number
 */
export const openBulk = (address, waiting, words) => {
  set = () => {
    count(waiting);
    preview(address, words);
  };
  count(waiting);
  part("accept-many").textContent = words(0);
  changed(true);
  box.returnValue = "";
  box.showModal();
  part("least").oninput = () => {
    part("least-number").value = part("least").value;
    count(waiting);
    changed();
  };
  part("least-number").oninput = () => {
    const number = Math.min(100, Math.max(0, Number(part("least-number").value) || 0));
    part("least").min = String(Math.min(50, number));
    part("least").value = String(number);
    count(waiting);
    changed();
  };
  part("kinds").onchange = () => changed(true);
  return new Promise((resolve) => {
    box.addEventListener("close", () => resolve(box.returnValue === "save" ? named : null), { once: true });
  });
};
