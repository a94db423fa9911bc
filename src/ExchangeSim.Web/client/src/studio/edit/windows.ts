const patience = 500; // milliseconds: a page that is loaded again lets go of what it held a moment later

/** Whether this browser can tell which windows are still open: over plain HTTP from another machine it cannot. */
export const canTell = 'locks' in navigator;

/** Holds a name until the page is gone; no two windows of a browser hold the same one.
 * @returns What lets go of it; null: another window holds it, or nobody can tell. */
export function hold(name: string): Promise<(() => void) | null> {
  if (!canTell) return Promise.resolve(null);
  return new Promise(done => {
    navigator.locks.request(name, { signal: AbortSignal.timeout(patience) }, () => new Promise<void>(free => done(free))).catch(() => done(null));
  });
}
