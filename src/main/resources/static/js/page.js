// What the modules of a page share: words with gaps, parts of pages fetched anew, questions asked while somebody types.

/** Fills {0}, {1}, … with values. They are taken as they are: "$&" in a claim's words stays "$&". */
export const say = (words, ...values) => words.replace(/\{(\d+)\}/g, (gap, number) => values[number] ?? gap);

/** A part of a page that did not come; `status` is the HTTP status. */
export class NotFetched extends Error {
  constructor(address, status) {
    super(`${address} answered ${status}`);
    this.status = status;
  }
}

/**
 * What stands at an address, as a document of its own; where that led elsewhere, its `movedTo` says where. With `part` only
 * what htmx would be sent is asked for.
 */
export const fetchPage = async (address, { part = false, headers = {}, cache = "default", signal = null } = {}) => {
  const response = await fetch(address, {
    headers: { Accept: "text/html", ...(part ? { "HX-Request": "true" } : {}), ...headers },
    cache,
    signal,
  });
  if (!response.ok) {
    throw new NotFetched(address, response.status);
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return Object.assign(page, { movedTo: response.redirected ? response.url : null });
};

/**
 * Of several questions only the newest is asked and answered. `ask(wait)` calls `work` with a signal after that many
 * milliseconds, unless it is called again meanwhile; what it answers settles when its turn is over. `stop()` gives up.
 */
export const newest = (work) => {
  let control = new AbortController();
  const stop = () => control.abort();
  const ask = async (wait = 0) => {
    stop();
    control = new AbortController();
    const { signal } = control;
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve();
      });
    });
    try {
      if (!signal.aborted) {
        await work(signal);
      }
    } catch (failure) {
      if (!signal.aborted) {
        throw failure;
      }
    }
  };
  return { ask, stop };
};
