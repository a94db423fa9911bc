/** A link with a token that is opened where its page is open already changes only what stands after the sign #, so the page is loaded again with it. */
export function heedLinks(): void {
  addEventListener('hashchange', () => {
    if (location.hash.length > 1) location.reload();
  });
}
