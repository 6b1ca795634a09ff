// The dialog that links a claim to another. At the list, digits choose, + − = link at once, arrows left and right turn the
// direction, letters search; at the search field, arrows up and down move through the list and Enter chooses.

import { decide, Refused, toast } from "./decide.js";
import { newest, say as filledIn } from "./page.js";

const MOST = 9;
const PAUSE = 200; // Milliseconds without a letter after which the search goes out.
const KINDS = { "+": "supports", "-": "contradicts", "−": "contradicts", "=": "equivalent" };

const dialog = document.getElementById("link-dialog");
const say = (key, ...values) => filledIn(dialog.dataset[key], ...values);
const part = (name) => dialog.querySelector(`[data-${name}]`);

let asked = null; // What openLink was called with.
let targets = [];
let at = -1; // Which target is chosen.
let direction = "out";
let sending = false;
let searching = Promise.resolve(); // Keys pressed before the list is there wait for it.

const kind = () => dialog.querySelector("input[name=kind]:checked")?.value ?? null;

const sentence = () => {
  const target = targets[at];
  const words = part("sentence");
  if (!target || !kind()) {
    words.textContent = say(target ? "sayHow" : "sayUndecided");
    return;
  }
  const way = kind() === "equivalent" ? "" : kind() === "supports" && direction === "both" ? "Out" : capital(direction);
  words.textContent = say(`say${way}${capital(kind())}`, target.claim.text);
};

const capital = (word) => word[0].toUpperCase() + word.slice(1);

const choose = (index) => {
  at = index >= 0 && index < targets.length ? index : -1;
  const options = [...part("targets").children];
  options.forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
  for (const field of [part("targets"), part("query")]) {
    if (at < 0) {
      field.removeAttribute("aria-activedescendant");
    } else {
      field.setAttribute("aria-activedescendant", options[at].id);
    }
  }
  options[at]?.scrollIntoView({ block: "nearest" });
  part("problem").textContent = "";
  sentence();
};

const option = (target, index) => {
  const item = Object.assign(document.createElement("li"), { id: `link-target-${index + 1}`, className: "link__target" });
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const key = Object.assign(document.createElement("kbd"), { textContent: String(index + 1) });
  key.setAttribute("aria-hidden", "true");
  const words = Object.assign(document.createElement("span"), { className: "link__words", textContent: target.claim.text });
  const about = [target.holder, target.title].filter((name, number, names) => name && names.indexOf(name) === number);
  if (target.linked) {
    about.push(say(`sayLinked${capital(target.linked)}`));
  }
  words.append(Object.assign(document.createElement("span"), { className: "link__about", textContent: about.join(" · ") }));
  item.append(key, words);
  item.addEventListener("click", () => {
    choose(index);
    part("targets").focus();
  });
  return item;
};

const search = (wait = 0) => {
  searching = finding.ask(wait).catch(problem);
  return searching;
};

const finding = newest(async (signal) => {
  const query = new URLSearchParams({ claim: asked.claim, q: part("query").value, limit: String(MOST) });
  const response = await fetch(`/api/v1/maps/${encodeURIComponent(asked.map)}/claims/targets?${query}`, {
    headers: { Accept: "application/json" },
    signal,
  });
  const found = await response.json();
  if (!response.ok) {
    throw new Refused(response.status, found);
  }
  targets = found.targets;
  part("source").textContent = found.claim.text;
  part("targets").replaceChildren(...targets.map(option));
  part("targets").hidden = targets.length === 0;
  part("none").hidden = targets.length > 0;
  part("count").textContent = say("sayFound", targets.length);
  choose(-1);
});

const problem = (failure) => {
  part("problem").textContent = failure instanceof Refused ? failure.message : say("sayFailed");
};

const send = async () => {
  if (at < 0) {
    part("problem").textContent = say("sayChoose");
    part("targets").focus();
    return;
  }
  if (!kind()) {
    part("problem").textContent = say("sayHow");
    dialog.querySelector("input[name=kind]").focus();
    return;
  }
  if (sending) {
    return;
  }
  sending = true;
  const other = targets[at].claim.id;
  const inward = direction === "in" && kind() !== "equivalent";
  const { done = () => location.reload(), undone = done } = asked;
  try {
    const decisions = await decide({
      action: "add-relation",
      from: inward ? other : asked.claim,
      to: inward ? asked.claim : other,
      type: kind(),
      mutual: kind() === "equivalent" || (kind() === "contradicts" && direction === "both"),
      reason: part("reason").value.trim() || null,
    });
    dialog.close();
    toast(say("sayDone"), { decisions, undone });
    done({ decisions, claims: [asked.claim, other] });
  } catch (failure) {
    problem(failure);
  } finally {
    sending = false;
  }
};

const turnRound = () => {
  const ways = kind() === "contradicts" ? ["out", "in", "both"] : ["out", "in"];
  direction = ways[(ways.indexOf(direction) + 1) % ways.length];
  sentence();
};

const decideKind = (value) => {
  dialog.querySelector(`input[name=kind][value=${value}]`).checked = true;
  sentence();
};

const atList = (event) => {
  if (/^[1-9]$/.test(event.key)) {
    const number = Number(event.key) - 1;
    searching.then(() => choose(number));
  } else if (KINDS[event.key]) {
    decideKind(KINDS[event.key]);
    searching.then(send);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    turnRound();
  } else if (event.key === "Home" || event.key === "End") {
    choose(event.key === "Home" ? 0 : targets.length - 1);
  } else if (event.key === "Enter") {
    send();
  } else if (event.key === "Backspace" || (event.key.length === 1 && event.key !== " ")) {
    part("query").focus(); // The letter itself is typed there.
    return;
  } else {
    return;
  }
  event.preventDefault();
};

const move = (by) => choose(Math.min(targets.length - 1, Math.max(0, at + by)));

const atQuery = (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter") {
    event.preventDefault();
    searching.then(() => {
      choose(at < 0 ? 0 : at);
      part("targets").focus();
    });
  } else if (event.key === "Escape" && event.target.value) {
    event.preventDefault(); // The first press empties the field, the second closes the dialog.
    event.target.value = "";
    search();
  }
};

const wire = () => {
  dialog.addEventListener("keydown", (event) => {
    event.stopPropagation(); // The page's own keys rest meanwhile.
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.target === part("query")) {
      atQuery(event);
    } else if (event.target === part("targets")) {
      atList(event);
    } else if (event.target.name === "kind" && event.key === "Enter") {
      event.preventDefault();
      send();
    }
  });
  part("query").addEventListener("input", () => {
    choose(-1); // What is listed answers what was typed before.
    search(PAUSE);
  });
  dialog.addEventListener("close", finding.stop);
  part("turn").addEventListener("click", turnRound);
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  dialog.addEventListener("change", sentence);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) {
      dialog.close();
    }
  });
};

if (dialog) {
  wire();
}

/**
 * Opens the dialog for a claim of a map, both given by id. After linking, `done` is called with the decisions and the two
 * claims, and `undone` (if missing, `done`) once that is taken back; without either the page is loaded again.
 */
export const openLink = ({ map, claim, done, undone }) => {
  asked = { map, claim, done, undone };
  targets = [];
  direction = "out";
  dialog.querySelector("form").reset();
  part("targets").replaceChildren();
  part("source").textContent = "";
  choose(-1);
  dialog.showModal();
  part("targets").hidden = false;
  part("targets").focus();
  return search();
};
