import { NO_WORD } from './layer';
import { PseudoFilters } from './pseudo-filters';
import { SplittableRandom } from './splittable-random';
import type { Votes } from './votes';

const PSEUDO_FILTERS = 1000;
const QUANTILE = 0.95;

/**
 * What strength the words of each filter would reach by chance, exactly as the engine finds it: the mean strength of the
 * word over the other filters, and a margin that the best word of a filter made of random votes exceeds in one case of
 * twenty.
 */
export class Chance {
  private readonly shares: Float64Array[] = [];
  /** The groups each image names, by filter; the number of a filter's first list. */
  private readonly lists: Int32Array[] = [];
  private readonly firstList: number[] = [];
  private readonly totals: Float64Array;
  private readonly live: number;
  private readonly pseudo = new PseudoFilters();
  private readonly rates: Float64Array;
  private readonly own: Float64Array;

  constructor(votes: Votes, groupOf: Int32Array, groups: number, p: number, s: number, seed: bigint) {
    for (let filter = 0; filter < votes.filters; filter++) {
      this.firstList.push(this.lists.length);
      const images = votes.images(filter, p);
      const first = filter * votes.kept;
      this.shares.push(sharesOf(votes.weights.subarray(first, first + images)));
      for (let image = 0; image < images; image++) {
        this.lists.push(groupsNamed(votes, groupOf, votes.place(filter, image), s));
      }
    }
    this.live = this.shares.filter((shares) => shares.length > 0).length;
    this.totals = new Float64Array(groups);
    this.rates = new Float64Array(groups);
    this.own = new Float64Array(groups);
    this.shares.forEach((_, filter) => this.addStrengths(filter, this.totals));
    this.draw(seed);
  }

  private draw(seed: bigint): void {
    const random = new SplittableRandom(seed);
    const most = this.shares.reduce((longest, shares) => Math.max(longest, shares.length), 0);
    for (let i = 0; i < (this.lists.length === 0 ? 0 : PSEUDO_FILTERS); i++) {
      this.pseudo.add(Array.from(random.ints(most, this.lists.length), (list) => this.lists[list]));
    }
  }

  /**
   * The chance levels of some words of a filter.
   *
   * @param groups their lemma groups; negative ones are passed over
   * @param into takes one level for each
   */
  levels(filter: number, groups: Int32Array, into: Float64Array): void {
    const shares = this.shares[filter];
    const others = this.live - (shares.length > 0 ? 1 : 0);
    this.own.fill(0);
    this.addStrengths(filter, this.own);
    for (let group = 0; group < this.rates.length; group++) {
      this.rates[group] = others > 0 ? Math.max(0, this.totals[group] - this.own[group]) / others : 0;
    }
    const margin = this.margin(shares);
    groups.forEach((group, place) => (into[place] = group < 0 ? 0 : this.rates[group] + margin));
  }

  private margin(shares: Float64Array): number {
    if (this.pseudo.count === 0) {
      return 1;
    }
    const greatestShare = shares.reduce((most, share) => Math.max(most, share), 0);
    const excesses = Float64Array.from({ length: PSEUDO_FILTERS }, (_, i) =>
      this.pseudo.greatestExcess(i, shares, greatestShare, this.rates),
    );
    return excesses.sort()[Math.ceil(QUANTILE * PSEUDO_FILTERS) - 1];
  }

  private addStrengths(filter: number, strengths: Float64Array): void {
    const shares = this.shares[filter];
    for (let image = 0; image < shares.length; image++) {
      const list = this.lists[this.firstList[filter] + image];
      for (let i = 0; i < list.length; i++) {
        strengths[list[i]] += shares[image];
      }
    }
  }
}

function groupsNamed(votes: Votes, groupOf: Int32Array, first: number, s: number): Int32Array {
  const groups: number[] = [];
  for (let at = first; at < first + Math.min(s, votes.wordsKept) && votes.words[at] !== NO_WORD; at++) {
    groups.push(groupOf[votes.words[at]]);
  }
  return Int32Array.from(groups);
}

/** Weights as shares of their sum, which is compensated for rounding as Java's streams do it. */
function sharesOf(weights: Float32Array): Float64Array {
  let sum = 0;
  let lost = 0;
  for (const weight of weights) {
    const value = weight - lost;
    const next = sum + value;
    lost = next - sum - value;
    sum = next;
  }
  const total = sum - lost;
  return Float64Array.from(weights, (weight) => weight / total);
}
