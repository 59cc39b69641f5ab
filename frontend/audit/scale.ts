/** Round numbers from 0 to a limit, at most `most` steps. */
export function ticks(limit: number, most: number): number[] {
  const raw = limit / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw - 1e-12) ?? 10) * power;
  const all: number[] = [];
  for (let place = 0; place * step <= limit + 1e-9; place++) {
    all.push(place * step);
  }
  return all;
}

/** The least of some round limits that holds all values, which are shares. */
export function reach(values: Iterable<number>, limits: readonly number[] = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1]): number {
  let most = 0;
  for (const value of values) {
    most = Math.max(most, Math.abs(value));
  }
  return limits.find((limit) => limit >= most) ?? 1;
}

export interface Place {
  x: number;
  y: number;
}

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Which place an arrow key leads to: near, and rather straight on than aside; undefined where there is none. */
export function onward(places: readonly Place[], from: number, key: string): number | undefined {
  const direction = DIRECTIONS[key];
  const start = places[from];
  let best: number | undefined;
  let least = Infinity;
  places.forEach((place, at) => {
    const along = (place.x - start.x) * direction[0] + (place.y - start.y) * direction[1];
    const aside = Math.abs((place.x - start.x) * direction[1]) + Math.abs((place.y - start.y) * direction[0]);
    const cost = along + 2.5 * aside;
    if (at !== from && along > 0 && cost < least) {
      least = cost;
      best = at;
    }
  });
  return best;
}

export const isArrow = (key: string): boolean => key in DIRECTIONS;

export interface Label extends Place {
  text: string;
  end: boolean;
}

const LETTER = 6.6;
const LINE = 13;

/** Names for the first places, as many as stand free of each other inside the width. */
export function labels(places: readonly (Place & { text: string; r: number })[], width: number, most: number): Label[] {
  const boxes: [number, number, number, number][] = [];
  const kept: Label[] = [];
  for (const { x, y, text, r } of places) {
    const long = text.length * LETTER;
    const end = x + r + 4 + long > width;
    const left = end ? x - r - 4 - long : x + r + 4;
    const box: [number, number, number, number] = [left, y - LINE / 2, left + long, y + LINE / 2];
    if (left >= 0 && !boxes.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) {
      boxes.push(box);
      kept.push({ x: end ? x - r - 4 : left, y, text, end });
    }
    if (kept.length === most) {
      break;
    }
  }
  return kept;
}
