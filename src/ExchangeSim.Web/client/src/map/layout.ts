import { capitals } from './capitals';

/** Who takes part. */
export interface Place { id: string; name: string; country?: string | null; held?: number; isOwn?: boolean }
/** What goes from one to another. */
export interface Arc { from: string; to: string; count: number; isLate?: boolean }
export interface Point { x: number; y: number }

/** How the earth lies in a picture: longitude and latitude times a scale, with the Pacific in the middle, so that America lies to the east. */
export interface View { scale: number; x: number; y: number }
/** Where the names stand, where their places lie, and the view by which land is drawn; null: there is no room for a map. */
export interface Layout { points: Map<string, Point>; places: Map<string, Point>; view: View | null }

export const middle = 150; // degrees east
const aside = 15; // pixels from a bow to its figure
const rounds = 300, tall = 62; // pixels above each other for two
const leastWide = 12, leastHigh = 6; // degrees: two neighbours lie in a land, not on a sheet of paper
const muchLarger = 1.6; // times as large a picture makes up for a place that lies outside of it

/** Points in a picture: capitals where they lie, those that nobody knows on a circle, moved apart as far as their names need it. */
export function layOut(places: Place[], width: number, height: number): Layout {
  const [mx, my] = [Math.min(90, width * 0.16), 44]; // room for names at the edges
  const known = places.filter(place => place.country && capitals[place.country]).map(place => ({ id: place.id, at: fromMiddle(capitals[place.country!]!) }));
  const { view, inside } = pictureOf(known, width, height, mx, my);
  const where = (one: Known): Point => ({ x: view!.x + one.at[0] * view!.scale, y: view!.y - one.at[1] * view!.scale });
  const lying = new Map(inside.map(one => [one.id, where(one)]));
  const points = new Map(known.map(one => [one.id, inside.includes(one) ? where(one) : atEdge(where(one), { left: mx, right: width - mx, top: my, bottom: height - my })]));
  const unknown = places.filter(place => !points.has(place.id));
  unknown.forEach((place, index) => {
    const turn = (2 * Math.PI * index) / unknown.length - Math.PI;
    points.set(place.id, { x: width / 2 + Math.cos(turn) * (width / 2 - mx), y: height / 2 + Math.sin(turn) * (height / 2 - my) });
  });
  const placed = places.map(place => ({ at: points.get(place.id)!, wide: widthOf(place) }));
  if (moveApart(placed, { left: mx, right: width - mx, top: my, bottom: height - my })) return { points, places: lying, view };
  inRows(placed, width, height);
  return { points, places: new Map(), view: null };
}

interface Known { id: string; at: [number, number] }

// All are in the picture; but where one or two lie so far away that the others would be heaped on each other, these stand at its edge.
function pictureOf(known: Known[], width: number, height: number, mx: number, my: number): { view: View | null; inside: Known[] } {
  if (known.length === 0) return { view: null, inside: [] };
  let inside = known;
  let view = viewOf(inside.map(one => one.at), width, height, mx, my);
  for (const fewest = Math.ceil((known.length * 2) / 3); inside.length > Math.max(2, fewest);) {
    const without = inside.map(far => inside.filter(one => one !== far)).map(rest => ({ inside: rest, view: viewOf(rest.map(one => one.at), width, height, mx, my) }));
    const best = without.reduce((a, b) => (b.view.scale > a.view.scale ? b : a));
    if (best.view.scale < view.scale * muchLarger) break;
    ({ inside, view } = best);
  }
  return { view, inside };
}

// Where the way from the middle to a place outside leaves the picture.
function atEdge(lies: Point, box: { left: number; right: number; top: number; bottom: number }): Point {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const [dx, dy] = [lies.x - x, lies.y - y];
  const share = Math.min(1, (dx > 0 ? box.right - x : x - box.left) / Math.abs(dx || 1), (dy > 0 ? box.bottom - y : y - box.top) / Math.abs(dy || 1));
  return { x: x + dx * share, y: y + dy * share };
}

