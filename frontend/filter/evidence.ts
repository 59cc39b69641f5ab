import { NO_WORD, type LayerWord } from '../gallery/layer';
import { Votes } from '../gallery/votes';

/** A word of a filter as it was counted from all its images. */
export interface Word {
  word: string;
  lemma: string;
  strength: number;
  chance: number;
  reliable: boolean;
}

/** A category that people drew, and how far the filter's regions lie on it: intersection over union. */
export interface Label {
  category: string;
  overlap: number;
  images: number;
}

/** Another filter that fires on an image. */
export interface Other {
  filter: number;
  word: string;
  times: number;
}

/** An image as the filter reacted to it. */
export interface Shown {
  number: number;
  name: string;
  /** Absent where the image is no longer in its dataset. */
  source: string | null;
  small: string | null;
  page: string;
  width: number;
  height: number;
  /** Left, top, width and height of what the network saw, as shares of the image. */
  seen: [number, number, number, number];
  activation: number;
  lowest: number;
  highest: number;
  /** One byte for each position of the grid, in base 64. */
  levels: string;
  votes: { weight: number; words: [word: string, lemma: string, cosine: number][] } | null;
  others: Other[];
}

/** Images on which the filter's greatest activation lies between two quantiles. */
export interface Strip {
  /** Shares of the images that react less: 0.9 to 0.99. */
  from: number;
  to: number;
  lowest: number;
  highest: number;
  images: Shown[];
}

/** From, to and count of a bin. */
export type Bin = [from: number, to: number, count: number];

/** All that the words of a filter rest on. */
export interface Evidence {
  number: number;
  dead: boolean;
  threshold: number;
  activeShare: number;
  gridHeight: number;
  gridWidth: number;
  countedImages: number;
  countedWords: number;
  words: Word[];
  /** The best first; none where that was not measured. */
  labels: Label[];
  activations: number;
  histogram: Bin[];
  images: Shown[];
  /** How many images the strips were drawn from; 0 where none were kept. */
  sampled: number;
  strips: Strip[];
}

/** The votes of one filter in the form in which votes are counted, with the words they name. */
export interface OwnVotes {
  votes: Votes;
  words: LayerWord[];
}

/** The same evidence with other numbers of images and words that count, as far as they are kept. */
export function countedBy(evidence: Evidence, p = evidence.countedImages, s = evidence.countedWords): Evidence {
  const wordsKept = Math.max(1, ...evidence.images.map((image) => image.votes?.words.length ?? 0));
  return {
    ...evidence,
    countedImages: Math.min(p, Math.max(1, evidence.images.length)),
    countedWords: Math.min(s, wordsKept),
  };
}

const NUMBERS = 4;

/** Makes the votes of the filter countable by themselves. */
export function ownVotes(evidence: Evidence): OwnVotes {
  const kept = evidence.images.length;
  const wordsKept = Math.max(0, ...evidence.images.map((image) => image.votes?.words.length ?? 0));
  const votes = new Votes(1, kept, wordsKept, new ArrayBuffer(NUMBERS * kept * (1 + 2 * wordsKept)));
  votes.words.fill(NO_WORD);
  const words: LayerWord[] = [];
  const places = new Map<string, number>();
  const groups = new Map<string, number>();
  evidence.images.forEach((image, place) => {
    votes.weights[place] = image.votes?.weight ?? 0;
    image.votes?.words.forEach(([text, lemma, cosine], rank) => {
      if (!groups.has(lemma)) {
        groups.set(lemma, groups.size);
      }
      if (!places.has(text)) {
        places.set(text, words.length);
        words.push([text, groups.get(lemma) ?? 0, []]);
      }
      votes.words[votes.place(0, place) + rank] = places.get(text) ?? NO_WORD;
      votes.cosines[votes.place(0, place) + rank] = cosine;
    });
  });
  return { votes, words };
}

/** Asks the server for something of the page. */
export async function fetched(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(new URL(address, document.baseURI), { signal });
  if (!response.ok || response.redirected) {
    throw new Error(`What this page shows could not be loaded (the server answered ${response.status}). Load it again.`);
  }
  return response;
}
