/** Which segments of one list stand in the other, in order. */
export interface SegmentPairs {
  /** For each segment of the first list the index in the second, −1 without one. Ascending where it is not −1. */
  readonly forward: Int32Array;
  /** The way back. */
  readonly backward: Int32Array;
}

interface Window {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/**
 * Patience diff (B. Cohen): segments that stand once in either list pin the two together, and between the pins the same
 * again. Repeated segments that nothing pins stay without a partner: a guess here would be a passage that moved silently.
 */
export function alignSegments(before: readonly string[], after: readonly string[]): SegmentPairs {
  const forward = new Int32Array(before.length).fill(-1);
  const backward = new Int32Array(after.length).fill(-1);
  const pair = (one: number, other: number) => {
    forward[one] = other;
    backward[other] = one;
  };
  const waiting: Window[] = [
    { beforeStart: 0, beforeEnd: before.length, afterStart: 0, afterEnd: after.length },
  ];
  for (let window = waiting.pop(); window !== undefined; window = waiting.pop()) {
    const inner = pairEnds(before, after, { window, pair });
    waiting.push(...pinUnique(before, after, { window: inner, pair }));
  }
  return { forward, backward };
}

interface Step {
  readonly window: Window;
  readonly pair: (before: number, after: number) => void;
}

/** Pairs what is the same at both ends and returns what is left between. */
function pairEnds(before: readonly string[], after: readonly string[], { window, pair }: Step): Window {
  let { beforeStart, beforeEnd, afterStart, afterEnd } = window;
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
    pair(beforeStart, afterStart);
    beforeStart += 1;
    afterStart += 1;
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd -= 1;
    afterEnd -= 1;
    pair(beforeEnd, afterEnd);
  }
  return { beforeStart, beforeEnd, afterStart, afterEnd };
}

/** @returns the windows between the pins; none when nothing could be pinned. */
function pinUnique(before: readonly string[], after: readonly string[], { window, pair }: Step): Window[] {
  const { beforeStart, beforeEnd, afterStart, afterEnd } = window;
  if (beforeStart >= beforeEnd || afterStart >= afterEnd) return [];
  const placesAfter = findUnique(after, afterStart, afterEnd);
  const pins = [...findUnique(before, beforeStart, beforeEnd)]
    .flatMap(([segment, one]) => {
      const other = placesAfter.get(segment);
      return other === undefined ? [] : [{ one, other }];
    })
    .toSorted((left, right) => left.one - right.one);
  const kept = keepAscending(pins);
  if (kept.length === 0) return [];
  const windows: Window[] = [];
  let previous = { one: beforeStart - 1, other: afterStart - 1 };
  for (const pin of [...kept, { one: beforeEnd, other: afterEnd }]) {
    if (pin.one < beforeEnd) pair(pin.one, pin.other);
    windows.push({
      beforeStart: previous.one + 1,
      beforeEnd: pin.one,
      afterStart: previous.other + 1,
      afterEnd: pin.other,
    });
    previous = pin;
  }
  return windows;
}

function findUnique(segments: readonly string[], start: number, end: number): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = start; index < end; index += 1) {
    const segment = segments[index] ?? '';
    // White space and single letters stand everywhere and pin nothing.
    if (segment.trim().length < 2 || repeated.has(segment)) continue;
    if (places.delete(segment)) repeated.add(segment);
    else places.set(segment, index);
  }
  return places;
}

interface Pin {
  readonly one: number;
  readonly other: number;
}

/** The longest run of pins that ascends on both sides (patience sorting, O(n log n)). */
function keepAscending(pins: readonly Pin[]): Pin[] {
  const tails: number[] = [];
  const previous = new Int32Array(pins.length).fill(-1);
  pins.forEach(({ other }, index) => {
    const pile = findPile(pins, tails, other);
    previous[index] = tails[pile - 1] ?? -1;
    tails[pile] = index;
  });
  const kept: Pin[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pin = pins[index];
    if (pin !== undefined) kept.push(pin);
  }
  return kept.reverse();
}

function findPile(pins: readonly Pin[], tails: readonly number[], other: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pins[tails[middle] ?? 0]?.other ?? 0) < other) low = middle + 1;
    else high = middle;
  }
  return low;
}
