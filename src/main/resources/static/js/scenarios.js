// Scenarios are removed where they stand, and put back as easily.

import { tell, toast, Refused } from "./decide.js";

const kept = document.getElementById("kept-scenarios");

const ask = async (address, options) => {
  const response = await fetch(address, options);
  if (!response.ok) {
    throw new Refused(response.status, await response.json().catch(() => ({})));
  }
};

const remove = async (one) => {
  const { name, scenario, what } = one.dataset;
  try {
    await ask(`${kept.dataset.address}/${encodeURIComponent(scenario)}`, { method: "DELETE" });
  } catch (failure) {
    tell(failure);
    return;
  }
  const next = one.nextElementSibling ?? one.previousElementSibling;
  one.remove();
  // Whoever works by keyboard stays where they were.
  (next?.querySelector("summary, input") ?? document.getElementById("main")).focus();
  toast(`${kept.dataset.sayRemoved} ${name}`, {
    takeBack: () =>
      ask(kept.dataset.address, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ name, query: what }),
      }),
  });
};

kept?.addEventListener("submit", (event) => {
  if (event.target.matches("[data-remove]")) {
    event.preventDefault();
    remove(event.target.closest("[data-scenario]"));
  }
});
