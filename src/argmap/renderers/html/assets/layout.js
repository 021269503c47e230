// Where the boxes that are shown stand: the tidy tree of argmap's Python (layout/tidy.py), word for word.
// Boxes and junctions are known by number, boxes first. A line is [tail, head, weak].

const APART = 22;
const BETWEEN = 64;
const LANE = 6;
const HUB = 0.55;
const MARGIN = 20;

// The tree in the lines: children and depth by box, the roots, all in order, breadth first.
export function treeOf(boxes, hubs, lines, tops) {
  const targets = targetsOf(boxes, hubs, lines);
  const tied = Array.from({ length: boxes }, () => []);
  const leading = new Set();
  for (const [tail, head, weak] of lines) {
    if (weak) continue;
    leading.add(tail);
    if (tail < boxes) for (const end of targets[head]) tied[end].push(tail);
  }
  for (const [tail, head, weak] of lines) {
    if (!weak) continue;
    for (const one of targets[tail]) {
      for (const other of targets[head]) {
        tied[other].push(one);
        tied[one].push(other);
      }
    }
  }
  const children = Array.from({ length: boxes }, () => []);
  const parent = new Array(boxes).fill(-1);
  const seen = new Array(boxes).fill(false);
  const roots = [];
  const order = [];
  const grow = (root) => {
    if (seen[root]) return;
    seen[root] = true;
    roots.push(root);
    let start = order.length;
    order.push(root);
    while (start < order.length) {
      const current = order[start++];
      for (const child of tied[current]) {
        if (seen[child]) continue;
        seen[child] = true;
        children[current].push(child);
        parent[child] = current;
        order.push(child);
      }
    }
  };
  tops.forEach(grow);
  for (let box = 0; box < boxes; box++) if (!leading.has(box)) grow(box);
  for (let box = 0; box < boxes; box++) grow(box);
  return { boxes, targets, children, parent, roots, order };
}

function targetsOf(boxes, hubs, lines) {
  const onward = Array.from({ length: boxes + hubs }, () => []);
  for (const [tail, head] of lines) if (tail >= boxes) onward[tail].push(head);
  const found = Array.from({ length: boxes }, (_, n) => [n]);
  for (let hub = boxes; hub < boxes + hubs; hub++) {
    const ends = [];
    const seen = new Set([hub]);
    const pending = [hub];
    for (const current of pending) {
      for (const head of onward[current]) {
        if (seen.has(head)) continue;
        seen.add(head);
        (head < boxes ? ends : pending).push(head);
      }
    }
    found.push(ends);
  }
  return found;
}

// Corners of boxes, centres of junctions, curves of lines and the extent of all, in points.
export function placedTree(sizes, hubs, lines, tops, sideways) {
  const turned = sideways ? sizes.map(([w, h]) => [h, w]) : sizes;
  const tree = treeOf(sizes.length, hubs, lines, tops);
  const places = placesOf(tree, turned, !sideways);
  const centres = centresOf(tree, places, hubs, lines);
  const curves = curvesOf(places, turned, centres, lines);
  const turn = ([a, c]) => (sideways ? [oneDecimal(c), oneDecimal(a)] : [oneDecimal(a), oneDecimal(c)]);
  return {
    boxes: turned.map(([w], n) => turn([places.along[n] - w / 2, places.across[n]])),
    hubs: centres.map(turn),
    curves: curves.map((curve) => curve.map(turn)),
    extent: turn(places.extent),
  };
}

function oneDecimal(value) {
  return Math.round(value * 10) / 10;
}

function placesOf(tree, sizes, inColumns) {
  const count = tree.boxes;
  const along = new Array(count).fill(0);
  const row = new Array(count).fill(0);
  const lane = new Array(count).fill(null);
  const grids = new Array(count + 1).fill(null);
  const room = new Array(count).fill(0);
  const below = new Array(count + 1).fill(0);
  const isLeaf = (box) => tree.children[box].length === 0;
  const roomBelow = (box, children) => {
    const leaves = children.filter(isLeaf);
    const grid = inColumns ? gridOf(leaves, sizes) : null;
    grids[box] = grid;
    const parts = children.filter((child) => !grid || !isLeaf(child)).map((child) => room[child]);
    if (grid) parts.push(grid.width);
    below[box] = parts.reduce((sum, part) => sum + part, 0) + APART * Math.max(parts.length - 1, 0);
    return below[box];
  };
  const stand = (box, children, begin, above) => {
    const grid = grids[box];
    let start = begin;
    for (const child of children) {
      if (grid && isLeaf(child)) {
        if (child === grid.leaves[0]) {
          standInColumns(grid, start, above + 1);
          start += grid.width + APART;
        }
        continue;
      }
      along[child] = start + room[child] / 2;
      row[child] = above + 1;
      start += room[child] + APART;
    }
  };
  const standInColumns = (grid, start, first) => {
    grid.leaves.forEach((leaf, place) => {
      const column = Math.floor(place / grid.rows);
      const down = place % grid.rows;
      const right = start + (column + 1) * grid.column;
      along[leaf] = right - (grid.column - APART - LANE * (grid.rows - 2)) / 2;
      row[leaf] = first + down;
      if (down) lane[leaf] = right - grid.column + APART / 2 + LANE * (down - 1);
    });
  };
  for (const box of [...tree.order].reverse()) {
    room[box] = Math.max(sizes[box][0], roomBelow(box, tree.children[box]));
  }
  const width = roomBelow(count, tree.roots);
  stand(count, tree.roots, MARGIN, -1);
  for (const box of tree.order) stand(box, tree.children[box], along[box] - below[box] / 2, row[box]);
  const deep = [];
  row.forEach((r, box) => {
    while (deep.length <= r) deep.push(0);
    deep[r] = Math.max(deep[r], sizes[box][1]);
  });
  const top = [];
  let next = MARGIN;
  for (const height of deep) {
    top.push(next);
    next += height + BETWEEN;
  }
  const extent = [width + 2 * MARGIN, deep.length ? next - BETWEEN + MARGIN : 2 * MARGIN];
  return { along, across: row.map((r) => top[r]), row, lane, top, extent, sizes };
}

