import { get, Refused, remove, send } from '../../api/http';
import type { DraftRow, FigureAnswer, FigureRow, OwnPage, SaveAnswer, SchemaAnswer, VersionRow } from '../../api/library';
import type { ProblemRow } from '../../api/types';
import type { Editor } from './editor';
import { Typed } from './typed.svelte';

const quiet = 400; // milliseconds without a key before the text is checked

/** One scenario that is being changed: its text in the editor, what is saved of it, and what is wrong with it. */
export class Session {
  page = $state.raw<OwnPage | null>(null);
  text = $state.raw('');
  version = $state(0);
  versions = $state.raw<VersionRow[]>([]);
  drafts = $state.raw<DraftRow[]>([]);
  problems = $state.raw<ProblemRow[]>([]);
  isChecking = $state(false);
  isSaving = $state(false);
  canUndo = $state(false);
  canRedo = $state(false);
  stale = $state.raw<SaveAnswer | null>(null);
  /** The version with which the text was begun, where that is not the one that counts. */
  begunWith = $state<number | null>(null);
  /** Until when the text was typed that came back from a draft; null: none did. */
  backSince = $state<number | null>(null);
  readonly typed: Typed;
  private saved = $state.raw('');
  private aside: string | null = null; // the text that is kept beside what counts
  private used: { writer: string; text: string }[] = [];
  private editor: Editor | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private names: { known?: string; text?: string; isAsked: boolean } = { isAsked: false };

  constructor(readonly id: string) {
    this.typed = new Typed(id);
  }

  get address(): string {
    return `/api/studio/own/${this.id}`;
  }

  get isDirty(): boolean {
    return this.text !== this.saved;
  }

  get errors(): number {
    return this.problems.filter(one => one.isError).length;
  }

  async load(): Promise<string> {
    const page = await get<OwnPage>(this.address);
    [this.page, this.version, this.saved, this.problems] = [page, page.version, page.text, page.problems];
    [this.versions, this.drafts] = [page.versions, page.drafts];
    this.text = page.text;
    const back = await this.typed.back(page).catch(() => null); // what does not come back stands in the list
    if (back) [this.backSince, this.text] = [back.at, back.text];
    await this.reload().catch(() => undefined);
    return page.text;
  }

  /** Takes the editor, which holds what is saved; a draft that came back is laid over that, so that it can be undone. */
  take(editor: Editor): void {
    this.editor = editor;
    if (this.text === this.saved) editor.show(this.mine());
    else editor.replace(this.text);
    void this.learn();
  }

  changed(): void {
    if (!this.editor) return;
    this.text = this.editor.text();
    [this.canUndo, this.canRedo, this.isChecking] = [this.editor.canUndo(), this.editor.canRedo(), true];
    if (this.isDirty) this.typed.keep(this.text, this.basis);
    else {
      this.typed.drop();
      this.begunWith = null;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(), quiet);
  }

  undo(): void {
    this.editor?.undo();
  }

  redo(): void {
    this.editor?.redo();
  }

  replace(text: string): void {
    this.editor?.replace(text);
  }

  goTo(line: number, column: number): void {
    this.editor?.goTo(line, column);
  }

  isMine(one: ProblemRow): boolean {
    return one.file === `${this.page?.card.name}.yaml`;
  }

  /** Saves the text as a version. False: it could not be, or somebody else had saved. */
  save(): Promise<boolean> {
    return this.put(this.basis);
  }

  /** Makes the text on the screen count, although another one was saved since it was begun. */
  async useMine(): Promise<void> {
    if (this.stale) await this.put(this.stale.current);
  }

  /** Makes a version count again, and shows it. */
  async restore(number: number): Promise<void> {
    const text = await this.textOf(number);
    if (!(await this.keepFirst())) return;
    const before = this.text;
    const answer = await send<SaveAnswer>('POST', `${this.address}/versions/${number}/restore`, {});
    // What was typed meanwhile is kept beside it, and stays on the screen.
    if (this.text !== before) return void (await this.save());
    if (this.text !== text) this.editor?.replace(text);
    this.isNow(answer, text);
    await this.reload();
  }

  /** Puts what another window saved into the place of the text, which is kept as a version. */
  async takeTheirs(): Promise<void> {
    const page = await get<OwnPage>(this.address);
    if (!(await this.keepFirst())) return;
    [this.saved, this.version, this.stale, this.begunWith] = [page.text, page.version, null, null];
    this.editor?.replace(page.text);
    await this.reload();
  }

  /** Puts what was typed elsewhere into the place of the text. It goes on from the version with which it was begun; the draft stays until it is saved. */
  async useDraft(draft: DraftRow): Promise<void> {
    const { text } = await get<{ text: string }>(`${this.address}/drafts/${draft.writer}`);
    if (!(await this.keepFirst())) return;
    this.used = [...this.used, { writer: draft.writer, text }];
    this.begunWith = draft.basedOn === this.version ? null : draft.basedOn;
    this.editor?.replace(text);
  }

