import { get, Refused, send } from '../api/http';
import type { DebriefingPage, InstructorPage, OtherwiseRow } from '../api/types';

/** What the debriefing's page knows of one room. */
export class Talk {
  page = $state.raw<InstructorPage | null>(null);
  debriefing = $state.raw<DebriefingPage | null>(null);
  regrets = $state.raw<OtherwiseRow[] | null>(null);
  otherwise = $state.raw<OtherwiseRow | null>(null);
  stranger = $state(false);
  failed = $state(false);
  computing = $state(false);
  readonly exercise: string;
  readonly room: number;

  constructor() {
    const query = new URLSearchParams(location.search);
    this.exercise = query.get('exercise') ?? '';
    this.room = Number(query.get('room') ?? 1);
  }

  async start(): Promise<void> {
    try {
      this.page = await get<InstructorPage>(`/api/exercises/${this.exercise}`);
      this.debriefing = await get<DebriefingPage>(this.path('debriefing'));
      this.regrets = await get<OtherwiseRow[]>(this.path('regrets'));
    } catch (failure) {
      this.stranger = failure instanceof Refused && failure.status !== 500;
      this.failed = !this.stranger;
    }
  }

  async ask(decision: string, choice: string, others: string): Promise<void> {
    [this.computing, this.failed] = [true, false];
    try {
      this.otherwise = await send<OtherwiseRow>('POST', this.path('otherwise'), { decision, choice, others });
    } catch {
      this.failed = true;
    }
    this.computing = false;
  }

  private path(rest: string): string {
    return `/api/exercises/${this.exercise}/rooms/${this.room}/${rest}`;
  }
}