function gridOf(leaves, sizes) {
  const count = leaves.length;
  if (count <= 3) return null;
  let rows = count <= 8 ? 2 : count <= 18 ? 3 : 4;
  if (count > 80) rows = Math.floor(Math.sqrt(count / 3));
  const lanes = APART + LANE * (rows - 2);
  const column = Math.max(...leaves.map((leaf) => sizes[leaf][0])) + lanes;
  return { leaves, rows, column, width: column * Math.ceil(count / rows) };
}

function centresOf(tree, places, hubs, lines) {
  const boxes = tree.boxes;
  const tails = Array.from({ length: hubs }, () => []);
  const heads = Array.from({ length: hubs }, () => []);
  for (const [tail, head, weak] of lines) {
    if (head >= boxes && !weak) tails[head - boxes].push(tail);
    if (tail >= boxes) heads[tail - boxes].push(head);
  }
  const centres = [];
  for (let hub = 0; hub < hubs; hub++) {
    let below = tails[hub].filter((tail) => tail < boxes);
    if (!below.length) below = heads[hub].filter((head) => head < boxes);
    const aims = tree.targets[boxes + hub].map((aim) => places.row[aim]);
    const least = aims.length ? Math.max(...aims) : 0;
    const lowest = below.length ? Math.min(...below.map((box) => places.row[box])) : 0;
    const row = Math.min(Math.max(least + 1, lowest), places.top.length - 1);
    const along = below.length ? below.reduce((sum, box) => sum + places.along[box], 0) / below.length : 0;
    const share = heads[hub].some((head) => head >= boxes) ? HUB / 2 : HUB;
    centres.push([along, (places.top.length ? places.top[row] : 0) - BETWEEN * share]);
  }
  return centres;
}

function curvesOf(places, sizes, centres, lines) {
  const boxes = sizes.length;
  const middle = (thing) => (thing < boxes ? places.along[thing] : centres[thing - boxes][0]);
  const level = (thing) => (thing < boxes ? places.across[thing] : centres[thing - boxes][1]);
  const arrivals = new Map();
  lines.forEach(([tail, head], number) => {
    if (head >= boxes || level(tail) <= level(head)) return;
    if (!arrivals.has(head)) arrivals.set(head, []);
    arrivals.get(head).push([middle(tail), number]);
  });
  const spread = new Map();
  for (const [head, found] of arrivals) {
    found.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    found.forEach(([, number], place) => {
      const share = (place + 1) / (found.length + 1) - 0.5;
      spread.set(number, places.along[head] + sizes[head][0] * share);
    });
  }
  return lines.map((line, number) => curveOf(places, sizes, centres, line, spread.get(number)));
}

function curveOf(places, sizes, centres, [tail, head], arrival) {
  const boxes = sizes.length;
  const around = (thing) => {
    if (thing < boxes) {
      const [w, h] = sizes[thing];
      return [places.along[thing], places.across[thing], places.across[thing] + h, w / 2];
    }
    const [a, c] = centres[thing - boxes];
    return [a, c - 7, c + 7, 7];
  };
  const [a, top, bottom, half] = around(tail);
  const [b, headTop, headBottom, headHalf] = around(head);
  if (top >= headBottom) return upward(places, sizes, tail, [a, top], half, [arrival ?? b, headBottom]);
  if (bottom <= headTop) {
    const bend = (headTop - bottom) / 2;
    return [[a, bottom], [a, bottom + bend], [b, headTop - bend], [b, headTop]];
  }
  const sign = b > a ? 1 : -1;
  const start = [a + sign * half, (top + bottom) / 2];
  const end = [b - sign * headHalf, (headTop + headBottom) / 2];
  const bend = (end[0] - start[0]) / 3;
  return [start, [start[0] + bend, start[1]], [end[0] - bend, end[1]], end];
}

function upward(places, sizes, tail, start, half, end) {
  let path = [start];
  const isBox = tail < sizes.length;
  const lane = isBox ? places.lane[tail] : null;
  if (lane !== null) {
    const level = start[1] + sizes[tail][1] / 2;
    path = [[start[0] - half, level], [lane, level], [lane, level], [lane, start[1]]];
  }
  if (isBox) {
    const clear = places.top.find((top) => top >= end[1]);
    const [x, y] = path[path.length - 1];
    if (clear < y) path.push([x, y], [x, clear], [x, clear]);
  }
  const [x, y] = path[path.length - 1];
  const bend = (y - end[1]) / 2;
  path.push([x, y - bend], [end[0], end[1] + bend], end);
  return path;
}
