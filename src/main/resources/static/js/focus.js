// The focus map: every step is an address whose fragment is fetched and put in place, so that back, forward, reload and
// sharing work, and the picture moves on from what it showed.

import { decide, tell, toast } from "./decide.js";
import { createView } from "./focus-view.js";
import { enableDrawing } from "./focus-draw.js";
import { holdFocus } from "./hold-focus.js";
import { judge as judgeRelation } from "./judge.js";
import { keyOf } from "./keys.js";
import { openLink } from "./link.js";
import { fetchPage } from "./page.js";

const stage = document.getElementById("stage");
const field = stage.querySelector(".stage__field");
const view = createView(stage);
const panel = field.querySelector("[data-panel]");
const filter = stage.querySelector("[data-filter]");
const SUPPOSED_OF_CLAIMS = ["off", "believe", "on"];
let latest = 0; // Of several steps under way only the last counts.

const selected = () => panel.querySelector("[data-claim]")?.dataset.claim ?? null;

const fetched = (address, headers) => fetchPage(address, { part: true, cache: "no-store", headers });

const adopt = (target, source) => target.replaceChildren(...[...source.childNodes].map((node) => document.adoptNode(node)));

const fillPanel = (source) => {
  const focusAgain = holdFocus(panel);
  adopt(panel, source);
  panel.hidden = source.hidden;
  for (const button of panel.querySelectorAll("[data-judge], [data-link]")) {
    button.hidden = false;
  }
  if (!focusAgain(panel)) {
    panel.querySelector("#panel-title")?.focus({ preventScroll: true });
  }
};

/**
 * Shows the map at an address: `remember` puts it into the history; `quiet` leaves the keyboard's focus where it is. Where it
 * cannot be fetched, a step that the reader `asked` for becomes a plain visit; what nobody asked for keeps the picture.
 */
const travel = async (address, { remember = true, quiet = false, asked = true } = {}) => {
  const turn = ++latest;
  let fragment;
  try {
    fragment = (await fetched(address)).getElementById("stage");
  } catch {
    if (asked && turn === latest) {
      location.assign(address);
    }
    return;
  }
  if (turn !== latest || !fragment) {
    return;
  }
  const onto = fragment.dataset.claim !== stage.dataset.claim;
  for (const part of fragment.querySelectorAll("[data-part]")) {
    adopt(stage.querySelector(`[data-part="${part.dataset.part}"]`), part);
  }
  stage.dataset.claim = fragment.dataset.claim;
  document.title = fragment.dataset.title;
  if (remember) {
    history.pushState({ focusMap: true }, "", address);
  }
  const other = fragment.querySelector("[data-filter]");
  filter.setAttribute("action", other.getAttribute("action"));
  if (!filter.contains(document.activeElement)) {
    adopt(filter, other);
  }
  adopt(stage.querySelector("[data-picture]"), fragment.querySelector("[data-picture]"));
  stage.querySelector("[data-picture]").setAttribute("viewBox", fragment.querySelector("[data-picture]").getAttribute("viewBox"));
  const inOutline = document.activeElement === document.body;
  fillPanel(fragment.querySelector("[data-panel]")); // First: it covers a part of the canvas, or no longer does.
  view.show(JSON.parse(fragment.querySelector("[data-canvas]").dataset.elements));
  view.select(selected());
  if (!quiet && (onto || inOutline)) {
    if (stage.getBoundingClientRect().top < 0) {
      stage.scrollIntoView({ block: "start", behavior: "instant" });
    }
    view.link(view.focus())?.focus({ preventScroll: true });
  }
};

/** Draws the same again, because something in it has changed. */
const refresh = () => travel(location.pathname + location.search, { remember: false, quiet: true, asked: false });

const here = (claim) => {
  const address = new URL(location.href);
  if (claim) {
    address.searchParams.set("selected", claim);
  } else {
    address.searchParams.delete("selected");
  }
  return address.pathname + address.search;
};

