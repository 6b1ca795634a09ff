// Adding a claim: a passage is chosen with the mouse, by touch or by keyboard, then told what it asserts.

import { decide, Refused, toast } from "./decide.js";
import { newest } from "./page.js";
import { Passages } from "./passages.js";

const LONGEST = 1000;
const PAUSE = 300; // Milliseconds without a letter after which claims like it are looked for.

/**
 * @param reader the page
 * @param text where the document stands in it
 * @param added called with a claim's id once it, or another place of it, has been added
 * @param renew brings the text up to date
 * @returns `take` takes what is selected or lets a passage be chosen by key; `renewed` is to be called after the text has
 *   been put in the place of the old one
 */
export const adding = ({ reader, text, added, renew }) => {
  const { map, document: id } = reader.dataset;
  const form = reader.querySelector("[data-adding]");
  const offer = reader.querySelector("[data-offer]");
  const told = form.querySelector("[data-problem]");
  const similar = form.querySelector("[data-similar]");
  const panel = reader.querySelector("[data-panel]");
  const spoken = reader.querySelector("[data-spoken]");
  let reading = null; // The stored text, fetched when first needed.
  let chosen = null;
  let before = null; // What had the focus.

  const passages = async () => {
    reading ??= Passages.of(text, id);
    const found = await reading.catch((failure) => {
      reading = null; // Asked again next time.
      throw failure;
    });
    if (found.snapshot !== reader.dataset.snapshot) {
      location.reload(); // A newer text is stored than the one shown.
    }
    return found;
  };

  const mark = (range) => {
    if (!("highlights" in CSS)) {
      return;
    }
    CSS.highlights.delete("chosen");
    if (range) {
      CSS.highlights.set("chosen", new Highlight(range));
    }
  };

  const selected = () => {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) {
      return null;
    }
    const range = selection.getRangeAt(0);
    return range.intersectsNode(text) ? range : null;
  };

  // ---- By keyboard: arrows go from sentence to sentence, with Shift the ends go word by word ----

  let at = null; // The passage under the keys; null when the mode is off.

  const keep = async (passage) => {
    const stored = await passages();
    at = passage;
    const range = stored.range(passage);
    mark(range);
    range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
    const box = range.getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight - 20) {
      scrollBy({ top: box.top - innerHeight / 3 });
    }
    spoken.textContent = stored.source.slice(passage.start, passage.end);
  };

  const start = async () => {
    before = document.activeElement;
    const stored = await passages();
    const top = 90;
    const from =
      stored.sentences.find((sentence) => stored.range(sentence).getBoundingClientRect().top >= top) ?? stored.sentences[0];
    if (!from) {
      return;
    }
    text.dataset.choosing = "";
    text.tabIndex = -1;
    text.setAttribute("role", "application"); // Or a screen reader keeps the arrow keys for itself.
    text.setAttribute("aria-label", form.dataset.sayMode);
    text.focus({ preventScroll: true });
    reader.querySelector("[data-mode]").hidden = false;
    await keep(from);
  };

  const stop = () => {
    at = null;
    delete text.dataset.choosing;
    text.removeAttribute("role");
    text.removeAttribute("aria-label");
    reader.querySelector("[data-mode]").hidden = true;
    spoken.textContent = "";
  };

  const leave = () => {
    stop();
    mark(null);
    before?.focus({ preventScroll: true });
  };

  const move = (stored, key) => {
    const on = key === "ArrowDown" || key === "ArrowRight";
    const next = on
      ? stored.sentences.find((sentence) => sentence.start > at.start)
      : stored.sentences.findLast((sentence) => sentence.start < at.start);
    return next ?? at;
  };

  const extend = (stored, key) => {
    const { words } = stored;
    switch (key) {
      case "ArrowRight":
        return { ...at, end: words.find((word) => word.end > at.end)?.end ?? at.end };
      case "ArrowLeft":
        return { ...at, end: words.findLast((word) => word.end < at.end && word.end > at.start)?.end ?? at.end };
      case "ArrowUp":
        return { ...at, start: words.findLast((word) => word.start < at.start)?.start ?? at.start };
      default:
        return { ...at, start: words.find((word) => word.start > at.start && word.start < at.end)?.start ?? at.start };
    }
  };

  text.addEventListener("keydown", async (event) => {
    if (!at || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      const stored = await passages();
      await keep(event.shiftKey ? extend(stored, event.key) : move(stored, event.key));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const passage = at;
      stop();
      await open(passage);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      leave();
    }
  });

  // ---- By mouse or touch: what is selected can be taken ----

  const place = (range) => {
    if (matchMedia("(pointer: coarse)").matches) {
      return; // Fixed at the foot of the screen, clear of the system's own menu.
    }
    const box = [...range.getClientRects()].at(-1);
    const origin = reader.getBoundingClientRect();
    if (box) {
      offer.style.left = `${Math.max(0, Math.min(box.right - origin.left - 40, origin.width - 180))}px`;
      offer.style.top = `${box.bottom - origin.top + 8}px`;
    }
  };

  let settling = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      const range = form.hidden && !at ? selected() : null;
      offer.hidden = !range;
      if (range) {
        place(range);
      }
    }, 200);
  });

  offer.addEventListener("pointerdown", (event) => event.preventDefault()); // Keeps the selection.

  const take = async () => {
    const range = selected();
    const passage = range ? (await passages()).under(range) : null;
    if (passage) {
      before = document.activeElement;
      await open(passage);
    } else {
      await start();
    }
  };

  // ---- The form ----

  const open = async (passage) => {
    const stored = await passages();
    chosen = { snapshot: stored.snapshot, ...stored.place(passage) };
    offer.hidden = true;
    mark(stored.range(passage));
    getSelection().removeAllRanges();
    form.reset();
    told.textContent = "";
    form.querySelector("[data-quote]").textContent = chosen.quote;
    form.elements.words.value = chosen.quote.replace(/\s+/gu, " ");
    form.elements.type.value = /\d/u.test(chosen.quote) ? "statistic" : "fact";
    panel.dataset.mode = "adding";
    form.hidden = false;
    panel.scrollTop = 0;
    form.elements.words.focus();
    form.elements.words.select();
    await look();
  };

  const close = () => {
    looking.stop();
    form.hidden = true;
    delete panel.dataset.mode;
    mark(null);
    chosen = null;
  };

  /** Without adding anything; whoever came by keyboard goes on where they were. */
  const leaveForm = () => {
    close();
    const there = before?.isConnected && before !== document.body ? before : reader.querySelector("[data-choose]");
    there.focus({ preventScroll: true });
  };

  const looking = newest(async (signal) => {
    const words = form.elements.words.value.trim().slice(0, LONGEST);
    similar.replaceChildren();
    if (!words) {
      return;
    }
    const query = new URLSearchParams({ text: words, limit: "3" });
    const response = await fetch(`/api/v1/maps/${encodeURIComponent(map)}/claims/like?${query}`, {
      headers: { Accept: "application/json" },
      signal,
    });
    const found = response.ok ? await response.json() : [];
    similar.replaceChildren(...(found.length > 0 ? [heading(), ...found.map(candidate)] : []));
  });

  /** A hint only: without an answer the form does as well. */
  const look = (wait) => looking.ask(wait).catch(() => {});

  const heading = () => Object.assign(document.createElement("p"), { className: "label", textContent: similar.dataset.sayTitle });

  const candidate = ({ claim, holder, title }) => {
    const item = Object.assign(document.createElement("div"), { className: "adding__similar" });
    const words = Object.assign(document.createElement("p"), { textContent: claim.text });
    const about = [holder, title].filter((name, number, names) => name && names.indexOf(name) === number).join(" · ");
    const who = Object.assign(document.createElement("p"), { className: "field__hint", textContent: about });
    const button = Object.assign(document.createElement("button"), {
      type: "button",
      className: "button",
      textContent: similar.dataset.saySame,
    });
    button.setAttribute("aria-label", `${similar.dataset.saySame}: ${claim.text}`);
    button.addEventListener("click", () =>
      send({ action: "add-occurrence", claim: claim.id, version: claim.version, place: where() }, "sayPlaced", claim.id),
    );
    item.append(words, who, button);
    return item;
  };

  const where = () => {
    const holder = form.elements.holder.value.trim();
    return {
      document: id,
      ...chosen,
      holder: holder === "" || holder === form.dataset.voice ? null : holder,
      stance: form.elements.stance.value,
    };
  };

  let sending = false;
  const send = async (command, words, claim) => {
    if (sending) {
      return;
    }
    sending = true;
    try {
      const decisions = await decide(command);
      close();
      toast(form.dataset[words], { decisions, undone: renew });
      await added(claim ?? decisions[0].after.claims[0]?.id);
    } catch (failure) {
      told.textContent =
        failure instanceof Refused ? failure.message : document.getElementById("toasts").dataset.sayFailed;
    } finally {
      sending = false;
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = form.elements.words.value.trim().replace(/\s+/gu, " ");
    if (!words) {
      told.textContent = form.dataset.sayWords;
      form.elements.words.focus();
      return;
    }
    send({ action: "add-claim", place: where(), text: words, type: form.elements.type.value }, "sayAdded");
  });

  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      leaveForm();
    } else if (event.key === "Enter" && event.target === form.elements.words) {
      event.preventDefault(); // A claim is one line; Enter adds it.
      form.requestSubmit();
    }
  });

  form.elements.words.addEventListener("input", () => look(PAUSE));
  form.querySelector("[data-cancel]").addEventListener("click", leaveForm);
  offer.addEventListener("click", take);
  const button = reader.querySelector("[data-choose]");
  button.hidden = false;
  button.addEventListener("click", take);

  /** The passages fetched so far are those of the text that was there before. */
  const renewed = () => {
    reading = null;
    if (at) {
      leave(); // The passage under the keys is gone with it.
    }
  };

  return { take, renewed };
};
