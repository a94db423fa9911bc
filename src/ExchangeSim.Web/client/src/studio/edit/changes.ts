import type { FigureAnswer, FigureRow } from '../../api/library';
import { keyed } from './figures';
import type { Session } from './session.svelte';

const mostTries = 20;

/** What became of a value: the server's answer; or a newer value for the same figure came before its turn; or there is no such figure. */
export type Became = FigureAnswer | 'newer' | 'gone';

interface Wanted { value: string; done: (became: Became) => void; failed: (failure: unknown) => void }

/** Figures that are to have other values: one change after another, and of one figure that waits the last value. */
export class FigureChanges {
  private readonly waiting = new Map<string, Wanted>();
  private listed: { text: string; figures: FigureRow[] | null } | null = null;
  private isAtWork = false;

  constructor(private readonly session: Session) {}

  change(key: string, value: string): Promise<Became> {
    return new Promise((done, failed) => {
      this.waiting.get(key)?.done('newer');
      this.waiting.set(key, { value, done, failed });
      void this.work();
    });
  }

  private async work(): Promise<void> {
    if (this.isAtWork) return;
    this.isAtWork = true;
    for (let next = this.next(); next; next = this.next()) {
      const [key, wanted] = next;
      await this.put(key, wanted.value).then(wanted.done, wanted.failed);
    }
    this.isAtWork = false;
  }

  private next(): [string, Wanted] | undefined {
    const [first] = this.waiting;
    if (first) this.waiting.delete(first[0]);
    return first;
  }

  // The places of figures are those of one text: of another one they are asked for anew.
  private async put(key: string, value: string): Promise<Became> {
    for (let tries = 0; tries < mostTries; tries++) {
      if (this.listed?.text !== this.session.text) this.listed = await this.session.figures();
      const row = keyed(this.listed.figures ?? []).find(one => one.key === key);
      if (!row) return 'gone';
      const answer = await this.session.change(this.listed.text, row.figure.from, value);
      if (answer) return answer;
    }
    throw new Error('the text does not come to rest');
  }
}
