// Drawing and revising arguments: premises and undercutters are picked from the claims of the map.

import { decide, Refused, toast } from "./decide.js";
import { newest } from "./page.js";

const PAUSE = 200; // Milliseconds without a letter after which the search goes out.

const page = document.querySelector("[data-arguing]");
const { map, claim } = page.dataset;
const form = page.querySelector("[data-form]");
const find = (name) => form.querySelector(`[data-${name}]`);
let revised = null; // The argument under revision; null while a new one is drawn.

// ---- Picking claims ----

const entry = ({ id, text, holder }) => {
  const item = document.createElement("li");
  const label = Object.assign(document.createElement("label"), { className: "picker__one" });
  const box = Object.assign(document.createElement("input"), { type: "checkbox", value: id, checked: true });
  const words = document.createElement("span");
  words.append(text, " ", Object.assign(document.createElement("span"), { className: "field__hint", textContent: holder }));
  label.append(box, words);
  item.append(label);
  return item;
};

const picker = (field) => {
  const chosen = field.querySelector("[data-chosen]");
  const search = field.querySelector("[data-search]");
  const list = field.querySelector("[data-found]");
  let found = [];
  let at = -1;
  let searching = Promise.resolve(); // Enter waits for it.

  const add = (part) => {
    const there = [...chosen.querySelectorAll("input")].find((box) => box.value === part.id);
    if (there) {
      there.checked = true;
    } else {
      chosen.append(entry(part));
    }
    form.querySelector("[data-spoken]").textContent = part.text;
  };

  const show = (targets) => {
    found = targets;
    list.replaceChildren(...targets.map(({ claim: one, holder, title }, index) => {
      const item = Object.assign(document.createElement("li"), { id: `${list.id}-${index}`, className: "link__target" });
      item.setAttribute("role", "option");
      const about = [holder, title].filter((name, number, names) => name && names.indexOf(name) === number).join(" · ");
      item.append(
        Object.assign(document.createElement("span"), { className: "link__words", textContent: one.text }),
        Object.assign(document.createElement("span"), { className: "link__about", textContent: about }),
      );
      item.addEventListener("pointerdown", (event) => event.preventDefault()); // The field keeps the focus.
      item.addEventListener("click", () => take(index));
      return item;
    }));
    list.hidden = targets.length === 0;
    search.setAttribute("aria-expanded", String(targets.length > 0));
    choose(targets.length > 0 ? 0 : -1);
  };

  const choose = (index) => {
    at = index;
    [...list.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === at)));
    if (at < 0) {
      search.removeAttribute("aria-activedescendant");
    } else {
      search.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };

  const take = (index) => {
    const { claim: one, holder } = found[index];
    add({ id: one.id, text: one.text, holder });
    search.value = "";
    clear();
    search.focus();
  };

  const looking = newest(async (signal) => {
    const words = search.value.trim();
    if (!words) {
      show([]);
      return;
    }
    const query = new URLSearchParams({ claim, q: words, limit: "8" });
    const response = await fetch(`/api/v1/maps/${encodeURIComponent(map)}/claims/targets?${query}`, {
      headers: { Accept: "application/json" },
      signal,
    });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
      throw new Refused(response.status, answer);
    }
    show(answer.targets);
  });

  const clear = () => {
    looking.stop();
    show([]);
  };

  search.addEventListener("input", () => {
    choose(-1); // What is listed answers what was typed before.
    searching = looking.ask(PAUSE).catch(tell);
  });
  search.addEventListener("blur", clear);
  search.addEventListener("keydown", (event) => {
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length > 0) {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      choose((at + by + found.length) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault(); // Takes a claim, never sends the form.
      searching.then(() => {
        if (at >= 0) {
          take(at);
        }
      });
    } else if (event.key === "Escape" && found.length > 0) {
      clear();
    }
  });

  return {
    ids: () => [...chosen.querySelectorAll("input:checked")].map((box) => box.value),
    set: (parts) => {
      chosen.querySelectorAll("input").forEach((box) => {
        box.checked = false;
      });
      parts.forEach(add);
    },
  };
};

const premises = picker(form.querySelector("[data-picker=premises]"));
const undercutters = picker(form.querySelector("[data-picker=undercutters]"));

// ---- Sending ----

const renew = () =>
  window.htmx.ajax("GET", location.pathname, { target: "#arguments", swap: "outerHTML" });

const draw = () => {
  revised = null;
  form.reset();
  premises.set([]);
  undercutters.set([]);
  turn("Draw");
};

const turn = (mode) => {
  for (const part of [find("form-title"), find("send")]) {
    part.textContent = part.dataset[`say${mode}`];
  }
  find("cancel").hidden = mode === "Draw";
  find("kinds").disabled = mode !== "Draw"; // What an argument is for stays; another is another argument.
};

const parts = () => ({
  premises: premises.ids(),
  unstated: form.querySelector("#unstated").value.split("\n").map((words) => words.trim()).filter(Boolean),
  scheme: form.querySelector("#scheme").value.trim() || null,
  undercutters: undercutters.ids(),
});

const tell = (failure) => {
  find("problem").textContent =
    failure instanceof Refused ? failure.message : document.getElementById("toasts").dataset.sayFailed;
};

let sending = false;

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (sending) {
    return;
  }
  find("problem").textContent = "";
  const wanted = parts();
  if (wanted.premises.length === 0) {
    find("problem").textContent = page.dataset.sayNone;
    find("search").focus();
    return;
  }
  const command = revised
    ? { action: "revise-argument", argument: revised.id, version: revised.version, ...wanted }
    : { action: "add-argument", type: form.elements.kind.value, conclusion: claim, ...wanted };
  sending = true;
  try {
    const decisions = await decide(command);
    toast(revised ? page.dataset.sayRevised : page.dataset.sayAdded, { decisions, undone: renew });
    draw();
    await renew();
  } catch (failure) {
    tell(failure);
  } finally {
    sending = false;
  }
});

find("cancel").addEventListener("click", draw);

const part = (item, id) => ({
  id,
  text: item.querySelector("a").textContent,
  holder: item.querySelector(".field__hint").textContent,
});

page.addEventListener("click", async (event) => {
  const card = event.target.closest("[data-argument]");
  if (!card) {
    return;
  }
  const { argument: id, scheme = "" } = card.dataset;
  const version = Number(card.dataset.version);
  if (event.target.closest("[data-revise]")) {
    draw();
    revised = { id, version };
    premises.set([...card.querySelectorAll("[data-premise]")].map((item) => part(item, item.dataset.premise)));
    undercutters.set([...card.querySelectorAll("[data-undercutter]")].map((item) => part(item, item.dataset.undercutter)));
    form.elements.kind.value = card.dataset.kind;
    form.querySelector("#unstated").value = [...card.querySelectorAll("[data-unsaid]")].map((item) => item.textContent).join("\n");
    form.querySelector("#scheme").value = scheme;
    turn("Revise");
    form.scrollIntoView({ block: "start" });
    find("search").focus({ preventScroll: true });
  } else if (event.target.closest("[data-reject]")) {
    try {
      const decisions = await decide({ action: "judge-argument", argument: id, version, status: "rejected" });
      toast(page.dataset.sayRejected, { decisions, undone: renew });
      await renew();
    } catch (failure) {
      tell(failure);
    }
  }
});

document.addEventListener("mapchange", ({ detail }) => {
  if ((detail.claims ?? []).includes(claim)) {
    renew();
  }
});
