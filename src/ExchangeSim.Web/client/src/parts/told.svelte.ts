const said = 8000; // milliseconds

/** What was done last, said for a while: a sentence that stays is taken for the next thing's. */
export class Told {
  words = $state('');
  private saying: ReturnType<typeof setTimeout> | undefined;

  say(words: string): void {
    clearTimeout(this.saying);
    this.words = words;
    if (words) this.saying = setTimeout(() => (this.words = ''), said);
  }
}
