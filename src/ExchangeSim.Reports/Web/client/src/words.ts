const page = ['fr', 'vi'].find(code => code === document.documentElement.lang) ?? 'en';

/** What the page is to say, in its language. */
export const said = (en: string, fr: string, vi: string): string => (page === 'fr' ? fr : page === 'vi' ? vi : en);

const locale = page === 'en' ? 'en-GB' : page;
const units: [hours: number, name: string][] = [[1 / 3600, said('s', 's', 'giây')], [1 / 60, said('min', 'min', 'phút')], [1, said('h', 'h', 'giờ')], [24, said('d', 'j', 'ngày')]];

/** A time as the tables say it: 45 min, 7.3 h, 12 d. */
export function time(hours: number): string {
  if (hours === 0) return '0';
  const size = Math.abs(hours);
  const [length, unit] = size < 1.5 / 60 ? units[0] : size < 1.5 ? units[1] : size < 48 ? units[2] : units[3];
  return `${number(hours / length)} ${unit}`;
}

/** A number with two or three digits that matter. */
export function number(value: number): string {
  const size = Math.abs(value);
  const digits = size === 0 || size >= 20 ? 0 : size < 1 ? 2 : 1;
  const text = value.toLocaleString(locale, { minimumFractionDigits: size < 1 ? 0 : digits, maximumFractionDigits: digits });
  return text.replace('-', '−');
}

export function share(value: number): string {
  const text = value > 0 && value < 0.005 ? '<1' : value < 1 && value >= 0.995 ? '>99' : `${Math.round(value * 100)}`;
  return `${text}${page === 'vi' ? '' : ' '}%`;
}

/** Marks that people think in, for an axis of times that spans several sizes. */
export const marks: [hours: number, name: string][] = [
  [1 / 60, '1 min'], [1 / 6, '10 min'], [1, '1 h'], [8, '8 h'], [24, '1 day'], [72, '3 days'], [168, '1 week'], [720, '1 month'], [2160, '3 months'],
  [8760, '1 year'], [26280, '3 years'], [87600, '10 years'],
];

/** The axis of a range of hours in round steps of one unit: how many hours a unit has, and its name. */
export function unitOf(hours: number): [hours: number, name: string] {
  return hours < 2 ? [1 / 60, 'minutes'] : hours < 96 ? [1, 'hours'] : hours < 24 * 1500 ? [24, 'days'] : [8760, 'years'];
}

/** The height of a legend of names in as many lines as they need. */
export function legendHeight(names: string[], width: number, symbol: number): number {
  const all = names.reduce((sum, name) => sum + symbol + name.length * 6.4, 0);
  return 22 * Math.ceil(all / (width - 20));
}

export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** An instant on somebody's clock. */
export function clock(at: number, zone: string, withTime: boolean, withYear = false): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone, day: 'numeric', month: 'short', ...(withYear ? { year: 'numeric' } : {}), ...(withTime ? { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
  });
  return parts.format(at).replace(',', '');
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
}
