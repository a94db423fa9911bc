import { Refused } from '../api/http';
import { language } from '../words/language.svelte';

/** The code with which the server says no; undefined: it gave none. */
export function codeOf(failure: unknown): string | undefined {
  if (!(failure instanceof Refused)) return undefined;
  return failure.status === 413 ? 'file-too-large' : Object.values(failure.fields)[0]?.[0];
}

/** Why something did not work, in words. */
export function reasonOf(failure: unknown): string {
  const w = language.words;
  if (failure instanceof Refused && failure.status === 401) return w.start.token;
  if (failure instanceof Refused && failure.status === 404) return w.studio.gone;
  const code = codeOf(failure);
  const known: Record<string, string> = { ...w.studio.wrong, ...w.edit.wrong };
  return (code !== undefined ? known[code] : undefined) ?? w.failed;
}
