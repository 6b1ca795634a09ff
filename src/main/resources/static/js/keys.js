// Single keys as shortcuts, for every page alike. Whoever speaks to the computer, or strikes keys by accident, switches them
// off on the help page; that is kept by the browser.

const NAME = "single-keys";
const OFF = "off";

export const singleKeys = () => {
  try {
    return localStorage.getItem(NAME) !== OFF;
  } catch {
    return true; // Storage is switched off.
  }
};

/** Hints at keys are hidden while the keys are off. */
const hint = () => document.documentElement.toggleAttribute("data-without-keys", !singleKeys());

export const switchKeys = (on) => {
  try {
    localStorage.setItem(NAME, on ? "on" : OFF);
  } catch {
    // Kept for nobody.
  }
  hint();
};

/** The key a page may answer to: none with Ctrl, Alt or Meta, none while somebody types, no letter, digit or sign while switched off. */
export const keyOf = (event) => {
  const typing = event.target.closest?.("input, textarea, select, dialog, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return null;
  }
  return event.key.length === 1 && !singleKeys() ? null : event.key;
};

hint();
