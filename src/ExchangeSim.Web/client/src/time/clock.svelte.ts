import type { ClockView } from '../api/types';

/** A clock that runs on from what the server said last, at the speed that it said, while the page hears of the server. */
export class RunningClock {
  now = $state(0);
  view = $state.raw<ClockView | null>(null);
  /** Whether it stands because the page does not hear of the server. */
  isCut = $state(false);
  private at = 0;
  private from = 0;

  /** @param hears Whether the page hears of the server. */
  constructor(private readonly hears: () => boolean) {
    setInterval(() => this.tick(), 250);
  }

  hear(view: ClockView): void {
    this.view = view;
    this.from = Date.parse(view.time);
    this.at = performance.now();
    this.show();
  }

  private tick(): void {
    if (!this.view) return;
    this.isCut = !this.hears();
    if (!this.isCut) this.show();
  }

  private show(): void {
    const passed = (performance.now() - this.at) * this.view!.speedNow;
    this.now = Math.min(this.from + passed, Date.parse(this.view!.end));
  }
}
