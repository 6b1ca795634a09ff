// Keeps the parts of a page marked with data-in-step, each with an id, as the service would write them now: after a change
// in the map the page is fetched again and only what differs is changed in place. Numbers marked with data-count run to
// their new value; what is new among siblings with ids is marked for a while. What a script has put in, marked with data-mine,
// stays. After each time the document hears "refreshed".

import { fetchPage } from "./page.js";
import { Idiomorph } from "./vendor/idiomorph.js";

const FIRST_WAIT = 150;
const RUN = 600;

const still = matchMedia("(prefers-reduced-motion: reduce)");
let timer = null;
let fetching = false;
let again = false;
let lasted = 0;

const number = (element) => Number(element.dataset.count);

/** Shows the way from one number to the next. */
const run = (element, from, to, words) => {
  if (still.matches || !Number.isFinite(from) || from === to) {
    return;
  }
  const begun = performance.now();
  const format = new Intl.NumberFormat(document.documentElement.lang || "en");
  const step = (now) => {
    const part = Math.min(1, (now - begun) / RUN);
    element.textContent = part === 1 ? words : format.format(Math.round(from + (to - from) * (1 - (1 - part) ** 3)));
    if (part < 1 && element.isConnected) {
      requestAnimationFrame(step);
    }
  };
  requestAnimationFrame(step);
};

const morph = (old, fresh) => {
  const before = new Map([...old.querySelectorAll("[data-count]")].map((element) => [element, number(element)]));
  Idiomorph.morph(old, fresh, {
    morphStyle: "outerHTML",
    callbacks: {
      // What a reader has opened stays open.
      beforeAttributeUpdated: (attribute, element) =>
        !(attribute === "open" && element instanceof HTMLDetailsElement),
      beforeNodeRemoved: (node) => !(node.nodeType === Node.ELEMENT_NODE && "mine" in node.dataset),
      afterNodeAdded: (node) => {
        if (node.nodeType === Node.ELEMENT_NODE && node.id) {
          node.classList.add("is-new");
        }
      },
    },
  });
  const now = document.getElementById(old.id);
  for (const element of now?.querySelectorAll("[data-count]") ?? []) {
    run(element, before.get(element), number(element), element.textContent);
  }
  if (window.htmx && now) {
    window.htmx.process(now);
  }
};

/** Brings the page up to date now, or once more if it is being done. */
export const refresh = async () => {
  timer = null;
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  const begun = performance.now();
  try {
    const page = await fetchPage(location.href);
    if (page.movedTo) {
      location.replace(page.movedTo); // What this page was about has become part of something else.
      return;
    }
    for (const part of document.querySelectorAll("[data-in-step]")) {
      const fresh = page.getElementById(part.id);
      if (fresh && !part.isEqualNode(fresh)) {
        morph(part, document.importNode(fresh, true));
      }
    }
    document.title = page.title;
    document.dispatchEvent(new CustomEvent("refreshed"));
  } catch {
    // The service is away for a moment; the next change brings the page up to date.
  } finally {
    lasted = performance.now() - begun;
    fetching = false;
    if (again) {
      again = false;
      later();
    }
  }
};

/** A map that takes long to show is asked for less often: at most a tenth of the time goes into it. */
const later = () => {
  timer ??= setTimeout(refresh, Math.max(FIRST_WAIT, Math.min(30_000, lasted * 9)));
};

document.addEventListener("mapchange", later);
document.addEventListener("jobended", later);
