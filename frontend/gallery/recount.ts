import { NO_WORD, type LayerWord } from './layer';
import type { Votes } from './votes';

/** How many words of each filter are kept from a count of all. */
export const WORDS_COUNTED = 10;

/** A word in the ranking of a filter. */
export interface RankedWord {
  /** Of the forms of its lemma the one that got most weight. */
  word: number;
  group: number;
  /** The sum of the weights of the images that voted for it. */
  weight: number;
  /** That sum as a share of the weights of all images counted. */
  strength: number;
  /** How many images voted for it. */
  images: number;
}

/** The strongest words of all filters; {@link WORDS_COUNTED} places a filter. */
export interface Counted {
  /** How many of its places a filter fills. */
  length: Uint8Array;
  words: Uint32Array;
  groups: Int32Array;
  strengths: Float64Array;
  /** How many images voted for each word. */
  images: Uint16Array;
  /** How many images of each filter were counted. */
  counted: Uint16Array;
  /** How many of these have the strongest word, or another form of it, as their nearest. */
  agreeing: Uint16Array;
}

/** Counts votes again: the greater sum of weights first, then the greater sum of cosines, then the lower group. */
export class Recount {
  private readonly groupOf: Int32Array;
  // one place for each group or word; only those touched are in use
  private readonly weights: Float64Array;
  private readonly cosines: Float64Array;
  private readonly images: Uint16Array;
  private readonly formWeights: Float64Array;
  private readonly forms: Uint32Array;
  private readonly groups: number[] = [];
  private readonly words: number[] = [];
  private total = 0;
  private counted = 0;

  constructor(words: readonly LayerWord[]) {
    this.groupOf = groupsOf(words);
    const groups = groupCount(this.groupOf);
    this.weights = new Float64Array(groups);
    this.cosines = new Float64Array(groups);
    this.images = new Uint16Array(groups);
    this.forms = new Uint32Array(groups).fill(NO_WORD);
    this.formWeights = new Float64Array(words.length);
  }

  /** The strongest words of every filter, from the first p images and the first s words of each. */
  all(votes: Votes, p: number, s: number): Counted {
    const places = votes.filters * WORDS_COUNTED;
    const counted: Counted = {
      length: new Uint8Array(votes.filters),
      words: new Uint32Array(places).fill(NO_WORD),
      groups: new Int32Array(places).fill(-1),
      strengths: new Float64Array(places),
      images: new Uint16Array(places),
      counted: new Uint16Array(votes.filters),
      agreeing: new Uint16Array(votes.filters),
    };
    for (let filter = 0; filter < votes.filters; filter++) {
      this.tally(votes, filter, p, s, always);
      const best = this.best(WORDS_COUNTED);
      best.forEach((group, place) => {
        const at = filter * WORDS_COUNTED + place;
        counted.words[at] = this.forms[group];
        counted.groups[at] = group;
        counted.strengths[at] = this.strength(group);
        counted.images[at] = this.images[group];
      });
      counted.length[filter] = best.length;
      counted.counted[filter] = this.counted;
      counted.agreeing[filter] = this.agreeing(votes, filter, best[0]);
      this.clear();
    }
    return counted;
  }

  /**
   * All words of one filter, strongest first.
   *
   * @param included which of its kept images count, by their place; the first p of these do
   */
  one(votes: Votes, filter: number, p: number, s: number, included: (image: number) => boolean = always): RankedWord[] {
    this.tally(votes, filter, p, s, included);
    const ranked = [...this.groups].sort(this.order).map((group) => ({
      word: this.forms[group],
      group,
      weight: this.weights[group],
      strength: this.strength(group),
      images: this.images[group],
    }));
    this.clear();
    return ranked;
  }

  private agreeing(votes: Votes, filter: number, group: number | undefined): number {
    let agreeing = 0;
    for (let image = 0; image < this.counted; image++) {
      const nearest = votes.words[votes.place(filter, image)];
      agreeing += nearest !== NO_WORD && this.groupOf[nearest] === group ? 1 : 0;
    }
    return agreeing;
  }

  private strength(group: number): number {
    return Math.min(1, this.weights[group] / this.total);
  }

  private tally(votes: Votes, filter: number, p: number, s: number, included: (image: number) => boolean): void {
    const images = votes.images(filter, votes.kept);
    const most = Math.min(s, votes.wordsKept);
    for (let image = 0; image < images && this.counted < p; image++) {
      if (!included(image)) {
        continue;
      }
      this.counted++;
      const weight = votes.weights[filter * votes.kept + image];
      this.total += weight;
      const first = votes.place(filter, image);
      for (let at = first; at < first + most && votes.words[at] !== NO_WORD; at++) {
        this.add(votes.words[at], weight, votes.cosines[at]);
      }
    }
    this.nameGroups();
  }

  private add(word: number, weight: number, cosine: number): void {
    const group = this.groupOf[word];
    if (this.images[group] === 0) {
      this.groups.push(group);
    }
    if (this.formWeights[word] === 0) {
      this.words.push(word);
    }
    this.weights[group] += weight;
    this.cosines[group] += cosine;
    this.images[group]++;
    this.formWeights[word] += weight;
  }

  /** Names each group by its form with most weight; between equals the one that comes first in the lexicon. */
  private nameGroups(): void {
    for (const word of this.words) {
      const group = this.groupOf[word];
      const held = this.forms[group];
      const more = held === NO_WORD ? 1 : this.formWeights[word] - this.formWeights[held];
      if (more > 0 || (more === 0 && word < held)) {
        this.forms[group] = word;
      }
    }
  }

  private readonly order = (one: number, other: number): number =>
    this.weights[other] - this.weights[one] || this.cosines[other] - this.cosines[one] || one - other;

  /** The first few groups in order; cheaper than sorting all of them. */
  private best(wanted: number): number[] {
    const best: number[] = [];
    for (const group of this.groups) {
      let place = best.length;
      while (place > 0 && this.order(group, best[place - 1]) < 0) {
        place--;
      }
      if (place < wanted) {
        best.splice(place, 0, group);
        best.length = Math.min(best.length, wanted);
      }
    }
    return best;
  }

  private clear(): void {
    for (const group of this.groups) {
      this.weights[group] = 0;
      this.cosines[group] = 0;
      this.images[group] = 0;
      this.forms[group] = NO_WORD;
    }
    for (const word of this.words) {
      this.formWeights[word] = 0;
    }
    this.groups.length = 0;
    this.words.length = 0;
    this.total = 0;
    this.counted = 0;
  }
}

function always(): boolean {
  return true;
}

/** The group of each word. */
export function groupsOf(words: readonly LayerWord[]): Int32Array {
  return Int32Array.from(words, ([, group]) => group);
}

/** How many groups there are, where they are numbered from 0. */
export function groupCount(groupOf: Int32Array): number {
  return groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
}
