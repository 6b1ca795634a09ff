// The review queue: one proposal at a time, decided by keys or buttons. The next one is shown at once; what was decided is
// sent behind the scenes, and what is refused comes back with what is there now.

import { decide, Refused, rename, reviewer, tell, toast, undo } from "./decide.js";
import { chooseMerge, chooseType, editWords, showKeys, splitClaim } from "./review-dialogs.js";
import { openBulk } from "./review-bulk.js";

const page = document.querySelector("[data-review]");
const list = page.querySelector("[data-queue]");
const here = page.dataset.here;
const part = (name) => page.querySelector(`[data-${name}]`);
const say = (key, ...values) => values.reduce((words, value, at) => words.replace(`{${at}}`, value), page.dataset[key]);

const ENOUGH = 10; // Fewer than this at hand, and more are fetched.
const MOST_LEFT_OUT = 300;
const SHOWN_NEXT = 6;

const versions = new Map(); // By id of a claim or relation, as far as this page knows.
const busy = new Map(); // By id, what is still being sent about it.
const decided = new Set();
const aside = new Map(); // What was put aside, by id.
const done = []; // What can be taken back, the last one last.
const times = []; // When the decisions of this sitting were made.
let tally = null;
let counted = 0; // How many of this sitting's decisions the tally has in it.
let sending = 0;
let last = Promise.resolve(); // One decision is sent after the other: a later one may build on what an earlier one made.
let fetching = false;
let exhausted = false;

const current = () => list.firstElementChild;
const isRelation = (card) => card.dataset.kind !== "claim";
const side = (card, which) => card.querySelector(`[data-side=${which}]`);
const claimsOf = (card) => card.dataset.claims.split(" ");

// ---- What is at hand

const adopt = (card) => {
  versions.set(card.dataset.id, Number(card.dataset.version));
  for (const claim of card.querySelectorAll("[data-side]")) {
    versions.set(claim.dataset.claim, Number(claim.dataset.version));
  }
  return card;
};

const parse = (html) => {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return holder.content;
};

const text = async (address) => {
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  if (!response.ok) {
    throw new Refused(response.status, {});
  }
  return response.text();
};

const cards = async (address) => [...parse(await text(address)).querySelectorAll("[data-proposal]")].map(adopt);

const fresh = (id) => cards(`${here}/proposals/${encodeURIComponent(id)}`).then((found) => found[0]);

/** Puts what is stored now in the place of a card, or takes it away if it need not be decided any more. */
const refresh = async (card) => {
  try {
    const now = await fresh(card.dataset.id);
    if (!card.isConnected) {
      return;
    }
    const focused = card === current() && card.contains(document.activeElement);
    if (now.dataset.status === "proposed") {
      card.replaceWith(now);
    } else {
      card.remove();
    }
    show(focused);
  } catch (failure) {
    if (failure.status === 404) {
      card.remove();
      show();
    }
  }
};

const fill = async () => {
  if (fetching || exhausted || list.childElementCount >= ENOUGH) {
    return;
  }
  fetching = true;
  try {
    const query = new URLSearchParams(location.search);
    const known = [...[...list.children].map((card) => card.dataset.id), ...busy.keys(), ...aside.keys()];
    query.set("without", [...new Set(known)].slice(0, MOST_LEFT_OUT).join(","));
    const found = await cards(`${here}/batch?${query}`);
    const at = new Set([...list.children].map((card) => card.dataset.id)); // Only now: one may have come back meanwhile.
    const more = found.filter(
      ({ dataset: { id } }) => !decided.has(id) && !aside.has(id) && !at.has(id),
    );
    exhausted = more.length === 0;
    list.append(...more);
    show();
  } catch (failure) {
    tell(failure);
  } finally {
    fetching = false;
  }
};

const doubles = async (card) => {
  const space = card?.querySelector("[data-similar]");
  if (!space || space.dataset.asked) {
    return;
  }
  space.dataset.asked = "true";
  try {
    space.replaceChildren(parse(await text(`${here}/similar/${encodeURIComponent(card.dataset.id)}`)));
    for (const double of space.querySelectorAll("[data-double]")) {
      versions.set(double.dataset.claim, Number(double.dataset.version));
    }
  } catch {
    delete space.dataset.asked; // A hint only: asked again when the claim is shown again.
  }
};

// ---- What is shown

const showNext = () => {
  const next = [...list.children].slice(1, SHOWN_NEXT + 1).map((card) => {
    const item = document.createElement("li");
    const sign = card.querySelector("[data-sign]").cloneNode(true);
    sign.classList.add("sign--small");
    item.append(sign, Object.assign(document.createElement("span"), { textContent: card.dataset.label }));
    return item;
  });
  part("upcoming").replaceChildren(...next);
  part("upcoming-none").hidden = next.length > 0;
};

