// Follows a job: the service tells of every change, and the part of the page that tells about the job is fetched anew.
// Where the line cannot be kept open, the page asks once a second.

import { fetchPage } from "./page.js";

const ASK_AGAIN = 1000;

let fetching = false;
let missed = false;

const live = () => document.getElementById("live");
const isOver = () => !live().dataset.events;

const refresh = async () => {
  if (fetching) {
    missed = true; // One more time when the answer under way has come.
    return;
  }
  fetching = true;
  try {
    const made = (await fetchPage(location.href, { part: true })).getElementById("live");
    const held = live().contains(document.activeElement);
    live().replaceWith(document.adoptNode(made));
    if (held) {
      (live().querySelector("button") ?? live().querySelector("a.button"))?.focus();
    }
  } catch {
    // The next change, or the next second, tries again.
  } finally {
    fetching = false;
  }
  if (missed) {
    missed = false;
    await refresh();
  }
};

const ask = () => {
  const asking = setInterval(async () => {
    await refresh();
    if (isOver()) {
      clearInterval(asking);
    }
  }, ASK_AGAIN);
};

if (!isOver()) {
  const events = new EventSource(live().dataset.events);
  events.addEventListener("progress", () => void refresh());
  events.addEventListener("end", () => {
    events.close();
    void refresh();
  });
  events.addEventListener("error", () => {
    events.close();
    if (!isOver()) {
      ask();
    }
  });
}
