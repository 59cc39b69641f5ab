import type { MapPlaces } from './feed';
import { WORDS_COUNTED } from './recount';
import type { Known } from './search';

/** A word that several filters in one place of the map have as their strongest. */
export interface MapLabel {
  text: string;
  x: number;
  y: number;
  filters: number;
}

const LEAST_FILTERS = 2;
const MOST_LABELS = 60;

/** The words that say most about the places of a map, those of most filters first. */
export function mapLabels(known: Known, places: MapPlaces): MapLabel[] {
  const byWord = new Map<number, number[]>();
  for (let filter = 0; filter < known.layer.filters; filter++) {
    const group = known.counted.groups[filter * WORDS_COUNTED];
    if (group >= 0 && places.x[filter] !== null && places.x[filter] !== undefined) {
      const held = byWord.get(group);
      if (held) {
        held.push(filter);
      } else {
        byWord.set(group, [filter]);
      }
    }
  }
  return [...byWord.values()]
    .filter((filters) => filters.length >= LEAST_FILTERS)
    .sort((one, other) => other.length - one.length || one[0] - other[0])
    .slice(0, MOST_LABELS)
    .map((filters) => ({
      text: known.layer.words[known.counted.words[filters[0] * WORDS_COUNTED]][0],
      x: median(filters.map((filter) => places.x[filter] ?? 0)),
      y: median(filters.map((filter) => places.y[filter] ?? 0)),
      filters: filters.length,
    }));
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
