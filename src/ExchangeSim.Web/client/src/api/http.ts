/** An answer that says no: its status, and what is wrong by field. */
export class Refused extends Error {
  constructor(readonly status: number, readonly fields: Record<string, string[]>) {
    super(`answered ${status}`);
  }
}

/** Milliseconds for an answer to what can be sent again: what goes into a lost network gets none. */
export const longestAnswer = 15_000;

/** Asks the server for something. */
export async function get<T>(path: string): Promise<T> {
  return read<T>(await fetch(path, { headers: { Accept: 'application/json' } }));
}

/** Sends something; what is kept alive is sent although the page goes away meanwhile, and may not be long. Where there is a longest time, it fails after that. */
export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, keepalive = false, longest?: number): Promise<T> {
  const signal = longest ? AbortSignal.timeout(longest) : undefined;
  return read<T>(await fetch(path, { method, headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(body), keepalive, signal }));
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
  let fields: Record<string, string[]> = {};
  try {
    fields = (JSON.parse(text) as { errors?: Record<string, string[]> }).errors ?? {};
  } catch {
    // not every no has a body
  }
  throw new Refused(response.status, fields);
}

/** Takes something away, or stops it. */
export async function remove(path: string): Promise<void> {
  await read<void>(await fetch(path, { method: 'DELETE', headers: { Accept: 'application/json' } }));
}
