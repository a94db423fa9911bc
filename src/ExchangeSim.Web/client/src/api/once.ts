/** Does a thing once at a time: who asks for the same while it is under way, as by a second click, waits for the first. */
export class Once {
  private readonly underWay = new Map<string, Promise<unknown>>();

  do<T>(what: string, work: () => Promise<T>): Promise<T> {
    const begun = this.underWay.get(what) as Promise<T> | undefined;
    if (begun) return begun;
    const done = work().finally(() => this.underWay.delete(what));
    this.underWay.set(what, done);
    return done;
  }
}
