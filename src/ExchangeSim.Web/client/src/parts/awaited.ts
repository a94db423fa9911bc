import type { InstructorView } from '../api/types';
import { language } from '../words/language.svelte';

/** For whom time stands in a calm room, in words; empty: for no seat with a person. */
export function awaitedOf(view: Pick<InstructorView, 'room' | 'seats'> | null | undefined): string {
  const names = (view?.seats ?? []).filter(row => row.waiting > 0).flatMap(row => view!.room.seats.filter(seat => seat.id === row.seat && seat.person)).map(seat => language.of(seat.name));
  return names.length === 0 ? '' : language.words.clock.calmFor(new Intl.ListFormat(language.current).format(names));
}
