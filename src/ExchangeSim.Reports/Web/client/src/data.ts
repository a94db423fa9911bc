/** What the page says to the charts. The server side writes it; times are hours unless they say otherwise. */
export interface Curves {
  kind: 'curves';
  /** The look is the same in every chart; without one a series has that of its place. */
  series: { name: string; points: [hours: number, share: number, low: number | null, high: number | null][]; look?: number | null }[];
  limits: { name: string; hours: number }[];
}

export interface Parts {
  kind: 'parts';
  parts: string[];
  rows: { name: string; hours: number[]; label: string }[];
  shares: boolean;
}

export interface Forest {
  kind: 'forest';
  /** Whether each row is a bar from zero and not a point with its interval. */
  bars: boolean;
  /** Whether differences are shares or numbers, and not hours. */
  shares: boolean;
  counts: boolean;
  moreIsBetter: boolean;
  /** What less and more are called. */
  sides: string[];
  rows: { name: string; difference: number; half: number | null; label: string }[];
}

export interface Flows {
  kind: 'map' | 'matrix';
  agencies: { name: string; country: string | null }[];
  flows: { from: number; to: number; count: number; hours: number | null; label: string }[];
}

export interface Load {
  kind: 'load';
  desks: string[];
  weeks: string[];
  cells: [week: number, desk: number, busy: number | null, queue: number][];
}

export interface Timeline {
  kind: 'timeline';
  from: { name: string; zone: string };
  to: { name: string; zone: string };
  lanes: string[];
  /** Start and end are milliseconds since 1970, UTC. */
  bars: { lane: number; start: number; end: number; part: number; label: string }[];
  parts: string[];
  sent: number;
  limit: number | null;
}

export interface Frontier {
  kind: 'frontier';
  currency: string;
  figure: string;
  /** Whether values are shares or numbers, and not hours. */
  shares: boolean;
  counts: boolean;
  points: { name: string; cost: number; value: number; half: number | null; best: boolean }[];
}

export interface Levels {
  kind: 'levels';
  figure: string;
  /** Whether values are shares or numbers, and not hours. */
  shares: boolean;
  counts: boolean;
  rows: string[];
  /** By row; null where there is no such figure. */
  series: { name: string; values: ({ value: number; half: number | null } | null)[] }[];
  target: number | null;
}

export type Chart = (Curves | Parts | Forest | Levels | Flows | Load | Timeline | Frontier) & { id: string };
