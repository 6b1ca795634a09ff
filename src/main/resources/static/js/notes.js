// Adding a note to whatever the list is on; the list then shows it.

import { decide, Refused, toast } from "./decide.js";

const renew = (list) => {
  const { map, kind, about } = list.dataset;
  const address = ["/maps", map, "notes", kind, about].map((part, at) => (at === 0 ? part : encodeURIComponent(part))).join("/");
  return window.htmx.ajax("GET", address, { target: list, swap: "outerHTML" });
};

const listOf = ({ kind, about }) => document.querySelector(`[data-notes][data-kind="${kind}"][data-about="${CSS.escape(about)}"]`);

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-note]");
  if (!form) {
    return;
  }
  event.preventDefault();
  const list = form.closest("[data-notes]");
  const { kind, about } = list.dataset;
  try {
    const decisions = await decide({ action: "add-note", about: { kind, id: about }, text: form.elements.text.value.trim() });
    toast(list.dataset.sayAdded, {
      decisions,
      undone: () => {
        const now = listOf({ kind, about });
        if (now) {
          renew(now);
        }
      },
    });
    await renew(list);
    listOf({ kind, about })?.querySelector("textarea").focus();
  } catch (failure) {
    form.querySelector("[data-problem]").textContent =
      failure instanceof Refused ? failure.message : document.getElementById("toasts").dataset.sayFailed;
  }
});
