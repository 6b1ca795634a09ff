// Scenarios are removed where they stand, and put back as easily.

import { tell, toast } from "./decide.js";

const kept = document.getElementById("kept-scenarios");

/** Sends a form; the page it leads to is not fetched. */
const send = async (address, values = {}) => {
  const response = await fetch(address, { method: "POST", body: new URLSearchParams(values), redirect: "manual" });
  if (response.type !== "opaqueredirect" && !response.ok) {
    throw new Error(`${address} answered ${response.status}`);
  }
};

const remove = async (form) => {
  const one = form.closest("[data-scenario]");
  const { name, what } = one.dataset;
  try {
    await send(form.action);
  } catch (failure) {
    tell(failure);
    return;
  }
  const next = one.nextElementSibling ?? one.previousElementSibling;
  one.remove();
  // Whoever works by keyboard stays where they were.
  (next?.querySelector("summary, input") ?? document.getElementById("main")).focus();
  toast(`${kept.dataset.sayRemoved} ${name}`, { takeBack: () => send(kept.dataset.address, { name, query: what }) });
};

kept?.addEventListener("submit", (event) => {
  if (event.target.matches("[data-remove]")) {
    event.preventDefault();
    remove(event.target);
  }
});
