// Between the text as the page shows it and the snapshot that offsets refer to. The page cuts the text into stretches, each
// of which names the code point it begins at; it shows list markers and numbers of its own between them, and a browser
// turns every CR LF into LF. So places are told by stretch and counted in the snapshot itself.

const JOINS = /^[\p{M}\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]$/u; // Belongs to the character before it.

const spans = (source, from, to, granularity, language) => {
  const found = [];
  for (const part of new Intl.Segmenter(language, { granularity }).segment(source.slice(from, to))) {
    if (granularity === "sentence" ? part.segment.trim() : part.isWordLike) {
      const lead = part.segment.length - part.segment.trimStart().length;
      found.push({ start: from + part.index + lead, end: from + part.index + part.segment.trimEnd().length });
    }
  }
  return found;
};

/** The text of a document as stored, beside `root`, where the page shows it. */
export class Passages {
  constructor(root, { sha256, text, blocks }, language) {
    this.root = root;
    this.snapshot = sha256;
    this.source = text;
    this.units = []; // UTF-16 index of each code point.
    for (let index = 0; index < text.length; index += text.codePointAt(index) > 0xffff ? 2 : 1) {
      this.units.push(index);
    }
    this.units.push(text.length);
    const within = (granularity) =>
      blocks.flatMap((block) => spans(text, this.units[block.start], this.units[block.end], granularity, language));
    this.sentences = within("sentence");
    this.words = within("word");
  }

  static async of(root, document) {
    const response = await fetch(`/api/v1/documents/${encodeURIComponent(document)}`, { headers: { Accept: "application/json" } });
    if (!response.ok) {
      throw new Error(response.statusText);
    }
    return new Passages(root, (await response.json()).snapshot, root.lang || "en");
  }

  /** The passage under a range of the page, in UTF-16 units of the source, without white space around it; null if none. */
  under(range) {
    const touched = this.#texts()
      .filter((node) => range.intersectsNode(node))
      .map((node) => ({
        node,
        from: node === range.startContainer ? range.startOffset : 0,
        to: node === range.endContainer ? range.endOffset : node.length,
      }))
      .filter(({ from, to }) => from < to);
    if (touched.length === 0) {
      return null;
    }
    const last = touched.at(-1);
    return this.#trimmed(this.#indexOf(touched[0].node, touched[0].from), this.#indexOf(last.node, last.to));
  }

  /** What the interface calls the place: code points, and the words that stand there. */
  place({ start, end }) {
    return {
      passage: { start: this.#codePoint(start), end: this.#codePoint(end) },
      quote: this.source.slice(start, end),
    };
  }

  /** The range of the page that shows a passage given in UTF-16 units. */
  range({ start, end }) {
    const range = document.createRange();
    range.setStart(...this.#pointOf(start, false));
    range.setEnd(...this.#pointOf(end, true));
    return range;
  }

  #texts() {
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement.closest("[data-at]")) {
        texts.push(walker.currentNode);
      }
    }
    return texts;
  }

  /** Where in the source a place of a text node is. */
  #indexOf(node, offset) {
    const stretch = node.parentElement.closest("[data-at]");
    let shown = offset;
    for (const other of this.#texts()) {
      if (other === node) {
        break;
      }
      shown += stretch.contains(other) ? other.length : 0;
    }
    let index = this.units[Number(stretch.dataset.at)];
    for (; shown > 0; shown--) {
      index += this.#isBreak(index) ? 2 : 1;
    }
    return index;
  }

  /** The place of the page for an index of the source; one between two stretches belongs to the earlier if it ends a passage. */
  #pointOf(index, ends) {
    const stretches = [...this.root.querySelectorAll("[data-at]")];
    const begins = (stretch) => this.units[Number(stretch.dataset.at)];
    const stretch = stretches.findLast((each) => (ends ? begins(each) < index : begins(each) <= index)) ?? stretches[0];
    let left = 0;
    for (let at = begins(stretch); at < index; left++) {
      at += this.#isBreak(at) ? 2 : 1;
    }
    const texts = this.#texts().filter((node) => stretch.contains(node));
    for (const node of texts) {
      if (left <= node.length) {
        return [node, left];
      }
      left -= node.length;
    }
    return [texts.at(-1), texts.at(-1).length];
  }

  #isBreak(index) {
    return this.source[index] === "\r" && this.source[index + 1] === "\n";
  }

  /** Whole characters as a reader sees them, without white space at either end. */
  #trimmed(from, to) {
    let start = from;
    let end = to;
    while (start > 0 && this.#isInside(start)) {
      start--;
    }
    while (end < this.source.length && this.#isInside(end)) {
      end++;
    }
    while (start < end && /\s/u.test(this.source[start])) {
      start++;
    }
    while (end > start && /\s/u.test(this.source[end - 1])) {
      end--;
    }
    return start < end ? { start, end } : null;
  }

  #isInside(index) {
    const unit = this.source.charCodeAt(index);
    if (unit >= 0xdc00 && unit <= 0xdfff) {
      return true;
    }
    return this.source[index - 1] === "\u200d" || JOINS.test(String.fromCodePoint(this.source.codePointAt(index)));
  }

  #codePoint(index) {
    let low = 0;
    let high = this.units.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.units[middle] < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
