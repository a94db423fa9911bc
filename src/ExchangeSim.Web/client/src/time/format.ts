const parts: [Intl.RelativeTimeFormatUnit & string, number][] = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];

/** A length of simulated time, such as "1 h 20 min", in the two greatest units that matter. */
export function length(milliseconds: number, language: string): string {
  let left = Math.max(0, Math.round(milliseconds / 60_000) * 60_000);
  const said: string[] = [];
  for (const [unit, size] of parts) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0 || (unit === 'minute' && said.length === 0)) {
      said.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: unit === 'minute' ? 'short' : 'long' }).format(count));
    }
    if (said.length === 2) break;
  }
  return said.join(' ');
}

// Day before month in English, too, as the papers have it; in French the first day of a month is the 1er.
function say(options: Intl.DateTimeFormatOptions, at: number | string, language: string): string {
  if (language === 'vi') return inVietnamese(options, at);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  return format.formatToParts(new Date(at)).map(part => (language === 'fr' && part.type === 'day' && part.value === '1' ? '1er' : part.value)).join('');
}

// The time of day first, the weekday written out, the date in figures: 08:42 thứ Hai, 16/9/2024.
function inVietnamese(options: Intl.DateTimeFormatOptions, at: number | string): string {
  const figures: Intl.DateTimeFormatOptions = { ...options, ...(options.weekday && { weekday: 'long' }), ...(options.month && { month: 'numeric' }) };
  const parts = new Intl.DateTimeFormat('vi', figures).formatToParts(new Date(at));
  const of = (...types: string[]) => types.map(type => parts.find(part => part.type === type)?.value).filter(value => value !== undefined);
  const begin = [of('hour', 'minute').join(':'), ...of('weekday').map(name => name.replace('T', 't'))].filter(one => one !== '').join(' ');
  return [begin, of('day', 'month', 'year').join('/')].filter(one => one !== '').join(', ');
}

/** Weekday and time of day in a zone. */
export function hour(instant: number | string, zone: string, language: string): string {
  return say({ timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, instant, language);
}

/** Hours within days, such as those of an office: one entry a day, with its weekday before them. Hours that end on a later day name that day, too. */
export function hoursByDay(hours: readonly { from: string; to: string }[], zone: string, language: string): string[] {
  const time = (at: number | string) => say({ timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at, language);
  const weekday = (at: number | string) => say({ timeZone: zone, weekday: 'short' }, at, language);
  const date = (at: number | string) => say({ timeZone: zone, dateStyle: 'short' }, at, language);
  const days = new Map<string, { name: string; hours: string[] }>();
  for (const { from, to } of hours) {
    const isWithin = date(from) === date(Date.parse(to) - 1); // midnight ends the day before it
    const end = !isWithin ? hour(to, zone, language) : date(from) === date(to) ? time(to) : '24:00';
    const entry = days.get(date(from)) ?? { name: weekday(from), hours: [] };
    entry.hours.push(`${time(from)}–${end}`);
    days.set(date(from), entry);
  }
  return [...days.values()].map(one => `${one.name} ${one.hours.join(', ')}`);
}

/** Weekday, day, month and time of day in a zone, in short: for what may lie weeks apart. */
export function dated(instant: number | string, zone: string, language: string): string {
  return say({ timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, instant, language);
}

/** Weekday, day, month and time of day, with the year where it is another than now. */
export function datedFrom(instant: number | string, now: number, zone: string, language: string): string {
  const year = (at: number | string) => new Date(at).getUTCFullYear();
  return year(instant) === year(now) ? dated(instant, zone, language)
    : say({ timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, instant, language);
}

/** A time as one speaks of it now: what is more than five days away or more than a day ago has its date, so that no weekday means two days; what lies most of a year away its year. */
export function near(instant: number | string, now: number, zone: string, language: string): string {
  const days = (new Date(instant).getTime() - now) / 86_400_000;
  if (days > -1.5 && days < 5) return hour(instant, zone, language);
  if (Math.abs(days) < 300) return dated(instant, zone, language);
  return say({ timeZone: zone, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, instant, language);
}

/** Weekday, date and time of day in a zone. */
export function moment(instant: number | string, zone: string, language: string): string {
  return say({ timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, instant, language);
}

/** Date and time of day of this machine. */
export function stamp(instant: number, language: string): string {
  return say({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, instant, language);
}

/** A day of the calendar, written 2022-01-03. */
export function day(date: string, language: string): string {
  return say({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }, date + 'T00:00:00Z', language);
}

/** An identifier as words, where nobody gave it any. */
export function words(id: string): string {
  return id.replaceAll('-', ' ');
}
