// Drawing a relation: from a box's handle to another box, then choosing what it is.

import { decide, tell, toast } from "./decide.js";

const svg = (name) => document.createElementNS("http://www.w3.org/2000/svg", name);

/** @param linked called once a relation is stored or taken back, with the two claims */
export const enableDrawing = (view, words, linked) => {
  const { canvas, layer } = view;
  const rubber = svg("svg");
  rubber.setAttribute("class", "rubber");
  rubber.setAttribute("aria-hidden", "true");
  const stroke = rubber.appendChild(svg("line"));
  let source = null;

  const at = (event) => {
    const area = canvas.getBoundingClientRect();
    return { x: event.clientX - area.left, y: event.clientY - area.top };
  };
  const target = (event) => {
    const node = document.elementFromPoint(event.clientX, event.clientY)?.closest(".node");
    return node && node.dataset.claim !== source ? node : null;
  };
  const mark = (node) => {
    layer.querySelector(".node--target")?.classList.remove("node--target");
    node?.classList.add("node--target");
  };

  const choose = (from, to, place) => {
    canvas.querySelector(".choose")?.remove();
    const menu = Object.assign(document.createElement("div"), { className: "choose" });
    menu.setAttribute("role", "group");
    menu.setAttribute("aria-label", words.sayLink);
    menu.append(Object.assign(document.createElement("p"), { className: "choose__title", textContent: words.sayLink }));
    const close = () => {
      menu.remove();
      view.link(from)?.focus({ preventScroll: true });
    };
    const button = (label, type) => {
      const choice = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: label });
      if (type) {
        choice.classList.add(`choose__${type}`);
      }
      choice.addEventListener("click", async () => {
        close();
        if (!type) {
          return;
        }
        try {
          const decisions = await decide({ action: "add-relation", from, to, type, mutual: type === "equivalent", reason: null });
          toast(words.sayLinked, { decisions, undone: () => linked([from, to]) });
          linked([from, to]);
        } catch (failure) {
          tell(failure);
        }
      });
      return choice;
    };
    menu.append(
      button(words.sayLinkSupports, "supports"),
      button(words.sayLinkContradicts, "contradicts"),
      button(words.sayLinkEquivalent, "equivalent"),
      button(words.sayLinkCancel, null),
    );
    menu.addEventListener("keydown", (event) => event.key === "Escape" && close());
    canvas.append(menu);
    menu.style.left = `${Math.max(8, Math.min(place.x, canvas.clientWidth - menu.offsetWidth - 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(place.y, canvas.clientHeight - menu.offsetHeight - 8))}px`;
    menu.querySelector("button").focus();
  };

  layer.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest(".node__handle");
    if (!handle) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    source = handle.closest(".node").dataset.claim;
    const start = at(event);
    for (const end of ["1", "2"]) {
      stroke.setAttribute(`x${end}`, start.x);
      stroke.setAttribute(`y${end}`, start.y);
    }
    canvas.append(rubber);
  }, { capture: true });
  addEventListener("pointermove", (event) => {
    if (source) {
      const end = at(event);
      stroke.setAttribute("x2", end.x);
      stroke.setAttribute("y2", end.y);
      mark(target(event));
    }
  });
  addEventListener("pointerup", (event) => {
    if (source) {
      const found = target(event);
      const from = source;
      source = null;
      rubber.remove();
      mark(null);
      if (found) {
        choose(from, found.dataset.claim, at(event));
      }
    }
  });
  addEventListener("pointercancel", () => {
    source = null;
    rubber.remove();
    mark(null);
  });
};
