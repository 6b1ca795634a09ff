// The focus view: one claim in the middle, what it supports above, its reasons below, what contradicts it beside it.
// Without this script the page is complete as text.
(() => {
  'use strict';
  const data = JSON.parse(document.getElementById('map').textContent);
  const claims = new Map(data.claims.map(claim => [claim.id, claim]));
  const view = document.getElementById('focus');
  const BOX = 210, GAP = 70, LINE = 17, WIDTH = 4 * BOX + 5 * GAP;
  const SIGNS = {supports: '+ supports', contradicts: '\u2212 contradicts', equivalent: '= equivalent'};

  const svg = (name, attributes, text) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const wrap = (text, most, lines) => {
    const wrapped = [''];
    for (const word of text.split(/\s+/)) {
      const last = wrapped[wrapped.length - 1];
      if (last && last.length + word.length + 1 > most) wrapped.push(word.slice(0, most));
      else wrapped[wrapped.length - 1] = last ? last + ' ' + word : word.slice(0, most);
    }
    if (wrapped.length <= lines) return wrapped;
    wrapped.length = lines;
    wrapped[lines - 1] += '\u2026';
    return wrapped;
  };

  const measured = id => {
    const lines = wrap(claims.get(id).text, 27, 5);
    return {id, lines, height: lines.length * LINE + 34};
  };

  const neighbours = id => {
    const found = {above: [], below: [], beside: []};
    for (const relation of data.relations) {
      if (relation.from !== id && relation.to !== id) continue;
      const other = relation.from === id ? relation.to : relation.from;
      const side = relation.type !== 'supports' ? 'beside' : relation.from === id ? 'above' : 'below';
      found[side].push({...measured(other), type: relation.type});
    }
    return found;
  };

  const row = (boxes, y) => {
    const left = (WIDTH - boxes.length * BOX - (boxes.length - 1) * GAP) / 2;
    boxes.forEach((box, index) => { box.x = left + index * (BOX + GAP); box.y = y; });
    return boxes.reduce((most, box) => Math.max(most, box.height), 0);
  };

  const column = (boxes, x, y) => {
    for (const box of boxes) { box.x = x; box.y = y; y += box.height + 40; }
    return boxes.reduce((sum, box) => sum + box.height + 40, -40);
  };

  const draw = (picture, box, here) => {
    const claim = claims.get(box.id);
    const group = svg('g', here ? {class: 'here'} : {role: 'link', tabindex: '0', 'aria-label': SIGNS[box.type] + ': ' + claim.text});
    group.append(svg('title', {}, claim.text));
    group.append(svg('rect', {x: box.x, y: box.y, width: BOX, height: box.height, rx: 5}));
    group.append(svg('text', {class: 'who', x: box.x + 9, y: box.y + 17}, wrap(claim.who, 36, 1)[0]));
    box.lines.forEach((line, index) => group.append(svg('text', {x: box.x + 9, y: box.y + 34 + index * LINE}, line)));
    if (!here) {
      const go = () => { location.hash = 'focus=' + box.id; };
      group.addEventListener('click', go);
      group.addEventListener('keydown', event => {
        if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); go(); }
      });
    }
    picture.append(group);
  };

  // The label sits nearer to the other box, where lines to several boxes are apart.
  const join = (picture, other, here, type) => {
    const x = other.x * 0.65 + here.x * 0.35, y = other.y * 0.65 + here.y * 0.35, half = SIGNS[type].length * 4.4;
    picture.append(svg('line', {class: type, x1: other.x, y1: other.y, x2: here.x, y2: here.y}));
    picture.append(svg('rect', {class: 'label', x: x - half, y: y - 8, width: 2 * half, height: 16}));
    picture.append(svg('text', {class: 'word ' + type, x, y: y + 4}, SIGNS[type]));
  };

  const show = id => {
    const around = neighbours(id);
    const here = measured(id);
    const above = around.above.slice(0, 4), below = around.below.slice(0, 4), beside = around.beside.slice(0, 6);
    const picture = svg('svg', {role: 'group', 'aria-label': 'The claim and what surrounds it'});
    let y = 10;
    if (above.length) y += row(above, y) + 60;
    const leftColumn = beside.filter((box, index) => index % 2), rightColumn = beside.filter((box, index) => !(index % 2));
    const middle = Math.max(here.height, column(leftColumn, 10, y), column(rightColumn, WIDTH - BOX - 10, y));
    here.x = (WIDTH - BOX) / 2;
    here.y = y + (middle - here.height) / 2;
    y += middle + 60;
    if (below.length) y += row(below, y) + 60;
    // Only what is used: on a small screen empty room would hide the claim.
    const used = [here, ...above, ...beside, ...below];
    const left = Math.min(...used.map(box => box.x)) - 10;
    const width = Math.max(...used.map(box => box.x)) + BOX + 10 - left;
    picture.setAttribute('viewBox', left + ' 0 ' + width + ' ' + (y - 30));
    picture.style.width = 'max(min(100%, ' + width + 'px), ' + Math.round(width * 0.85) + 'px)';
    const centre = here.x + BOX / 2;
    above.forEach(box => join(picture, {x: box.x + BOX / 2, y: box.y + box.height}, {x: centre, y: here.y}, box.type));
    below.forEach(box => join(picture, {x: box.x + BOX / 2, y: box.y}, {x: centre, y: here.y + here.height}, box.type));
    leftColumn.forEach(box => join(picture, {x: box.x + BOX, y: box.y + box.height / 2}, {x: here.x, y: here.y + here.height / 2}, box.type));
    rightColumn.forEach(box => join(picture, {x: box.x, y: box.y + box.height / 2}, {x: here.x + BOX, y: here.y + here.height / 2}, box.type));
    [...above, ...beside, ...below].forEach(box => draw(picture, box, false));
    draw(picture, here, true);
    const hidden = around.above.length + around.below.length + around.beside.length - above.length - below.length - beside.length;
    const hint = document.createElement('p');
    hint.className = 'hint';
    hint.textContent = 'Choose a box to move there; the browser\u2019s back button returns.'
      + (hidden > 0 ? ' ' + hidden + ' more relations are listed with the claim.' : '');
    const text = document.createElement('a');
    text.href = '#' + id;
    text.textContent = 'Read this claim with its passages';
    view.replaceChildren(hint, picture, text);
    view.hidden = false;
    view.setAttribute('tabindex', '-1');
    view.focus();
    view.scrollIntoView();
    view.scrollLeft = (centre - left) / width * picture.clientWidth - view.clientWidth / 2;
  };

  const follow = () => {
    const id = decodeURIComponent(location.hash).replace(/^#focus=/, '');
    if (location.hash.startsWith('#focus=') && claims.has(id)) show(id);
  };
  window.addEventListener('hashchange', follow);

  for (const article of document.querySelectorAll('article[data-related]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Show its surroundings';
    button.addEventListener('click', () => { location.hash = 'focus=' + article.id; });
    article.append(button);
  }

  const search = document.getElementById('search');
  search.closest('p').hidden = false;
  search.addEventListener('input', () => {
    const wanted = search.value.toLocaleLowerCase();
    for (const article of document.querySelectorAll('article')) {
      article.hidden = !article.textContent.toLocaleLowerCase().includes(wanted);
    }
  });
  follow();
})();