const showProgress = () => {
  if (tally) {
    const made = Math.min(tally.left, decided.size - counted);
    const all = tally.decided + tally.left;
    const bar = part("progress");
    bar.max = Math.max(1, all);
    bar.value = tally.decided + made;
    const number = (value) => value.toLocaleString(document.documentElement.lang);
    part("words-progress").textContent = say("sayProgress", number(tally.decided + made), number(all), number(tally.left - made));
  }
  if (times.length > 0) {
    const minutes = Math.max(1 / 60, (performance.now() - times[0]) / 60_000);
    const rate = times.length < 2 ? times.length : (times.length - 1) / minutes;
    part("words-sitting").textContent = say("saySitting", times.length, rate.toFixed(rate < 10 ? 1 : 0));
  }
  part("words-sending").textContent = sending > 0 ? say("saySending", sending) : "";
};

/** Brings the buttons, the strip and the figures into step with the first card. */
const show = (focus = false) => {
  const card = current();
  part("empty").hidden = Boolean(card);
  part("bar").hidden = !card && done.length === 0;
  part("skipped").hidden = aside.size === 0;
  part("words-skipped").textContent = say("saySkipped", aside.size);
  for (const button of part("bar").querySelectorAll("[data-act]")) {
    const { act } = button.dataset;
    button.disabled = act === "undo" ? done.length === 0 : !card || !fits(card, act);
  }
  if (focus) {
    (card ?? part("empty").querySelector("h2")).focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: "instant" });
  }
  showNext();
  showProgress();
  doubles(card);
  doubles(card?.nextElementSibling);
  fill();
};

const fits = (card, act) => {
  switch (act) {
    case "flip":
      return isRelation(card) && card.dataset.kind !== "equivalent";
    case "merge":
      return !["supports", "contradicts"].includes(card.dataset.kind);
    case "open":
      return Boolean(card.querySelector("[data-open]"));
    default:
      return true;
  }
};

// ---- Sending

const learn = (decisions) => {
  for (const decision of decisions) {
    for (const record of [...decision.after.claims, ...decision.after.relations]) {
      versions.set(record.id, record.version);
    }
  }
  return decisions;
};

/** Sends once everything before it is through; the versions it made are known then. */
const carryOut = (ids, send) => {
  sending += 1;
  const sent = last.then(send).then(learn);
  const settled = sent
    .catch(() => {})
    .then(() => {
      sending -= 1;
      for (const id of ids) {
        if (busy.get(id) === settled) {
          busy.delete(id);
        }
      }
      showProgress();
    });
  last = settled;
  ids.forEach((id) => busy.set(id, settled));
  return sent;
};

/** Takes cards out of the list; the entry remembers them for taking the decision back. */
const step = (entry) => {
  done.push(entry);
  entry.leaving.forEach((card) => {
    decided.add(card.dataset.id);
    card.remove();
  });
  times.push(performance.now());
  entry.sent = carryOut(entry.ids, () => decide(entry.build()));
  entry.sent.then(() => entry.after?.()).catch((failure) => refused(entry, failure));
  show(true);
};

const forget = (entry) => {
  const at = done.indexOf(entry);
  if (at >= 0) {
    done.splice(at, 1);
    times.pop();
  }
  entry.leaving.forEach((card) => decided.delete(card.dataset.id));
};

/** Brings back what could not be done, after the card at hand so that no key meets the wrong one. */
const refused = async (entry, failure) => {
  forget(entry);
  if (!(failure instanceof Refused) || ![404, 409, 412].includes(failure.status)) {
    list.prepend(...entry.leaving.filter((card) => !card.isConnected));
    show(true);
    tell(failure);
    return;
  }
  const [main, ...others] = entry.leaving.length > 0 ? entry.leaving : [entry.card];
  others.filter((card) => !card.isConnected).forEach((card) => list.append(card));
  try {
    const now = await fresh(main.dataset.id);
    const panel = now.querySelector("[data-conflict]");
    panel.hidden = false;
    panel.querySelector("[data-wanted]").textContent = entry.wanted;
    panel.querySelector("[data-conflict-again]").addEventListener("click", () => {
      step({ ...entry, leaving: entry.leaving.length > 0 ? [now] : [], card: now });
      if (entry.leaving.length === 0) {
        panel.hidden = true;
      }
    });
    panel.querySelector("[data-conflict-leave]").addEventListener("click", () => {
      now.remove();
      show(true);
    });
    if (main.isConnected) {
      main.replaceWith(now);
    } else if (current()) {
      current().after(now);
    } else {
      list.append(now);
    }
    show();
    toast(say("sayConflict"), { problem: true });
  } catch {
    show();
    tell(failure);
  }
};

