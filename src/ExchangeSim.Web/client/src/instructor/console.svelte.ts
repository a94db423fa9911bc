import { command } from '../api/commands';
import { get, Refused, send } from '../api/http';
import { heedLinks } from '../api/link';
import { Live } from '../api/live.svelte';
import { Newest } from '../api/newest';
import { Once } from '../api/once';
import type { EvaluationView } from '../api/debriefing';
import type { CommandAnswer, InstructorPage, InstructorView } from '../api/types';
import { Told } from '../parts/told.svelte';
import { RunningClock } from '../time/clock.svelte';
import { inWords } from '../words/plan';

/** What an instructor's page, or an evaluator's, knows of one exercise, and of the room that it shows. */
export class Console {
  page = $state.raw<InstructorPage | null>(null);
  view = $state.raw<InstructorView | null>(null);
  evaluation = $state.raw<EvaluationView | null>(null);
  online = $state.raw<string[]>([]);
  room = $state(1);
  stranger = $state(false);
  isUnknown = $state(false);
  refused = $state('');
  failed = $state(false);
  /** What was done last, for who does not see it. */
  readonly done = new Told();
  readonly clock: RunningClock = new RunningClock(() => this.live.connected);
  readonly exercise: string;
  readonly live = new Live(async hub => {
    await hub.invoke('WatchRoom', this.exercise, this.room);
    await this.look();
  });

  private readonly views = new Newest();
  private readonly once = new Once();
  private judging = false;
  private changed = false;

  /** @param door Where the token of the page's link is shown. */
  constructor(private readonly door = '/api/instructor') {
    const query = new URLSearchParams(location.search);
    this.exercise = query.get('exercise') ?? '';
    this.room = Number(query.get('room') ?? 1);
    heedLinks();
  }

  async start(): Promise<void> {
    try {
      if (location.hash.length > 1) {
        await send('POST', this.door, { token: decodeURIComponent(location.hash.slice(1)) });
        history.replaceState(null, '', location.pathname + location.search); // the token does not stay in the address
      }
      await this.load();
    } catch (failure) {
      this.stranger = failure instanceof Refused;
      this.isUnknown = failure instanceof Refused && failure.status === 404;
      if (!this.stranger) setTimeout(() => this.start(), 2000);
      return;
    }
    this.live.onPicture<InstructorView, never>('instructor', (view, _, online) => {
      this.views.pushed();
      this.hear(view, online);
    });
    this.live.on('ended', () => {
      this.stranger = true; // another link was made
      void this.live.stop();
    });
    await this.live.start();
  }

  private async load(): Promise<void> {
    const page = await get<InstructorPage>(`/api/exercises/${this.exercise}`);
    this.page = { ...page, plan: inWords(page.plan) };
  }

  private async look(): Promise<void> {
    const seen = await this.views.of(get<{ view: InstructorView; online: string[] }>(this.path('')));
    if (seen) this.hear(seen.view, seen.online);
  }

  private hear(view: InstructorView, online: string[]): void {
    [this.view, this.online] = [view, online];
    this.clock.hear(view.room.clock);
  }

  path(rest: string): string {
    return `/api/exercises/${this.exercise}/rooms/${this.room}${rest}`;
  }

  /** Sends a command; gives its answer where it was taken, and then says what was done. */
  act(body: object, done = ''): Promise<CommandAnswer | null> {
    return this.once.do(JSON.stringify(body), () => this.order(body, done));
  }

  private async order(body: object, done: string): Promise<CommandAnswer | null> {
    [this.refused, this.failed] = ['', false];
    this.done.say('');
    try {
      const answer = await command(this.path('/commands'), body);
      this.refused = answer.refusal ?? '';
      if (!answer.refusal) this.done.say(done);
      return answer.refusal ? null : answer;
    } catch {
      this.failed = true;
      return null;
    }
  }

  /** When a command was taken, in simulated time. */
  timeOf(answer: CommandAnswer): number {
    return Date.parse(this.page!.start) + (answer.at ?? 0);
  }

  /** Asks how the room is performed; what changes meanwhile is asked for once more. */
  async judge(): Promise<void> {
    this.changed = true;
    if (this.judging) return;
    this.judging = true;
    try {
      while (this.changed) {
        this.changed = false;
        this.evaluation = await get<EvaluationView>(this.path('/evaluation'));
      }
    } catch {
      this.failed = true;
    }
    this.judging = false;
  }

  /** Makes a link for an evaluator; gives its token. */
  invite(): Promise<string | null> {
    return this.attempt(async () => (await send<{ evaluatorToken: string }>('POST', `/api/exercises/${this.exercise}/evaluator`, {})).evaluatorToken);
  }

  /** Gives the code by which a person comes back. */
  returnCode(person: string): Promise<string | null> {
    return this.attempt(async () => (await get<{ returnCode: string }>(`/api/exercises/${this.exercise}/participants/${person}/return-code`)).returnCode);
  }

  async show(room: number): Promise<void> {
    [this.room, this.view, this.evaluation] = [room, null, null]; // nothing of another room is shown, and nothing sent from there
    history.replaceState(null, '', `?exercise=${this.exercise}&room=${room}`);
    try {
      await this.live.begin();
    } catch {
      await this.live.start(); // without a stream it is tried until there is one
    }
  }

  async renewCode(done: (code: string) => string): Promise<void> {
    await this.attempt(async () => {
      await send('POST', `/api/exercises/${this.exercise}/code`, {});
      await this.load();
      this.done.say(done(this.page!.code));
    });
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T | null> {
    this.failed = false;
    try {
      return await work();
    } catch {
      this.failed = true;
      return null;
    }
  }
}
