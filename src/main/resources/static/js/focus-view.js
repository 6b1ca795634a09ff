// The picture of the focus map. Cytoscape holds the graph, draws its lines and moves the view; the boxes are elements in a
// layer above, so that they can be read, focused and followed like any other. Places come from the server.

import cytoscape from "/webjars/cytoscape/dist/cytoscape.esm.min.mjs";

const LEAST_TO_FIT = 10.5 / 12; // The smallest letters are 12 pixels at scale 1; below 10.5 nobody should have to read.
const READABLE = 12 / 13;
const EDGE = 8; // Pixels that are left free around what is shown.
const MOVE = 260; // Milliseconds; as long as in focus.css.
const still = matchMedia("(prefers-reduced-motion: reduce)");

const colour = (name) => {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.className = `probe probe--${name}`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
};

const lineStyle = () => [
  {
    selector: "node",
    style: {
      shape: "round-rectangle",
      width: "data(width)",
      height: "data(height)",
      "background-opacity": 0,
      "border-width": 0,
      events: "no",
    },
  },
  {
    selector: "edge",
    style: {
      width: 2,
      "curve-style": "segments",
      "edge-distances": "endpoints",
      "segment-distances": "data(distances)",
      "segment-weights": "data(weights)",
      "source-endpoint": "data(start)",
      "target-endpoint": "data(end)",
      "line-color": colour("equivalent"),
      "line-style": "dotted",
      "arrow-scale": 0.9,
      events: "no",
    },
  },
  {
    selector: 'edge[kind = "supports"]',
    style: {
      "line-color": colour("supports"),
      "line-style": "solid",
      "target-arrow-shape": "triangle",
      "target-arrow-color": colour("supports"),
    },
  },
  {
    selector: 'edge[kind = "contradicts"]',
    style: {
      "line-color": colour("contradicts"),
      "line-style": "dashed",
      "line-dash-pattern": [7, 5],
      "target-arrow-shape": "triangle",
      "target-arrow-color": colour("contradicts"),
      "source-arrow-color": colour("contradicts"),
    },
  },
  { selector: "edge[?off]", style: { opacity: 0.35 } },
  { selector: "edge[?bare]", style: { "target-arrow-shape": "none" } },
  { selector: 'edge[kind = "contradicts"][?mutual]', style: { "source-arrow-shape": "triangle" } },
];

// Cytoscape wants corners as a share of the way from end to end and a distance from that straight line.
const asSegments = (points) => {
  const start = points[0];
  const end = points[points.length - 1];
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const square = dx * dx + dy * dy || 1;
  const length = Math.sqrt(square);
  const corners = points.slice(1, -1);
  if (corners.length === 0) {
    return { weights: [0.5], distances: [0] };
  }
  return {
    weights: corners.map((p) => ((p.x - start.x) * dx + (p.y - start.y) * dy) / square),
    distances: corners.map((p) => ((p.y - start.y) * dx - (p.x - start.x) * dy) / length),
  };
};

const elements = (picture) => {
  const nodes = [
    ...picture.boxes.map((box) => ({ ...box, id: box.claim })),
    ...picture.junctions.map((junction) => ({ ...junction, id: junction.argument })),
    ...picture.unstated,
  ];
  const centres = new Map(nodes.map((box) => [box.id, { x: box.x + box.width / 2, y: box.y + box.height / 2 }]));
  const from = (centre, point) => [point.x - centre.x, point.y - centre.y];
  return [
    ...nodes.map(({ id, width, height }) => ({ data: { id, width, height }, position: { ...centres.get(id) } })),
    ...[...picture.lines, ...picture.strands].map((line) => ({
      data: {
        bare: line.arrow === false,
        source: line.from,
        target: line.to,
        kind: line.kind,
        mutual: line.mutual,
        off: line.off === true,
        start: from(centres.get(line.from), line.points[0]),
        end: from(centres.get(line.to), line.points[line.points.length - 1]),
        ...asSegments(line.points),
      },
    })),
  ];
};

const make = (name, className, words) => {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = words ?? "";
  return element;
};

const svg = (name, attributes) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
};

const put = (element, { x, y, width, height }) => {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
  if (width !== undefined) {
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
  }
};

const labelOf = (line) => {
  const label = make("span", `tagged tagged--${line.kind}${line.off ? " tagged--off" : ""}`, line.words);
  label.setAttribute("aria-hidden", "true");
  put(label, line.label);
  return label;
};

