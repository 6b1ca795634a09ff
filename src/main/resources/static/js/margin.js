// Puts what other documents say beside the passage it is about. Where there is no room the cards stay below their paragraph.

const BESIDE = matchMedia("(min-width: 76rem)");
const GAP = 8;

const place = (text) => {
  const cards = [...text.querySelectorAll(".other")];
  const origin = text.getBoundingClientRect().top;
  const placed = cards
    .map((card) => ({ card, line: document.getElementById(card.dataset.for)?.getClientRects()[0] }))
    .filter(({ line }) => line)
    .map(({ card, line }) => ({ card, top: line.top - origin }));
  for (const { card } of placed) {
    card.classList.remove("other--mini");
  }
  // Measured together first: reading and writing by turns would lay out the page once for each card.
  const heights = placed.map(({ card }) => card.offsetHeight);
  const crowded = placed.map(({ top }, at) => at + 1 < placed.length && top + heights[at] + GAP > placed[at + 1].top);
  placed.forEach(({ card }, at) => card.classList.toggle("other--mini", crowded[at]));
  const shown = placed.map(({ card }) => card.offsetHeight);
  let free = -Infinity;
  placed.forEach(({ card, top }, at) => {
    const y = Math.max(top, free);
    card.style.top = `${Math.round(y)}px`;
    free = y + shown[at] + GAP;
  });
};

const arrange = (text) => {
  for (const others of text.querySelectorAll("[data-others]")) {
    others.open = BESIDE.matches;
  }
  text.classList.toggle("text--margin", BESIDE.matches);
  if (BESIDE.matches) {
    place(text);
    text.style.minHeight = `${Math.ceil(lowest(text))}px`; // The last cards may hang below the last line.
  } else {
    text.style.minHeight = "";
  }
};

const lowest = (text) =>
  Math.max(0, ...[...text.querySelectorAll(".other")].map((card) => card.offsetTop + card.offsetHeight));

/** Arranges the margin of a text now and whenever its lines may have moved; answers a function that does so once more. */
export const margin = (text) => {
  const again = () => arrange(text);
  again();
  BESIDE.addEventListener("change", again);
  let width = text.offsetWidth;
  new ResizeObserver(() => {
    if (text.offsetWidth !== width) {
      width = text.offsetWidth;
      again();
    }
  }).observe(text);
  document.fonts.ready.then(again);
  return again;
};
