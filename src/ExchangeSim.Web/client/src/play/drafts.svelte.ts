import { Refused, send } from '../api/http';

const quiet = 500; // milliseconds without a key before it is saved
const again = 3000;

/** What is half written at a seat, kept on the server: neither a browser, nor a machine, nor the server that ends takes it away. */
export class Drafts {
  texts = $state<Record<string, string>>({});
  savedAt = $state(0);
  isSaving = $state(false);
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private isMine = true;
  private seat: string | null = null;

  /** What the server has for a seat; texts that were changed here since are newer, unless they were for another seat. */
  load(kept: Record<string, string>, seat: string | null, isMine: boolean): void {
    this.isMine = isMine;
    if (seat !== this.seat) this.forget();
    this.seat = seat;
    for (const [name, text] of Object.entries(kept)) if (!this.waiting.has(name)) this.texts[name] = text;
  }

  get(name: string): string {
    return this.texts[name] ?? '';
  }

  set(name: string, text: string): void {
    this.texts[name] = text;
    if (!this.isMine) return; // who looks over a shoulder leaves nothing behind
    clearTimeout(this.waiting.get(name));
    this.waiting.set(name, setTimeout(() => void this.save(name), quiet));
    this.isSaving = true;
  }

  private forget(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    [this.texts, this.isSaving, this.savedAt] = [{}, false, 0];
  }

  private async save(name: string): Promise<void> {
    const [text, seat] = [this.get(name), this.seat];
    try {
      await send('PUT', `/api/drafts/${encodeURIComponent(name)}`, { text, seat });
      if (seat !== this.seat || this.get(name) !== text) return;
      this.waiting.delete(name);
      this.isSaving = this.waiting.size > 0;
      this.savedAt = Date.now();
    } catch (failure) {
      if (seat !== this.seat) return;
      if (failure instanceof Refused && failure.status < 500) {
        this.waiting.delete(name); // it is no use to send the same again; the next change is sent
        this.isSaving = this.waiting.size > 0;
        return;
      }
      this.waiting.set(name, setTimeout(() => void this.save(name), again));
    }
  }
}
