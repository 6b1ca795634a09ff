// Deciding on a relation where it is told about, by the buttons of decide.html's `judge`.

import { decide, tell, toast, undo } from "./decide.js";

let last = null; // What the key u takes back.

/** Takes a decision back: each notice its own, the key the last one. */
const takeBack = async (decision) => {
  if (last === decision) {
    last = null;
  }
  await undo(decision);
};

/**
 * Accepts, rejects or reopens the relation that `about`, or the first such part in it, tells about. `done` brings the page up to
 * date, also once that is taken back.
 */
export const judge = async (about, status, done) => {
  const { dataset } = about.closest("[data-deciding]") ?? about.querySelector("[data-deciding]");
  const command = { action: "judge-relation", relation: dataset.relation, version: Number(dataset.version), status };
  try {
    const decisions = await decide(command);
    const [decision] = decisions;
    last = decision;
    toast(dataset[`said${status[0].toUpperCase()}${status.slice(1)}`], { decisions, takeBack: () => takeBack(decision), undone: done });
  } catch (failure) {
    tell(failure);
  }
  await done();
};

/** Takes back the last decision made on this page, if there is one left. */
export const takeBackLast = async (done) => {
  if (!last) {
    return;
  }
  try {
    await takeBack(last);
    toast(document.getElementById("toasts").dataset.sayUndone);
  } catch (failure) {
    tell(failure);
  }
  await done();
};
