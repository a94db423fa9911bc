import { get, Refused, remove, send } from '../../api/http';
import type { OwnPage } from '../../api/library';

const quiet = 600; // milliseconds without a key before it is sent
const again = 3000;

interface Kept { text: string; basedOn: number; at: number }

const newWriter = () => [...crypto.getRandomValues(new Uint8Array(6))].map(one => one.toString(16).padStart(2, '0')).join('');

/** What is typed and not saved: kept on the server, and in this browser until the server has it. Neither a browser nor a server that ends takes it away. */
export class Typed {
  /** When the server had it last. */
  at = $state(0);
  isOffline = $state(false);
  readonly writer = newWriter();
  private waiting: Kept | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isThere = false;

  constructor(private readonly id: string) {}

  keep(text: string, basedOn: number): void {
    this.waiting = { text, basedOn, at: Date.now() };
    this.remember(this.waiting);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), quiet);
  }

  /** It is saved, or as it was before. */
  drop(): void {
    clearTimeout(this.timer);
    [this.waiting, this.at, this.isOffline] = [null, 0, false];
    this.remember(null);
    if (this.isThere) void remove(this.address()).catch(() => undefined); // what is left of it is offered when the page is opened again
    this.isThere = false;
  }

  /** What was typed last, of this scenario as it is saved now: on the server, or in this browser where the server did not get it. */
  async back(page: OwnPage): Promise<(Kept & { writer?: string }) | null> {
    const [key, here] = this.remembered() ?? [this.key, null];
    const there = page.drafts.find(one => one.basedOn === page.version);
    this.remember(here);
    if (key !== this.key) localStorage.removeItem(key);
    if (here && here.text !== page.text && (!there || here.at >= there.typed)) {
      if (here.basedOn === page.version) return here;
      await send('PUT', this.address(newWriter()), { text: here.text, basedOn: here.basedOn }); // stands in the list of what was typed and not saved
    }
    this.remember(null);
    if (!there) return null;
    const { text } = await get<{ text: string }>(this.address(there.writer));
    if (text !== page.text) await send('PUT', this.address(), { text, basedOn: there.basedOn });
    this.isThere = text !== page.text;
    await remove(this.address(there.writer));
    return text === page.text ? null : { text, basedOn: there.basedOn, at: there.typed, writer: there.writer };
  }

  private address(writer = this.writer): string {
    return `/api/studio/own/${this.id}/drafts/${writer}`;
  }

  private async send(): Promise<void> {
    const sent = this.waiting;
    if (!sent) return;
    try {
      const { typed } = await send<{ typed: number }>('PUT', this.address(), { text: sent.text, basedOn: sent.basedOn });
      this.isThere = true;
      if (this.waiting !== sent) return void (this.waiting === null && this.drop());
      [this.waiting, this.at, this.isOffline] = [null, typed, false];
      this.remember(null);
    } catch (failure) {
      if (this.waiting !== sent) return;
      this.isOffline = true;
      if (!(failure instanceof Refused) || failure.status >= 500) this.timer = setTimeout(() => void this.send(), again);
    }
  }

  private get start(): string {
    return `exchangesim-typed-${this.id}-`;
  }

  // One for each window: none overwrites what another one typed.
  private get key(): string {
    return this.start + this.writer;
  }

  private remember(kept: Kept | null): void {
    try {
      if (kept) localStorage.setItem(this.key, JSON.stringify(kept));
      else localStorage.removeItem(this.key);
    } catch {
      // a browser that keeps nothing; the server does
    }
  }

  private remembered(): [string, Kept] | null {
    try {
      const kept = Object.keys(localStorage).filter(key => key.startsWith(this.start)).map(key => [key, JSON.parse(localStorage.getItem(key)!)] as [string, Kept]);
      return kept.sort((one, other) => other[1].at - one[1].at)[0] ?? null;
    } catch {
      return null;
    }
  }
}
