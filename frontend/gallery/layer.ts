/** What stands for no word in the votes. */
export const NO_WORD = 0xffffffff;

/** A word of the layer: its text, the number of its lemma group, and which facets it belongs to. */
export type LayerWord = [text: string, group: number, facets: number[]];

/** How votes are counted. */
export interface Rules {
  method: string;
  /** p, how many images of each filter count. */
  images: number;
  /** s, how many words of each image count. */
  words: number;
}

/** What all filters of an explained layer have in common. */
export interface Layer {
  filters: number;
  /** H and W of the activation grids. */
  height: number;
  width: number;
  /** How many images are kept of each filter, and how many words of each image's vote. */
  kept: number;
  wordsKept: number;
  methods: string[];
  chosen: Rules & { share: number };
  /** Of the chance levels; a whole number of 64 bits. */
  seed: bigint;
  /** Shares of active positions for which thresholds are known, rising. */
  shares: number[];
  pageSize: number;
  words: LayerWord[];
  facets: string[];
  sampleImages: number;
  /** The kinds of maps there are. */
  maps: string[];
}

/** Numbers of 64 bits do not survive the reading of JSON. */
const SEED = /"seed"\s*:\s*"?(-?\d+)/;

/** Reads what the server says about a layer. */
export function readLayer(text: string): Layer {
  const layer = JSON.parse(text) as Layer;
  return { ...layer, seed: BigInt(SEED.exec(text)?.[1] ?? 0) };
}

/** Facts about each filter, in columns. */
export interface FilterFacts {
  /** 1 where a filter never fired. */
  dead: number[];
  /** Where known, how many of the things in the filter's regions its words name, 0 to 1. */
  recall: (number | null)[];
}