const select = async (claim) => {
  view.select(claim);
  const address = here(claim);
  history.replaceState({ focusMap: true }, "", address);
  const turn = ++latest;
  try {
    const body = (await fetched(address, { "HX-Target": "panel" })).querySelector("[data-panel]");
    if (turn === latest) {
      fillPanel(body);
      view.select(selected());
    }
  } catch (failure) {
    tell(failure);
  }
};

const close = () => {
  const claim = selected();
  history.replaceState({ focusMap: true }, "", here(null));
  panel.replaceChildren();
  panel.hidden = true;
  view.select(null);
  view.link(claim)?.focus({ preventScroll: true });
};

const judge = async (status) => {
  const body = panel.querySelector("[data-claim]");
  const claim = body?.dataset.claim ?? document.activeElement.closest(".node")?.dataset.claim;
  if (!claim) {
    return;
  }
  const version = Number(body?.dataset.version ?? view.box(claim).version);
  const pressed = panel.querySelector(`[data-judge="${status}"]`)?.getAttribute("aria-pressed") === "true";
  const next = pressed ? "proposed" : status;
  try {
    const decisions = await decide({ action: "judge-claim", claim, version, status: next });
    toast(next === "rejected" ? stage.dataset.sayRejected : next === "accepted" ? stage.dataset.sayAccepted : stage.dataset.sayChanged, {
      decisions,
      undone: refresh,
    });
    await refresh();
  } catch (failure) {
    tell(failure);
  }
};

const link = () => {
  const claim = selected() ?? document.activeElement.closest(".node")?.dataset.claim ?? view.focus();
  openLink({ map: stage.dataset.map, claim, done: refresh, undone: refresh });
};

const openArguments = () => {
  const claim = selected() ?? document.activeElement.closest(".node")?.dataset.claim ?? view.focus();
  location.assign(`/maps/${encodeURIComponent(stage.dataset.map)}/claims/${encodeURIComponent(claim)}/arguments`);
};

/** Supposes something of a claim, by the name that addresses have for it, or no longer. */
const suppose = (name) => {
  const claim = selected() ?? document.activeElement.closest(".node")?.dataset.claim ?? view.focus();
  const address = new URL(location.href);
  const ids = (one) => address.searchParams.getAll(one).flatMap((value) => value.split(",")).filter(Boolean);
  const taken = ids(name).includes(claim);
  for (const one of SUPPOSED_OF_CLAIMS) {
    const others = ids(one).filter((id) => id !== claim);
    const next = one === name && !taken ? [...others, claim] : others;
    address.searchParams.delete(one);
    if (next.length > 0) {
      address.searchParams.set(one, next.join(","));
    }
  }
  address.searchParams.set("standing", "true"); // What was shown stays shown when nothing is supposed any more.
  travel(address.pathname + address.search, { quiet: true });
};

const plain = (event) => !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;

// A drag or a pinch that begins on a box moves the view as well, and does not press what is there.
const pointers = new Map();
let moved = false;
const apart = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);
view.layer.addEventListener("pointerdown", (event) => {
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
});
view.layer.addEventListener("dragstart", (event) => event.preventDefault());
addEventListener("pointermove", (event) => {
  const before = pointers.get(event.pointerId);
  const now = { x: event.clientX, y: event.clientY };
  if (!before || (!moved && apart(before, now) <= 5)) {
    return;
  }
  moved = true;
  const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
  const share = other ? 0.5 : 1; // The middle between two fingers goes half as far as the one that moves.
  view.panBy({ x: (now.x - before.x) * share, y: (now.y - before.y) * share });
  if (other) {
    view.zoomBy(apart(now, other) / Math.max(1, apart(before, other)), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }
  pointers.set(event.pointerId, now);
});
for (const ending of ["pointerup", "pointercancel"]) {
  addEventListener(ending, (event) => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) {
      setTimeout(() => (moved = false)); // After the click that follows.
    }
  });
}

