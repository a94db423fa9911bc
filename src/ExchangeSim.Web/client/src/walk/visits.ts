import type { WalkPage } from './steps';

const kept = 'exchangesim-walked';

/** Whether a browser comes to a kind of page for the first time; from then on it has been there. A browser that keeps nothing has been everywhere. */
export function isFirstVisit(page: WalkPage): boolean {
  try {
    const been = (localStorage.getItem(kept) ?? '').split(' ');
    if (been.includes(page)) return false;
    localStorage.setItem(kept, [...been, page].join(' ').trim());
    return true;
  } catch {
    return false;
  }
}
