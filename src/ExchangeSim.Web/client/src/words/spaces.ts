// French sets a space before : ; ? ! % » and behind «, at which no line may break.
const before = / ([:;?!%»])/g;
const behind = /« /g;

/** A French text in which no line begins with a lone mark. */
export function spaced(text: string): string {
  return text.replace(before, '\u202f$1').replace(behind, '«\u202f');
}

/** The same in all words of a table: in its texts, in the tables in it, and in what its functions say. */
export function spacedAll<T>(words: T): T {
  const of = (one: unknown): unknown => {
    if (typeof one === 'string') return spaced(one);
    if (Array.isArray(one)) return one.map(of);
    if (typeof one === 'function') return (...values: unknown[]) => of((one as (...values: unknown[]) => unknown)(...values));
    return one !== null && typeof one === 'object' ? Object.fromEntries(Object.entries(one).map(([key, value]) => [key, of(value)])) : one;
  };
  return of(words) as T;
}