view.layer.addEventListener("click", (event) => {
  const pressed = event.target.closest("a");
  if (moved) {
    event.preventDefault();
  } else if (pressed?.closest(".node") && plain(event)) {
    event.preventDefault();
    if (pressed.dataset.fold) {
      travel(pressed.getAttribute("href"));
      return;
    }
    const claim = pressed.closest(".node").dataset.claim;
    const again = event.detail > 1 || (event.detail === 0 && claim === selected());
    if (again && claim !== view.focus()) {
      travel(view.box(claim).onto);
    } else if (claim !== selected()) {
      select(claim);
    }
  }
});
view.layer.addEventListener("focusin", (event) => view.reveal([event.target.closest(".node")?.dataset.claim]));
view.layer.addEventListener("keydown", (event) => {
  const node = event.target.closest(".node");
  if (node && event.key.startsWith("Arrow")) {
    event.preventDefault();
    const next = view.nearest(node.dataset.claim, event.key);
    view.link(next)?.focus({ preventScroll: true });
  }
});

stage.addEventListener("click", (event) => {
  const way = event.target.closest("[data-travel], [data-panel-onto]");
  if (way && plain(event)) {
    event.preventDefault();
    travel(way.getAttribute("href"));
  } else if (event.target.closest("[data-panel-close]") && plain(event)) {
    event.preventDefault();
    close();
  } else if (event.target.closest("[data-status]")) {
    const relation = event.target.closest("[data-status]");
    judgeRelation(relation, relation.dataset.status, refresh);
  } else if (event.target.closest("[data-judge]")) {
    judge(event.target.closest("[data-judge]").dataset.judge);
  } else if (event.target.closest("[data-link]")) {
    link();
  } else if (event.target.closest("[data-zoom-in]")) {
    view.zoomBy(1.25);
  } else if (event.target.closest("[data-zoom-out]")) {
    view.zoomBy(0.8);
  } else if (event.target.closest("[data-fit]")) {
    view.fit();
  }
});

const keys = stage.querySelector("[data-keys]");

document.addEventListener("keydown", (event) => {
  const act = {
    a: () => judge("accepted"),
    r: () => judge("rejected"),
    l: link,
    g: openArguments,
    w: () => travel(stage.querySelector("[data-layer]").getAttribute("href"), { quiet: true }),
    x: () => suppose("off"),
    b: () => suppose("believe"),
    "+": () => view.zoomBy(1.25),
    "=": () => view.zoomBy(1.25),
    "-": () => view.zoomBy(0.8),
    0: view.fit,
    "?": () => (keys.open = !keys.open),
    Escape: () => selected() && close(),
  }[keyOf(event)];
  if (act) {
    event.preventDefault();
    act();
  }
});

// Filters hold as soon as one is chosen.
filter.addEventListener("submit", (event) => {
  event.preventDefault();
  filtered();
});
filter.addEventListener("change", () => filtered());
const filtered = () => {
  const address = new URL(location.href);
  for (const control of filter.querySelectorAll("[name]:not([data-keep])")) {
    const value = control.type === "checkbox" ? (control.checked ? control.value : "") : control.value.trim();
    if (value) {
      address.searchParams.set(control.name, value);
    } else {
      address.searchParams.delete(control.name);
    }
  }
  travel(address.pathname + address.search, { quiet: true });
};

addEventListener("popstate", (event) => {
  if (event.state?.focusMap) {
    travel(location.pathname + location.search, { remember: false });
  }
});

// What somebody decides elsewhere, or a new document, shows here too.
document.addEventListener("mapchange", (event) => {
  const { kind, claims = [], relations = [] } = event.detail;
  if (kind === "document" || view.has(claims, relations)) {
    refresh();
  }
});

stage.querySelector("[data-zoom]").hidden = false;
keys.hidden = false;
history.replaceState({ focusMap: true }, "");
fillPanel(panel.cloneNode(true));
view.show(JSON.parse(view.canvas.dataset.elements));
view.select(selected());
enableDrawing(view, stage.dataset, refresh);
stage.dataset.ready = "true";
