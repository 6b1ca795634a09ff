// The review queue: one proposal at a time, decided by keys or buttons. The next one is shown at once; what was decided is
// sent behind the scenes, and what is refused comes back with what is there now.

import { decide, Refused, rename, reviewer, tell, toast, undo } from "./decide.js";
import { keyOf } from "./keys.js";
import { fetchPage, say as filledIn } from "./page.js";
import { chooseMerge, chooseType, editWords, showKeys, splitClaim } from "./review-dialogs.js";
import { openBulk } from "./review-bulk.js";

const page = document.querySelector("[data-review]");
const list = page.querySelector("[data-queue]");
const here = page.dataset.here;
const part = (name) => page.querySelector(`[data-${name}]`);
const say = (key, ...values) => filledIn(page.dataset[key], ...values);

const ENOUGH = 10; // Fewer than this at hand, and more are fetched.
const MOST_LEFT_OUT = 300;
const SHOWN_NEXT = 6;

const made = new Map(); // By id and version of a claim or relation, the version that a decision of this page made of it.
const waiting = []; // What is still to be sent, the first one first.
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

const partAbout = (card, id) =>
  [card, ...card.querySelectorAll("[data-side], [data-double]")].find(({ dataset }) => (dataset.id ?? dataset.claim) === id);

/**
 * The version of a claim or relation that a card shows, or what one's own decisions have made of it since: what somebody else
 * made of it has not been seen on this card, whatever other cards show. `instead` is asked where the card does not show it.
 */
const versionOn = (card, id, instead = card) => {
  let version = Number((partAbout(card, id) ?? partAbout(instead, id)).dataset.version);
  while (made.has(`${id} ${version}`)) {
    version = made.get(`${id} ${version}`);
  }
  return version;
};

const cards = async (address) => [...(await fetchPage(address)).querySelectorAll("[data-proposal]")];

const onList = (id) => [...list.children].find((card) => card.dataset.id === id);

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

/**
 * Tells on the card at hand what somebody else has made of it. The card itself stays: a change under the reader's eyes would be
 * decided unseen.
 */
const tellMeanwhile = async (card) => {
  const now = await fresh(card.dataset.id).catch(() => null); // Otherwise it is told when the card is decided upon.
  const same = now && now.dataset.status === "proposed" && Number(now.dataset.version) === versionOn(card, card.dataset.id);
  if (!now || same || card !== current()) {
    return;
  }
  const told = [...now.querySelector("[data-now]").children].slice(1).map((words) => words.textContent);
  const note = card.querySelector("[data-meanwhile]");
  note.textContent = say("sayMeanwhile", told.join(" · "));
  note.hidden = false;
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
    const found = await fetchPage(`${here}/similar/${encodeURIComponent(card.dataset.id)}`);
    space.replaceChildren(...found.body.childNodes);
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
    const told = rate.toLocaleString(document.documentElement.lang, { maximumFractionDigits: rate < 10 ? 1 : 0 });
    part("words-sitting").textContent = say("saySitting", times.length, told);
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
  for (const { before, after } of decisions) {
    const met = new Map([...before.claims, ...before.relations].map(({ id, version }) => [id, version]));
    for (const { id, version } of [...after.claims, ...after.relations]) {
      if (met.has(id) && met.get(id) !== version) {
        made.set(`${id} ${met.get(id)}`, version);
      }
    }
  }
  return decisions;
};

/** Not sent, since what it was decided upon was refused. */
class Overtaken extends Error {}

/** What waits behind a failed entry and is about the same was decided on words that are not stored. */
const overtake = (failed) => {
  for (const entry of waiting) {
    if (!entry.overtaken && entry.ids.some((id) => failed.ids.includes(id))) {
      entry.overtaken = true;
      entry.shown = failed.card && failed.card.dataset.id === entry.card?.dataset.id ? failed.shown : entry.shown;
      overtake(entry);
    }
  }
};

