import type { DiagramStep, Side } from '../api/types';

/** A step's box as it is written: its lines, and how high that makes it. */
export interface Written { lines: Line[]; height: number }
export interface Line { text: string; kind: 'kind' | 'name' | 'desk' | 'clock' }
export interface Box extends Written { index: number; x: number; y: number; width: number }
export interface Way { from: number; to: number; path: string; share?: number; at: { x: number; y: number } }
export interface Lane { side: Side; y: number; height: number }
export interface Drawing { width: number; height: number; boxes: Box[]; ways: Way[]; lanes: Lane[] }

export const boxWidth = 150, lineHeight = 16, inside = 9; // pixels
const between = 60; // from one rank to the next, room for ways and shares
const apart = 16; // between boxes above one another
const passing = 22; // a way that passes a rank takes so much of it
const port = 16; // between ways that come into one box
const edge = 16, head = 30, sweeps = 24;

// What stands above one another in a rank of a lane: a box, or a way that passes.
interface Item { column: number; side: Side; box?: Box; height: number; order: number; y: number; near: { before: Item[]; after: Item[] } }

/** Draws a procedure from left to right, in two lanes. Ranks and their order are dagre's, which knows of no lanes: within each, boxes and ways that pass are moved apart here. */
export async function layOut(steps: DiagramStep[], written: Written[]): Promise<Drawing> {
  const { Graph, layout } = await import('@dagrejs/dagre');
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: apart, ranksep: between });
  graph.setDefaultEdgeLabel(() => ({}));
  steps.forEach((_, index) => graph.setNode(String(index), { width: boxWidth, height: written[index]!.height }));
  // Where a time limit leads is written in the boxes; it has a rank by the first from which it may.
  const led = new Set(steps.flatMap((step, index) => step.next.filter(way => way.kind !== 'clock' && way.to !== index).map(way => way.to)));
  for (const [index, step] of steps.entries()) {
    for (const way of step.next) {
      if (way.to === index || (way.kind === 'clock' && led.has(way.to))) continue;
      led.add(way.to);
      graph.setEdge(String(index), String(way.to), {});
    }
  }
  layout(graph);

  const columns = [...new Set(steps.map((_, index) => Math.round(graph.node(String(index)).x)))].sort((a, b) => a - b);
  const items = steps.map((step, index): Item => {
    const node = graph.node(String(index));
    const coming = steps.flatMap(one => one.next).filter(way => way.to === index && way.kind !== 'clock').length;
    const height = Math.max(written[index]!.height, coming * port + 2 * inside);
    const box = { ...written[index]!, height, index, x: 0, y: 0, width: boxWidth };
    return { column: columns.indexOf(Math.round(node.x)), side: step.side, box, height: height + apart, order: node.y, y: node.y, near: { before: [], after: [] } };
  });
  const chains = steps.flatMap((step, index) => step.next.filter(way => way.kind !== 'clock' && way.to !== index).map(way => {
    const points = graph.edge(String(index), String(way.to)).points;
    return { way, items: chain(items, items[index]!, items[way.to]!, column => yAt(points, columns[column]!)) };
  }));
  const lanes = placed(items);
  const x = (column: number): number => edge + column * (boxWidth + between);
  for (const item of items) if (item.box) [item.box.x, item.box.y] = [x(item.column), item.y - item.box.height / 2];
  const boxes = items.flatMap(item => (item.box ? [item.box] : []));
  return { width: x(columns.length) - between + edge, height: lanes.at(-1)!.y + lanes.at(-1)!.height, boxes, lanes, ways: drawn(chains, x) };
}

// The items of a way from box to box: where it passes ranks it has one of its own in each.
function chain(items: Item[], from: Item, to: Item, order: (column: number) => number): Item[] {
  const way = [from];
  const step = Math.sign(to.column - from.column);
  for (let column = from.column + step; step !== 0 && column !== to.column; column += step) {
    const item: Item = { column, side: from.side, height: passing, order: order(column), y: order(column), near: { before: [], after: [] } };
    items.push(item);
    way.push(item);
  }
  way.push(to);
  way.slice(1).forEach((item, index) => {
    const before = way[index]!;
    if (before.side !== item.side) return;
    before.near[item.column > before.column ? 'after' : 'before'].push(item);
    item.near[item.column > before.column ? 'before' : 'after'].push(before);
  });
  return way;
}

// Where a way of dagre's crosses a rank.
function yAt(points: { x: number; y: number }[], x: number): number {
  const after = points.findIndex(point => point.x >= x);
  if (after <= 0) return points[after < 0 ? points.length - 1 : 0]!.y;
  const [a, b] = [points[after - 1]!, points[after]!];
  return a.y + ((b.y - a.y) * (x - a.x)) / Math.max(1e-9, b.x - a.x);
}

