import { get, Refused, remove, send } from '../../api/http';
import type { OwnPage } from '../../api/library';
import { canTell, hold } from './windows';

const quiet = 600; // milliseconds without a key before it is sent
const again = 3000;
const browserKey = 'exchangesim-browser';

interface Kept { text: string; basedOn: number; at: number }
interface Left { writer: string; basedOn: number; at: number; text?: string }

const hex = (bytes: number) => [...crypto.getRandomValues(new Uint8Array(bytes))].map(one => one.toString(16).padStart(2, '0')).join('');

function browser(): string {
  try {
    const kept = localStorage.getItem(browserKey) ?? '';
    if (/^[0-9a-f]{6}$/.test(kept)) return kept;
    const made = hex(3);
    localStorage.setItem(browserKey, made);
    return made;
  } catch {
    return hex(3); // a browser that keeps nothing is another one each time
  }
}

/** What is typed and not saved: kept on the server, and in this browser until the server has it. Neither a browser nor a server that ends takes it away.
 * Only a window that is gone is continued; what another one typed stays where it is. */
export class Typed {
  /** When the server had it last. */
  at = $state(0);
  isOffline = $state(false);
  /** Why the server does not take it; null: it takes it, or does not answer and is asked again. */
  refusal = $state.raw<Refused | null>(null);
  /** Whether this browser keeps it, too. */
  isInBrowser = $state(true);
  private readonly browser = browser();
  private mine = this.browser + hex(3); // the browser, and the window
  private waiting: Kept | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isThere = false;

  constructor(private readonly id: string) {}

  get writer(): string {
    return this.mine;
  }

  keep(text: string, basedOn: number): void {
    this.waiting = { text, basedOn, at: Date.now() };
    this.isInBrowser = this.remember(this.waiting);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), quiet);
  }

  /** It is saved, or as it was before. */
  drop(): void {
    clearTimeout(this.timer);
    [this.waiting, this.at, this.isOffline, this.refusal] = [null, 0, false, null];
    this.remember(null);
    if (this.isThere) void remove(this.address()).catch(() => undefined); // what is left of it is offered when the page is opened again
    this.isThere = false;
  }

  /** What was typed last in a window of this browser that is gone, of the scenario as it is saved now: this window goes on with it. All else stays in the list of drafts. */
  async back(page: OwnPage): Promise<(Kept & { writer: string }) | null> {
    const here = this.remembered();
    const ours = [...new Set([...here.keys(), ...page.drafts.map(one => one.writer).filter(one => one.startsWith(this.browser))])];
    const held = new Map((await Promise.all(ours.map(async writer => [writer, await hold(this.lockOf(writer))] as const))).filter(([, free]) => free !== null));
    const left: Left[] = [];
    for (const writer of ours.filter(one => held.has(one) || !canTell)) left.push(...(await this.leftBy(writer, page, here.get(writer))));
    left.sort((one, other) => other.at - one.at);
    let found: (Kept & { writer: string }) | null = null;
    for (const one of left.filter(one => held.has(one.writer) && one.basedOn === page.version)) {
      const text = one.text ?? (await get<{ text: string }>(this.address(one.writer))).text;
      if (text === page.text) await remove(this.address(one.writer));
      else found ??= { ...one, text };
    }
    if (found) [this.mine, this.isThere] = [found.writer, true];
    else void hold(this.lockOf(this.mine));
    for (const [writer, free] of held) if (writer !== this.mine) free!();
    return found;
  }

  // What only the browser has goes to the server in the name of its own window, where nothing newer can be; there it stands in the list whatever becomes of it.
  private async leftBy(writer: string, page: OwnPage, here: Kept | undefined): Promise<Left[]> {
    const there = page.drafts.find(one => one.writer === writer);
    const left = there ? [{ writer, basedOn: there.basedOn, at: there.typed }] : [];
    if (!here) return left;
    if (here.text === page.text) {
      localStorage.removeItem(this.start + writer);
      return left;
    }
    try {
      const { typed } = await send<{ typed: number }>('PUT', this.address(writer), { text: here.text, basedOn: here.basedOn });
      localStorage.removeItem(this.start + writer);
      return [{ writer, text: here.text, basedOn: here.basedOn, at: typed }];
    } catch {
      return [{ writer, ...here }]; // the browser goes on keeping it
    }
  }

  private address(writer = this.mine): string {
    return `/api/studio/own/${this.id}/drafts/${writer}`;
  }

  private async send(): Promise<void> {
    const sent = this.waiting;
    if (!sent) return;
    try {
      const { typed } = await send<{ typed: number }>('PUT', this.address(), { text: sent.text, basedOn: sent.basedOn });
      this.isThere = true;
      if (this.waiting !== sent) return void (this.waiting === null && this.drop());
      [this.waiting, this.at, this.isOffline, this.refusal] = [null, typed, false, null];
      this.remember(null);
    } catch (failure) {
      if (this.waiting !== sent) return;
      this.refusal = failure instanceof Refused && failure.status < 500 ? failure : null;
      this.isOffline = this.refusal === null;
      if (this.isOffline) this.timer = setTimeout(() => void this.send(), again);
    }
  }

  private get start(): string {
    return `exchangesim-typed-${this.id}-`;
  }

  private lockOf(writer: string): string {
    return this.start + writer;
  }

  // One for each window: none overwrites what another one typed. False: this browser keeps nothing.
  private remember(kept: Kept | null): boolean {
    try {
      if (kept) localStorage.setItem(this.start + this.mine, JSON.stringify(kept));
      else localStorage.removeItem(this.start + this.mine);
      return true;
    } catch {
      return false;
    }
  }

  private remembered(): Map<string, Kept> {
    const found = new Map<string, Kept>();
    try {
      for (const key of Object.keys(localStorage).filter(one => one.startsWith(this.start))) found.set(key.slice(this.start.length), JSON.parse(localStorage.getItem(key)!) as Kept);
    } catch {
      // a browser that keeps nothing, or something else in the place
    }
    return found;
  }
}
