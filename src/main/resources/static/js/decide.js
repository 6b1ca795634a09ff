// What every page needs to carry out a decision: send it, tell what happened, offer to take it back.

const NAME = "reviewer";

/** The name under which decisions are kept; "reviewer" until one is given. */
export const reviewer = () => {
  try {
    return localStorage.getItem(NAME) || "reviewer";
  } catch {
    return "reviewer"; // Storage is switched off.
  }
};

export const rename = (name) => {
  try {
    localStorage.setItem(NAME, name.trim());
  } catch {
    // Kept for nobody.
  }
};

/** Refused by the service; `problem` is its problem detail (RFC 9457), `status` the HTTP status: 409 for a conflict. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

const send = async (address, body) => {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ by: reviewer(), ...body }),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refused(response.status, answer);
  }
  return answer.decisions;
};

/** Carries out commands (see the API's Command) together or not at all; answers the decisions made. */
export const decide = (commands, note = null) => send("/api/v1/decisions", { commands: [commands].flat(), note });

/** Takes a decision back, with the batch it belongs to. */
export const undo = (decision) => send(`/api/v1/decisions/${encodeURIComponent(decision.id)}/undo`, {});

const PASSING = 12_000; // Milliseconds after which a notice that asks for nothing goes.
const MOST = 3; // Notices that stay until they are closed.

const button = (words, mark, pressed) => {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "button button--bare", textContent: words });
  made.setAttribute(mark, "");
  made.addEventListener("click", pressed);
  return made;
};

/** Takes a notice away; the keyboard goes back to where it came from. */
const dismiss = (note) => {
  const held = note.contains(document.activeElement);
  note.remove();
  if (held) {
    const from = note.cameFrom?.isConnected ? note.cameFrom : document.getElementById("main");
    from.focus({ preventScroll: true });
  }
};

/** Lets a notice go after a while, but not under the reader's pointer. */
const pass = (note) => {
  let timer = setTimeout(dismiss, PASSING, note);
  note.addEventListener("pointerenter", () => clearTimeout(timer));
  note.addEventListener("pointerleave", () => {
    timer = setTimeout(dismiss, PASSING, note);
  });
};

/**
 * Tells something at the foot of the page, read out by screen readers. With `decisions` it offers to undo them, with
 * `takeBack` to do what that says; after either `undone` is called. What can be undone and what went wrong stay until they
 * are closed, the last three of them; anything else goes by itself.
 */
export const toast = (words, { decisions = [], takeBack = null, undone = () => location.reload(), problem = false } = {}) => {
  const toasts = document.getElementById("toasts");
  const note = document.createElement("div");
  note.className = problem ? "toast toast--problem" : "toast";
  note.append(Object.assign(document.createElement("span"), { textContent: words }));
  const offers = decisions.length > 0 || takeBack;
  if (offers) {
    note.append(button(toasts.dataset.sayUndo, "data-undo", async () => {
      dismiss(note);
      try {
        await (takeBack ? takeBack() : undo(decisions[0]));
        toast(toasts.dataset.sayUndone);
        undone();
      } catch (failure) {
        tell(failure);
      }
    }));
  }
  toasts.querySelectorAll("[data-passing]").forEach(dismiss);
  if (offers || problem) {
    const close = button("×", "data-dismiss", () => dismiss(note));
    close.setAttribute("aria-label", toasts.dataset.sayClose);
    note.append(close);
    note.addEventListener("focusin", ({ relatedTarget }) => {
      note.cameFrom = toasts.contains(relatedTarget) ? note.cameFrom : relatedTarget;
    });
    note.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        dismiss(note);
      }
    });
    [...toasts.children].slice(0, -(MOST - 1)).forEach(dismiss);
  } else {
    note.dataset.passing = "";
    pass(note);
  }
  toasts.append(note);
};

const TOLD_THERE = "toast";

/** Goes to another page and tells there what happened, with the offer to undo it. */
export const goAndTell = (address, words, decisions) => {
  try {
    sessionStorage.setItem(TOLD_THERE, JSON.stringify({ words, decisions }));
  } catch {
    // Storage is switched off; the history can undo it too.
  }
  location.assign(address);
};

/** Shows why something was refused. */
export const tell = (failure) => {
  const toasts = document.getElementById("toasts");
  toast(failure instanceof Refused ? failure.message : toasts.dataset.sayFailed, { problem: true });
};

try {
  const told = JSON.parse(sessionStorage.getItem(TOLD_THERE));
  sessionStorage.removeItem(TOLD_THERE);
  if (told) {
    toast(told.words, { decisions: told.decisions });
  }
} catch {
  // Storage is switched off.
}
