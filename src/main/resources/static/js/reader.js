// The reader: which claim is open, the next and previous contested one, loaded language, links, what has changed meanwhile.

import { adding } from "./add-claim.js";
import { tell } from "./decide.js";
import { holdFocus } from "./hold-focus.js";
import { judge } from "./judge.js";
import { keyOf } from "./keys.js";
import { openLink } from "./link.js";
import { margin } from "./margin.js";
import { fetchPage } from "./page.js";

const reader = document.querySelector("[data-reader]");
const text = reader.querySelector("[data-text]");
const { map, document: id } = reader.dataset;
let links = [];
let contested = [];

const index = () => {
  links = [...text.querySelectorAll("mark a")];
  contested = links.filter((link) => link.id && link.closest(".claim--contested, .claim--unanswered, .claim--both"));
  for (const link of links) {
    link.parentElement.classList.toggle("claim--continued", !link.id);
  }
};

let opened = null; // The occurrence whose claim is beside the text.

const show = (occurrence) => {
  opened = occurrence ?? opened;
  for (const link of links) {
    link.parentElement.classList.toggle("claim--open", link.dataset.occurrence === occurrence);
  }
  for (const card of text.querySelectorAll(".other")) {
    card.classList.toggle("other--open", card.dataset.for === occurrence);
  }
};

const linkOf = (occurrence) => links.find((link) => link.id === occurrence) ?? null;

index();
const arrange = margin(text);
if (linkOf(location.hash.slice(1))) {
  show(location.hash.slice(1));
} else {
  // An address that names the claim alone leads to the first place where this text has it.
  const { claim } = document.getElementById("beside").dataset;
  const first = claim && links.find(({ dataset, id: place }) => place && dataset.claim === claim);
  if (first) {
    show(first.id);
    first.scrollIntoView({ block: "center", behavior: "instant" });
  }
}

const plainly = (event) => !event.ctrlKey && !event.metaKey && !event.shiftKey;

text.addEventListener("click", (event) => {
  const link = event.target.closest("mark a, .other__link");
  if (link && plainly(event)) {
    show(link.dataset.occurrence);
    history.replaceState(null, "", link.href);
  }
});

// Resting the keyboard on a claim opens it, as a click does; a moment's wait spares claims passed over.
let resting = 0;
text.addEventListener("focusin", (event) => {
  const link = event.target.closest("mark a");
  clearTimeout(resting);
  if (link && link.matches(":focus-visible") && link.dataset.occurrence !== opened) {
    resting = setTimeout(() => link.click(), 180);
  }
});
text.addEventListener("focusout", () => clearTimeout(resting));

// From a claim that is open already Enter leads to what is told beside it: by Tab it would lie behind all claims further down.
text.addEventListener("keydown", (event) => {
  const link = event.target.closest("mark a");
  if (event.key === "Enter" && plainly(event) && link?.dataset.occurrence === opened && link.dataset.claim === claimBeside()) {
    event.preventDefault();
    document.querySelector("#beside .beside__claim").focus();
  }
});

/** Opens the claim at a place of the text and brings it into sight. */
const go = (link) => {
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "center" });
  clearTimeout(resting);
  link.click();
};

const step = (by) => {
  if (contested.length === 0) {
    return;
  }
  let at = contested.findIndex((link) => link.id === opened);
  if (at < 0) {
    const belowTheBar = 60;
    const passed = contested.filter((link) => link.getBoundingClientRect().top < belowTheBar).length;
    at = by > 0 ? passed - 1 : passed;
  }
  go(contested[(at + by + contested.length) % contested.length]);
};

const close = () => {
  document.getElementById("beside").classList.add("beside--empty");
  show(null);
  linkOf(opened)?.focus();
};

const claimBeside = () => document.getElementById("beside").dataset.claim;

/** The claim beside the text once more, since what is known of it has changed. */
const renewPanel = async () => {
  const claim = claimBeside();
  if (claim) {
    const address = `/maps/${encodeURIComponent(map)}/documents/${encodeURIComponent(id)}?claim=${encodeURIComponent(claim)}`;
    await window.htmx.ajax("GET", address, { target: "#beside", swap: "outerHTML" });
  }
};

