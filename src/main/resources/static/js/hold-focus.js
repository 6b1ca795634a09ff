// The keyboard's focus stays where it was when a part of the page is made anew.

const CONTROLS = "a[href], button, summary, input, select, textarea";

const relationOf = (element) => element?.closest("[data-deciding]")?.dataset.relation;

/**
 * Remembers which control in a part has the focus. Once the part has been made anew, what this gives back puts the focus on the
 * same control; where that decided on a relation, else on another of that relation, or on the next one that can be decided on.
 * It says whether the focus is on a control then, or was in the part at no time.
 */
export const holdFocus = (part) => {
  const held = document.activeElement;
  if (!part.contains(held)) {
    return () => true;
  }
  const { tagName, textContent } = held;
  const relation = relationOf(held);
  const relations = [...part.querySelectorAll("[data-deciding]")].map(({ dataset }) => dataset.relation);
  const next = relation && relations[relations.indexOf(relation) + 1];
  return (anew) => {
    const controls = [...anew.querySelectorAll(CONTROLS)].filter((control) => !control.closest("[hidden]"));
    const of = (one) => controls.filter((control) => relationOf(control) === one);
    const again =
      of(relation).find((control) => control.tagName === tagName && control.textContent === textContent) ??
      (relation && (of(relation)[0] ?? (next && of(next)[0])));
    again?.focus({ preventScroll: true });
    return Boolean(again);
  };
};
