import { tick } from 'svelte';

const longest = 4000; // milliseconds that a part of the page may take to come

/** The first element with a mark that is to be seen. */
export function shown(mark: string): HTMLElement | null {
  return all(mark).find(one => one.getClientRects().length > 0) ?? null;
}

function all(mark: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-walk~="${mark}"]`)];
}

/** Presses what has a mark, also where there is no room to show it. */
export async function press(mark: string): Promise<void> {
  all(mark)[0]?.click();
  await tick();
}

/** Opens a tab, unless it is open. */
export async function open(mark: string): Promise<void> {
  if (all(mark)[0]?.closest('[role=tab]')?.getAttribute('aria-selected') === 'false') await press(mark);
}

/** The marks of the tabs that are open, the outer ones first. */
export function openTabs(): string[] {
  return [...document.querySelectorAll('[role=tab][aria-selected=true] [data-walk]')].map(one => one.getAttribute('data-walk')!);
}

/** Waits until something with a mark is to be seen; whether it came. */
export function comes(mark: string): Promise<boolean> {
  return new Promise(resolve => {
    const changes = new MutationObserver(() => look());
    const late = setTimeout(() => end(false), longest);
    const end = (isThere: boolean): void => {
      changes.disconnect();
      clearTimeout(late);
      resolve(isThere);
    };
    const look = (): void => {
      if (shown(mark)) end(true);
    };
    changes.observe(document.body, { childList: true, subtree: true, attributes: true });
    look();
  });
}

/** Scrolls so that something stands below the head, with room for words under it where there is any. */
export function reveal(element: Element): void {
  if (element.closest('.top')) return;
  const [gap, words] = [24, 260]; // pixels
  const head = document.querySelector('.head')?.parentElement;
  const from = (head && getComputedStyle(head).position === 'sticky' ? head.offsetHeight : 0) + gap;
  const box = element.getBoundingClientRect();
  if (box.top >= from && box.bottom + words <= innerHeight) return;
  scrollBy({ top: box.top - from, behavior: 'instant' });
}
