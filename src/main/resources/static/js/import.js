// Bringing a map in: the name under which people decide here is filled in, and kept.

import { rename, reviewer } from "./decide.js";

const name = document.querySelector("[data-reviewer]");

if (name) {
  name.value = reviewer();
  name.form.addEventListener("submit", () => rename(name.value));
}