const junctionOf = (junction) => {
  const link = make("a", `junction junction--${junction.kind}`, junction.words);
  link.href = junction.address;
  link.tabIndex = -1; // By keyboard a claim's own key leads there; the outline tells what meets here.
  link.setAttribute("aria-hidden", "true");
  put(link, junction);
  return link;
};

const unstatedOf = (premise) => {
  const box = make("div", "unstated");
  box.setAttribute("aria-hidden", "true"); // The outline has it, with the argument that it belongs to.
  box.append(make("span", "node__caption", premise.mark), ...premise.rows.map((row) => make("span", "node__row", row.text)));
  put(box, premise);
  return box;
};

const countLink = (count) => {
  const link = make("a", `fold fold--${count.kind}${count.opens ? "" : " fold--open"}`, count.words);
  link.href = count.address;
  link.dataset.fold = `${count.kind} ${count.opens}`;
  link.setAttribute("aria-label", count.label);
  put(link, count);
  return link;
};

/** Fills a box's element anew; what had the keyboard's focus in it has it again. */
const fill = (node, box, handleWords) => {
  const held = node.contains(document.activeElement) ? document.activeElement.dataset.fold ?? "" : null;
  node.className = `node${box.focus ? " node--focus" : ""}${box.judged ? ` node--${box.judged}` : ""}${box.stand.map((name) => ` node--${name}`).join("")}`;
  const link = make("a", "node__claim");
  link.href = box.select;
  link.title = box.text;
  link.setAttribute("aria-label", [box.caption, box.text].filter(Boolean).join(". "));
  if (box.focus) {
    link.setAttribute("aria-current", "true");
  }
  if (box.caption) {
    link.append(make("span", "node__caption", box.caption));
  }
  link.append(...box.rows.map((row) => make("span", "node__row", row.text)));
  const handle = make("span", "node__handle");
  handle.title = handleWords;
  node.replaceChildren(link, ...box.counts.map(countLink), handle);
  if (held !== null) {
    const counts = [...node.querySelectorAll("[data-fold]")];
    const again = counts.find((count) => count.dataset.fold === held);
    const sameKind = counts.find((count) => held && count.dataset.fold.startsWith(held.split(" ")[0]));
    (again ?? sameKind ?? link).focus({ preventScroll: true });
  }
};

/**
 * A canvas that shows pictures one after the other.
 *
 * @param stage the element around the canvas, the panel that may cover a part of it, and the overview
 */
