// Two documents side by side: one clash at a time, texts that scroll together, tabs where only one has room.

import { judge, takeBackLast } from "./judge.js";
import { keyOf } from "./keys.js";
import { say } from "./page.js";
import { refresh } from "./refresh.js";

const both = document.querySelector("[data-both]");
const sides = [...both.querySelectorAll("[data-side]")];
const read = () => [...both.querySelectorAll("[data-clash]")].map((item) => ({
  number: Number(item.dataset.clash),
  item,
  marks: sides.map((side) => [...side.querySelectorAll("[data-clashes]")].filter((mark) =>
    mark.dataset.clashes.split(" ").includes(item.dataset.clash))),
}));
let clashes = read();
const NARROW = matchMedia("(max-width: 56rem)");
const tabs = [...both.querySelectorAll("[role=tab]")];
const linked = both.querySelector("[data-linked]");
const still = matchMedia("(prefers-reduced-motion: reduce)");

let shown = -1;
let led = null; // The side that is being scrolled by script; its own events must not lead the other.

const headOf = (side) => side.querySelector(".both__about").offsetHeight;

const scrollSide = (side, mark, smooth) => {
  const top = mark.getBoundingClientRect().top - side.getBoundingClientRect().top + side.scrollTop;
  const to = top - headOf(side) - (side.clientHeight - headOf(side)) / 3;
  led = side;
  side.scrollTo({ top: to, behavior: smooth && !still.matches ? "smooth" : "instant" });
};

// ---- The line between the two passages ----

const line = both.querySelector("[data-line]");
const draw = () => {
  const marks = shown < 0 || NARROW.matches ? [] : clashes[shown].marks;
  const box = both.querySelector("[data-lines]").getBoundingClientRect();
  const ends = marks.map((parts, at) => {
    const side = sides[at].getBoundingClientRect();
    const rects = parts.flatMap((part) => [...part.getClientRects()]);
    if (rects.length === 0) {
      return null;
    }
    const middle = (rects[0].top + rects.at(-1).bottom) / 2;
    const visible = middle > side.top + headOf(sides[at]) && middle < side.bottom;
    return visible ? { x: (at === 0 ? side.right : side.left) - box.left, y: middle - box.top } : null;
  });
  const [from, to] = ends;
  line.setAttribute("d", from && to ? `M${from.x} ${from.y} C${(from.x + to.x) / 2} ${from.y} ${(from.x + to.x) / 2} ${to.y} ${to.x} ${to.y}` : "");
};

// ---- One clash at a time ----

const markUp = (index) => {
  shown = index;
  for (const open of both.querySelectorAll(".clashing--open")) {
    open.classList.remove("clashing--open");
  }
  clashes[index]?.marks.flat().forEach((passage) => passage.parentElement.classList.add("clashing--open"));
  clashes.forEach(({ item }, at) => item.classList.toggle("both__clash--shown", at === index));
};

/** Shows a clash in both texts; `from` is the side where it was chosen, which stays as it is. */
const show = (index, from = null) => {
  markUp(index);
  const clash = clashes[index];
  clash.marks.forEach(([mark], at) => {
    if (mark && sides[at] !== from) {
      scrollSide(sides[at], mark, true);
    }
  });
  const [one, other] = clash.item.querySelectorAll("a");
  both.querySelector("[data-spoken]").textContent =
    say(both.dataset.sayShown, clash.number, clashes.length, one.textContent, other.textContent);
  draw();
};

const step = (by) => {
  if (clashes.length === 0) {
    return;
  }
  show(shown < 0 ? (by > 0 ? 0 : clashes.length - 1) : (shown + by + clashes.length) % clashes.length);
  const side = sides[NARROW.matches ? selected() : 0];
  clashes[shown].marks[sides.indexOf(side)][0]?.focus({ preventScroll: true });
};

// ---- Deciding on the one shown

const decideOn = async (index, status) => {
  if (clashes[index]) {
    await judge(clashes[index].item, status, refresh);
  }
};