/** The text with its marks once more, in the place of the old one; what is open and where one reads stay. */
const renew = async () => {
  const page = await fetchPage(location.pathname).catch(tell); // Without the claim, which may be gone.
  if (!page) {
    return;
  }
  const focused = text.contains(document.activeElement) ? document.activeElement.id : "";
  fresh.replaceChildren();
  reader.dataset.snapshot = page.querySelector("[data-reader]").dataset.snapshot; // The text may have been revised.
  text.replaceChildren(...page.querySelector("[data-text]").childNodes);
  adder.renewed();
  reader.querySelector("[data-legend]").replaceWith(page.querySelector("[data-legend]"));
  window.htmx.process(text);
  index();
  show(opened);
  arrange();
  stepper.hidden = contested.length === 0;
  if (focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
  if (claimBeside() && links.some(({ dataset }) => dataset.claim === claimBeside())) {
    await renewPanel();
  } else if (claimBeside()) {
    document.getElementById("beside").replaceWith(page.getElementById("beside"));
    window.htmx.process(document.getElementById("beside"));
    history.replaceState(null, "", location.pathname);
  }
};

/** Decides on a relation beside the text; the focus goes to the next that can be decided on. */
const decideOn = async (button) => {
  const beside = () => document.getElementById("beside");
  const focusAgain = holdFocus(beside());
  await judge(button, button.dataset.status, renew);
  if (!focusAgain(beside())) {
    linkOf(opened)?.focus({ preventScroll: true });
  }
};

const link = () => {
  const claim = claimBeside();
  if (claim) {
    openLink({ map, claim, done: renew });
  }
};

const adder = adding({
  reader,
  text,
  renew,
  added: async (claim) => {
    await renew();
    const there = links.find(({ dataset, id: first }) => first && dataset.claim === claim);
    if (there) {
      go(there);
    }
  },
});

const keys = document.getElementById("keys");

document.addEventListener("keydown", (event) => {
  const key = event.target.closest("[data-choosing]") ? null : keyOf(event);
  if (key === "n" || key === "p") {
    step(key === "n" ? 1 : -1);
  } else if (key === "l" && claimBeside()) {
    event.preventDefault(); // Or the letter would be typed into the dialog.
    link();
  } else if (key === "c") {
    event.preventDefault(); // Or the letter would be typed into the form.
    adder.take();
  } else if (key === "?") {
    keys.showModal();
  } else if (key === "Escape") {
    close();
  }
});

const stepper = reader.querySelector("[data-stepper]");
stepper.hidden = contested.length === 0;
stepper.querySelector("[data-next]").addEventListener("click", () => step(1));
stepper.querySelector("[data-previous]").addEventListener("click", () => step(-1));

reader.addEventListener("click", (event) => {
  if (event.target.closest("[data-close]")) {
    close();
  } else if (event.target.closest("[data-link]")) {
    link();
  } else if (event.target.closest("[data-status]")) {
    decideOn(event.target.closest("[data-status]"));
  }
  // A box of the drawing that stands in this text leads to its passage rather than to another page.
  const box = event.target.closest("[data-place]");
  const there = box && plainly(event) ? linkOf(box.dataset.place) : null;
  if (there) {
    event.preventDefault();
    go(there);
  }
});

reader.querySelector("[data-loaded-toggle]").addEventListener("change", (event) => {
  text.classList.toggle("text--loaded", event.target.checked);
});

/** How the claims of a text are marked and what stands beside them; the same for the same decisions. */
const marking = (root) =>
  [...root.querySelectorAll("mark a, .other")]
    .map((part) => [part.dataset.occurrence, part.dataset.at, part.getAttribute("aria-describedby"), part.dataset.for && part.textContent])
    .join();

// Somebody else's decisions are told, not shown at once: the text must not change under a reader's eyes. One's own are
// shown already when they are heard of.
const fresh = reader.querySelector("[data-fresh]");
const tellIfChanged = async () => {
  const page = await fetchPage(location.pathname).catch(() => null); // The next change asks again.
  if (!page || fresh.childElementCount > 0) {
    return;
  }
  const same = page.querySelector("[data-reader]").dataset.snapshot === reader.dataset.snapshot;
  if (same && marking(page.querySelector("[data-text]")) === marking(text)) {
    return;
  }
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "button",
    textContent: fresh.dataset.sayShow,
  });
  button.addEventListener("click", renew);
  fresh.replaceChildren(Object.assign(document.createElement("span"), { textContent: fresh.dataset.sayChanged }), button);
};

let hearing = 0;
document.addEventListener("mapchange", () => {
  clearTimeout(hearing);
  hearing = setTimeout(tellIfChanged, 600); // Several changes at once are looked at together.
});

// A new claim starts at its top.
document.addEventListener("htmx:afterSwap", () => {
  const panel = document.querySelector("[data-panel]");
  panel.scrollTop = 0;
  if (matchMedia("(max-width: 56rem)").matches) {
    linkOf(opened)?.scrollIntoView({ block: "start" }); // The sheet covers the lower part of the screen.
  }
});
