import type { Figure, Unit } from '../api/debriefing';
import { length } from './format';

const hour = 3_600_000;

/** A number with at most one decimal. */
export function number(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

/** A share, 0 to 1, in per cent. */
export function percent(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A value of a measure in its unit. */
export function measured(value: number, unit: Unit, language: string): string {
  return unit === 'share' ? percent(value, language) : unit === 'time' ? length(value, language) : number(value, language);
}

/** Hours of an officer's work: never days, which would be taken for working days. */
export function work(hours: number, language: string): string {
  return hours < 1 ? length(hours * hour, language)
    : new Intl.NumberFormat(language, { style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: hours < 10 ? 1 : 0 }).format(hours);
}

/** A change of a time in hours, with its sign. */
export function change(hours: number, language: string): string {
  const sign = Math.abs(hours) < 1 / 120 ? '' : hours < 0 ? '−' : '+';
  return sign + length(Math.abs(hours) * hour, language);
}

/** A change of a number, with its sign. */
export function more(value: number, language: string): string {
  return (value < -0.05 ? '−' : value > 0.05 ? '+' : '') + number(Math.abs(value), language);
}

/** The ends of a figure's interval, written by a function; null where it has none. */
export function ends(figure: Figure, write: (value: number) => string): [string, string] | null {
  return figure.halfWidth == null ? null : [write(figure.value - figure.halfWidth), write(figure.value + figure.halfWidth)];
}
