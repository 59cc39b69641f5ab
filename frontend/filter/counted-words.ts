import { beatsChance } from '../gallery/chance-levels';
import { Recount } from '../gallery/recount';
import { ownVotes, type Evidence, type OwnVotes } from './evidence';

/** A word as it stands after a count. */
export interface CountedWord {
  word: string;
  lemma: string;
  strength: number;
  /** How many images voted for it. */
  images: number;
  /** What chance would give; absent until it is found. */
  chance?: number;
  reliable?: boolean;
}

/** The vote of one image for a word. */
export interface WordVote {
  /** The image's place among the top images. */
  place: number;
  /** How near the word is among the words of this image, from 0. */
  rank: number;
  form: string;
  cosine: number;
  weight: number;
}

const SHOWN = 10;

/** Counts the words of a filter from the images that are not left out, and says which of these voted for a word. */
export class WordCount {
  private readonly own: OwnVotes;
  private readonly recount: Recount;
  private readonly lemmas = new Map<string, string>();

  /** @param explained whether words are counted by the rules by which the evidence has their chance levels */
  constructor(
    private readonly evidence: Evidence,
    private readonly explained: boolean,
  ) {
    this.own = ownVotes(evidence);
    this.recount = new Recount(this.own.words);
    evidence.images.forEach((image) => image.votes?.words.forEach(([text, lemma]) => this.lemmas.set(text, lemma)));
  }

  /** Whether the chance levels of words are known without finding them anew. */
  knowsChance(without: ReadonlySet<number>): boolean {
    return this.explained && without.size === 0;
  }

  /** The strongest words, with their chance levels where these are known at once. */
  words(without: ReadonlySet<number>): CountedWord[] {
    const { countedImages, countedWords } = this.evidence;
    const told = new Map(this.evidence.words.map((word) => [word.lemma, word]));
    return this.recount
      .one(this.own.votes, 0, countedImages, countedWords, (place) => !without.has(place))
      .slice(0, SHOWN)
      .map((ranked) => {
        const [word] = this.own.words[ranked.word];
        const lemma = this.lemmas.get(word) ?? word;
        const before = told.get(lemma);
        return {
          word,
          lemma,
          strength: ranked.strength,
          images: ranked.images,
          ...(this.knowsChance(without) && before ? { chance: before.chance, reliable: before.reliable } : {}),
        };
      });
  }

  /** The same words with their chance levels. */
  withChance(words: CountedWord[], levels: ReadonlyMap<string, number>): CountedWord[] {
    return words.map((word) => {
      const chance = levels.get(word.word);
      return chance === undefined ? word : { ...word, chance, reliable: beatsChance(word.strength, chance) };
    });
  }

  /** The votes for a word among those that count, strongest image first; also of images that are left out. */
  votesFor(lemma: string): WordVote[] {
    const { images, countedWords } = this.evidence;
    return images.flatMap((image, place) => {
      const votes = image.votes?.words.slice(0, countedWords) ?? [];
      const rank = votes.findIndex(([, of]) => of === lemma);
      return rank < 0
        ? []
        : [{ place, rank, form: votes[rank][0], cosine: votes[rank][2], weight: image.votes?.weight ?? 0 }];
    });
  }

  /** The sum of the weights of the images that count. */
  total(without: ReadonlySet<number>): number {
    return this.evidence.images
      .filter((_, place) => !without.has(place))
      .slice(0, this.evidence.countedImages)
      .reduce((sum, image) => sum + (image.votes?.weight ?? 0), 0);
  }
}
