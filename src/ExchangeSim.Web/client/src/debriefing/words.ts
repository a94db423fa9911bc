import type { Figure } from '../api/debriefing';
import { change as signed, ends, more, number } from '../time/figures';
import { length } from '../time/format';
import type { Words } from '../words/en';

/** What a counterfactual changes in the waits, in a sentence. */
export function change(hours: number, language: string, w: Words): string {
  const size = length(Math.abs(hours) * 3_600_000, language);
  return Math.abs(hours) < 1 / 120 ? w.debriefing.same : hours < 0 ? w.debriefing.shorter(size) : w.debriefing.longer(size);
}

/** What it changes in the points. */
export function points(difference: number | null | undefined, language: string, w: Words): string {
  if (difference == null || Math.abs(difference) < 0.05) return w.talk.samePoints;
  const size = number(Math.abs(difference), language);
  return difference > 0 ? w.talk.morePoints(size) : w.talk.fewerPoints(size);
}

/** A change in hours with its interval, such as "+2 hours (95%: +1 hour to +3 hours)". */
export function changeWithin(figure: Figure | null | undefined, language: string, w: Words): string {
  if (!figure) return '–';
  const interval = ends(figure, value => signed(value, language));
  return signed(figure.value, language) + (interval ? ` (${w.talk.interval(...interval)})` : '');
}

/** A change in points with its interval. */
export function moreWithin(figure: Figure | null | undefined, language: string, w: Words): string {
  if (!figure) return '–';
  const interval = ends(figure, value => more(value, language));
  return more(figure.value, language) + (interval ? ` (${w.talk.interval(...interval)})` : '');
}
