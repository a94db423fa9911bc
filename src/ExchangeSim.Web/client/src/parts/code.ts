const five = 5;

/** A code in groups of five, as one reads it aloud. */
export function inGroups(code: string): string {
  return code.match(new RegExp(`.{1,${five}}`, 'g'))?.join('-') ?? '';
}
