// Follows what changes in the map of this page and tells the page by the event "mapchange" on the document. Its detail has
// the kind ("decisions", "document", or "reload" when it is not known what was missed) and the ids of claims and relations
// concerned; added, changed and removed have them apart.
//
// A browser opens at most six connections to a host, for all its windows together. So of the windows that show a map only
// one listens, and it passes on what it hears. A window that cannot be seen hands this over; once seen again it catches up.

const { map } = document.body.dataset;
let { live: known } = document.body.dataset;

const NAME = `rejoinder-live-${map}`;
const LONGEST_WAIT = 60_000;

const channel = "BroadcastChannel" in window ? new BroadcastChannel(NAME) : null;

let source = null;
let retry = null;
let wait = 2_000;
let handOver = null;
let queue = null;

const era = (id) => id.slice(0, id.lastIndexOf("-"));
const count = (id) => Number(id.slice(id.lastIndexOf("-") + 1));
const isNews = (id) => era(id) !== era(known) || count(id) > count(known);

const all = ({ added = [], changed = [], removed = [] } = {}) => [...added, ...changed, ...removed];

const dispatch = (kind, change = {}) =>
  document.dispatchEvent(
    new CustomEvent("mapchange", {
      detail: {
        kind,
        claims: all(change.claims),
        relations: all(change.relations),
        added: change.claims?.added ?? [],
        removed: change.claims?.removed ?? [],
        documents: change.documents ?? [],
        complete: change.complete ?? kind !== "reload",
      },
    }),
  );

/** Takes in an event, heard directly or from another window; each only once. */
const take = ({ name, id, data }) => {
  if (name === "here" || !isNews(id)) {
    return;
  }
  known = id;
  if (name === "change") {
    const change = JSON.parse(data);
    dispatch(change.kind, change);
  } else {
    dispatch("reload");
  }
};

const listen = () => {
  const address = `/api/v1/maps/${encodeURIComponent(map)}/events?since=${encodeURIComponent(known)}`;
  source = new EventSource(address);
  for (const name of ["here", "change", "reload"]) {
    source.addEventListener(name, (event) => {
      wait = 2_000;
      const heard = { name, id: event.lastEventId, data: event.data };
      channel?.postMessage(heard);
      take(heard);
    });
  }
  source.addEventListener("error", () => {
    // A broken line is mended by the browser; a refusal is final unless one asks again.
    if (source?.readyState === EventSource.CLOSED) {
      source = null;
      retry = setTimeout(listen, wait);
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
  });
};

const stop = () => {
  clearTimeout(retry);
  source?.close();
  source = null;
  handOver?.();
  handOver = null;
  queue?.abort();
  queue = null;
};

/** Listens as soon as no other window does. Without locks (an address that is not secure) each listens for itself. */
const start = () => {
  if (queue || source) {
    return;
  }
  if (!navigator.locks) {
    listen();
    return;
  }
  queue = new AbortController();
  navigator.locks
    .request(
      NAME,
      { signal: queue.signal },
      () =>
        new Promise((resolve) => {
          handOver = resolve;
          listen();
        }),
    )
    .catch(() => {}); // Nobody waits for the lock any more.
  channel?.postMessage({ ask: true });
};

channel?.addEventListener("message", ({ data }) => {
  if (data.ask) {
    if (source) {
      channel.postMessage({ at: known });
    }
  } else if (data.at) {
    if (isNews(data.at)) {
      known = data.at;
      dispatch("reload");
    }
  } else {
    take(data);
  }
});

const seen = () => (document.visibilityState === "hidden" ? stop() : start());

if (map && known && "EventSource" in window) {
  document.addEventListener("visibilitychange", seen);
  addEventListener("pagehide", stop);
  addEventListener("pageshow", (event) => event.persisted && seen());
  seen();
  if (document.querySelector("[data-in-step]")) {
    import("./refresh.js");
  }
}
