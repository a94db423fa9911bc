import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';

/** A part of a text that is replaced by another. */
interface TextChange { start: number; length: number; text: string }

// A network that is lost often says nothing: where there was no sign for so long, there is none. The server has the same times.
const betweenSigns = 5000, longestSilence = 12_000, longestAnswer = 8000; // milliseconds

/** Changes come from the end of a text to its beginning. */
const changed = (text: string, changes: TextChange[]) => changes.reduce((now, one) => now.slice(0, one.start) + one.text + now.slice(one.start + one.length), text);

/** The stream of changes. It connects again by itself for as long as the page is open, and says whether it is. */
export class Live {
  connected = $state(false);
  private readonly hub: HubConnection;
  private isOver = false;

  constructor(private readonly watch: (hub: HubConnection) => Promise<void>) {
    this.hub = new HubConnectionBuilder()
      .withUrl('/hub', { timeout: longestAnswer })
      .withKeepAliveInterval(betweenSigns)
      .withServerTimeout(longestSilence)
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: context => Math.min(500 * 2 ** context.previousRetryCount, 4000) })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.onreconnecting(() => (this.connected = false));
    this.hub.onreconnected(() => this.start());
    this.hub.onclose(() => {
      this.connected = false;
      if (!this.isOver) setTimeout(() => this.start(), 2000);
    });
    // A machine that loses its network knows it long before the stream misses an answer.
    window.addEventListener('offline', () => (this.connected = false));
    window.addEventListener('online', () => void this.again());
  }

  on(name: string, hear: (...args: never[]) => void): void {
    this.hub.on(name, hear as (...args: unknown[]) => void);
  }

  /** Hears pictures: one of them whole, then what changes in it. Where one was missed, the whole is asked for again. */
  onPicture<Room, Seat>(name: 'seat' | 'instructor', hear: (room: Room, seat: Seat | null, online: string[]) => void): void {
    let [number, room, seat] = [0, '', null as string | null];
    const show = (online: string[]) => hear(JSON.parse(room), seat === null ? null : JSON.parse(seat), online);
    this.on(name, (now: number, wholeRoom: string, wholeSeat: string | null, online: string[]) => {
      [number, room, seat] = [now, wholeRoom, wholeSeat];
      show(online);
    });
    this.on('changes', (before: number, now: number, ofRoom: TextChange[], ofSeat: TextChange[], online: string[]) => {
      if (before !== number) {
        if (number !== 0) void this.start();
        number = 0; // asked for once
        return;
      }
      [number, room, seat] = [now, changed(room, ofRoom), seat === null ? null : changed(seat, ofSeat)];
      show(online);
    });
  }

  async start(): Promise<void> {
    if (this.isOver) return;
    try {
      if (this.hub.state === HubConnectionState.Disconnected) await this.hub.start();
      await this.begin();
    } catch {
      this.connected = false;
      if (!this.isOver) setTimeout(() => this.start(), 2000);
    }
  }

  /** Ends it for good: there is nothing more to hear. */
  async stop(): Promise<void> {
    this.isOver = true;
    await this.hub.stop();
  }

  // The old stream may look alive for a while although nothing comes through it any more.
  private async again(): Promise<void> {
    await this.hub.stop();
    await this.start();
  }

  /** Watches again, as after another seat was taken. */
  async begin(): Promise<void> {
    await this.watch(this.hub);
    this.connected = true;
  }
}