/** Sends once everything before it is through; the versions it made are known then. */
const carryOut = (entry, send) => {
  const { ids } = entry;
  sending += 1;
  waiting.push(entry);
  const sent = last
    .then(() => {
      waiting.splice(waiting.indexOf(entry), 1);
      if (entry.overtaken) {
        throw new Overtaken();
      }
      return send();
    })
    .then(learn);
  const settled = sent
    .catch(() => overtake(entry))
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
  entry.sent = carryOut(entry, () => decide(entry.build(entry.card)));
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

/** Puts cards on the list that are not on it, after the card at hand so that no key meets the wrong one. */
const bringBack = (brought) => {
  const missing = brought.filter((card) => !onList(card.dataset.id));
  if (current()) {
    current().after(...missing);
  } else {
    list.append(...missing);
  }
};

/** A card as it was before a change that was not made; then as it is stored, if the service answers. */
const restore = ({ card, shown }) => {
  const now = (shown ?? card).cloneNode(true);
  now.querySelector("[data-conflict]").hidden = true;
  const there = onList(card.dataset.id);
  if (there) {
    const focused = there.contains(document.activeElement);
    there.replaceWith(now);
    if (focused) {
      now.focus({ preventScroll: true });
    }
  } else {
    bringBack([now]);
  }
  return refresh(now);
};

const refused = async (entry, failure) => {
  forget(entry);
  if (!(failure instanceof Refused) || ![404, 409, 412].includes(failure.status)) {
    bringBack(entry.leaving.filter((card) => card !== entry.card));
    if (entry.card) {
      restore(entry);
    }
    show();
    if (!(failure instanceof Overtaken)) { // Then what it was decided upon has been told already.
      tell(failure);
    }
    return;
  }
  const [main, ...others] = entry.card ? [entry.card, ...entry.leaving.filter((card) => card !== entry.card)] : entry.leaving;
  bringBack(others);
  try {
    const now = await fresh(main.dataset.id);
    const panel = now.querySelector("[data-conflict]");
    panel.hidden = false;
    panel.querySelector("[data-wanted]").textContent = entry.wanted;
    panel.querySelector("[data-conflict-again]").addEventListener("click", () => {
      step({ ...entry, overtaken: false, shown: null, leaving: entry.leaving.length > 0 ? [now] : [], card: now });
      if (entry.leaving.length === 0) {
        panel.hidden = true;
      }
    });
    panel.querySelector("[data-conflict-leave]").addEventListener("click", () => {
      now.remove();
      show(true);
    });
    const there = onList(main.dataset.id);
    if (there) {
      there.replaceWith(now);
    } else {
      bringBack([now]);
    }
    show();
    toast(say("sayConflict"), { problem: true });
  } catch {
    if (entry.card) {
      restore(entry);
    }
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
  const undone = carryOut({ ids: entry.ids, card: null }, () => entry.sent.then(([first]) => undo(first)));
  toast(say("saidUndo"));
  undone
    .then(() => {
      if (entry.many) {
        count();
      }
      return Promise.all([...list.children].filter((card) => entry.touches?.(card)).map(refresh));
    })
    .catch(async (failure) => {
      const stood = await entry.sent.then(() => true, () => false);
      if (stood) { // Otherwise there was nothing to take back, and that has been told.
        [...list.children].filter((card) => back.has(card.dataset.id)).forEach(refresh);
        tell(failure);
      }
    });
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
    build: (on) =>
      kind === "claim"
        ? { action: "judge-claim", claim: id, version: versionOn(on, id), status }
        : { action: "judge-relation", relation: id, version: versionOn(on, id), status },
  });
};

/** A change after which the card stays, to be decided on; `shown` is the card as it was before. */
const change = (card, { shown, ids, wanted, build, said, touches }) => {
  step({
    leaving: [],
    card,
    shown,
    ids: [...new Set([card.dataset.id, ...ids])],
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
  const shown = card.cloneNode(true);
  const sides = card.querySelector("[data-sides]");
  const [near, far] = [side(card, "near"), side(card, "far")];
  sides.prepend(far);
  sides.append(near);
  [near.dataset.side, far.dataset.side] = ["far", "near"];
  change(card, {
    shown,
    ids: [id],
    wanted: say("actFlip"),
    said: say("saidFlip"),
    build: (on) => ({ action: "flip-relation", relation: id, version: versionOn(on, id) }),
    touches: (other) => other.dataset.id === id,
  });
};

const retype = async (card) => {
  const { id } = card.dataset;
  const chosen = await chooseType(card);
  if (!chosen) {
    return;
  }
  const shown = card.cloneNode(true);
  if (isRelation(card)) {
    card.querySelector("[data-verb]").textContent = page.dataset[`verb${chosen.value[0].toUpperCase()}${chosen.value.slice(1)}`];
  } else {
    card.querySelector("[data-type-name]").textContent = chosen.words;
  }
  change(card, {
    shown,
    ids: [id],
    wanted: `${say("actType")}: ${chosen.words}`,
    said: say("saidType"),
    build: (on) =>
      isRelation(card)
        ? { action: "retype-relation", relation: id, version: versionOn(on, id), type: chosen.value }
        : { action: "retype-claim", claim: id, version: versionOn(on, id), type: chosen.value },
    touches: (other) => other.dataset.id === id,
  });
};

const edit = async (card) => {
  const reworded = await editWords(card);
  if (reworded.length === 0) {
    return;
  }
  const ids = reworded.map(({ claim }) => claim);
  const shown = card.cloneNode(true);
  for (const { which, words } of reworded) {
    side(card, which).dataset.text = words;
    const wording = isRelation(card) ? side(card, which).querySelector("[data-reworded]") : card.querySelector("[data-wording]");
    wording?.replaceChildren(words);
  }
  change(card, {
    shown,
    ids,
    wanted: `${say("actEdit")}: ${reworded.map(({ words }) => words).join(" / ")}`,
    said: say("saidEdit"),
    build: (on) => reworded.map(({ claim, words }) => ({ action: "reword-claim", claim, version: versionOn(on, claim), text: words })),
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
    build: (on) => ({
      action: "merge-claims",
      into,
      intoVersion: versionOn(on, into, card),
      from,
      fromVersion: versionOn(on, from, card),
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
    build: (on) => ({ action: "split-claim", claim, version: versionOn(on, claim), parts }),
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
  const name = KEYS[keyOf(event)];
  if (name && !event.repeat) {
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
  const { id: atHand } = current()?.dataset ?? {};
  if (touched.has(atHand) && !busy.has(atHand)) {
    tellMeanwhile(current());
  }
  recount();
  for (const card of [...list.children].slice(1)) {
    if ([card.dataset.id, ...claimsOf(card)].some((id) => touched.has(id) && !busy.has(id) && !decided.has(id))) {
      refresh(card);
    }
  }
  if (detail.kind === "document") {
    exhausted = false;
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

let recounting = 0;

/** Counts afresh a while after the last change; what is still being sent would be counted twice. */
const recount = () => {
  clearTimeout(recounting);
  recounting = setTimeout(() => (sending > 0 ? recount() : count()), 1_000);
};

for (const element of page.querySelectorAll("[data-live]")) {
  element.hidden = false;
}
show();
count();
