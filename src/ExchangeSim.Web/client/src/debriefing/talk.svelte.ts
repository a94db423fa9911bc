import type { DebriefingPage, FuturesRow, LuckPage, OtherwiseRow, PolicyAnswer, PolicyPage, RequestPath, RoomsPage, RoomThen, TimelinePage } from '../api/debriefing';
import { get, Refused, remove, send } from '../api/http';
import type { InstructorPage } from '../api/types';
import { shortName } from '../words/country';
import { language } from '../words/language.svelte';
import { inWords } from '../words/plan';
import { Poll } from './poll.svelte';

/** What the debriefing's page knows of one room. Each part is asked for when it is opened. */
export class Talk {
  page = $state.raw<InstructorPage | null>(null);
  debriefing = $state.raw<DebriefingPage | null>(null);
  timeline = $state.raw<TimelinePage | null>(null);
  then = $state.raw<RoomThen | null>(null);
  otherwise = $state.raw<OtherwiseRow | null>(null);
  problems = $state.raw<PolicyAnswer['problems']>([]);
  /** The moment that the timeline shows next, and the request that it is about. */
  wanted = $state.raw<{ at: string; reference?: string } | null>(null);
  stranger = $state(false);
  isUnknown = $state(false);
  failed = $state(false);
  computing = $state(false);
  readonly regrets = new Poll<OtherwiseRow[]>();
  readonly luck = new Poll<LuckPage>();
  readonly rooms = new Poll<RoomsPage>();
  readonly policy = new Poll<PolicyPage>();
  readonly exercise: string;
  readonly room: number;
  zone = $derived(this.page?.plan.agencies[0]?.zone ?? 'UTC');
  /** For how many hours it was played, if it was ended before its plan; else null. */
  cutShort = $derived(this.debriefing?.isCutShort ? (Date.parse(this.debriefing.endedAt) - Date.parse(this.debriefing.beginsAt)) / 3_600_000 : null);
  private asked = 0;
  private tried: { policy: string | null; text: string } = { policy: null, text: '' };

  constructor() {
    const query = new URLSearchParams(location.search);
    this.exercise = query.get('exercise') ?? '';
    this.room = Number(query.get('room') ?? 1);
  }

  seat(id: string): string {
    return language.of(this.page?.plan.seats.find(one => one.id === id)?.name);
  }

  agency(id: string): string {
    const agency = this.page?.plan.agencies.find(one => one.id === id);
    return agency ? shortName(agency, language.current) : id;
  }

  task(id: string): string {
    return language.of(this.debriefing?.evaluation.objectives.flatMap(one => one.targets).flatMap(one => one.tasks).find(one => one.id === id)?.title);
  }

  async start(): Promise<void> {
    try {
      const page = await get<InstructorPage>(`/api/exercises/${this.exercise}`);
      this.page = { ...page, plan: inWords(page.plan) };
      this.debriefing = await get<DebriefingPage>(this.path('debriefing'));
    } catch (failure) {
      this.stranger = failure instanceof Refused && failure.status !== 500;
      this.isUnknown = failure instanceof Refused && failure.status === 404;
      this.failed = !this.stranger;
    }
  }

  findRegrets(): void {
    void this.regrets.begin(again => get(this.path(`regrets?again=${again}`)));
  }

  findLuck(): void {
    void this.luck.begin(again => get(this.path(`luck?again=${again}`)));
  }

  compareRooms(): void {
    void this.rooms.begin(again => get(this.path(`side-by-side?again=${again}`)));
  }

  /** Stops what the server computes. */
  async stop(kind: 'regrets' | 'luck' | 'side-by-side'): Promise<void> {
    ({ regrets: this.regrets, luck: this.luck, 'side-by-side': this.rooms })[kind].stop();
    await this.careful(() => remove(this.path(`computations/${kind}`)));
  }

  findFutures(poll: Poll<FuturesRow>, decision: string, choice: string): void {
    void poll.begin(again => send('POST', this.path(`futures?again=${again}`), { decision, choice, others: 'reference' }));
  }

  async stopFutures(poll: Poll<FuturesRow>, decision: string, choice: string): Promise<void> {
    poll.stop();
    await this.careful(() => send('POST', this.path('futures/stop'), { decision, choice, others: 'reference' }));
  }

  tryPolicy(policy: string, text: string): void {
    this.problems = [];
    this.tried = { policy: policy || null, text };
    void this.policy.begin(async again => {
      const answer = await send<PolicyAnswer>('POST', this.path(`policy?again=${again}`), this.tried);
      this.problems = answer.problems;
      return answer.computed ?? null;
    });
  }

  async stopPolicy(): Promise<void> {
    this.policy.stop();
    await this.careful(() => send('POST', this.path('policy/stop'), this.tried));
  }

  async openTimeline(): Promise<void> {
    await this.careful(async () => { this.timeline ??= await get<TimelinePage>(this.path('timeline')); });
  }

  /** What everybody knew at a moment; of several questions only the last is answered. */
  async look(at: string): Promise<void> {
    const asked = ++this.asked;
    await this.careful(async () => {
      const then = await get<RoomThen>(`${this.path('then')}?at=${encodeURIComponent(at)}`);
      if (asked === this.asked) this.then = then;
    });
  }

  /** The way of a request through its procedure. */
  async way(reference: string): Promise<RequestPath> {
    return await get<RequestPath>(this.path(`requests/${encodeURIComponent(reference)}/path`));
  }

  async ask(decision: string, choice: string, others: string): Promise<void> {
    this.computing = true;
    await this.careful(async () => { this.otherwise = await send<OtherwiseRow>('POST', this.path('otherwise'), { decision, choice, others }); });
    this.computing = false;
  }

  private async careful(work: () => Promise<void>): Promise<void> {
    this.failed = false;
    try {
      await work();
    } catch {
      this.failed = true;
    }
  }

  private path(rest: string): string {
    return `/api/exercises/${this.exercise}/rooms/${this.room}/${rest}`;
  }
}
