import type { Layer } from './layer';

const BYTES = 4;

/** The votes of all filters by one method of attention, as the server keeps them. */
export class Votes {
  /** The weight of each kept image, strongest first; 0 for none. By filter, then image. */
  readonly weights: Float32Array;
  /** The words each image votes for, nearest first; by filter, then image. */
  readonly words: Uint32Array;
  readonly cosines: Float32Array;

  constructor(
    readonly filters: number,
    readonly kept: number,
    readonly wordsKept: number,
    bytes: ArrayBuffer,
  ) {
    const images = filters * kept;
    const all = images * wordsKept;
    if (bytes.byteLength !== (images + 2 * all) * BYTES) {
      throw new Error('The votes of this layer came incomplete; load the page again.');
    }
    this.weights = new Float32Array(bytes, 0, images);
    this.words = new Uint32Array(bytes, images * BYTES, all);
    this.cosines = new Float32Array(bytes, (images + all) * BYTES, all);
  }

  static of(layer: Layer, bytes: ArrayBuffer): Votes {
    return new Votes(layer.filters, layer.kept, layer.wordsKept, bytes);
  }

  /** How many images of a filter vote when the first p are counted. */
  images(filter: number, p: number): number {
    const first = filter * this.kept;
    const most = Math.min(p, this.kept);
    let images = 0;
    while (images < most && this.weights[first + images] > 0) {
      images++;
    }
    return images;
  }

  /** Where the words of an image begin. */
  place(filter: number, image: number): number {
    return (filter * this.kept + image) * this.wordsKept;
  }
}
