// The focus map. Cytoscape holds the graph, draws its lines and moves the view; the boxes are links in a layer above,
// so that they can be read, focused and followed like any other. Places come from the server.

import cytoscape from "/webjars/cytoscape/dist/cytoscape.esm.min.mjs";

const LEAST_LEGIBLE = 12 / 13;

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
  const centres = new Map(
    picture.boxes.map((box) => [box.claim, { x: box.x + box.width / 2, y: box.y + box.height / 2 }]),
  );
  const from = (centre, point) => [point.x - centre.x, point.y - centre.y];
  return [
    ...picture.boxes.map((box) => ({
      data: { id: box.claim, width: box.width, height: box.height },
      position: { ...centres.get(box.claim) },
    })),
    ...picture.lines.map((line) => ({
      data: {
        id: line.relation,
        source: line.from,
        target: line.to,
        kind: line.kind,
        mutual: line.mutual,
        start: from(centres.get(line.from), line.points[0]),
        end: from(centres.get(line.to), line.points[line.points.length - 1]),
        ...asSegments(line.points),
      },
    })),
  ];
};

const put = (element, x, y) => {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
};

const span = (className, words) => {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = words;
  return element;
};

const boxLink = (box, address) => {
  const link = document.createElement("a");
  link.className = box.focus ? "node node--focus" : "node";
  link.href = address;
  link.dataset.claim = box.claim;
  link.title = box.text;
  link.setAttribute(
    "aria-label",
    [box.focus ? "In focus" : "", box.caption, box.text, box.more].filter(Boolean).join(". "),
  );
  if (box.focus) {
    link.setAttribute("aria-current", "true");
  }
  put(link, box.x, box.y);
  link.style.width = `${box.width}px`;
  link.style.height = `${box.height}px`;
  if (box.caption) {
    link.append(span("node__caption", box.caption));
  }
  for (const row of box.rows) {
    link.append(span("node__row", row.text));
  }
  if (box.more) {
    link.append(span("node__more", box.more));
  }
  return link;
};

const labelOf = (line) => {
  const label = span(`tagged tagged--${line.kind}`, line.words);
  label.setAttribute("aria-hidden", "true");
  put(label, line.label.x, line.label.y);
  return label;
};

