import type { FileState, InboxItem } from '../api/types';
import type { Words } from '../words/en';

/** A sign for each state, besides its words and colour; that of what is with the other side is drawn. */
export const signs: Record<Exclude<FileState, 'with-other-side'>, string> = { 'to-decide': '◑', 'to-answer': '◑', 'at-own-desk': '⚙', 'put-aside': '▽', 'sent-back': '↩', ended: '✓' };

/** The class of its sign. When the exercise is over nothing is urgent any more. */
export function tone(item: InboxItem, isOver = false): string {
  if (item.decideUntil && !isOver) return item.isWarned ? 'late' : 'soon';
  return item.state === 'ended' || item.state === 'sent-back' ? 'done' : 'waiting';
}

/** Its state in words. What nobody had decided when the exercise was over has stayed open; what is at no desk of one's own lies with somebody else in the country. */
export function stateOf(item: InboxItem, w: Words, isOver = false): string {
  if (item.outcome) return w.outcome[item.outcome];
  if (isOver && (item.state === 'to-decide' || item.state === 'to-answer')) return w.outcome.open;
  if (item.isWithdrawn) return w.seat.withdrawn;
  if (item.state === 'to-answer' || item.state === 'put-aside' || item.state === 'sent-back') return w.seat.states[item.state];
  return item.state === 'at-own-desk' && !item.desk ? w.desk.elsewhere : w.desk[item.state];
}