// Heights: as near to what they are tied to as the order of their rank and their own heights allow; then the lanes stand one below the other.
function placed(items: Item[]): Lane[] {
  const stacks = new Map<string, Item[]>();
  for (const item of items) {
    const key = `${item.side} ${item.column}`;
    stacks.set(key, [...(stacks.get(key) ?? []), item]);
  }
  const all = [...stacks.values()].sort((a, b) => a[0]!.column - b[0]!.column);
  for (const stack of all) spread(stack.sort((a, b) => a.order - b.order), () => 0);
  const whole = tied(items);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    if (sweep % 5 === 0) for (const part of whole) centre(part);
    for (const stack of sweep % 2 === 0 ? all : [...all].reverse()) {
      spread(stack, item => {
        const near = sweep >= sweeps - 4 ? [...item.near.before, ...item.near.after] : item.near[sweep % 2 === 0 ? 'before' : 'after'];
        return near.length === 0 ? item.y : near.reduce((sum, one) => sum + one.y, 0) / near.length;
      });
    }
  }
  let top = 0;
  return (['requesting', 'requested'] as const).filter(side => items.some(item => item.side === side)).map(side => {
    const own = items.filter(item => item.side === side);
    const [least, most] = [Math.min(...own.map(item => item.y - item.height / 2)), Math.max(...own.map(item => item.y + item.height / 2))];
    for (const item of own) item.y += top + head - least;
    const lane = { side, y: top, height: most - least + head + apart / 2 };
    top += lane.height + apart / 2;
    return lane;
  });
}

// What hangs together within a lane.
function tied(items: Item[]): Item[][] {
  const seen = new Set<Item>();
  return items.flatMap(item => {
    if (seen.has(item)) return [];
    const part = [item];
    seen.add(item);
    for (const one of part) {
      for (const near of [...one.near.before, ...one.near.after]) {
        if (seen.has(near)) continue;
        seen.add(near);
        part.push(near);
      }
    }
    return [part];
  });
}

// Parts of a lane that are not tied to one another would drift apart.
function centre(part: Item[]): void {
  const middle = (Math.min(...part.map(item => item.y)) + Math.max(...part.map(item => item.y))) / 2;
  for (const item of part) item.y -= middle;
}

// The least way from where each would like to be, in their order and without touching: neighbours that would touch move as one.
function spread(stack: Item[], wanted: (item: Item) => number): void {
  const groups: { items: Item[]; offset: number[]; at: number; weight: number; length: number }[] = [];
  for (const item of stack) {
    let group = { items: [item], offset: [item.height / 2], at: wanted(item) - item.height / 2, weight: weightOf(item), length: item.height };
    for (let last = groups.at(-1); last && last.at + last.length > group.at; last = groups.at(-1)) {
      groups.pop();
      const weight = last.weight + group.weight;
      group = {
        items: [...last.items, ...group.items], offset: [...last.offset, ...group.offset.map(one => one + last.length)],
        at: (last.at * last.weight + (group.at - last.length) * group.weight) / weight, weight, length: last.length + group.length,
      };
    }
    groups.push(group);
  }
  for (const group of groups) group.items.forEach((item, index) => (item.y = group.at + group.offset[index]!));
}

// Ways that pass would rather be straight.
function weightOf(item: Item): number {
  return item.box ? 1 : 3;
}

function drawn(chains: { way: DiagramStep['next'][number]; items: Item[] }[], x: (column: number) => number): Way[] {
  const [leaving, coming] = [ports(chains, 0, 1), ports(chains, -1, -2)];
  return chains.map(({ way, items }) => {
    const forward = items.at(-1)!.column >= items[0]!.column;
    const [near, far] = forward ? [boxWidth, 0] : [0, boxWidth];
    const start = { x: x(items[0]!.column) + near, y: items[0]!.y + leaving(items, 9) };
    const points = [start, ...items.slice(1, -1).flatMap(item => [{ x: x(item.column) + far, y: item.y }, { x: x(item.column) + near, y: item.y }]),
      { x: x(items.at(-1)!.column) + far + (forward ? -7 : 7), y: items.at(-1)!.y + coming(items, port) }];
    let path = `M ${points[0]!.x} ${points[0]!.y}`;
    for (let at = 1; at < points.length; at++) {
      const [a, b] = [points[at - 1]!, points[at]!];
      const middle = (a.x + b.x) / 2;
      path += at % 2 === 1 ? ` C ${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}` : ` L ${b.x} ${b.y}`;
    }
    return { from: items[0]!.box!.index, to: items.at(-1)!.box!.index, path, share: way.share, at: { x: points[1]!.x - 6, y: points[1]!.y - 4 } };
  });
}

// Ways that leave or enter one box do so beside one another, in the order of where they come from or go to.
function ports(chains: { items: Item[] }[], end: 0 | -1, next: 1 | -2): (items: Item[], distance: number) => number {
  return (items, distance) => {
    const all = chains.map(one => one.items).filter(one => one.at(end) === items.at(end)).sort((a, b) => a.at(next)!.y - b.at(next)!.y);
    return (all.indexOf(items) - (all.length - 1) / 2) * distance;
  };
}