const start = async (stage, takeFocus) => {
  const response = await fetch(stage.dataset.elements, { headers: { Accept: "application/json" } });
  if (!response.ok || !stage.isConnected) {
    return; // The picture drawn by the server stays.
  }
  const picture = await response.json();
  const canvas = stage.querySelector("[data-canvas]");
  canvas.classList.add("canvas--live");
  const ground = document.createElement("div");
  ground.className = "ground";
  canvas.append(ground);
  const cy = cytoscape({
    container: ground,
    elements: elements(picture),
    style: lineStyle(),
    layout: { name: "preset" },
    minZoom: 0.2,
    maxZoom: 2.5,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
  });

  const layer = document.createElement("div");
  layer.className = "layer";
  const address = (claim) => `/maps/${picture.map}/focus/${claim}?hops=${stage.dataset.hops}`;
  const nodes = picture.boxes.map((box) => boxLink(box, address(box.claim)));
  layer.append(...picture.lines.map(labelOf), ...nodes);
  canvas.append(layer);

  const follow = () => {
    const pan = cy.pan();
    layer.style.transform = `translate(${pan.x}px, ${pan.y}px) scale(${cy.zoom()})`;
  };
  cy.on("viewport", follow);

  const focusBox = picture.boxes.find((box) => box.focus);
  // As much as fits without the text falling below 12 pixels; otherwise around the focus.
  const open = () => {
    cy.resize();
    const fitting = Math.min(cy.width() / picture.width, cy.height() / picture.height);
    cy.zoom(Math.max(Math.min(fitting, 1), LEAST_LEGIBLE));
    cy.center();
    if (fitting < LEAST_LEGIBLE) {
      const zoom = cy.zoom();
      const clamp = (size, whole, middle) =>
        whole * zoom <= size ? (size - whole * zoom) / 2 : Math.min(0, Math.max(size - whole * zoom, size / 2 - middle * zoom));
      cy.pan({
        x: clamp(cy.width(), picture.width, focusBox.x + focusBox.width / 2),
        y: clamp(cy.height(), picture.height, focusBox.y + focusBox.height / 2),
      });
    }
    follow();
  };
  open();

  const zoomBy = (factor) =>
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  const fit = () => {
    cy.fit(undefined, 24);
    follow();
  };

  const zoom = stage.querySelector("[data-zoom]");
  zoom.hidden = false;
  zoom.querySelector("[data-zoom-in]").addEventListener("click", () => zoomBy(1.25));
  zoom.querySelector("[data-zoom-out]").addEventListener("click", () => zoomBy(0.8));
  zoom.querySelector("[data-fit]").addEventListener("click", fit);
  stage.querySelector("[data-keys]").hidden = false;

  const bringIntoView = (claim) => {
    const box = cy.getElementById(claim).renderedBoundingBox({ includeLabels: false });
    const margin = 24;
    const by = (low, high, size) =>
      low < margin ? margin - low : high > size - margin ? size - margin - high : 0;
    cy.panBy({ x: by(box.x1, box.x2, cy.width()), y: by(box.y1, box.y2, cy.height()) });
  };

  const nearest = (claim, key) => {
    const here = cy.getElementById(claim).position();
    const [ax, ay] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    let best = null;
    let least = Infinity;
    for (const node of cy.nodes()) {
      const along = (node.position("x") - here.x) * ax + (node.position("y") - here.y) * ay;
      const aside = Math.abs((node.position("x") - here.x) * ay) + Math.abs((node.position("y") - here.y) * ax);
      const distance = along + 2 * aside;
      if (along > 8 && distance < least) {
        least = distance;
        best = node.id();
      }
    }
    return best;
  };

  layer.addEventListener("focusin", (event) => bringIntoView(event.target.dataset.claim));
  layer.addEventListener("keydown", (event) => {
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      const next = nearest(event.target.dataset.claim, event.key);
      nodes.find((node) => node.dataset.claim === next)?.focus({ preventScroll: true });
    }
  });
  canvas.addEventListener("keydown", (event) => {
    if (event.key === "+" || event.key === "=") {
      zoomBy(1.25);
    } else if (event.key === "-") {
      zoomBy(0.8);
    } else if (event.key === "0") {
      fit();
    }
  });
  // The browser may scroll the layer to a focused box; the view moves by panning only.
  canvas.addEventListener("scroll", () => canvas.scrollTo(0, 0));

  // A drag that begins on a box moves the view as well, and does not follow the link.
  let drag = null;
  layer.addEventListener("pointerdown", (event) => {
    drag = { x: event.clientX, y: event.clientY, moved: false };
  });
  layer.addEventListener("dragstart", (event) => event.preventDefault());
  const move = (event) => {
    if (drag && (drag.moved || Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > 5)) {
      cy.panBy({ x: event.clientX - drag.x, y: event.clientY - drag.y });
      drag = { x: event.clientX, y: event.clientY, moved: true };
    }
  };
  layer.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (drag?.moved) {
      event.preventDefault();
    } else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      travel(link.getAttribute("href"), true);
    }
    drag = null;
  });
  layer.addEventListener("wheel", (event) => {
    event.preventDefault();
    const area = canvas.getBoundingClientRect();
    cy.zoom({
      level: cy.zoom() * Math.exp(-event.deltaY * 0.002),
      renderedPosition: { x: event.clientX - area.left, y: event.clientY - area.top },
    });
  }, { passive: false });

  const restyle = () => cy.style(lineStyle());
  const abort = new AbortController();
  addEventListener("pointermove", move, { signal: abort.signal });
  addEventListener("pointerup", () => setTimeout(() => (drag = null)), { signal: abort.signal });
  addEventListener("resize", open, { signal: abort.signal });
  document.addEventListener("themechange", restyle, { signal: abort.signal });
  current = {
    leave: () => {
      abort.abort();
      cy.destroy();
    },
  };
  stage.dataset.ready = "true";
  if (takeFocus) {
    nodes.find((node) => node.classList.contains("node--focus"))?.focus({ preventScroll: true });
  }
};

let current = null;

// Another claim comes into focus: the stage is fetched as a fragment, the address changes, back returns.
const travel = async (address, remember) => {
  const response = await fetch(address, { headers: { "HX-Request": "true" } });
  if (!response.ok) {
    location.assign(address);
    return;
  }
  const fragment = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("#stage");
  if (!fragment) {
    location.assign(address);
    return;
  }
  current?.leave();
  current = null;
  document.getElementById("stage").replaceWith(document.adoptNode(fragment));
  document.title = fragment.dataset.title;
  if (remember) {
    history.pushState({ focusMap: true }, "", address);
  }
  scrollTo({ top: 0, behavior: "instant" });
  await start(fragment, true);
};

history.replaceState({ focusMap: true }, "");
addEventListener("popstate", (event) => {
  if (event.state?.focusMap) {
    travel(location.pathname + location.search, false);
  }
});

await start(document.getElementById("stage"), false);
