import type { Computed } from '../api/debriefing';

const between = 600;

/** Something that the server computes in the background: asked for again and again until it is there. */
export class Poll<T> {
  share = $state(0);
  found = $state.raw<T | null>(null);
  isDone = $state(false);
  isRunning = $state(false);
  failed = $state(false);
  /** Why it failed, in English; null: that is not known. */
  reason = $state<string | null>(null);
  /** Whether it has not begun, because others are computed first. */
  waits = $state(false);
  private turn = 0;

  /** Begins, or goes on. Another question ends the one before. */
  async begin(ask: (again: boolean) => Promise<Computed<T> | null>): Promise<void> {
    const turn = ++this.turn;
    let again = this.reason !== null; // what failed is begun again only when somebody asks for it
    [this.share, this.found, this.isDone, this.isRunning, this.failed, this.reason] = [0, null, false, true, false, null];
    try {
      while (turn === this.turn && !this.isDone) {
        const answer = await ask(again);
        again = false;
        if (turn !== this.turn) return;
        if (!answer) break;
        if (answer.failure != null) {
          [this.failed, this.reason] = [true, answer.failure];
          break;
        }
        [this.share, this.found, this.isDone, this.waits] = [answer.share, answer.found ?? null, answer.isDone, answer.waits];
        if (!this.isDone) await new Promise(resolve => setTimeout(resolve, between));
      }
    } catch {
      this.failed = turn === this.turn;
    }
    if (turn === this.turn) this.isRunning = false;
  }

  /** Asks no more. */
  stop(): void {
    this.turn++;
    this.isRunning = false;
  }
}
