import type { OtherwiseRow } from '../api/debriefing';

/** A request that came out otherwise. */
export type Effect = OtherwiseRow['changed'][number];

/** The requests that a reader sees to differ: the one whose decision was changed first, then those that end otherwise or wait otherwise, the greatest change first. */
export function effects(otherwise: OtherwiseRow, differs: (effect: Effect) => boolean): Effect[] {
  const isOwn = (effect: Effect) => effect.played.reference === otherwise.decision.reference;
  const size = (effect: Effect) => Math.abs(effect.waitChangeHours);
  return otherwise.changed.filter(effect => isOwn(effect) || differs(effect)).sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || size(b) - size(a));
}
