import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';

/** The stream of changes. It connects again by itself for as long as the page is open, and says whether it is. */
export class Live {
  connected = $state(false);
  private readonly hub: HubConnection;

  constructor(private readonly watch: (hub: HubConnection) => Promise<void>) {
    this.hub = new HubConnectionBuilder()
      .withUrl('/hub')
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: context => Math.min(500 * 2 ** context.previousRetryCount, 4000) })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.onreconnecting(() => (this.connected = false));
    this.hub.onreconnected(() => this.begin());
    this.hub.onclose(() => {
      this.connected = false;
      setTimeout(() => this.start(), 2000);
    });
    // A machine that loses its network knows it long before the stream misses an answer.
    window.addEventListener('offline', () => (this.connected = false));
    window.addEventListener('online', () => void this.again());
  }

  on(name: string, hear: (...args: never[]) => void): void {
    this.hub.on(name, hear as (...args: unknown[]) => void);
  }

  async start(): Promise<void> {
    try {
      if (this.hub.state === HubConnectionState.Disconnected) await this.hub.start();
      await this.begin();
    } catch {
      this.connected = false;
      setTimeout(() => this.start(), 2000);
    }
  }

  // The old stream may look alive for half a minute although nothing comes through it any more.
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
