import { Chance } from '../gallery/chance';
import type { Feed } from '../gallery/feed';
import { groupCount, groupsOf } from '../gallery/recount';
import { Votes } from '../gallery/votes';

/** The votes of all filters of a layer, which chance levels are found from. */
interface WholeLayer {
  votes: Votes;
  groupOf: Int32Array;
  placeOf: Map<string, number>;
  seed: bigint;
}

/** Finds what strength the words of one filter would reach by chance, when only some of its images count. */
export class ChanceOfFilter {
  private layer?: Promise<WholeLayer>;

  constructor(
    private readonly feed: Feed,
    private readonly filter: number,
  ) {}

  /**
   * The chance level of each of these words, when the images at some places are left out.
   *
   * @param p how many images of each filter count
   * @param s how many words of each image count
   */
  async levels(words: readonly string[], without: ReadonlySet<number>, p: number, s: number): Promise<Map<string, number>> {
    const layer = await (this.layer ??= this.load());
    const votes = leavingOut(layer.votes, this.filter, without);
    const groups = Int32Array.from(words, (word) => layer.groupOf[layer.placeOf.get(word) ?? -1] ?? -1);
    const levels = new Float64Array(words.length);
    new Chance(votes, layer.groupOf, groupCount(layer.groupOf), p, s, layer.seed).levels(
      this.filter,
      groups,
      levels,
    );
    return new Map(words.flatMap((word, i) => (groups[i] < 0 ? [] : [[word, levels[i]] as [string, number]])));
  }

  private async load(): Promise<WholeLayer> {
    const layer = await this.feed.layer();
    const votes = await this.feed.votes(layer, layer.chosen.method);
    return {
      votes,
      groupOf: groupsOf(layer.words),
      placeOf: new Map(layer.words.map(([text], place) => [text, place])),
      seed: layer.seed,
    };
  }
}

/** The same votes, with the other images of a filter moved up to where some were left out. */
function leavingOut(votes: Votes, filter: number, without: ReadonlySet<number>): Votes {
  const { filters, kept, wordsKept } = votes;
  const copy = new Votes(filters, kept, wordsKept, (votes.weights.buffer as ArrayBuffer).slice(0));
  const first = filter * kept;
  copy.weights.fill(0, first, first + kept);
  let to = 0;
  for (let from = 0; from < kept; from++) {
    if (!without.has(from)) {
      const [source, target] = [votes.place(filter, from), votes.place(filter, to)];
      copy.weights[first + to] = votes.weights[first + from];
      copy.words.set(votes.words.subarray(source, source + wordsKept), target);
      copy.cosines.set(votes.cosines.subarray(source, source + wordsKept), target);
      to++;
    }
  }
  return copy;
}
