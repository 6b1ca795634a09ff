// The dialogs of the review queue: each answers what was chosen, or nothing if it was called off.

import { singleKeys } from "./keys.js";

const dialog = (name) => document.querySelector(`[data-dialog=${name}]`);
const side = (card, which) => card.querySelector(`[data-side=${which}]`);
const isRelation = (card) => card.dataset.kind !== "claim";

/** Opens a dialog; answers the value of the button that closed it, empty if it was called off. */
const ask = (box) => {
  box.returnValue = "";
  box.showModal();
  return new Promise((resolve) => {
    box.addEventListener("close", () => resolve(box.returnValue), { once: true });
  });
};

/** A digit presses the button that shows it. */
const digits = (event) => {
  const box = event.currentTarget;
  if (singleKeys() && /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const key = [...box.querySelectorAll("button kbd")].find(
      (kbd) => kbd.textContent === event.key && kbd.offsetParent !== null,
    );
    if (key) {
      event.preventDefault();
      key.closest("button").click();
    }
  }
};
dialog("type").addEventListener("keydown", digits);
dialog("merge").addEventListener("keydown", digits);

// A wording is one line: Enter saves.
for (const name of ["edit", "split"]) {
  dialog(name).addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("textarea") && !event.isComposing) {
      event.preventDefault();
      const form = dialog(name).querySelector("form");
      form.requestSubmit(form.querySelector("[value=save]"));
    }
  });
}

const showFor = (box, card) => {
  for (const choice of box.querySelectorAll("[data-for]")) {
    choice.hidden = choice.dataset.for !== (isRelation(card) ? "relation" : "claim");
  }
};

export const showKeys = () => ask(dialog("keys"));

/** The new type: `value` as the service calls it, `words` as readers do. */
export const chooseType = async (card) => {
  const box = dialog("type");
  showFor(box, card);
  const now = isRelation(card) ? card.dataset.kind : side(card, "near").dataset.type;
  for (const button of box.querySelectorAll("[data-for] button")) {
    button.setAttribute("aria-pressed", String(button.value === now));
  }
  const value = await ask(box);
  if (!value || value === now) {
    return null;
  }
  const button = box.querySelector(`[data-for]:not([hidden]) button[value=${value}]`);
  return { value, words: button.lastChild.textContent.trim() };
};

/** The claims that were given other words: on which side, which claim, the words. */
export const editWords = async (card) => {
  const box = dialog("edit");
  const { near, far } = box.querySelector("form").elements;
  const two = isRelation(card);
  const label = box.querySelector("[data-label-near]");
  label.textContent = two ? label.dataset.ofTwo : label.dataset.alone;
  box.querySelector("[data-far]").hidden = !two;
  near.value = side(card, "near").dataset.text;
  far.value = two ? side(card, "far").dataset.text : "";
  const answer = ask(box);
  near.focus();
  near.setSelectionRange(near.value.length, near.value.length);
  if ((await answer) !== "save") {
    return [];
  }
  return [["near", near], ["far", far]]
    .filter(([which]) => which === "near" || two)
    .map(([which, field]) => ({ which, claim: side(card, which).dataset.claim, words: field.value.replace(/\s+/g, " ").trim() }))
    .filter(({ which, words }) => words && words !== side(card, which).dataset.text);
};

/** Which claim takes over which. */
export const chooseMerge = async (card, choices) => {
  const box = dialog("merge");
  showFor(box, card);
  if (isRelation(card)) {
    const [near, far] = [side(card, "near"), side(card, "far")];
    box.querySelector("[data-near]").textContent = near.dataset.text;
    box.querySelector("[data-far]").textContent = far.dataset.text;
    const kept = await ask(box);
    const both = kept === "near" ? [near, far] : [far, near];
    return kept ? { into: both[0].dataset.claim, from: both[1].dataset.claim } : null;
  }
  box.querySelector("[data-choices]").replaceChildren(
    ...choices.map((choice, at) => {
      const button = Object.assign(document.createElement("button"), { className: "choice", type: "submit", value: choice.dataset.claim });
      button.append(
        Object.assign(document.createElement("kbd"), { textContent: String(at + 1) }),
        Object.assign(document.createElement("span"), { textContent: choice.dataset.text }),
      );
      return button;
    }),
  );
  const into = await ask(box);
  return into ? { into, from: card.dataset.id } : null;
};

const places = (claim) => [...claim.querySelectorAll("[data-occurrence]")].map(({ dataset }) => dataset);

/** The claim to split and its parts: at least two wordings, each with places. */
export const splitClaim = (card, say) => {
  const box = dialog("split");
  const form = box.querySelector("form");
  const parts = box.querySelector("[data-parts]");
  const problem = box.querySelector("[data-problem]");
  const chosen = () => side(card, form.elements.which.value);

  const add = (words) => {
    const made = box.querySelector("template[data-part]").content.cloneNode(true);
    made.querySelector("legend").textContent = say("sayPart", parts.childElementCount + 1);
    const field = made.querySelector("textarea");
    field.value = words;
    field.setAttribute("aria-label", say("sayPart", parts.childElementCount + 1));
    const said = made.querySelector("[data-places]");
    const all = places(chosen());
    said.hidden = all.length < 2;
    said.append(
      ...all.map((place) => {
        const label = Object.assign(document.createElement("label"), { className: "tick" });
        const tick = Object.assign(document.createElement("input"), { type: "checkbox", value: place.occurrence, checked: true });
        label.append(tick, Object.assign(document.createElement("span"), { textContent: `${said.dataset.legend} ${place.name}` }));
        return label;
      }),
    );
    parts.append(made);
    return parts.lastElementChild.querySelector("textarea");
  };

  const start = () => {
    parts.replaceChildren();
    problem.textContent = "";
    add(chosen().dataset.text);
    add("");
  };

  const read = () => {
    const read = [...parts.children]
      .map((fieldset) => ({
        text: fieldset.querySelector("textarea").value.replace(/\s+/g, " ").trim(),
        occurrences: [...fieldset.querySelectorAll("input:checked")].map((tick) => tick.value),
      }))
      .filter(({ text }) => text);
    const kept = new Set(read.flatMap(({ occurrences }) => occurrences));
    const whole = places(chosen()).every(({ occurrence }) => kept.has(occurrence));
    return read.length > 1 && whole && read.every(({ occurrences }) => occurrences.length > 0) ? read : null;
  };

  const check = (event) => {
    if (event.submitter?.value === "save" && !read()) {
      event.preventDefault();
      problem.textContent = say("sayLacking");
    }
  };
  const more = () => add("").focus();

  form.reset();
  box.querySelector("[data-which]").hidden = !isRelation(card);
  start();
  form.addEventListener("submit", check);
  box.querySelector("[data-more]").addEventListener("click", more);
  box.querySelector("[data-which]").addEventListener("change", start);
  const answer = ask(box).then((value) => {
    form.removeEventListener("submit", check);
    box.querySelector("[data-more]").removeEventListener("click", more);
    box.querySelector("[data-which]").removeEventListener("change", start);
    return value === "save" ? { claim: chosen().dataset.claim, parts: read() } : null;
  });
  parts.querySelector("textarea").focus();
  return answer;
};
