/** Knows which answer is the newest: what was asked early may come late, after something newer was shown. */
export class Newest {
  private asked = 0;
  private shown = 0;

  /** The answer, or null where something newer was shown meanwhile. */
  async of<T>(answer: Promise<T>): Promise<T | null> {
    const place = ++this.asked;
    const came = await answer;
    if (place < this.shown) return null;
    this.shown = place;
    return came;
  }

  /** What is shown now is newer than every answer that is still awaited. */
  pushed(): void {
    this.shown = ++this.asked;
  }
}
