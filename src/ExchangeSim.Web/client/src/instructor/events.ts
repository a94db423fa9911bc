import type { Plan, WrittenEvent } from '../api/types';
import { shortName } from '../words/country';
import { language } from '../words/language.svelte';

const sign = (n: number) => new Intl.NumberFormat(language.current, { signDisplay: 'exceptZero' }).format(n);

/** What an event does, in words: its kind, and what it concerns. */
export function eventText(event: WrittenEvent, plan: Plan): string {
  const c = language.words.control;
  const agency = plan.agencies.find(one => one.id === event.subject);
  const subject = event.event === 'outage' ? plan.channels.find(one => one.id === event.subject)?.name
    : event.event === 'entry-into-force' ? plan.instruments.find(one => one.id === event.subject)?.name
    : event.event === 'staffing' && agency ? `${shortName(agency, language.current)}, ${agency.desks.find(one => one.id === event.desk)?.name ?? ''}, ${sign(event.officers)}`
    : `${new Intl.NumberFormat(language.current).format(event.factor)} ×`;
  return `${c.eventKinds[event.event]} (${subject ?? ''})`;
}
