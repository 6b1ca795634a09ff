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

/**
 * Tells something at the foot of the page, read out by screen readers. With `decisions` it offers to undo them, with
 * `takeBack` to do what that says; after either `undone` is called.
 */
export const toast = (words, { decisions = [], takeBack = null, undone = () => location.reload(), problem = false } = {}) => {
  const toasts = document.getElementById("toasts");
  const note = document.createElement("div");
  note.className = problem ? "toast toast--problem" : "toast";
  note.append(Object.assign(document.createElement("span"), { textContent: words }));
  if (decisions.length > 0 || takeBack) {
    const button = Object.assign(document.createElement("button"), {
      type: "button",
      className: "button button--bare",
      textContent: toasts.dataset.sayUndo,
    });
    button.addEventListener("click", async () => {
      note.remove();
      try {
        await (takeBack ? takeBack() : undo(decisions[0]));
        toast(toasts.dataset.sayUndone);
        undone();
      } catch (failure) {
        tell(failure);
      }
    });
    note.append(button);
  }
  toasts.replaceChildren(note);
  setTimeout(() => note.remove(), 12_000);
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