both.addEventListener("click", (event) => {
  const button = event.target.closest("[data-status]");
  if (button) {
    decideOn(clashes.findIndex(({ item }) => item.contains(button)), button.dataset.status);
    return;
  }
  const mark = event.target.closest("[data-clashes]");
  const listed = event.target.closest(".both__clash a");
  if (mark) {
    event.preventDefault();
    // A passage with several clashes leads to the next of them each time.
    const own = mark.dataset.clashes.split(" ").map((number) => Number(number) - 1);
    const next = own[(own.indexOf(shown) + 1) % own.length];
    show(next, mark.closest("[data-side]"));
    if (NARROW.matches) {
      select(1 - selected());
    }
  } else if (listed) {
    event.preventDefault();
    show(clashes.findIndex(({ item }) => item.contains(listed)));
    document.getElementById(listed.hash.slice(1))?.focus({ preventScroll: true });
  }
});

document.addEventListener("keydown", (event) => {
  const key = keyOf(event);
  if (key === "n" || key === "p") {
    step(key === "n" ? 1 : -1);
  } else if (key === "a" || key === "r") {
    decideOn(shown, key === "a" ? "accepted" : "rejected");
  } else if (key === "u") {
    takeBackLast(refresh);
  }
});

both.querySelector("[data-next]")?.addEventListener("click", () => step(1));
both.querySelector("[data-previous]")?.addEventListener("click", () => step(-1));

// ---- Scrolling together: the other text goes to the passage linked with the one nearest to the reading line ----

const follow = (side) => {
  const at = sides.indexOf(side);
  const reading = side.getBoundingClientRect().top + headOf(side) + (side.clientHeight - headOf(side)) / 3;
  const distance = ({ marks }) => Math.abs((marks[at][0]?.getBoundingClientRect().top ?? Infinity) - reading);
  const nearest = clashes.reduce((best, clash) => (distance(clash) < distance(best) ? clash : best), clashes[0]);
  const there = nearest?.marks[1 - at][0];
  if (there && distance(nearest) < side.clientHeight / 2) {
    scrollSide(sides[1 - at], there, false);
  }
};

for (const side of sides) {
  let frame = 0;
  side.addEventListener("scroll", () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      draw();
      if (led !== side && linked?.checked && !NARROW.matches) {
        follow(side);
      }
    });
  });
  // A hand on one side makes it the one that leads.
  for (const hand of ["wheel", "pointerdown", "touchstart", "keydown"]) {
    side.addEventListener(hand, () => { led = null; }, { passive: true });
  }
}

// ---- Tabs ----

const selected = () => tabs.findIndex((tab) => tab.getAttribute("aria-selected") === "true");

const select = (index) => {
  tabs.forEach((tab, at) => {
    tab.setAttribute("aria-selected", String(at === index));
    tab.tabIndex = at === index ? 0 : -1;
  });
  sides.forEach((side, at) => {
    side.hidden = NARROW.matches && at !== index;
  });
  const mark = shown < 0 ? null : clashes[shown].marks[index][0];
  if (mark && NARROW.matches) {
    scrollSide(sides[index], mark, false); // What is hidden cannot be scrolled, so it is done now.
  }
};

const arrange = () => {
  both.querySelector("[data-tabs]").hidden = !NARROW.matches;
  sides.forEach((side, at) => {
    side.setAttribute("role", NARROW.matches ? "tabpanel" : "region");
    side.setAttribute("aria-labelledby", NARROW.matches ? tabs[at].id : `title-${side.dataset.side}`);
  });
  select(Math.max(0, selected()));
  draw();
};

tabs.forEach((tab, at) => tab.addEventListener("click", () => select(at)));
both.querySelector("[data-tabs]").addEventListener("keydown", (event) => {
  if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    select(1 - selected());
    tabs[selected()].focus();
  }
});

NARROW.addEventListener("change", arrange);
addEventListener("resize", draw);
arrange();
both.classList.add("both--live");

const named = clashes.findIndex(({ item }) => item.id === location.hash.slice(1));
if (clashes.length > 0) {
  document.fonts.ready.then(() => {
    show(Math.max(0, named));
    if (named >= 0) {
      both.scrollIntoView({ block: "start", behavior: "instant" });
    }
  });
}

// ---- What others decide meanwhile: the texts stay where they are scrolled to

document.addEventListener("refreshed", () => {
  const id = clashes[shown]?.item.id;
  const some = clashes.length > 0;
  clashes = read();
  if (!some && clashes.length > 0) {
    location.reload(); // The buttons that go from clash to clash come with the first.
    return;
  }
  const same = clashes.findIndex(({ item }) => item.id === id);
  markUp(same >= 0 ? same : Math.min(shown, clashes.length - 1));
  draw();
});
