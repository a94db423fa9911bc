import type { FigureRow } from '../../api/library';

/** A figure that is known by its place, wherever that stands in the text. */
export interface KeyedFigure { key: string; figure: FigureRow }

/** The figures by their places; several in one value are counted. */
export function keyed(figures: FigureRow[]): KeyedFigure[] {
  const seen = new Map<string, number>();
  return figures.map(figure => {
    const place = JSON.stringify([...figure.path, figure.part ?? null]);
    const count = seen.get(place) ?? 0;
    seen.set(place, count + 1);
    return { key: `${place}${count}`, figure };
  });
}

/** The place in words, the outermost name first. */
export function placeOf(figure: FigureRow): string {
  const at = figure.path.indexOf('changes'); // a policy's change names a place by its whole path, with dots
  return [...figure.path.flatMap((name, index) => (at >= 0 && index === at + 1 ? name.split('.') : [name])), ...(figure.part ? [figure.part] : [])].map(name => name.replaceAll('-', ' ')).join(' › ');
}

/** The number as it is written, without its unit. */
export function numberOf(figure: FigureRow): string {
  return figure.written.slice(0, figure.digits);
}

/** Whether all words that are asked for stand in the place, the comment, or what is said of it. */
export function matches(figure: FigureRow, asked: string): boolean {
  const text = `${placeOf(figure)} ${figure.path.join(' ')} ${figure.comment ?? ''} ${figure.says ?? ''} ${figure.written}`.toLowerCase();
  return asked.toLowerCase().split(/\s+/).every(word => text.includes(word));
}
