import type { ClockView } from '../api/types';

/** A clock that runs on from what the server said last, at the speed that it said. */
export class RunningClock {
  now = $state(0);
  view = $state.raw<ClockView | null>(null);
  private at = 0;
  private from = 0;

  constructor() {
    setInterval(() => this.tick(), 250);
  }

  hear(view: ClockView): void {
    this.view = view;
    this.from = Date.parse(view.time);
    this.at = performance.now();
    this.tick();
  }

  private tick(): void {
    if (!this.view) return;
    const passed = (performance.now() - this.at) * this.view.speedNow;
    this.now = Math.min(this.from + passed, Date.parse(this.view.end));
  }
}
