import { walking } from '../walk/walking.svelte';
import type { Drafts } from './drafts.svelte';

const most = 500; // things that are remembered; older ones count as new again

/** What has been read: the state of each file when it was last opened, and the messages. Kept with the drafts, so that another browser of the same person knows it. */
export class Seen {
  /** @param isOver Whether the exercise is over: nothing is new any more. */
  constructor(private readonly drafts: Drafts, private readonly isOver: () => boolean) {}

  private all(): Record<string, string> {
    try {
      return JSON.parse(this.drafts.get('seen') || '{}') as Record<string, string>;
    } catch {
      return {};
    }
  }

  has(id: string, state: string): boolean {
    return this.isOver() || this.all()[id] === state;
  }

  mark(id: string, state: string): void {
    if (walking.isOn || this.has(id, state)) return;
    const others = Object.entries(this.all()).filter(([other]) => other !== id).slice(1 - most);
    this.drafts.set('seen', JSON.stringify(Object.fromEntries([...others, [id, state]])));
  }
}
