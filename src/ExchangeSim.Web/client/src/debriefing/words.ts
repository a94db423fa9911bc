import { length } from '../time/format';
import type { Words } from '../words/en';

/** What a counterfactual changes in the waits, in a sentence. */
export function change(hours: number, language: string, w: Words): string {
  const size = length(Math.abs(hours) * 3_600_000, language);
  return Math.abs(hours) < 1 / 120 ? w.debriefing.same : hours < 0 ? w.debriefing.shorter(size) : w.debriefing.longer(size);
}
