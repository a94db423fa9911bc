import type { DiagramStep } from '../api/types';
import type { Words } from '../words/en';
import { boxWidth, inside, lineHeight, type Line, type Written } from './layout';

const signs: Record<DiagramStep['kind'], string> = {
  work: '▭', translate: '▭', send: '✉', wait: '◷', branch: '◇', decide: '◆', ask: '?', consult: '⇉', fork: '∥', join: '∥', gather: '⁘', close: '■',
};
const ends: Partial<Record<NonNullable<DiagramStep['ends']>, string>> = { answered: '✓', 'partly-answered': '✓', refused: '✕', withdrawn: '↩', lapsed: '◔' };

/** How names are said on the page that shows a diagram. */
export interface Names { called: (id: string) => string; desk: (step: DiagramStep) => string }

/** What kind of step it is, with its sign; of an end, how the request ends. */
export function kindOf(step: DiagramStep, w: Words): string {
  return step.ends ? `${ends[step.ends] ?? '■'} ${w.outcome[step.ends]}` : `${signs[step.kind]} ${w.picture.kinds[step.kind]}`;
}

/** What a step is called. */
export function nameOf(step: DiagramStep, names: Names, w: Words): string {
  return step.ground ? (w.ground[step.ground] ?? names.called(step.ground)) : names.called(step.id);
}

/** The lines of each box, broken where the box ends. */
export function written(steps: DiagramStep[], names: Names, w: Words, more: (index: number) => string[]): Written[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  const font = getComputedStyle(document.body).fontFamily;
  const broken = (text: string, kind: Line['kind']): Line[] => {
    pen.font = `${kind === 'name' ? 600 : 400} ${kind === 'name' ? 13 : 12}px ${font}`;
    return lines(text, line => pen.measureText(line).width <= boxWidth - 2 * inside - 4).map(line => ({ text: line, kind }));
  };
  return steps.map((step, index) => {
    const clock = step.next.find(way => way.kind === 'clock');
    const all = [
      ...broken(kindOf(step, w), 'kind'), ...broken(nameOf(step, names, w), 'name'), ...(step.desk ? broken(names.desk(step), 'desk') : []),
      ...more(index).flatMap(line => broken(line, 'desk')),
      ...(clock ? broken(`◔ → ${nameOf(steps[clock.to]!, names, w)}`, 'clock') : []),
    ];
    return { lines: all, height: all.length * lineHeight + 2 * inside };
  });
}

function lines(text: string, fits: (line: string) => boolean): string[] {
  const all: string[] = [];
  for (const word of text.split(/\s+/).filter(one => one)) {
    const longer = all.length === 0 ? word : `${all.at(-1)} ${word}`;
    if (all.length > 0 && fits(longer)) all[all.length - 1] = longer;
    else all.push(...pieces(word, fits));
  }
  return all;
}

// A word that is longer than a box is broken within.
function pieces(word: string, fits: (line: string) => boolean): string[] {
  const all = [''];
  for (const letter of word) {
    if (all.at(-1) === '' || fits(all.at(-1)! + letter)) all[all.length - 1] += letter;
    else all.push(letter);
  }
  return all;
}
