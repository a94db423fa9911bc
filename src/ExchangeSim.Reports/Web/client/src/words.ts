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
  [1 / 60, said('1 min', '1 min', '1 phút')], [1 / 6, said('10 min', '10 min', '10 phút')], [1, said('1 h', '1 h', '1 giờ')], [8, said('8 h', '8 h', '8 giờ')],
  [24, said('1 day', '1 jour', '1 ngày')], [72, said('3 days', '3 jours', '3 ngày')], [168, said('1 week', '1 semaine', '1 tuần')],
  [720, said('1 month', '1 mois', '1 tháng')], [2160, said('3 months', '3 mois', '3 tháng')], [8760, said('1 year', '1 an', '1 năm')],
  [26280, said('3 years', '3 ans', '3 năm')], [87600, said('10 years', '10 ans', '10 năm')],
];

/** The axis of a range of hours in round steps of one unit: how many hours a unit has, and its name. */
export function unitOf(hours: number): [hours: number, name: string] {
  return hours < 2 ? [1 / 60, said('minutes', 'minutes', 'phút')] : hours < 96 ? [1, said('hours', 'heures', 'giờ')]
    : hours < 24 * 1500 ? [24, said('days', 'jours', 'ngày')] : [8760, said('years', 'années', 'năm')];
}

/** What numbers of requests count. */
export const requests = said('requests', 'demandes', 'yêu cầu');

/** The height of a legend of names in as many lines as they need. */
export function legendHeight(names: string[], width: number, symbol: number): number {
  let [lines, used] = [1, 0];
  for (const name of names) {
    const needed = symbol + name.length * 6.4;
    if (used > 0 && used + needed > width - 20) [lines, used] = [lines + 1, 0];
    used += needed;
  }
  return 22 * lines;
}

/** How many steps an axis of values may have in so many pixels, so that its marks do not meet. */
export function steps(room: number): number {
  return Math.max(1, Math.min(5, Math.floor(room / 56)));
}

/** An amount with as many digits after the sign as are wanted. */
export function amount(value: number, digits = 0): string {
  return value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
}

/** An axis' number without a needless nought at its end. */
export function mark(value: number): string {
  return number(value).replace(/[.,]0$/, '');
}

/** What an arrow or a square of who asks whom says. */
export function flow(from: string, to: string, count: number, mean: string): string {
  const requests = said('requests, mean', 'demandes, en moyenne', 'yêu cầu, trung bình');
  return `${escape(from)} → ${escape(to)}<br>${amount(count)} ${requests} <b>${escape(mean)}</b>`;
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
