import type { Layer, Rules } from './layer';
import { clamp, readNumbers, writeNumbers } from './numbers';

export const LOOKS = ['mask', 'picture', 'heat', 'overlay'] as const;
export const COLOURS = ['inferno', 'viridis', 'cividis', 'greys'] as const;
export const SHOWS = ['all', 'reliable', 'doubtful', 'dead'] as const;
export const SORTS = ['number', 'match', 'strength', 'agreement', 'recall', 'like'] as const;
export const VIEWS = ['tiles', 'map', 'list'] as const;
export const MAPS = ['umap', 'pca'] as const;

export type Look = (typeof LOOKS)[number];
export type Colours = (typeof COLOURS)[number];
export type Show = (typeof SHOWS)[number];
export type Sort = (typeof SORTS)[number];
export type View = (typeof VIEWS)[number];
export type MapKind = (typeof MAPS)[number];
/** Left, top, right and bottom on the map, each from 0 to 1. */
export type MapBox = [number, number, number, number];

/** All that a person has chosen in the gallery; what is undefined is as the explanation was made. */
export interface GalleryState {
  look: Look;
  share?: number;
  p?: number;
  s?: number;
  method?: string;
  colours: Colours;
  crop: boolean;
  images: 4 | 9;
  q: string;
  facet: string;
  show: Show;
  /** Undefined for what suits best: the likest, the best matches, or by number. */
  sort?: Sort;
  /** The filter that others are compared with. */
  like?: number;
  sel: number[];
  /** The filter that stands first in sight; undefined for the first of all. */
  at?: number;
  view: View;
  map: MapKind;
  box?: MapBox;
}

export const STANDARD: GalleryState = {
  look: 'mask',
  colours: 'inferno',
  crop: false,
  images: 4,
  q: '',
  facet: '',
  show: 'all',
  sel: [],
  view: 'tiles',
  map: 'umap',
};

const LONGEST_TEXT = 100;

/** Reads what stands behind the question mark of an address; what means nothing is as in {@link STANDARD}. */
export function readState(query: string): GalleryState {
  const asked = new URLSearchParams(query);
  const number = (name: string) => readWhole(asked.get(name));
  const share = Number(asked.get('share') ?? NaN);
  return {
    look: oneOf(LOOKS, asked.get('look'), STANDARD.look),
    share: share > 0 && share < 1 ? share : undefined,
    p: number('p') || undefined,
    s: number('s') || undefined,
    method: asked.get('method')?.slice(0, LONGEST_TEXT) || undefined,
    colours: oneOf(COLOURS, asked.get('colours'), STANDARD.colours),
    crop: asked.get('crop') === 'region',
    images: number('images') === 9 ? 9 : 4,
    q: (asked.get('q') ?? '').trim().slice(0, LONGEST_TEXT),
    facet: (asked.get('facet') ?? '').slice(0, LONGEST_TEXT),
    show: oneOf(SHOWS, asked.get('show'), STANDARD.show),
    sort: asked.has('sort') ? oneOf<Sort | undefined>(SORTS, asked.get('sort'), undefined) : undefined,
    like: number('like'),
    sel: readNumbers(asked.get('sel') ?? ''),
    at: number('at'),
    view: oneOf(VIEWS, asked.get('view'), STANDARD.view),
    map: oneOf(MAPS, asked.get('map'), STANDARD.map),
    box: readBox(asked.get('box')),
  };
}

/** Writes a state as what stands behind the question mark of an address, without what is standard. */
export function writeState(state: GalleryState): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | undefined, standard?: string | number) => {
    if (value !== undefined && value !== '' && value !== standard) {
      query.set(name, String(value));
    }
  };
  put('look', state.look, STANDARD.look);
  put('share', state.share);
  put('p', state.p);
  put('s', state.s);
  put('method', state.method);
  put('colours', state.colours, STANDARD.colours);
  put('crop', state.crop ? 'region' : undefined);
  put('images', state.images, STANDARD.images);
  put('q', state.q);
  put('facet', state.facet);
  put('show', state.show, STANDARD.show);
  put('sort', state.sort);
  put('like', state.like);
  put('sel', writeNumbers(state.sel));
  put('view', state.view, STANDARD.view);
  put('map', state.map, STANDARD.map);
  put('box', state.box?.map((edge) => Number(edge.toFixed(4))).join(','));
  put('at', state.at);
  return query.toString().replaceAll('%2C', ',');
}

/** How votes are counted in a state. */
export function rulesOf(state: GalleryState, layer: Layer): Rules {
  const method = state.method !== undefined && layer.methods.includes(state.method) ? state.method : layer.chosen.method;
  return {
    method,
    images: clamp(state.p ?? layer.chosen.images, 1, layer.kept),
    words: clamp(state.s ?? layer.chosen.words, 1, layer.wordsKept),
  };
}

/** Which of the layer's shares of active positions a state asks for: the place of the nearest. */
export function shareOf(state: GalleryState, layer: Layer): number {
  const wanted = state.share ?? layer.chosen.share;
  const distance = (place: number) => Math.abs(Math.log(layer.shares[place] / wanted));
  return layer.shares.reduce((best, _, place) => (distance(place) < distance(best) ? place : best), 0);
}

/** In which order filters stand where nobody chose one. */
export function sortOf(state: GalleryState): Sort {
  if (state.like !== undefined) {
    return state.sort ?? 'like';
  }
  const sort = state.sort ?? (state.q === '' ? 'number' : 'match');
  return sort === 'like' || (sort === 'match' && state.q === '') ? 'number' : sort;
}

function oneOf<T>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.includes(value as T) ? (value as T) : otherwise;
}

function readWhole(text: string | null): number | undefined {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function readBox(text: string | null): MapBox | undefined {
  const edges = (text ?? '').split(',').map(Number);
  return edges.length === 4 && edges.every((edge) => edge >= 0 && edge <= 1) && edges[0] < edges[2] && edges[1] < edges[3]
    ? (edges as MapBox)
    : undefined;
}
