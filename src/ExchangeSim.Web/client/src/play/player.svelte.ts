import { command } from '../api/commands';
import { get, Refused, send } from '../api/http';
import { Live } from '../api/live.svelte';
import type { CommandAnswer, FileView, PlayerPage, PlayerView, RoomView, SeatView } from '../api/types';
import { RunningClock } from '../time/clock.svelte';

/** What a player's page knows: only what the server says that their seat may see. */
export class Player {
  me = $state.raw<PlayerPage | null>(null);
  room = $state.raw<RoomView | null>(null);
  seat = $state.raw<SeatView | null>(null);
  file = $state.raw<FileView | null>(null);
  online = $state.raw<string[]>([]);
  refused = $state('');
  failed = $state(false);
  readonly clock = new RunningClock();
  readonly live = new Live(async hub => {
    await hub.invoke('WatchSeat');
    await this.look();
  });
  private opened = '';

  person = $derived(this.room?.people.find(person => person.id === this.me?.participant));
  planned = $derived(this.me?.plan.seats.find(seat => seat.id === this.person?.seat));

  async start(): Promise<void> {
    try {
      this.me = await get<PlayerPage>('/api/me');
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) location.replace('/join');
      else setTimeout(() => this.start(), 2000);
      return;
    }
    this.live.on('seat', (room: string, seat: string | null, online: string[]) => this.hear(JSON.parse(room), seat ? JSON.parse(seat) : null, online));
    await this.live.start();
  }

  private async look(): Promise<void> {
    const view = await get<PlayerView>('/api/view');
    this.hear(view.room, view.seat, this.online);
  }

  private hear(room: RoomView, seat: SeatView | null, online: string[]): void {
    const sat = this.person?.seat;
    [this.room, this.seat, this.online] = [room, seat, online];
    this.clock.hear(room.clock);
    if (this.person?.seat !== sat) void this.renew();
    if (this.opened) void this.open(this.opened);
  }

  // The briefing of a seat is only for whoever sits there.
  private async renew(): Promise<void> {
    this.me = await get<PlayerPage>('/api/me');
  }

  async open(file: string): Promise<void> {
    this.opened = file;
    if (file === '') {
      this.file = null;
      return;
    }
    try {
      const view = await get<FileView>(`/api/files/${file}`);
      if (this.opened === file) this.file = view;
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 404) await this.open('');
    }
  }

  async act(body: object): Promise<CommandAnswer | null> {
    [this.refused, this.failed] = ['', false];
    try {
      const answer = await command('/api/commands', body);
      this.refused = answer.refusal ?? '';
      return answer;
    } catch {
      this.failed = true;
      return null;
    }
  }

  draft(name: string, text: string): Promise<void> {
    return send('PUT', `/api/drafts/${encodeURIComponent(name)}`, { text });
  }
}
