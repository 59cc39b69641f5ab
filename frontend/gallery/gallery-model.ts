import { ChanceLevels } from './chance-levels';
import { Feed, type MapPlaces } from './feed';
import type { Layer, Rules } from './layer';
import { Recount, WORDS_COUNTED } from './recount';
import { search, spelledLike, type Found, type Known } from './search';
import { rulesOf, STANDARD, type GalleryState } from './state';
import type { Votes } from './votes';

const MEANING_DELAY = 180;
export const RECOUNTED = 'filterscope-recount';

/** A filter as it is counted now: its words, strongest first, and what chance would give the first of them. */
export interface CountedFilter {
  filter: number;
  words: { word: string; strength: number; images: number }[];
  chance: number[];
}

/** What a gallery knows, and which filters it shows: follows what is chosen, and says when something changed. */
export class GalleryModel {
  readonly feed: Feed;
  layer?: Layer;
  thresholds?: Float64Array;
  /** How many images each filter has. */
  counts?: Uint16Array;
  known?: Known;
  places?: MapPlaces;
  found: Found = { filters: [], matches: new Map() };
  /** What is being waited for; empty for nothing. */
  busy = '';
  fault = '';

  private state = STANDARD;
  private recount?: Recount;
  private chance?: ChanceLevels;
  private readonly votes = new Map<string, Promise<Votes>>();
  private rules = '';
  private text = '';
  private likeOf?: number;
  private mapOf = '';
  private meaning?: AbortController;
  private closed = false;

  constructor(
    base: string,
    private readonly changed: () => void,
  ) {
    this.feed = new Feed(base);
  }

  /**
   * Begins. Where all filters are shown by their numbers, the votes, which are many, wait for the first tiles.
   *
   * @param drawn when the first tiles are drawn
   */
  async open(state: GalleryState, drawn: Promise<void>): Promise<void> {
    this.state = state;
    await this.trying(async () => {
      const thresholds = this.feed.thresholds();
      const facts = this.feed.facts();
      thresholds.catch(() => {});
      facts.catch(() => {});
      this.layer = await this.feed.layer();
      this.recount = new Recount(this.layer.words);
      this.chance = new ChanceLevels(this.layer);
      this.thresholds = await thresholds;
      this.arrange();
      if (isPlain(this.state)) {
        await drawn;
      }
      const { layer } = this;
      const rules = rulesOf(this.state, layer);
      const first = await this.votesBy(rules.method);
      this.counts = Uint16Array.from({ length: layer.filters }, (_, filter) => first.images(filter, layer.kept));
      this.known = { layer, facts: await facts, counted: this.recount.all(first, rules.images, rules.words), meant: [], like: [] };
      await Promise.all([this.follow(this.state), this.marked()]);
    });
  }

  /** What people make of filters may have changed since the page was seen last. */
  private async marked(): Promise<void> {
    const marks = await this.feed.marks();
    if (this.known) {
      this.known = { ...this.known, marks };
      this.tell();
    }
  }

  /** Follows what is chosen now. */
  async follow(state: GalleryState): Promise<void> {
    this.state = state;
    const { layer, known } = this;
    if (!layer || !known) {
      this.arrange();
      return;
    }
    await this.trying(async () => {
      const later = [this.meant(state.q), this.alike(state.like), this.placed(state), this.counted(rulesOf(state, layer))];
      this.arrange();
      await Promise.all(later);
    });
  }

  close(): void {
    this.closed = true;
    this.meaning?.abort();
    this.chance?.close();
    this.feed.close();
  }

  /** The votes that are counted now. */
  async votesNow(): Promise<Votes | undefined> {
    return this.layer && this.votesBy(rulesOf(this.state, this.layer).method);
  }

  /** All words of all filters as they are counted now, and the chance levels of the first. */
  ranked(votes: Votes): CountedFilter[] {
    const { known, layer, recount } = this;
    if (!known || !layer || !recount) {
      return [];
    }
    const rules = rulesOf(this.state, layer);
    return Array.from({ length: layer.filters }, (_, filter) => ({
      filter,
      words: recount
        .one(votes, filter, rules.images, rules.words)
        .map(({ word, strength, images }) => ({ word: layer.words[word][0], strength, images })),
      chance: Array.from(known.levels?.slice(filter * WORDS_COUNTED, filter * WORDS_COUNTED + known.counted.length[filter]) ?? []),
    }));
  }

