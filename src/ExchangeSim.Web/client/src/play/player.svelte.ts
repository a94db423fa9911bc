import { command } from '../api/commands';
import { get, Refused } from '../api/http';
import { Live } from '../api/live.svelte';
import { Newest } from '../api/newest';
import { Once } from '../api/once';
import type { CommandAnswer, FileView, InstructorPage, Plan, PlayerPage, PlayerView, RoomView, SeatView } from '../api/types';
import { RunningClock } from '../time/clock.svelte';
import { shortName } from '../words/country';
import { language } from '../words/language.svelte';
import { Told } from '../parts/told.svelte';
import { inWords } from '../words/plan';
import { Drafts } from './drafts.svelte';

/** Whose seat an instructor looks at, and acts for. */
interface Other { exercise: string; room: number; seat: string }

/** What a player's page knows: only what the server says that their seat may see. */
export class Player {
  me = $state.raw<PlayerPage | null>(null);
  room = $state.raw<RoomView | null>(null);
  seat = $state.raw<SeatView | null>(null);
  file = $state.raw<FileView | null>(null);
  online = $state.raw<string[]>([]);
  refused = $state('');
  failed = $state(false);
  removed = $state(false);
  /** Whether the person went on with another browser. */
  moved = $state(false);
  isUnknown = $state(false);
  /** What was done last in a file, for as long as it is open. */
  doneIn = $state.raw({ file: '', words: '' });
  readonly clock: RunningClock = new RunningClock(() => this.live.connected);
  readonly drafts = new Drafts();
  readonly other: Other | null;
  readonly live = new Live(async hub => {
    try {
      if (this.other) await hub.invoke('WatchRoom', this.other.exercise, this.other.room);
      else await hub.invoke('WatchSeat');
    } finally {
      await this.look(); // who is not known any more is told so
    }
  });
  private opened = '';
  private readonly told = new Told();
  private readonly views = new Newest();
  private readonly files = new Newest();
  private readonly pages = new Newest();
  private readonly once = new Once();

  person = $derived(this.room?.people.find(person => person.id === this.me?.participant));
  seatId = $derived(this.seat?.seat ?? this.person?.seat);
  /** Whether the page only looks: an evaluator's at a seat. */
  get onlyLooks(): boolean {
    return this.other !== null && this.me !== null && !this.me.instructs;
  }

  /** Whether the exercise is over: nothing is to be decided any more, and no time runs. */
  get isOver(): boolean {
    return this.clock.view?.drive === 'over';
  }

  planned = $derived(this.me?.plan.seats.find(seat => seat.id === this.seatId));

  constructor() {
    const query = new URLSearchParams(location.search);
    const [exercise, room, seat] = [query.get('exercise'), Number(query.get('room')), query.get('seat')];
    this.other = exercise && seat ? { exercise, room, seat } : null;
  }

  private path(rest: string): string {
    return this.other ? `/api/exercises/${this.other.exercise}/rooms/${this.other.room}/${rest}` : `/api/${rest}`;
  }

