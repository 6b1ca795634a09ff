// The history of decisions: takes one back, and shows the list as it stands then.

import { tell, undo } from "./decide.js";

const page = document.querySelector("[data-history]");

page.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-undo]");
  if (!button) {
    return;
  }
  button.disabled = true;
  try {
    await undo({ id: button.dataset.decision });
    location.reload();
  } catch (failure) {
    tell(failure);
    button.disabled = false;
  }
});

const filters = page.querySelector("[data-filters]");
filters.addEventListener("change", () => filters.requestSubmit());