// All of them are in the picture, in its middle.
function viewOf(at: [number, number][], width: number, height: number, mx: number, my: number): View {
  const [xs, ys] = [at.map(one => one[0]), at.map(one => one[1])];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * mx) / Math.max(leastWide, east - west), (height - 2 * my) / Math.max(leastHigh, north - south));
  return { scale, x: width / 2 - ((west + east) / 2) * scale, y: height / 2 + ((south + north) / 2) * scale };
}

// A name with its figure, in pixels.
function widthOf(place: Place): number {
  return (place.name.length + 5) * 8;
}

// Degrees east of the picture's middle, and north.
function fromMiddle([longitude, latitude]: readonly [number, number]): [number, number] {
  return [((longitude - middle + 540) % 360) - 180, latitude];
}

interface Placed { at: Point; wide: number }

// Names are wide and low: two points are far enough apart if they are so in either way. Says whether that was reached.
function moveApart(all: Placed[], box: { left: number; right: number; top: number; bottom: number }): boolean {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    all.forEach((a, i) => all.slice(i + 1).forEach((b, j) => {
      const [dx, dy, wide] = [b.at.x - a.at.x, b.at.y - a.at.y, (a.wide + b.wide) / 2];
      if (Math.abs(dx) >= wide || Math.abs(dy) >= tall) return;
      moved = true;
      if (tall - Math.abs(dy) <= wide - Math.abs(dx)) {
        const push = ((tall - Math.abs(dy)) / 2 + 0.5) * (dy < 0 || (dy === 0 && j % 2 === 1) ? -1 : 1);
        [a.at.y, b.at.y] = [a.at.y - push, b.at.y + push];
      } else {
        const push = ((wide - Math.abs(dx)) / 2 + 0.5) * (dx < 0 ? -1 : 1);
        [a.at.x, b.at.x] = [a.at.x - push, b.at.x + push];
      }
    }));
    if (!moved) return true;
    for (const { at } of all) {
      at.x = Math.max(box.left, Math.min(box.right, at.x));
      at.y = Math.max(box.top, Math.min(box.bottom, at.y));
    }
  }
  return false;
}

// Where there is no room for a map they stand in rows, from north to south and from west to east.
function inRows(all: Placed[], width: number, height: number): void {
  const columns = Math.max(1, Math.floor(width / Math.max(...all.map(one => one.wide))));
  const rows = Math.ceil(all.length / columns);
  const fromNorth = [...all].sort((a, b) => a.at.y - b.at.y);
  for (let row = 0; row < rows; row++) {
    const here = fromNorth.slice(row * columns, (row + 1) * columns).sort((a, b) => a.at.x - b.at.x);
    here.forEach((one, index) => { one.at.x = ((index + 0.5 + (row % 2) * 0.12) * width) / (here.length + 0.12); one.at.y = 28 + (row * (height - 44)) / rows; });
  }
}

/** How high a picture of so many places must be at a width. */
export function heightOf(places: Place[], width: number): number {
  const columns = Math.max(1, Math.floor(width / Math.max(1, ...places.map(widthOf))));
  return Math.round(Math.max(220, Math.min(200 + places.length * 40, 460, width * 0.52), width < 600 ? (Math.ceil(places.length / columns) * tall) + 60 : 0));
}

/** A bow to the left of its direction, so that both directions are seen, ending before the point. */
export function bow(a: Point, b: Point): { path: string; middle: Point } {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const [cx, cy] = [(a.x + b.x) / 2 + dy * 0.18, (a.y + b.y) / 2 - dx * 0.18];
  const gap = Math.min(16, length / 4);
  const towards = (from: Point): Point => {
    const far = Math.hypot(cx - from.x, cy - from.y) || 1;
    return { x: from.x + ((cx - from.x) / far) * gap, y: from.y + ((cy - from.y) / far) * gap };
  };
  const [start, end] = [towards(a), towards(b)];
  // The figure stands beside the bow: on it, it would be struck through.
  const beside: Point = { x: (start.x + 2 * cx + end.x) / 4 + (dy / length) * aside, y: (start.y + 2 * cy + end.y) / 4 - (dx / length) * aside };
  return { path: `M ${start.x} ${start.y} Q ${cx} ${cy} ${end.x} ${end.y}`, middle: beside };
}