const takeBack = () => {
  const entry = done.pop();
  if (!entry) {
    toast(say("saidNothing"));
    return;
  }
  times.pop();
  entry.leaving.forEach((card) => decided.delete(card.dataset.id));
  const back = new Set(entry.leaving.map((card) => card.dataset.id));
  [...list.children].filter((card) => back.has(card.dataset.id)).forEach((card) => card.remove());
  list.prepend(...entry.leaving);
  show(true);
  const undone = carryOut(entry.ids, () => entry.sent.then(([first]) => undo(first)));
  toast(say("saidUndo"));
  undone
    .then(() => {
      if (entry.many) {
        count();
      }
      return Promise.all([...list.children].filter((card) => entry.touches?.(card)).map(refresh));
    })
    .catch((failure) => tell(failure));
};

// ---- What can be done with the card at hand

const judge = (card, status) => {
  const { id, kind } = card.dataset;
  const rejected = status === "rejected" && kind === "claim";
  const leaving = rejected ? [card, ...[...list.children].filter((other) => other !== card && claimsOf(other).includes(id))] : [card];
  step({
    leaving,
    card,
    ids: [id],
    wanted: say(status === "accepted" ? "actAccept" : "actReject"),
    build: () =>
      kind === "claim"
        ? { action: "judge-claim", claim: id, version: versions.get(id), status }
        : { action: "judge-relation", relation: id, version: versions.get(id), status },
  });
};

/** A change after which the card stays, to be decided on. */
const change = (card, { ids, wanted, build, said, touches }) => {
  step({
    leaving: [],
    card,
    ids,
    wanted,
    build,
    touches,
    after: () => {
      [...list.children].filter(touches).forEach(refresh);
    },
  });
  toast(said);
};

const flip = (card) => {
  const { id } = card.dataset;
  const sides = card.querySelector("[data-sides]");
  const [near, far] = [side(card, "near"), side(card, "far")];
  sides.prepend(far);
  sides.append(near);
  [near.dataset.side, far.dataset.side] = ["far", "near"];
  change(card, {
    ids: [id],
    wanted: say("actFlip"),
    said: say("saidFlip"),
    build: () => ({ action: "flip-relation", relation: id, version: versions.get(id) }),
    touches: (other) => other.dataset.id === id,
  });
};

const retype = async (card) => {
  const { id } = card.dataset;
  const chosen = await chooseType(card);
  if (!chosen) {
    return;
  }
  if (isRelation(card)) {
    card.querySelector("[data-verb]").textContent = page.dataset[`verb${chosen.value[0].toUpperCase()}${chosen.value.slice(1)}`];
  } else {
    card.querySelector("[data-type-name]").textContent = chosen.words;
  }
  change(card, {
    ids: [id],
    wanted: `${say("actType")}: ${chosen.words}`,
    said: say("saidType"),
    build: () =>
      isRelation(card)
        ? { action: "retype-relation", relation: id, version: versions.get(id), type: chosen.value }
        : { action: "retype-claim", claim: id, version: versions.get(id), type: chosen.value },
    touches: (other) => other.dataset.id === id,
  });
};

const edit = async (card) => {
  const reworded = await editWords(card);
  if (reworded.length === 0) {
    return;
  }
  const ids = reworded.map(({ claim }) => claim);
  for (const { which, words } of reworded) {
    side(card, which).dataset.text = words;
    const shown = isRelation(card) ? side(card, which).querySelector("[data-reworded]") : card.querySelector("[data-wording]");
    shown?.replaceChildren(words);
  }
  change(card, {
    ids,
    wanted: `${say("actEdit")}: ${reworded.map(({ words }) => words).join(" / ")}`,
    said: say("saidEdit"),
    build: () => reworded.map(({ claim, words }) => ({ action: "reword-claim", claim, version: versions.get(claim), text: words })),
    touches: (other) => claimsOf(other).some((claim) => ids.includes(claim)),
  });
};

const merge = async (card) => {
  const relation = isRelation(card);
  const choices = relation ? [] : [...card.querySelectorAll("[data-double]")];
  if (!relation && choices.length === 0) {
    toast(say("saidAlone"));
    return;
  }
  const chosen = await chooseMerge(card, choices);
  if (!chosen) {
    return;
  }
  const { into, from } = chosen;
  const touches = (other) => [into, from].some((claim) => claimsOf(other).includes(claim));
  step({
    leaving: [card],
    card,
    ids: relation ? [into, from, card.dataset.id] : [into, from],
    wanted: say("actMerge"),
    build: () => ({
      action: "merge-claims",
      into,
      intoVersion: versions.get(into),
      from,
      fromVersion: versions.get(from),
    }),
    touches,
    after: () => {
      [...list.children].filter(touches).forEach(refresh);
    },
  });
  toast(say("saidMerge"));
};

