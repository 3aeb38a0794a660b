/** Places in a text as people look them up: line and column. */

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
}

/** @returns the place of an index; a look costs as many steps as the number of lines has binary digits */
export function placesIn(text: string): (index: number) => Place {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return (index) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: index - (starts[low - 1] ?? 0) + 1 };
  };
}

type Ranges = readonly (readonly [from: number, to: number])[];

/** Whether a place lies in one of some ranges: sorted, none in another, end exclusive. */
export function within(ranges: Ranges, place: number): boolean {
  return place < (ranges[lastFrom(ranges, place)]?.[1] ?? 0);
}

/** Whether a piece of text and one of such ranges have anything in common. */
export function touches(ranges: Ranges, from: number, to: number): boolean {
  const [begin] = ranges[lastFrom(ranges, from) + 1] ?? [Infinity];
  return begin < to || within(ranges, from);
}

/** The index of the last range that begins at or before a place; -1 before the first. */
function lastFrom(ranges: Ranges, place: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[0] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
