import { longestAnswer, Refused, send } from './http';
import type { CommandAnswer } from './types';

/** A name that nobody else gives. crypto.randomUUID is not there on plain http, which a class uses. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

const pauses = [300, 1000, 2000, 4000];

/** Sends a command until there is an answer. It has one name, so that the server takes it once however often it arrives. */
export async function command(path: string, body: object): Promise<CommandAnswer> {
  const sent = { id: newId(), command: body };
  for (let attempt = 0; ; attempt++) {
    try {
      return await send<CommandAnswer>('POST', path, sent, false, longestAnswer);
    } catch (failure) {
      const again = !(failure instanceof Refused) || failure.status >= 500;
      if (!again || attempt >= 30) throw failure;
      await new Promise(resolve => setTimeout(resolve, pauses[Math.min(attempt, pauses.length - 1)]));
    }
  }
}
