/** Colours of Okabe and Ito, which people with any kind of colour vision tell apart; yellow is darkened a little so that it shows on white paper. */
export const ink = '#1b2127';
export const muted = '#56616b';
export const faint = '#e4e8ec';
export const accent = '#0072b2';
export const warning = '#d55e00';
export const series = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#6b6b6b', '#1b2127'];

/** By part of latency, in the order of the program. */
export const parts = ['#56b4e9', '#0072b2', '#d55e00', '#009e73', '#e3cf3a', '#cc79a7', '#1b2127', '#e69f00', '#b5bcc2', '#6a51a3'];

/** From little to much, dark enough at its beginning to be seen and even for every kind of colour vision (after cividis). */
export const scale = ['#e8eef4', '#b9cadb', '#86a4c1', '#4f7ea6', '#1f5a89', '#0b3560'];

export const font = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';

/** Text that reads on a colour. */
export function on(colour: string): string {
  const [r, g, b] = [1, 3, 5].map(i => parseInt(colour.slice(i, i + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b > 140 ? ink : '#ffffff';
}
