import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { EditorState, Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import { placeAt, type Possible } from './schema';

function place(state: EditorState, at: number) {
  const line = state.doc.lineAt(at);
  return { line, place: placeAt(index => state.doc.line(index + 1).text, line.number - 1, line.text.slice(0, at - line.from)) };
}

function complete(context: CompletionContext, possible: Possible): CompletionResult | null {
  const { line, place: here } = place(context.state, context.pos);
  const from = line.from + here.from;
  if (from === context.pos && !context.explicit) return null;
  const offers = here.isName ? possible.namesAt(here.path) : possible.wordsAt(here.path);
  const values = here.isItem ? possible.wordsAt(here.path) : [];
  if (offers.length + values.length === 0) return null;
  const isFollowed = /^[\w-]*\s*:/.test(context.state.sliceDoc(context.pos, line.to));
  return {
    from,
    validFor: /^[\w-]*$/,
    options: [...offers.map(one => ({
      label: one.name, info: one.says, type: here.isName ? 'property' : 'enum', apply: here.isName && !isFollowed ? one.name + ': ' : one.name,
    })), ...values.map(one => ({ label: one.name, type: 'enum' }))],
  };
}

/** What the language knows of what is typed: names and words to choose from, and what a name means where the pointer rests on it. */
export function help(possible: () => Possible): Extension {
  return [
    autocompletion({ override: [context => complete(context, possible())], icons: false, activateOnTypingDelay: 150 }),
    hoverTooltip((view, at) => {
      const word = view.state.wordAt(at);
      const line = view.state.doc.lineAt(at);
      const name = /^[\w.*-]*/.exec(view.state.sliceDoc(word?.from ?? at, line.to))![0];
      const begins = view.state.sliceDoc(line.from, word?.from ?? at).match(/[\w.*-]*$/)![0].length;
      if (!word || !/^\s*:/.test(view.state.sliceDoc(word.from + name.length, line.to))) return null;
      const from = word.from - begins;
      const { place: here } = place(view.state, from);
      const says = here.isName ? possible().saysOf([...here.path, view.state.sliceDoc(from, word.from + name.length)]) : undefined;
      if (says === undefined) return null;
      return { pos: from, end: word.from + name.length, above: true, create: () => {
        const dom = document.createElement('div');
        [dom.textContent, dom.lang, dom.className] = [says, 'en', 'says'];
        return { dom };
      } };
    }),
  ];
}
