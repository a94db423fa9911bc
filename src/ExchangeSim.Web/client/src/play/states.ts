import type { FileState, InboxItem } from '../api/types';
import type { Words } from '../words/en';

/** A sign for each state, besides its words and colour. */
export const signs: Record<FileState, string> = { 'to-decide': '◑', 'to-answer': '◑', 'at-own-desk': '⚙', 'put-aside': '▽', 'with-other-side': '⏸', 'sent-back': '↩', ended: '✓' };

/** The class of its sign. */
export function tone(item: InboxItem): string {
  if (item.decideUntil) return item.isWarned ? 'late' : 'soon';
  return item.state === 'ended' || item.state === 'sent-back' ? 'done' : 'waiting';
}

/** Its state in words. */
export function stateOf(item: InboxItem, w: Words): string {
  if (item.outcome) return w.outcome[item.outcome];
  if (item.isWithdrawn) return w.seat.withdrawn;
  if (item.state === 'to-answer' || item.state === 'put-aside' || item.state === 'sent-back') return w.seat.states[item.state];
  return w.desk[item.state];
}
