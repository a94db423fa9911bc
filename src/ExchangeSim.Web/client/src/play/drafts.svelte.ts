import { longestAnswer, Refused, send } from '../api/http';

const between = 1000; // milliseconds between two savings of a text that is being written
const again = 3000;
const mostKeptAlive = 60_000; // bytes: what a page that goes away may still send is limited by browsers

/** What is half written at a seat, kept on the server: neither a browser, nor a machine, nor the server that ends takes it away. */
export class Drafts {
  texts = $state<Record<string, string>>({});
  private times = $state<Record<string, number>>({});
  private unsaved = $state<Record<string, boolean>>({});
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly underWay = new Map<string, string>();
  private isMine = true;
  private seat: string | null = null;

  constructor() {
    // A field that is left, a page that is put away, a browser that closes: what was written is sent now, not in a second.
    document.addEventListener('focusout', () => this.saveNow());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.saveNow(true));
    window.addEventListener('pagehide', () => this.saveNow(true));
  }

  /** What the server has for a seat; texts that were changed here since are newer, unless they were for another seat. */
  load(kept: Record<string, string>, seat: string | null, isMine: boolean): void {
    this.isMine = isMine;
    if (seat !== this.seat) this.forget();
    this.seat = seat;
    for (const [name, text] of Object.entries(kept)) if (!this.unsaved[name]) this.texts[name] = text;
  }

  get(name: string): string {
    return this.texts[name] ?? '';
  }

  /** When a text that is there was saved from this page; 0: it was not. */
  savedAt(name: string): number {
    return this.get(name) === '' ? 0 : (this.times[name] ?? 0);
  }

  isSaving(name: string): boolean {
    return this.get(name) !== '' && (this.unsaved[name] ?? false);
  }

  set(name: string, text: string): void {
    this.texts[name] = text;
    if (!this.isMine) return; // who looks over a shoulder leaves nothing behind
    this.unsaved[name] = true;
    // The timer is not set anew by each key: who types on without a pause is saved all the same.
    if (!this.waiting.has(name)) this.saveIn(name, between);
  }

  private saveIn(name: string, pause: number): void {
    clearTimeout(this.waiting.get(name));
    this.waiting.set(name, setTimeout(() => {
      this.waiting.delete(name);
      void this.save(name);
    }, pause));
  }

  private saveNow(isLast = false): void {
    for (const name of [...this.waiting.keys()]) {
      // What is under way comes first, so that it does not arrive after this; a page that goes away cannot wait for it.
      if (this.underWay.has(name) && !isLast) continue;
      clearTimeout(this.waiting.get(name));
      this.waiting.delete(name);
      void this.save(name, isLast);
    }
  }

  private forget(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    this.underWay.clear();
    [this.texts, this.unsaved, this.times] = [{}, {}, {}];
  }

  private async save(name: string, isLast = false): Promise<void> {
    const [text, seat] = [this.get(name), this.seat];
    if (this.underWay.has(name) && (!isLast || this.underWay.get(name) === text)) {
      if (this.underWay.get(name) !== text) this.saveIn(name, between);
      return;
    }
    this.underWay.set(name, text);
    try {
      await send('PUT', `/api/drafts/${encodeURIComponent(name)}`, { text, seat }, new Blob([text]).size < mostKeptAlive, longestAnswer);
      this.settle(name, text, seat, Date.now());
    } catch (failure) {
      // It is no use to send again what was refused; the next change is sent.
      if (failure instanceof Refused && failure.status < 500) this.settle(name, text, seat);
      else if (seat === this.seat) {
        this.underWay.delete(name);
        this.saveIn(name, again);
      }
    }
  }

  private settle(name: string, text: string, seat: string | null, savedAt?: number): void {
    if (seat !== this.seat) return;
    this.underWay.delete(name);
    if (this.get(name) !== text) return; // changed meanwhile: its own saving waits
    this.unsaved[name] = false;
    if (savedAt) this.times[name] = savedAt;
  }
}
