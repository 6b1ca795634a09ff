// The reader: which claim is open, the next and previous contested one, loaded language.

import { openLink } from "./link.js";

const reader = document.querySelector("[data-reader]");
const text = reader.querySelector("[data-text]");
const links = [...text.querySelectorAll("mark a")];
const firsts = links.filter((link) => link.id);
const contested = firsts.filter((link) => link.closest(".claim--contested, .claim--both"));

for (const link of links) {
  if (!link.id) {
    link.parentElement.classList.add("claim--continued");
  }
}

const show = (link) => {
  for (const open of text.querySelectorAll(".claim--open")) {
    open.classList.remove("claim--open");
  }
  for (const part of links) {
    if (part.dataset.occurrence === link?.dataset.occurrence) {
      part.parentElement.classList.add("claim--open");
    }
  }
  opened = link ?? opened;
};

let opened = document.getElementById(location.hash.slice(1)) ?? null;
if (opened && links.includes(opened)) {
  show(opened);
}

text.addEventListener("click", (event) => {
  const link = event.target.closest("mark a");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    show(link);
    history.replaceState(null, "", link.href);
  }
});

// Resting the keyboard on a claim opens it, as a click does; a moment's wait spares claims passed over.
let resting = 0;
text.addEventListener("focusin", (event) => {
  const link = event.target.closest("mark a");
  clearTimeout(resting);
  if (link && link.matches(":focus-visible") && link !== opened) {
    resting = setTimeout(() => link.click(), 180);
  }
});

const step = (by) => {
  if (contested.length === 0) {
    return;
  }
  let index = contested.indexOf(opened);
  if (index < 0) {
    const belowTheBar = 60;
    const passed = contested.filter((link) => link.getBoundingClientRect().top < belowTheBar).length;
    index = by > 0 ? passed - 1 : passed;
  }
  const next = contested[(index + by + contested.length) % contested.length];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
  clearTimeout(resting);
  next.click();
};

const close = () => {
  const panel = document.getElementById("beside");
  panel.classList.add("beside--empty");
  show(null);
  opened?.focus();
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) {
    return;
  }
  if (event.key === "n") {
    step(1);
  } else if (event.key === "p") {
    step(-1);
  } else if (event.key === "Escape") {
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
  }
});

reader.querySelector("[data-loaded-toggle]").addEventListener("change", (event) => {
  text.classList.toggle("text--loaded", event.target.checked);
});

const contents = reader.querySelector("[data-contents]");
if (contents && matchMedia("(max-width: 76rem)").matches) {
  contents.open = false;
}

// A new claim starts at its top.
document.addEventListener("htmx:afterSwap", (event) => {
  const panel = event.detail.target.closest?.(".beside") ?? document.querySelector(".beside");
  panel.scrollTop = 0;
  if (matchMedia("(max-width: 56rem)").matches) {
    opened?.scrollIntoView({ block: "start" }); // The sheet covers the lower part of the screen.
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "l" && opened && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, textarea, select, dialog")) {
    event.preventDefault();
    openLink({ map: reader.dataset.map, claim: opened.dataset.claim });
  }
});