  async start(): Promise<void> {
    try {
      await this.renew();
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) location.replace('/join');
      else if (failure instanceof Refused && failure.status === 404) this.isUnknown = true;
      else setTimeout(() => this.start(), 2000);
      return;
    }
    if (this.other) this.live.onPicture('instructor', () => { void this.look(); });
    else this.live.onPicture<RoomView, SeatView>('seat', (room, seat, online) => {
      this.views.pushed();
      this.hear(room, seat, online);
    });
    this.live.on('removed', () => { this.removed = true; });
    this.live.on('moved', () => this.goAway());
    await this.live.start();
  }

  private async look(): Promise<void> {
    try {
      const view = await this.views.of(get<PlayerView>(this.path(this.other ? `seats/${this.other.seat}` : 'view')));
      if (view) this.hear(view.room, view.seat, this.online);
    } catch (failure) {
      if (!this.isOut(failure)) throw failure;
    }
  }

  private goAway(): void {
    [this.moved, this.file, this.seat] = [true, null, null];
    void this.live.stop();
  }

  private isOut(failure: unknown): boolean {
    const isOut = !this.other && failure instanceof Refused && failure.status === 401;
    if (isOut) this.goAway();
    return isOut;
  }

  private hear(room: RoomView, seat: SeatView | null, online: string[]): void {
    const sat = this.person?.seat;
    [this.room, this.seat, this.online] = [room, seat, online];
    this.clock.hear(room.clock);
    if (this.person?.seat !== sat) void this.renewSeat();
    if (this.opened) void this.open(this.opened);
  }

  // The briefing of a seat is only for whoever sits there.
  private async renewSeat(): Promise<void> {
    try {
      await this.renew();
    } catch (failure) {
      if (!(failure instanceof Refused)) setTimeout(() => void this.renewSeat(), 2000);
    }
  }

  private async renew(): Promise<void> {
    if (this.other) {
      const page = await this.pages.of(get<InstructorPage>(`/api/exercises/${this.other.exercise}`));
      if (!page) return;
      this.me = { participant: '', plan: inWords(page.plan), room: this.other.room, start: page.start, drafts: {}, instructs: page.instructs ? this.other.exercise : undefined, returnCode: '' };
    } else {
      const me = await this.pages.of(get<PlayerPage>('/api/me'));
      if (!me) return;
      this.me = { ...me, plan: inWords(me.plan) };
    }
    this.drafts.load(this.me.drafts, this.person?.seat ?? null, !this.other);
  }

  async open(file: string): Promise<void> {
    if (file !== this.opened) {
      this.say('');
      this.doneIn = { file: '', words: '' };
    }
    this.opened = file;
    if (file === '') {
      this.file = null;
      return;
    }
    try {
      const view = await this.files.of(get<FileView>(this.path(this.other ? `seats/${this.other.seat}/files/${file}` : `files/${file}`)));
      if (view && this.opened === file) this.file = view;
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 404) await this.open('');
    }
  }

  /** Sends a command; what is said when it was taken is one of the words of "done". */
  act(body: object, done = ''): Promise<CommandAnswer | null> {
    return this.once.do(JSON.stringify(body), () => this.order(body, done));
  }

  private async order(body: object, done: string): Promise<CommandAnswer | null> {
    [this.refused, this.failed] = ['', false];
    this.say('');
    try {
      const answer = await command(this.path('commands'), body);
      this.refused = answer.refusal ?? '';
      if (!answer.refusal) this.say(done);
      if (this.other) await this.look();
      return answer;
    } catch (failure) {
      this.failed = !this.isOut(failure);
      return null;
    }
  }

  /** What was done last, for a while. */
  get done(): string {
    return this.told.words;
  }

  say(done: string): void {
    this.told.say(done);
  }

  agency(id?: string): Plan['agencies'][number] | undefined {
    return this.me?.plan.agencies.find(one => one.id === id);
  }

  agencyName(id?: string): string {
    const agency = this.agency(id);
    return agency ? shortName(agency, language.current) : (id ?? '');
  }

  zoneOf(agency?: string): string {
    return this.agency(agency)?.zone ?? 'UTC';
  }

  deskName(id?: string): string {
    return this.agency(this.planned?.agency)?.desks.find(desk => desk.id === id)?.name ?? id ?? '';
  }

  procedureName(id: string): string {
    return this.me?.plan.procedures.find(one => one.id === id)?.name ?? id;
  }

  channelName(id: string): string {
    return this.me?.plan.channels.find(one => one.id === id)?.name ?? id;
  }

  basisName(id?: string): string {
    return id ? (language.words.seat.bases[id] ?? this.me?.plan.instruments.find(one => one.id === id)?.name ?? id) : '';
  }

  /** The channels that join the own agency with another. */
  channelsTo(agency: string): Plan['channels'] {
    const own = this.planned?.agency ?? '';
    return this.me?.plan.channels.filter(one => !one.connects || one.connects.some(group => group.includes(own) && group.includes(agency))) ?? [];
  }

  /** Name of a seat, or nothing where there is none. */
  nameOf(seat?: string): string {
    return language.of(this.me?.plan.seats.find(one => one.id === seat)?.name);
  }

  /** A command for the own seat about a file; that it was taken is said there, too. */
  async actInFile(body: object, done: string): Promise<CommandAnswer | null> {
    const file = this.opened;
    const answer = await this.actAtSeat(body, done);
    if (answer && !answer.refusal && file === this.opened) this.doneIn = { file, words: done };
    return answer;
  }

  /** A command for the own seat. */
  actAtSeat(body: object, done = ''): Promise<CommandAnswer | null> {
    return this.act({ seat: this.seatId, ...body }, done);
  }

  /** A command of the instructor, where the same browser instructs, as when one plays alone. */
  async instruct(body: object): Promise<void> {
    await command(`/api/exercises/${this.me!.instructs}/rooms/${this.me!.room}/commands`, body);
  }
}