export const createView = (stage) => {
  const canvas = stage.querySelector("[data-canvas]");
  const panel = stage.querySelector("[data-panel]");
  const map = stage.querySelector("[data-minimap]");
  const words = stage.dataset;
  canvas.classList.add("canvas--live");
  const ground = make("div", "ground");
  const layer = make("div", "layer");
  const labels = make("div", "layer__labels");
  layer.append(labels);
  canvas.append(ground, layer);
  const cy = cytoscape({
    container: ground,
    style: lineStyle(),
    layout: { name: "preset" },
    minZoom: 0.2,
    maxZoom: 2.5,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  const nodes = new Map();
  let picture = { boxes: [], lines: [], junctions: [], unstated: [], strands: [], width: 1, height: 1 };
  let settled = 0;

  const boxOf = (claim) => picture.boxes.find((box) => box.claim === claim);

  /** What of the canvas nothing covers. */
  const room = () => {
    const beside = !panel.hidden && getComputedStyle(panel).position === "absolute" ? panel.offsetWidth : 0;
    return { width: cy.width() - beside, height: cy.height() };
  };

  const follow = () => {
    const pan = cy.pan();
    layer.style.transform = `translate(${pan.x}px, ${pan.y}px) scale(${cy.zoom()})`;
    const view = map.querySelector(".minimap__view");
    if (view) {
      const zoom = cy.zoom();
      const { width, height } = room();
      view.setAttribute("x", -pan.x / zoom);
      view.setAttribute("y", -pan.y / zoom);
      view.setAttribute("width", width / zoom);
      view.setAttribute("height", height / zoom);
    }
  };
  cy.on("viewport", follow);

  const drawMinimap = () => {
    map.setAttribute("viewBox", `0 0 ${picture.width} ${picture.height}`);
    map.replaceChildren(
      ...[...picture.lines, ...picture.strands].map((line) =>
        svg("polyline", { class: `minimap__line minimap__line--${line.kind}`, points: line.points.map((p) => `${p.x},${p.y}`).join(" ") }),
      ),
      ...picture.boxes.map((box) =>
        svg("rect", { class: box.focus ? "minimap__box minimap__box--focus" : "minimap__box", x: box.x, y: box.y, width: box.width, height: box.height, rx: 12 }),
      ),
      ...picture.unstated.map(({ x, y, width, height }) => svg("rect", { class: "minimap__box minimap__box--unstated", x, y, width, height, rx: 12 })),
      ...picture.junctions.map((junction) =>
        svg("circle", { class: "minimap__box minimap__box--focus", cx: junction.x + junction.width / 2, cy: junction.y + junction.height / 2, r: 14 }),
      ),
      svg("rect", { class: "minimap__view", rx: 8 }),
    );
  };

  /**
   * From where on to show a picture too large for the window: as near around the focus as no box is cut in two, if that can
   * be had.
   *
   * @param spans from where to where each box goes; the first is the focus
   */
  const beginning = (spans, whole, window) => {
    const [focus] = spans;
    const last = whole - window;
    const within = (from) => Math.max(0, Math.min(last, from));
    const centred = within((focus.low + focus.high - window) / 2);
    const cut = (from) =>
      spans.filter(({ low, high }) => (low < from && from < high) || (low < from + window && from + window < high)).length;
    const [best] = [centred, ...spans.flatMap(({ low, high }) => [within(low - EDGE), within(high + EDGE - window)])]
      .filter((from) => from === centred || (from <= focus.low && focus.high <= from + window))
      .sort((one, other) => cut(one) - cut(other) || Math.abs(one - centred) - Math.abs(other - centred));
    return best;
  };

  // The whole, if that can be read; otherwise at a comfortable size what surrounds the focus.
  const open = () => {
    cy.resize();
    const { width, height } = room();
    const margin = 2 * EDGE; // Of the free space around the picture half may go.
    const fitting = Math.min(width / (picture.width - margin), height / (picture.height - margin));
    const zoom = fitting < LEAST_TO_FIT ? READABLE : Math.min(fitting, 1);
    const inOrder = [...picture.boxes].sort((one, other) => other.focus - one.focus);
    const place = (size, whole, span) =>
      (whole - margin) * zoom <= size
        ? (size - whole * zoom) / 2
        : -zoom * beginning(inOrder.map(span), whole, size / zoom);
    cy.viewport({
      zoom,
      pan: {
        x: place(width, picture.width, (box) => ({ low: box.x, high: box.x + box.width })),
        y: place(height, picture.height, (box) => ({ low: box.y, high: box.y + box.height })),
      },
    });
    follow();
  };

  /** Pans by as little as brings these boxes into view; what is too large keeps its upper left corner in view. */
  const reveal = (claims) => {
    const boxes = claims.map(boxOf).filter(Boolean);
    if (boxes.length === 0) {
      return;
    }
    const margin = 20;
    const zoom = cy.zoom();
    const pan = cy.pan();
    const { width, height } = room();
    const by = (low, high, size) =>
      low < margin || high - low > size - 2 * margin ? margin - low : high > size - margin ? size - margin - high : 0;
    const edge = (pick, of) => pick(...boxes.map(of));
    const least = (low, high, size) => {
      const shift = by(low, high, size);
      return low >= margin && high <= size - margin ? 0 : shift;
    };
    cy.panBy({
      x: least(edge(Math.min, (box) => box.x) * zoom + pan.x, edge(Math.max, (box) => box.x + box.width) * zoom + pan.x, width),
      y: least(edge(Math.min, (box) => box.y) * zoom + pan.y, edge(Math.max, (box) => box.y + box.height) * zoom + pan.y, height),
    });
    follow();
  };

  /** Where a box is on the screen, from the canvas's corner. */
  const placeOf = (claim) => {
    const box = boxOf(claim);
    return box && { x: box.x * cy.zoom() + cy.pan().x, y: box.y * cy.zoom() + cy.pan().y };
  };

  /**
   * Shows a picture. Boxes that were there before move to their new places; the focus stays where it is on the screen,
   * as far as what is new can be seen then.
   */
  const show = (next, { afresh = false } = {}) => {
    const first = nodes.size === 0;
    const sameFocus = !afresh && picture.focus === next.focus;
    const before = sameFocus ? placeOf(next.focus) : null;
    const fresh = next.boxes.filter((box) => !nodes.has(box.claim)).map((box) => box.claim);
    picture = next;
    layer.classList.toggle("layer--moving", !first && !still.matches);
    for (const [claim, node] of nodes) {
      if (!boxOf(claim)) {
        nodes.delete(claim);
        node.remove();
      }
    }
    for (const box of picture.boxes) {
      let node = nodes.get(box.claim);
      if (!node) {
        node = document.createElement("div");
        node.dataset.claim = box.claim;
        nodes.set(box.claim, node);
      }
      fill(node, box, words.sayHandle);
      node.classList.toggle("node--new", !first && fresh.includes(box.claim));
      put(node, box);
      if (!node.isConnected) {
        layer.append(node);
      }
    }
    // Tab goes through the boxes as they are read: by rows, from the left.
    const inOrder = [...picture.boxes].sort((one, other) => (one.y < other.y + other.height && other.y < one.y + one.height ? one.x - other.x : one.y - other.y));
    const held = document.activeElement;
    inOrder.forEach((box, at) => {
      const node = nodes.get(box.claim);
      if (layer.children[at + 1] !== node) {
        layer.insertBefore(node, layer.children[at + 1] ?? null);
      }
    });
    if (held !== document.activeElement && held.isConnected) {
      held.focus({ preventScroll: true }); // Moving an element takes the focus from it.
    }
    labels.replaceChildren(...picture.lines.map(labelOf), ...picture.unstated.map(unstatedOf), ...picture.junctions.map(junctionOf));
    cy.elements().remove();
    cy.add(elements(picture));
    drawMinimap();
    if (before) {
      const now = placeOf(picture.focus);
      cy.panBy({ x: before.x - now.x, y: before.y - now.y });
      reveal(fresh);
      follow();
    } else {
      open();
    }
    const turn = ++settled;
    const done = () => {
      if (turn === settled) {
        layer.classList.remove("layer--moving");
        canvas.classList.remove("canvas--moving");
      }
    };
    if (first || still.matches) {
      done();
    } else {
      canvas.classList.add("canvas--moving"); // Lines and labels wait until the boxes are there.
      setTimeout(done, MOVE);
    }
  };

  /** @param at the point in the window that stays where it is; without it the middle of the canvas */
  const zoomBy = (factor, at) => {
    const area = canvas.getBoundingClientRect();
    const fixed = at ? { x: at.x - area.left, y: at.y - area.top } : { x: room().width / 2, y: cy.height() / 2 };
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: fixed });
  };

  const fit = () => {
    const { width, height } = room();
    const zoom = Math.min((width - 32) / picture.width, (height - 32) / picture.height, 2.5);
    cy.viewport({ zoom, pan: { x: (width - picture.width * zoom) / 2, y: (height - picture.height * zoom) / 2 } });
    follow();
  };

  const nearest = (claim, key) => {
    const centre = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const here = centre(boxOf(claim));
    const [ax, ay] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    let best = null;
    let least = Infinity;
    for (const box of picture.boxes) {
      const there = centre(box);
      const along = (there.x - here.x) * ax + (there.y - here.y) * ay;
      const aside = Math.abs((there.x - here.x) * ay) + Math.abs((there.y - here.y) * ax);
      const distance = along + 2 * aside;
      if (along > 8 && distance < least) {
        least = distance;
        best = box.claim;
      }
    }
    return best;
  };

  const select = (claim) => {
    for (const [id, node] of nodes) {
      node.classList.toggle("node--selected", id === claim);
    }
    if (claim) {
      reveal([claim]);
    }
    follow();
  };

  const steer = (event) => {
    const area = map.getBoundingClientRect();
    const scale = Math.min(area.width / picture.width, area.height / picture.height);
    const x = (event.clientX - area.left - (area.width - picture.width * scale) / 2) / scale;
    const y = (event.clientY - area.top - (area.height - picture.height * scale) / 2) / scale;
    cy.pan({ x: room().width / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() });
  };
  map.addEventListener("pointerdown", (event) => {
    map.setPointerCapture(event.pointerId);
    steer(event);
  });
  map.addEventListener("pointermove", (event) => map.hasPointerCapture(event.pointerId) && steer(event));

  layer.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY * 0.002), { x: event.clientX, y: event.clientY });
  }, { passive: false });
  // The browser may scroll the layer to a focused box; the view moves by panning only.
  canvas.addEventListener("scroll", () => canvas.scrollTo(0, 0));
  addEventListener("resize", open);
  document.addEventListener("themechange", () => cy.style(lineStyle()));

  return {
    canvas,
    layer,
    show,
    open,
    fit,
    zoomBy,
    nearest,
    reveal,
    select,
    follow,
    panBy: (by) => cy.panBy(by),
    node: (claim) => nodes.get(claim),
    link: (claim) => nodes.get(claim)?.querySelector(".node__claim"),
    has: (claims, relations) =>
      claims.some((claim) => nodes.has(claim)) || relations.some((relation) => picture.lines.some((line) => line.relation === relation)),
    box: boxOf,
    focus: () => picture.focus,
  };
};
