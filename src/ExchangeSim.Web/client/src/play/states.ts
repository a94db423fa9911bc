import type { FileState, InboxItem } from '../api/types';
import type { Words } from '../words/en';

/** A sign for each state, besides its words and colour; that of what is with the other side is drawn. */
export const signs: Record<Exclude<FileState, 'with-other-side'>, string> = { 'to-decide': '◑', 'to-answer': '◑', 'at-own-desk': '⚙', 'put-aside': '▽', 'sent-back': '↩', ended: '✓' };

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
