import { Cache } from './cache';
import { readLayer, type FilterFacts, type Layer } from './layer';
import { readMarks, type Marks } from './marks';
import { Votes } from './votes';

/** About what eight screens show. */
const SPRITES = 240;
const GRID_BYTES = 48 * 1024 * 1024;
/** Of each image of a filter: the least and the greatest activation, as 32-bit floats. */
const GRID_HEAD = 8;

/** The activations of a filter over its kept images, in 8 bits. */
export class Grids {
  constructor(
    private readonly bytes: ArrayBuffer,
    private readonly first: number,
    private readonly positions: number,
  ) {}

  lowest(image: number): number {
    return new DataView(this.bytes).getFloat32(this.place(image), true);
  }

  highest(image: number): number {
    return new DataView(this.bytes).getFloat32(this.place(image) + 4, true);
  }

  levels(image: number): Uint8Array {
    return new Uint8Array(this.bytes, this.place(image) + GRID_HEAD, this.positions);
  }

  private place(image: number): number {
    return this.first + image * (GRID_HEAD + this.positions);
  }
}

/** A word that a question means: its place among the layer's words, how well it fits (0 to 1), and why. */
export type MeantWord = [word: number, score: number, reason: string];
/** A filter like another one: by its words, and by where it fires, where that is known. */
export type LikeFilter = [filter: number, byWords: number, byActivation: number | null];

/** Where filters stand on a map, each from 0 to 1; null for those without words. */
export interface MapPlaces {
  x: (number | null)[];
  y: (number | null)[];
}

/** What the server gives of one layer's explanation, kept in bounded room. */
export class Feed {
  private readonly sprites = new Cache<ImageBitmap>(SPRITES, (picture) => picture.close());
  private readonly grids = new Cache<ArrayBuffer>(GRID_BYTES);
  private readonly underway = new Map<string, Promise<ArrayBuffer>>();
  private readonly closing = new AbortController();
  private shape?: Layer;

  /** @param base the address of the feed, with a slash at its end */
  constructor(readonly base: string) {}

  async layer(): Promise<Layer> {
    this.shape = readLayer(await (await this.ask('layer.json')).text());
    return this.shape;
  }

  async votes(layer: Layer, method: string): Promise<Votes> {
    return Votes.of(layer, await this.bytes(`votes-${encodeURIComponent(method)}.bin`));
  }

  /** The threshold of each filter for each of the layer's shares; by filter, then share. */
  async thresholds(): Promise<Float64Array> {
    return new Float64Array(await this.bytes('thresholds.bin'));
  }

  facts(): Promise<FilterFacts> {
    return this.json('filters.json');
  }

  /** What people make of filters, as it is now. */
  async marks(): Promise<Marks> {
    return readMarks(await (await this.ask('marks.json')).text());
  }

  map(kind: string): Promise<MapPlaces> {
    return this.json(`map-${kind}.json`);
  }

  like(filter: number): Promise<LikeFilter[]> {
    return this.json(`similar/${filter}.json`);
  }

  async meaning(text: string, signal: AbortSignal): Promise<MeantWord[]> {
    const answer = await this.ask(`meaning?q=${encodeURIComponent(text)}`, signal);
    return ((await answer.json()) as { words: MeantWord[] }).words;
  }

  /** The first nine images of a filter in one picture, where they are here already. */
  heldSprite(filter: number): ImageBitmap | undefined {
    return this.sprites.get(String(filter));
  }

  async sprite(filter: number, signal: AbortSignal): Promise<ImageBitmap> {
    const answer = await this.ask(`tiles/${filter}.jpg`, signal);
    const picture = await createImageBitmap(await answer.blob());
    this.sprites.put(String(filter), picture);
    return picture;
  }

  heldGrids(filter: number): Grids | undefined {
    const layer = this.shape;
    const bytes = layer && this.grids.get(String(Math.floor(filter / layer.pageSize)));
    if (!bytes) {
      return undefined;
    }
    const positions = layer.height * layer.width;
    return new Grids(bytes, (filter % layer.pageSize) * layer.kept * (GRID_HEAD + positions), positions);
  }

  /** Brings the grids of a filter, with those of its neighbours. */
  async bringGrids(filter: number): Promise<void> {
    const page = String(Math.floor(filter / (this.shape?.pageSize ?? 1)));
    const asked = this.underway.get(page);
    if (asked) {
      await asked;
      return;
    }
    const answer = this.bytes(`grids-${page}.bin`);
    this.underway.set(page, answer);
    try {
      const bytes = await answer;
      this.grids.put(page, bytes, bytes.byteLength);
    } finally {
      this.underway.delete(page);
    }
  }

  close(): void {
    this.closing.abort();
    this.sprites.clear();
    this.grids.clear();
  }

  private async bytes(name: string): Promise<ArrayBuffer> {
    return (await this.ask(name)).arrayBuffer();
  }

  private async json<T>(name: string): Promise<T> {
    return (await (await this.ask(name)).json()) as T;
  }

  private async ask(name: string, signal?: AbortSignal): Promise<Response> {
    const both = signal ? AbortSignal.any([signal, this.closing.signal]) : this.closing.signal;
    const response = await fetch(new URL(this.base + name, document.baseURI), { signal: both });
    if (response.redirected || response.status === 401) {
      throw new Error('You are not signed in any more; load the page again.');
    }
    if (!response.ok) {
      throw new Error(`The filters could not be loaded (the server answered ${response.status}).`);
    }
    return response;
  }
}
