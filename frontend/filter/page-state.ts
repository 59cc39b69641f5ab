import { readNumbers, writeNumbers } from '../gallery/numbers';
import { type Look, LOOKS } from '../gallery/state';

/** What is chosen on the page of a filter; all of it is in the address. */
export interface PageState {
  look: Look;
  /** Whether images are shown whole, and not only what the network saw of them. */
  whole: boolean;
  /** Absent: the threshold of the explanation. */
  threshold?: number;
  /** How many top images count, and how many nearest words of each; absent: as explained. */
  p?: number;
  s?: number;
  /** Places of the top images that do not count. */
  without: ReadonlySet<number>;
  /** The base form of the word whose votes are shown. */
  word?: string;
}

/** What links from earlier times call the looks. */
const FORMER: Record<string, Look> = { plain: 'picture' };

/** Reads the state from what follows the question mark of an address. */
export function readState(query: string): PageState {
  const given = new URLSearchParams(query);
  const look = given.get('look') ?? '';
  const threshold = Number(given.get('t') ?? Number.NaN);
  return {
    look: LOOKS.find((each) => each === look) ?? FORMER[look] ?? 'mask',
    whole: given.get('frame') === 'whole',
    threshold: Number.isFinite(threshold) ? threshold : undefined,
    p: readCount(given.get('p')),
    s: readCount(given.get('s')),
    without: new Set(readNumbers(given.get('without') ?? '')),
    word: given.get('word') ?? undefined,
  };
}

/** What follows the question mark; empty where all is as it is by itself. */
export function writeState(state: PageState): string {
  const written = new URLSearchParams();
  if (state.look !== 'mask') {
    written.set('look', state.look);
  }
  if (state.whole) {
    written.set('frame', 'whole');
  }
  if (state.threshold !== undefined) {
    written.set('t', String(Number(state.threshold.toPrecision(5))));
  }
  if (state.p !== undefined) {
    written.set('p', String(state.p));
  }
  if (state.s !== undefined) {
    written.set('s', String(state.s));
  }
  if (state.without.size > 0) {
    written.set('without', writeNumbers(state.without));
  }
  if (state.word !== undefined) {
    written.set('word', state.word);
  }
  return written.toString();
}

function readCount(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