  private async counted(rules: Rules): Promise<void> {
    const key = `${rules.method} ${rules.images} ${rules.words}`;
    if (key === this.rules || !this.recount || !this.known || !this.chance) {
      return;
    }
    this.rules = key;
    const votes = await this.votesBy(rules.method);
    if (this.rules !== key) {
      return;
    }
    const begun = performance.now();
    const counted = this.recount.all(votes, rules.images, rules.words);
    performance.measure(RECOUNTED, { start: begun, end: performance.now() });
    this.known = { ...this.known, counted, levels: undefined };
    this.busy = 'finding chance levels';
    this.arrange();
    const levels = await this.chance.find(votes, rules, counted);
    if (levels && this.rules === key) {
      this.known = { ...this.known, levels };
      this.busy = '';
      this.arrange();
    }
  }

  /** What is spelled alike is found at once; the server says what else is meant. */
  private async meant(text: string): Promise<void> {
    if (text === this.text || !this.known || !this.layer) {
      return;
    }
    this.text = text;
    this.meaning?.abort();
    this.known = { ...this.known, meant: text === '' ? [] : spelledLike(this.layer, text) };
    if (text === '') {
      return;
    }
    const asking = new AbortController();
    this.meaning = asking;
    await new Promise((rested) => setTimeout(rested, MEANING_DELAY));
    if (asking.signal.aborted) {
      return;
    }
    try {
      const meant = await this.feed.meaning(text, asking.signal);
      this.known = { ...this.known, meant: meant.length > 0 ? meant : this.known.meant };
      this.arrange();
    } catch (fault) {
      if (!asking.signal.aborted) {
        throw fault;
      }
    }
  }

  private async alike(filter: number | undefined): Promise<void> {
    if (filter === this.likeOf || !this.known) {
      return;
    }
    this.likeOf = filter;
    this.known = { ...this.known, like: [] };
    if (filter !== undefined) {
      const like = await this.feed.like(filter);
      if (this.likeOf === filter) {
        this.known = { ...this.known, like };
        this.arrange();
      }
    }
  }

  private async placed(state: GalleryState): Promise<void> {
    if ((state.view !== 'map' && !state.box) || this.mapOf === state.map || !this.known) {
      return;
    }
    this.mapOf = state.map;
    const places = await this.feed.map(state.map);
    if (this.mapOf === state.map) {
      this.places = places;
      this.known = { ...this.known, places };
      this.arrange();
    }
  }

  private votesBy(method: string): Promise<Votes> {
    let votes = this.votes.get(method);
    if (!votes && this.layer) {
      votes = this.feed.votes(this.layer, method);
      votes.catch(() => this.votes.delete(method));
      this.votes.set(method, votes);
    }
    return votes ?? Promise.reject(new Error('The layer is not known yet.'));
  }

  private arrange(): void {
    const { known, layer, state } = this;
    if (known && !(known.levels === undefined && needsLevels(state) && this.found.filters.length > 0)) {
      this.found = keepEqual(this.found, search(known, state));
    } else if (!known && layer && isPlain(state)) {
      this.found = { filters: Array.from({ length: layer.filters }, (_, filter) => filter), matches: new Map() };
    }
    this.tell();
  }

  private tell(): void {
    if (!this.closed) {
      this.changed();
    }
  }

  private async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      if (!this.closed) {
        this.fault = fault instanceof Error ? fault.message : String(fault);
        this.tell();
      }
    }
  }
}

/** Whether all filters are shown by their numbers, which can be done before anything is known of them. */
function isPlain(state: GalleryState): boolean {
  return state.q === '' && state.facet === '' && state.show === 'all' && !state.box && !state.like && (state.sort ?? 'number') === 'number';
}

function needsLevels(state: GalleryState): boolean {
  return state.show === 'reliable' || state.show === 'doubtful' || state.sort === 'strength';
}

/** The same filters in the same order are the same list, so that nothing is drawn again for them. */
function keepEqual(before: Found, now: Found): Found {
  const equal = before.filters.length === now.filters.length && before.filters.every((filter, place) => filter === now.filters[place]);
  return equal ? { filters: before.filters, matches: now.matches } : now;
}
