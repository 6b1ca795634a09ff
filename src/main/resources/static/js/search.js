// On a narrow screen the conditions make room for what was found; saved searches are removed where they stand, and put
// back as easily.

import { tell, toast, Refused } from "./decide.js";

const conditions = document.getElementById("conditions");
if (matchMedia("(max-width: 52rem)").matches) {
  conditions.open = false;
}

const kept = document.getElementById("kept");

const ask = async (address, options) => {
  const response = await fetch(address, options);
  if (!response.ok) {
    throw new Refused(response.status, await response.json().catch(() => ({})));
  }
};

const remove = async (one) => {
  const { name, query, search } = one.dataset;
  try {
    await ask(`${kept.dataset.address}/${search}`, { method: "DELETE" });
  } catch (failure) {
    tell(failure);
    return;
  }
  const next = one.nextElementSibling ?? one.previousElementSibling;
  one.remove();
  // Whoever works by keyboard stays where they were.
  (next?.querySelector("button") ?? document.getElementById("q")).focus();
  kept.hidden = kept.querySelector("[data-search]") === null;
  toast(`${kept.dataset.sayRemoved} ${name}`, {
    takeBack: () =>
      ask(kept.dataset.address, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ name, query }),
      }),
  });
};

kept?.addEventListener("submit", (event) => {
  if (event.target.matches("[data-remove]")) {
    event.preventDefault();
    remove(event.target.closest("[data-search]"));
  }
});
