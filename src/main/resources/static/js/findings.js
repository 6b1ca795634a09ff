// Findings: dismisses one with a note where it stands, takes a dismissal back, and steps from one to the next.

import { Refused, rename, reviewer, tell, toast } from "./decide.js";
import { keyOf } from "./keys.js";
import { refresh } from "./refresh.js";

const page = document.querySelector("main.findings");
const body = () => document.getElementById("findings");

const ask = async (finding, options) => {
  const response = await fetch(`${body().dataset.address}/${encodeURIComponent(finding)}/dismissal`, options);
  if (!response.ok) {
    throw new Refused(response.status, await response.json().catch(() => ({})));
  }
};

const dismiss = (finding, by, note) =>
  ask(finding, {
    method: "PUT",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ by, note: note || null }),
  });

const takeBack = (finding) => ask(finding, { method: "DELETE" });

const all = () => [...page.querySelectorAll("article.finding")];
const current = () => document.activeElement?.closest("article.finding");

const go = (by) => {
  const found = all();
  const at = found.indexOf(current());
  const next = found[at < 0 ? 0 : Math.min(found.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
};

/** Carries it out, shows the page as it stands then, and leaves the keyboard at what took its place. */
const carryOut = async (work, after, said, options) => {
  try {
    await work();
    toast(said, { ...options, undone: refresh });
  } catch (failure) {
    tell(failure);
  }
  await refresh();
  (after() ?? document.getElementById("main")).focus({ preventScroll: true });
};

page.addEventListener("submit", (event) => {
  const { finding } = event.target.dataset;
  if (!finding) {
    return;
  }
  event.preventDefault();
  const words = body().dataset;
  if ("takeBack" in event.target.dataset) {
    carryOut(() => takeBack(finding), () => document.getElementById(finding), words.saidBack);
    return;
  }
  const { note, by } = event.target.elements;
  const name = by.value.trim() || reviewer();
  rename(name);
  const found = all();
  const at = found.findIndex((one) => one.id === finding);
  const neighbour = (found[at + 1] ?? found[at - 1])?.id;
  carryOut(
    () => dismiss(finding, name, note.value.trim()),
    () => neighbour && document.getElementById(neighbour),
    words.saidDismissed,
    { takeBack: () => takeBack(finding) },
  );
});

// Who dismisses is filled in when it is asked for, so that a page renewed meanwhile has the name too.
page.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches("[data-dismiss]") && event.target.open) {
      event.target.querySelector("[data-by]").value = reviewer();
      event.target.querySelector("[name=note]").focus();
    }
  },
  true,
);

document.addEventListener("keydown", (event) => {
  switch (keyOf(event)) {
    case "j":
      go(1);
      break;
    case "k":
      go(-1);
      break;
    case "d": {
      const form = current()?.querySelector("[data-dismiss]");
      if (form) {
        event.preventDefault();
        form.open = true;
      }
      break;
    }
    default:
  }
});
