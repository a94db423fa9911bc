import type { Figure } from '../api/debriefing';
import { change as signed, ends, more, number } from '../time/figures';
import { dated, length } from '../time/format';
import type { DecisionRow, Outcome, RequestRow } from '../api/types';
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

/** What a decision put right changes: what it avoids and gains comes before a wait that is longer. */
export function putRight(one: { waitChangeHours: number; pointsChange?: number | null; isBreach: boolean }, language: string, w: Words): string {
  const [wait, gained] = [change(one.waitChangeHours, language, w), points(one.pointsChange, language, w)];
  const aside = wait[0]!.toLocaleLowerCase(language) + wait.slice(1);
  if (one.isBreach) return [w.talk.avoidsBreach, gained, aside].join(w.talk.semicolon);
  return one.waitChangeHours > 1 / 120 ? [w.talk.asFile, gained, aside].join(w.talk.semicolon) : wait + w.talk.semicolon + gained;
}

/** Who took a decision: a person by name, the instructor, or how it came to be taken by nobody. */
export function takenBy(row: DecisionRow, w: Words): string {
  return row.isInstructors ? w.talk.evaluation.who.instructor! : row.person ?? w.debriefing[row.by];
}

/** How a request had ended by the end of the exercise; what the scenario went on with afterwards is named as such. */
export function ended(row: RequestRow, zone: string, language: string, w: Words, called: (id: string) => string): string {
  const said = (outcome: Outcome, ground: string | undefined, at: string | undefined): string =>
    w.outcome[outcome] + (ground ? `${w.talk.colon} ${w.ground[ground] ?? called(ground)}` : '') + (at ? `, ${dated(at, zone, language)}` : '');
  const by = said(row.outcome, row.ground, row.closedAt);
  return row.afterwards ? `${by}${w.talk.semicolon}${w.talk.afterwards(said(row.afterwards.outcome, row.afterwards.ground, row.afterwards.closedAt))}` : by;
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
