// How far a zone's clocks are ahead of UTC at an instant, in milliseconds.
function ahead(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' });
  const of = Object.fromEntries(format.formatToParts(instant).map(part => [part.type, Number(part.value)])) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  return Date.UTC(of.year, of.month - 1, of.day, of.hour, of.minute, of.second) - Math.floor(instant / 1000) * 1000;
}

/** An instant as a field for date and time of day has it, by the clocks of a zone: "2022-03-07T14:30". */
export function typed(instant: number, zone: string): string {
  return new Date(instant + ahead(instant, zone)).toISOString().slice(0, 16);
}

/** The instant that was typed so. Where the clocks of the zone change, the difference that holds then counts. */
export function instantOf(text: string, zone: string): number {
  const wanted = Date.parse(text + ':00Z');
  return wanted - ahead(wanted - ahead(wanted, zone), zone);
}
