/** Shows the moment of a list that belongs to a time and, where there is one, to a request. */
export type Go = (at: string, reference?: string) => void;

/** Of moments in order of time, the last of the request, or of all where it has none, that had come by then; else its first. −1: there are none. */
export function momentAt(moments: { at: string; reference?: string }[], at: string, reference?: string): number {
  const time = Date.parse(at);
  const isKnown = moments.some(one => reference !== undefined && one.reference === reference);
  const places = moments.flatMap((one, index) => (!isKnown || one.reference === reference ? [index] : []));
  return places.findLast(index => Date.parse(moments[index]!.at) <= time) ?? places[0] ?? -1;
}
