import { command } from '../api/commands';
import { get } from '../api/http';
import type { PersonCard, RoomCard, SeatCard, SeatRow } from '../api/types';

const between = 5000; // milliseconds between two looks

/** A seat in the table of all rooms. */
export interface Line { room: RoomCard; seat: SeatCard; row: SeatRow; person?: PersonCard; isOnline: boolean }

/** A person in a room who sits nowhere. */
export interface Unseated { room: RoomCard; person: PersonCard; isOnline: boolean }

/** All rooms of an exercise, asked for again and again while somebody looks at them. */
export class Rooms {
  rows = $state.raw<RoomCard[]>([]);
  failed = $state(false);
  /** The rooms that did not take the last order, by number. */
  missed = $state.raw<number[]>([]);
  lines = $derived(this.rows.flatMap(room => room.room.seats.map((seat): Line => {
    const person = room.room.people.find(one => one.id === seat.person);
    return { room, seat, row: room.seats.find(one => one.seat === seat.id)!, person, isOnline: person !== undefined && room.online.includes(person.id) };
  })));
  unseated = $derived(this.rows.flatMap(room => room.room.people.filter(person => !person.seat)
    .map((person): Unseated => ({ room, person, isOnline: room.online.includes(person.id) }))));
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isWatched = false;

  constructor(private readonly exercise: string) {}

  /** Begins to look; gives what ends it. */
  watch(): () => void {
    this.isWatched = true;
    void this.look();
    return () => {
      this.isWatched = false;
      clearTimeout(this.timer);
    };
  }

  /** Orders the same in each room for which there is an order. */
  async order(of: (room: RoomCard) => object | null): Promise<void> {
    this.missed = [];
    const rooms = this.rows;
    const answers = await Promise.allSettled(rooms.map(async room => {
      const body = of(room);
      return body ? (await command(`/api/exercises/${this.exercise}/rooms/${room.number}/commands`, body)).refusal : null;
    }));
    this.missed = rooms.filter((_, index) => answers[index]!.status === 'rejected' || (answers[index] as PromiseFulfilledResult<unknown>).value).map(room => room.number);
    await this.look();
  }

  /** Gives a person a seat of their room. */
  async seat({ room, person }: Unseated, seat: string): Promise<void> {
    if (!seat) return;
    await Promise.allSettled([command(`/api/exercises/${this.exercise}/rooms/${room.number}/commands`, { do: 'take-seat', participant: person.id, seat })]);
    await this.look();
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    try {
      if (document.visibilityState === 'visible') this.rows = await get<RoomCard[]>(`/api/exercises/${this.exercise}/rooms`);
      this.failed = false;
    } catch {
      this.failed = true;
    }
    clearTimeout(this.timer);
    if (this.isWatched) this.timer = setTimeout(() => void this.look(), between);
  }
}
