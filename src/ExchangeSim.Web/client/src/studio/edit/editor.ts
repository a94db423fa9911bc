import { defaultKeymap, history, historyKeymap, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, nextDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { EditWords } from '../../words/edit/en';
import type { ProblemRow } from '../../api/types';
import { help } from './help';
import { Possible } from './schema';

/** The text in the editor, with all that was done to it. */
export interface Editor {
  text(): string;
  /** Puts a text in the place of the present one, as one step that can be undone. */
  replace(text: string): void;
  change(from: number, length: number, by: string): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  show(problems: ProblemRow[]): void;
  /** Offers the names of a schema from now on. */
  know(schema: string): void;
  goTo(line: number, column: number): void;
  speak(words: EditWords): void;
  focus(): void;
  end(): void;
}

export interface Wishes { text: string; words: EditWords; onchange: () => void; onsave: () => void }

// All colours are those of the page.
const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', border: '2px solid var(--soft)', borderRadius: 'var(--round)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', maxHeight: '34rem', minHeight: '16rem', overflow: 'auto' },
  '.cm-scroller:focus-visible': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--sheet)', color: 'var(--soft)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--press-soft) 45%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--press-soft)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--late)', textDecorationSkipInk: 'none' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--soon)', textDecorationSkipInk: 'none' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--soft)', fontFamily: 'var(--font)', maxWidth: '32rem' },
  '.cm-tooltip .says': { padding: '0.375rem 0.625rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--press)', color: 'var(--press-ink)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--late)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--soon)' },
  '.cm-panels': { backgroundColor: 'var(--sheet)', color: 'var(--ink)', fontFamily: 'var(--font)' },
  '.cm-panel.cm-search': { padding: '0.5rem', fontSize: '0.9375rem' },
  '.cm-textfield, .cm-button': { font: 'inherit', backgroundImage: 'none', backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--soft)', minHeight: '2rem' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ink)', fontSize: '1.25rem', minWidth: '1.75rem', minHeight: '1.75rem' },
  '.cm-searchMatch': { backgroundColor: 'var(--soon-soft)', outline: '1px solid var(--soon)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--done-soft)' },
});

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--press)' },
  { tag: [tags.lineComment, tags.comment], color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--done)' },
  { tag: [tags.keyword, tags.meta], color: 'var(--soon)' },
]);

const phrases = ({ phrases: p }: EditWords) => EditorState.phrases.of({
  Find: p.find, Replace: p.replaceWith, next: p.next, previous: p.previous, all: p.all, 'match case': p.matchCase, regexp: p.regexp, 'by word': p.byWord, replace: p.replace,
  'replace all': p.replaceAll, close: p.close, 'current match': p.currentMatch, 'on line': p.onLine, 'replaced match on line $': p.replacedOnLine,
  'replaced $ matches': p.replacedAll, 'Go to line': p.goToLineTitle, go: p.go, Completions: p.completions, 'Control character': p.controlCharacter,
});

// After a name without a value its parts follow, further in.
function breakAfterName(view: EditorView): boolean {
  const { head, empty } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  const before = line.text.slice(0, head - line.from);
  if (!empty || !/^[^#]*:\s*(\s#.*)?$/.test(before)) return false;
  const indent = /^ *(- )?/.exec(line.text)![0].length + 2;
  view.dispatch(view.state.update({ changes: { from: head, insert: '\n' + ' '.repeat(indent) }, selection: { anchor: head + 1 + indent }, scrollIntoView: true, userEvent: 'input' }));
  return true;
}

/** Shows an editor in an element. It lives in a shadow tree: there its styles are sheets of the document, which the server's policy for styles allows. */
export function open(place: HTMLElement, wishes: Wishes): Editor {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  const language = new Compartment();
  let possible = Possible.byLanguage;
  const spoken = (words: EditWords) => [phrases(words), EditorView.contentAttributes.of({ 'aria-label': words.editorLabel, lang: 'en', spellcheck: 'false' })];
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: wishes.text,
      extensions: [
        lineNumbers(), lintGutter(), history({ newGroupDelay: 800 }), drawSelection(), indentOnInput(), bracketMatching(), highlightActiveLine(), highlightSelectionMatches(),
        indentUnit.of('  '), EditorView.lineWrapping, yaml(), help(() => possible), search({ top: true }), syntaxHighlighting(colours), look, language.of(spoken(wishes.words)),
        keymap.of([{ key: 'Mod-s', preventDefault: true, run: () => (wishes.onsave(), true) }, { key: 'F8', run: nextDiagnostic }, { key: 'Enter', run: breakAfterName }, ...defaultKeymap, ...historyKeymap, ...searchKeymap]),
        EditorView.updateListener.of(update => {
          if (update.docChanged) wishes.onchange();
        }),
      ],
    }),
  });
  // What scrolls must be reached by keyboard.
  const reach = (words: EditWords) => {
    view.scrollDOM.tabIndex = 0;
    view.scrollDOM.setAttribute('role', 'group');
    view.scrollDOM.setAttribute('aria-label', words.editorLabel);
  };
  reach(wishes.words);
  const at = (line: number, column: number) => {
    const found = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
    return Math.min(found.from + Math.max(0, column - 1), found.to);
  };
  const diagnostic = (one: ProblemRow): Diagnostic => {
    const [from, line] = [at(one.line, one.column), view.state.doc.lineAt(at(one.line, one.column))];
    const word = /^[^\s,:{}[\]]+/.exec(view.state.sliceDoc(from, line.to));
    return { from, to: Math.max(from, word ? from + word[0].length : Math.min(from + 1, line.to)), severity: one.isError ? 'error' : 'warning',
      message: one.advice ? `${one.message}; ${one.advice}` : one.message };
  };
  return {
    text: () => view.state.doc.toString(),
    replace: text => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    change: (from, length, by) => view.dispatch({ changes: { from, to: from + length, insert: by }, selection: { anchor: from }, scrollIntoView: true }),
    undo: () => void undo(view),
    redo: () => void redo(view),
    canUndo: () => undoDepth(view.state) > 0,
    canRedo: () => redoDepth(view.state) > 0,
    show: problems => view.dispatch(setDiagnostics(view.state, problems.map(diagnostic))),
    know: schema => void (possible = Possible.of(schema)),
    goTo: (line, column) => {
      view.dispatch({ selection: { anchor: at(line, column) }, effects: EditorView.scrollIntoView(at(line, column), { y: 'center' }) });
      view.focus();
    },
    speak: words => {
      view.dispatch({ effects: language.reconfigure(spoken(words)) });
      reach(words);
    },
    focus: () => view.focus(),
    end: () => view.destroy(),
  };
}
