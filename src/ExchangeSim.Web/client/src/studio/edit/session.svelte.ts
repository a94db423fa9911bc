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
  /** Until when the text was typed that came back from a draft; null: none did. */
  backSince = $state<number | null>(null);
  readonly typed: Typed;
  private saved = $state.raw('');
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
    const back = await this.typed.back(page);
    if (back) {
      [this.backSince, this.text] = [back.at, back.text];
      this.drafts = this.drafts.filter(one => one.writer !== back.writer);
    }
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
    if (this.isDirty) this.typed.keep(this.text, this.version);
    else this.typed.drop();
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
  async save(): Promise<boolean> {
    if (this.isSaving) return false;
    const text = this.text;
    this.isSaving = true;
    try {
      this.stale = null;
      const answer = await send<SaveAnswer>('PUT', this.address, { text, basedOn: this.version, writer: this.typed.writer });
      this.backSince = null;
      if (answer.isCurrent) this.isNow(answer, text);
      else this.stale = answer;
      await this.reload();
      return answer.isCurrent;
    } finally {
      this.isSaving = false;
    }
  }

  /** Makes a version count again, and shows it. */
  async restore(number: number): Promise<void> {
    if (!(await this.keepFirst())) return;
    const text = await this.textOf(number);
    const answer = await send<SaveAnswer>('POST', `${this.address}/versions/${number}/restore`, {});
    this.stale = null;
    if (this.text !== text) this.editor?.replace(text);
    this.isNow(answer, text);
    await this.reload();
  }

  /** Puts what another window saved into the place of the text, which is kept as a version. */
  async takeTheirs(): Promise<void> {
    const page = await get<OwnPage>(this.address);
    [this.saved, this.version, this.stale] = [page.text, page.version, null];
    this.editor?.replace(page.text);
    await this.reload();
  }

  async textOf(version: number): Promise<string> {
    return (await get<{ text: string }>(`${this.address}/versions/${version}`)).text;
  }

  async useDraft(draft: DraftRow): Promise<void> {
    if (!(await this.keepFirst())) return;
    this.editor?.replace((await get<{ text: string }>(`${this.address}/drafts/${draft.writer}`)).text);
    await this.dropDraft(draft);
  }

  async dropDraft(draft: DraftRow): Promise<void> {
    await remove(`${this.address}/drafts/${draft.writer}`);
    this.drafts = this.drafts.filter(one => one.writer !== draft.writer);
  }

  async figures(): Promise<{ text: string; figures: FigureRow[] | null }> {
    const text = this.text;
    return { text, figures: (await send<{ figures?: FigureRow[] }>('POST', `${this.address}/figures`, { text })).figures ?? null };
  }

  /** Gives a figure another value, if it can have it. Else: what is wrong with it; null: it is no value at all. */
  async change(from: number, value: string): Promise<ProblemRow[] | null> {
    const text = this.text;
    const answer = await send<FigureAnswer>('POST', `${this.address}/figures/change`, { text, from, value });
    if (!answer.edit) return null;
    if (answer.problems.length === 0 && this.text === text) this.editor?.change(answer.edit.from, answer.edit.length, answer.edit.by);
    return answer.problems;
  }

  // What makes way for another text is a version first, unless it is one already.
  private async keepFirst(): Promise<boolean> {
    return !this.isDirty || this.stale !== null || this.save();
  }

  private isNow(answer: SaveAnswer, text: string): void {
    [this.version, this.saved] = [answer.version, text];
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
