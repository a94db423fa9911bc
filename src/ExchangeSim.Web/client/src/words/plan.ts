import type { Plan } from '../api/types';
import { language } from './language.svelte';

/** A plan whose names are read in the language that the page has at that moment. */
export function inWords(plan: Plan): Plan {
  language.learn(plan.words);
  return {
    ...plan,
    agencies: plan.agencies.map(agency => named({ ...agency, desks: agency.desks.map(named) })),
    procedures: plan.procedures.map(named), crimes: plan.crimes.map(named), channels: plan.channels.map(named), instruments: plan.instruments.map(named),
  };
}

function named<T extends { id: string; name: string }>(one: T): T {
  const { name, id } = one;
  return Object.defineProperty({ ...one }, 'name', { enumerable: true, get: () => (name === id ? language.called(id) : language.say(name)) });
}
