// On the page of a claim: decides on the claim and on each of its relations, and shows the page as it stands then.

import { decide, goAndTell, tell, toast } from "./decide.js";
import { fetchPage, say } from "./page.js";
import { refresh } from "./refresh.js";

const place = document.querySelector("[data-decide-bar]");

let dialogs = null;

/** The button with which one was about to decide, as it can be found again. */
const held = () => {
  const button = document.activeElement?.closest("[data-do], [data-note-on]");
  return button && { name: button.dataset.do, relation: button.closest("[data-decide-relation]")?.dataset.id };
};

const focusAgain = ({ name, relation }) => {
  const buttons = relation
    ? document.getElementById(`decide-${relation}`)
    : place;
  (buttons?.querySelector(`[data-do="${name}"]`) ?? buttons?.querySelector("[data-do]"))?.focus();
};

/** Fetches what can be decided now and puts it in its places, but not under an open dialog: what that says stays. */
const mount = async () => {
  const open = place.querySelector("dialog[open]");
  if (open) {
    open.addEventListener("close", () => mount().catch(tell), { once: true });
    return;
  }
  const made = await fetchPage(place.dataset.decideBar);
  const before = held();
  const kept = [...place.querySelectorAll("dialog")]; // Their keys are listened to already.
  place.replaceChildren(...made.body.childNodes);
  [...place.querySelectorAll("dialog")].slice(0, kept.length).forEach((box, at) => box.replaceWith(kept[at]));
  for (const template of place.querySelectorAll("[data-for-relation]")) {
    const words = document.querySelector(`[data-relation="${template.dataset.forRelation}"] .relation__words`);
    words?.querySelector("[data-decide-relation]")?.remove();
    words?.append(template.content.cloneNode(true));
  }
  if (before) {
    focusAgain(before);
  }
  dialogs = await import("./review-dialogs.js"); // Needs the dialogs, which have just come.
};

const carryOut = async (commands, said) => {
  try {
    const decisions = await decide(commands);
    toast(said, { decisions, undone: refresh });
  } catch (failure) {
    tell(failure);
  }
  await refresh();
};

const bar = () => place.querySelector("[data-decide]");

const onClaim = async (name) => {
  const { dataset } = bar();
  const { claim, version: seen } = bar().querySelector("[data-side]").dataset;
  const version = Number(seen);
  switch (name) {
    case "edit": {
      const [reworded] = await dialogs.editWords(bar());
      return reworded && carryOut({ action: "reword-claim", claim, version, text: reworded.words }, dataset.saidEdit);
    }
    case "type": {
      const chosen = await dialogs.chooseType(bar());
      return chosen && carryOut({ action: "retype-claim", claim, version, type: chosen.value }, dataset.saidType);
    }
    case "split": {
      const chosen = await dialogs.splitClaim(bar(), (key, ...values) => say(dataset[key], ...values));
      return chosen && carryOut({ action: "split-claim", claim, version, parts: chosen.parts }, dataset.saidSplit);
    }
    case "merge":
      return merge(claim, version);
    default:
      return carryOut({ action: "judge-claim", claim, version, status: name }, dataset[`said${name[0].toUpperCase()}${name.slice(1)}`]);
  }
};

const merge = async (from, fromVersion) => {
  const { dataset } = bar();
  const found = await fetchPage(`${dataset.here}/similar/${encodeURIComponent(from)}`);
  const choices = [...found.querySelectorAll("[data-double]")];
  if (choices.length === 0) {
    toast(dataset.saidAlone);
    return;
  }
  const chosen = await dialogs.chooseMerge(bar(), choices);
  if (!chosen) {
    return;
  }
  const { version } = choices.find((choice) => choice.dataset.claim === chosen.into).dataset;
  try {
    const decisions = await decide({ action: "merge-claims", into: chosen.into, intoVersion: Number(version), from, fromVersion });
    goAndTell(dataset.claims + encodeURIComponent(chosen.into), dataset.saidMerge, decisions);
  } catch (failure) {
    tell(failure);
    await mount();
  }
};

const onRelation = async (relation, name) => {
  const { id, version: seen } = relation.dataset;
  const version = Number(seen);
  const said = bar().dataset;
  switch (name) {
    case "flip":
      return carryOut({ action: "flip-relation", relation: id, version }, said.saidFlip);
    case "type": {
      const chosen = await dialogs.chooseType(relation);
      return chosen && carryOut({ action: "retype-relation", relation: id, version, type: chosen.value }, said.saidType);
    }
    default:
      return carryOut(
        { action: "judge-relation", relation: id, version, status: name },
        said[`said${name[0].toUpperCase()}${name.slice(1)}`],
      );
  }
};

/** Opens the notes on the claim below the bar, or folds them. */
const toggleNotes = async (button) => {
  const notes = document.getElementById("claim-notes");
  const open = notes.hidden;
  if (open && notes.childElementCount === 0) {
    await window.htmx.ajax("GET", button.dataset.noteOn, { target: notes, swap: "innerHTML" });
  }
  notes.hidden = !open;
  button.setAttribute("aria-expanded", String(open));
  if (open) {
    notes.querySelector("textarea")?.focus();
  }
};

document.addEventListener("click", (event) => {
  const note = event.target.closest("[data-note-on]");
  if (note) {
    toggleNotes(note).catch(tell);
    return;
  }
  const button = event.target.closest("[data-do]");
  if (button && dialogs) {
    const relation = button.closest("[data-decide-relation]");
    (relation ? onRelation(relation, button.dataset.do) : onClaim(button.dataset.do)).catch(tell);
  }
});

document.addEventListener("refreshed", () => mount().catch(tell));
mount().catch(tell);
