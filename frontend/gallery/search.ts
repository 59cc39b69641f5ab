import { beatsChance } from './chance-levels';
import type { LikeFilter, MapPlaces, MeantWord } from './feed';
import type { FilterFacts, Layer } from './layer';
import type { Marks } from './marks';
import { WORDS_COUNTED, type Counted } from './recount';
import { sortOf, type GalleryState, type MapBox, type Sort } from './state';

/** How many words of a filter a tile shows at most, and a search looks at. */
export const WORDS_SHOWN = 5;

/** All that is known of the filters now. */
export interface Known {
  layer: Layer;
  counted: Counted;
  /** Not there while it is being found. */
  levels?: Float64Array;
  facts: FilterFacts;
  /** What the text searched for means. */
  meant: readonly MeantWord[];
  like: readonly LikeFilter[];
  places?: MapPlaces;
  /** What people make of filters; not there before it is asked. */
  marks?: Marks;
}

/** Words with a greater score are what was searched for, or a kind of it. */
const SURE = 0.75;

/** Why a filter was found. */
export interface Match {
  word: number;
  reason: string;
  /** How well it fits, the more the stronger the word. */
  score: number;
  /** Whether a word is what was searched for or a kind of it, and not only near in meaning. */
  sure: boolean;
}

/** The filters that are shown, in their order. */
export interface Found {
  filters: number[];
  matches: Map<number, Match>;
}

/** Whether the strongest word of a filter beats chance, or any of its words does; undefined while that is not known. */
export function isReliable(known: Known, filter: number): boolean | undefined {
  if (!known.levels) {
    return undefined;
  }
  for (let place = 0; place < known.counted.length[filter]; place++) {
    const at = filter * WORDS_COUNTED + place;
    if (beatsChance(known.counted.strengths[at], known.levels[at])) {
      return true;
    }
  }
  return false;
}

/** The share of a filter's images whose nearest word is the strongest of the filter, or another form of it. */
export function agreement(counted: Counted, filter: number): number {
  return counted.counted[filter] === 0 ? 0 : counted.agreeing[filter] / counted.counted[filter];
}

/** The words whose text has a part of what is searched for: what can be found without asking the server. */
export function spelledLike(layer: Layer, text: string): MeantWord[] {
  const wanted = text.toLowerCase();
  return layer.words.flatMap(([word], place): MeantWord[] => {
    if (word === wanted) {
      return [[place, 1, '']];
    }
    return word.includes(wanted) ? [[place, word.startsWith(wanted) ? 0.8 : 0.6, `has “${text}” in it`]] : [];
  });
}

/** The filters that are asked for, in the order asked for. */
export function search(known: Known, state: GalleryState): Found {
  const matches = state.q === '' ? new Map<number, Match>() : findMatches(known);
  const facet = known.layer.facets.indexOf(state.facet);
  const like = new Map(known.like.map(([filter, byWords, byActivation]) => [filter, byActivation ?? byWords]));
  const filters: number[] = [];
  for (let filter = 0; filter < known.layer.filters; filter++) {
    if (
      (state.q === '' || matches.has(filter)) &&
      (state.facet === '' || hasFacet(known, filter, facet)) &&
      isShown(known, state, filter) &&
      (state.box === undefined || isInside(known.places, state.box, filter)) &&
      (sortOf(state) !== 'like' || filter === state.like || like.has(filter))
    ) {
      filters.push(filter);
    }
  }
  const by = orderOf(sortOf(state), known, matches, like, state.like);
  return { filters: filters.sort((one, other) => by(other) - by(one) || one - other), matches };
}

/** How many filters each facet has by their strongest words. */
export function facetCounts(known: Known): number[] {
  const counts = known.layer.facets.map(() => 0);
  for (let filter = 0; filter < known.layer.filters; filter++) {
    for (const facet of facetsOf(known, filter)) {
      counts[facet]++;
    }
  }
  return counts;
}

function facetsOf(known: Known, filter: number): readonly number[] {
  return known.counted.length[filter] === 0 ? [] : known.layer.words[known.counted.words[filter * WORDS_COUNTED]][2];
}

function hasFacet(known: Known, filter: number, facet: number): boolean {
  return facetsOf(known, filter).includes(facet);
}

function isShown(known: Known, state: GalleryState, filter: number): boolean {
  const dead = known.facts.dead[filter] === 1;
  switch (state.show) {
    case 'all':
      return true;
    case 'dead':
      return dead;
    case 'reliable':
      return isReliable(known, filter) === true;
    case 'doubtful':
      return !dead && isReliable(known, filter) === false;
  }
}

function isInside(places: MapPlaces | undefined, [left, top, right, bottom]: MapBox, filter: number): boolean {
  const x = places?.x[filter] ?? -1;
  const y = places?.y[filter] ?? -1;
  return x >= left && x <= right && y >= top && y <= bottom;
}

function findMatches(known: Known): Map<number, Match> {
  const { counted, layer } = known;
  const meant = new Map(known.meant.map(([word, score, reason]) => [layer.words[word][1], { score, reason }]));
  const matches = new Map<number, Match>();
  for (let filter = 0; filter < layer.filters; filter++) {
    let best = 0;
    let total = 0;
    let sure = false;
    for (let place = 0; place < Math.min(counted.length[filter], WORDS_SHOWN); place++) {
      const at = filter * WORDS_COUNTED + place;
      const found = meant.get(counted.groups[at]);
      if (found) {
        const score = found.score * counted.strengths[at];
        const isSure = found.score >= SURE;
        total += score;
        if (isSure !== sure ? isSure : score > best) {
          best = score;
          sure = isSure;
          matches.set(filter, { word: counted.words[at], reason: found.reason, score, sure });
        }
      }
    }
    const match = matches.get(filter);
    if (match) {
      match.score = total;
    }
  }
  return matches;
}

/** What the first in an order has most of. */
function orderOf(
  sort: Sort,
  known: Known,
  matches: Map<number, Match>,
  like: Map<number, number>,
  self: number | undefined,
): (filter: number) => number {
  switch (sort) {
    case 'number':
      return () => 0;
    case 'match':
      // a strong word that is only near in meaning comes after a weak one that is meant
      return (filter) => (matches.get(filter)?.sure ? WORDS_SHOWN : 0) + (matches.get(filter)?.score ?? 0);
    case 'strength':
      // reliable words first, as a strong word that all filters say means little
      return (filter) => (isReliable(known, filter) ? 1 : 0) + known.counted.strengths[filter * WORDS_COUNTED];
    case 'agreement':
      return (filter) => agreement(known.counted, filter);
    case 'recall':
      return (filter) => known.facts.recall[filter] ?? -1;
    case 'like':
      return (filter) => (filter === self ? Infinity : (like.get(filter) ?? 0));
  }
}
