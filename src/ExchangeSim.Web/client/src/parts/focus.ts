const headings = 'h1, h2, h3, h4';

/**
 * Keeps the focus in the page when what had it is taken away, such as a button whose order was carried out: the heading of what it stood in gets it.
 * Gives what ends this. Nothing is done for who pressed beside everything with a mouse.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let around: HTMLElement[] = [];
  let lost = false;
  let waits: ReturnType<typeof setTimeout> | undefined;

  function remember(event: FocusEvent): void {
    last = event.target as Element;
    [around, lost] = [[], false];
    for (let at = last.parentElement; at && at !== document.body; at = at.parentElement) around.push(at);
  }

  function forget(event: PointerEvent): void {
    if (!last?.contains(event.target as Node)) [last, around, lost] = [null, [], false];
  }

  function look(): void {
    if (!last || (document.activeElement && document.activeElement !== document.body)) return;
    if (isShown(last)) {
      if (lost && !last.matches(':disabled')) (last as HTMLElement).focus(); // it could not be pressed for a while
      lost = last.matches(':disabled');
      return;
    }
    const place = around.filter(isShown).map(nearest).find(found => found !== null);
    if (!place) return;
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus();
  }

  const changes = new MutationObserver(() => {
    clearTimeout(waits);
    waits = setTimeout(look); // a part that takes the focus itself has done so by then
  });
  document.addEventListener('focusin', remember);
  document.addEventListener('pointerdown', forget, true);
  changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'disabled', 'hidden'] });
  return () => {
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', forget, true);
    changes.disconnect();
    clearTimeout(waits);
  };
}

function isShown(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

// The heading of a part, of a line or of a row; a panel has none of its own.
function nearest(place: HTMLElement): HTMLElement | null {
  if (place.matches('tr')) return place.querySelector('th');
  if (place.matches('[role=tabpanel]')) return place;
  const own = [...place.children].find(child => child.matches(headings) && isShown(child)) as HTMLElement | undefined;
  return own ?? (place.matches('li, main') ? (place.querySelector<HTMLElement>(headings) ?? place) : null);
}