  async dropDraft(draft: DraftRow): Promise<void> {
    await this.removeDraft(draft.writer);
  }

  /** Recovers the scenario after somebody deleted it. */
  async recover(): Promise<void> {
    await send('POST', `${this.address}/recover`, {});
    await this.reload();
  }

  /** Loads the lists anew. False: the scenario is no longer there. */
  async isThere(): Promise<boolean> {
    try {
      await this.reload();
    } catch (failure) {
      return !(failure instanceof Refused && failure.status === 404);
    }
    return true;
  }

  async textOf(version: number): Promise<string> {
    return (await get<{ text: string }>(`${this.address}/versions/${version}`)).text;
  }

  async figures(): Promise<{ text: string; figures: FigureRow[] | null }> {
    const text = this.text;
    return { text, figures: (await send<{ figures?: FigureRow[] }>('POST', `${this.address}/figures`, { text })).figures ?? null };
  }

  /** Gives a figure of a text another value, if it can have it. Null: the text is another one now, and nothing was changed. */
  async change(text: string, from: number, value: string): Promise<FigureAnswer | null> {
    if (this.text !== text) return null;
    const answer = await send<FigureAnswer>('POST', `${this.address}/figures/change`, { text, from, value });
    if (this.text !== text) return null;
    if (answer.edit && answer.problems.length === 0) this.editor?.change(answer.edit.from, answer.edit.length, answer.edit.by);
    return answer;
  }

  private get basis(): number {
    return this.begunWith ?? this.version;
  }

  private async put(basedOn: number): Promise<boolean> {
    if (this.isSaving) return false;
    const text = this.text;
    this.isSaving = true;
    try {
      const answer = await send<SaveAnswer>('PUT', this.address, { text, basedOn, writer: this.typed.writer });
      this.backSince = null;
      if (answer.isCurrent) this.isNow(answer, text);
      else [this.stale, this.aside] = [answer, text];
      const done = this.used.filter(one => one.text === text);
      this.used = this.used.filter(one => one.text !== text);
      for (const one of done) await this.removeDraft(one.writer).catch(() => undefined);
      await this.reload();
      return answer.isCurrent;
    } finally {
      this.isSaving = false;
    }
  }

  // What makes way for another text is a version first, unless it is one already. False: it is not, or somebody else saved meanwhile, which is said first.
  private async keepFirst(): Promise<boolean> {
    if (this.isKept) return true;
    const wasStale = this.stale !== null;
    await this.save();
    return this.isKept && (wasStale || this.stale === null);
  }

  private get isKept(): boolean {
    return !this.isDirty || this.text === this.aside;
  }

  private async removeDraft(writer: string): Promise<void> {
    await remove(`${this.address}/drafts/${writer}`);
    this.drafts = this.drafts.filter(one => one.writer !== writer);
  }

  private isNow(answer: SaveAnswer, text: string): void {
    [this.version, this.saved, this.stale, this.begunWith] = [answer.version, text, null, null];
    if (this.text === text) {
      this.typed.drop();
      this.say(answer.problems);
    } else this.typed.keep(this.text, this.version);
  }

  private async reload(): Promise<void> {
    const page = await get<OwnPage>(this.address);
    [this.page, this.versions] = [page, page.versions];
    this.drafts = page.drafts.filter(one => one.writer !== this.typed.writer);
  }

  private say(problems: ProblemRow[]): void {
    this.problems = problems;
    this.editor?.show(this.mine());
  }

  private mine(): ProblemRow[] {
    return this.problems.filter(one => this.isMine(one));
  }

  private async check(): Promise<void> {
    const [text, turn] = [this.text, ++this.asked];
    try {
      const { problems } = await send<{ problems: ProblemRow[] }>('POST', `${this.address}/check`, { text });
      if (turn !== this.asked || text !== this.text) return;
      this.say(problems);
      this.isChecking = false;
      void this.learn();
    } catch (failure) {
      if (turn !== this.asked) return;
      if (failure instanceof Refused && failure.status < 500) this.isChecking = false;
      else this.timer = setTimeout(() => void this.check(), 10 * quiet);
    }
  }

  // The editor offers the names that there are now. One question at a time; without an answer it offers what it knew before.
  private async learn(): Promise<void> {
    if (this.names.isAsked || this.names.text === this.text) return;
    const text = this.text;
    this.names.isAsked = true;
    try {
      const { version, schema } = await send<SchemaAnswer>('POST', `${this.address}/schema`, { text, known: this.names.known });
      this.names.text = text;
      if (!schema) return;
      this.editor?.know(schema);
      this.names.known = version;
    } catch {
      return; // after the next pause it is asked again
    } finally {
      this.names.isAsked = false;
    }
    if (!this.isChecking) await this.learn();
  }
}