const split = async (card) => {
  const chosen = await splitClaim(card, say);
  if (!chosen) {
    return;
  }
  const { claim, parts } = chosen;
  change(card, {
    ids: [claim],
    wanted: `${say("actSplit")}: ${parts.map(({ text: words }) => words).join(" / ")}`,
    said: say("saidSplit"),
    build: () => ({ action: "split-claim", claim, version: versions.get(claim), parts }),
    touches: (other) => claimsOf(other).includes(claim),
  });
  exhausted = false;
};

const skip = (card) => {
  aside.set(card.dataset.id, card);
  card.remove();
  show(true);
};

const again = () => {
  list.append(...aside.values());
  aside.clear();
  show(true);
  [...list.children].slice(1).forEach(refresh); // Others may have decided meanwhile.
};

const act = (name) => {
  const card = current();
  if (name === "keys") {
    showKeys();
  } else if (name === "undo") {
    takeBack();
  } else if (card && fits(card, name)) {
    switch (name) {
      case "accept":
        judge(card, "accepted");
        break;
      case "reject":
        judge(card, "rejected");
        break;
      case "skip":
        skip(card);
        break;
      case "flip":
        flip(card);
        break;
      case "type":
        retype(card);
        break;
      case "edit":
        edit(card);
        break;
      case "merge":
        merge(card);
        break;
      case "split":
        split(card);
        break;
      case "open":
        window.open(card.querySelector("[data-open]").href, "_blank", "noopener");
        break;
    }
  }
};

const KEYS = {
  a: "accept",
  r: "reject",
  k: "skip",
  n: "skip",
  u: "undo",
  p: "undo",
  f: "flip",
  t: "type",
  e: "edit",
  m: "merge",
  s: "split",
  o: "open",
  "?": "keys",
};

/** Notes how long it took from the key or click to the frame that shows the result. */
const timed = (event, work) => {
  work();
  requestAnimationFrame(() =>
    setTimeout(() => performance.measure("review-step", { start: event.timeStamp, end: performance.now() })),
  );
};

document.addEventListener("keydown", (event) => {
  const name = KEYS[event.key];
  const typing = event.target.closest?.("input, textarea, select, dialog");
  if (name && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat) {
    event.preventDefault();
    timed(event, () => act(name));
  }
});

page.addEventListener("click", (event) => {
  const button = event.target.closest("[data-act]");
  if (button) {
    timed(event, () => act(button.dataset.act));
  }
});

part("again").addEventListener("click", again);

part("open-bulk").addEventListener("click", async () => {
  const many = await openBulk(here, tally?.waiting ?? {}, (count) => say("sayAcceptMany", count));
  if (!many || many.length === 0) {
    return;
  }
  const at = new Map([...list.children].map((card) => [card.dataset.id, card]));
  step({
    leaving: many.map(({ id }) => at.get(id)).filter(Boolean),
    card: null,
    ids: many.map(({ id }) => id),
    wanted: say("actAccept"),
    many: true,
    build: () =>
      many.map(({ id, version }) =>
        id.startsWith("c-")
          ? { action: "judge-claim", claim: id, version, status: "accepted" }
          : { action: "judge-relation", relation: id, version, status: "accepted" },
      ),
    after: () => {
      toast(say("saidBulk", many.length));
      exhausted = false;
      count();
      fill();
    },
    touches: () => false,
  });
});

const name = part("reviewer");
name.value = reviewer();
name.addEventListener("change", () => {
  rename(name.value);
  name.value = reviewer();
});

const filters = part("filters");
filters.addEventListener("change", () => filters.requestSubmit());

// What others decide is brought into step, but for the card at hand: a change under the reader's eyes would be decided unseen.
document.addEventListener("mapchange", ({ detail }) => {
  const touched = new Set([...(detail.claims ?? []), ...(detail.relations ?? [])]);
  for (const card of [...list.children].slice(1)) {
    if ([card.dataset.id, ...claimsOf(card)].some((id) => touched.has(id) && !busy.has(id) && !decided.has(id))) {
      refresh(card);
    }
  }
  if (detail.kind === "document") {
    exhausted = false;
    count();
    fill();
  }
});

window.addEventListener("beforeunload", (event) => {
  if (sending > 0) {
    event.preventDefault();
  }
});

/** Counts afresh; what is decided from then on is reckoned on top. */
const count = async () => {
  counted = decided.size;
  const response = await fetch(`${here}/tally`, { headers: { Accept: "application/json" } });
  if (response.ok) {
    tally = await response.json();
    showProgress();
  }
};

for (const element of page.querySelectorAll("[data-live]")) {
  element.hidden = false;
}
[...list.children].forEach(adopt);
show();
count();
