import { scaleOf } from './colour-maps';
import { Enlarger, partAround, WHOLE, type PicturePart } from './enlarge';
import type { Grids } from './feed';
import type { Colours, Look } from './state';

/** The most pixels that the sides of a tile have: as many as a sprite, which has three images a row. */
const MOST_PIXELS = 336;
const SPRITE_IMAGE = 112;
const SPRITE_ROW = 3;
const GAP = 2;

const LEVELS = 255;
const OUTLINE = [255, 212, 0];
const DIM = 0.62;
const OVERLAY = 0.78;

/** How tiles are drawn. */
export interface Drawing {
  look: Look;
  colours: Colours;
  crop: boolean;
  images: 4 | 9;
}

/** As many pixels as a screen shows of a tile: more would cost time and nobody would see them. */
export function tilePixels(width: number): number {
  return Math.min(MOST_PIXELS, Math.ceil(width * window.devicePixelRatio));
}

/** Draws the top images of filters, each with what the filter does there. */
export class TilePainter {
  private readonly enlarger: Enlarger;
  private readonly layer = new OffscreenCanvas(MOST_PIXELS, MOST_PIXELS);
  private readonly context = this.layer.getContext('2d', { willReadFrequently: true });
  private pixels = new ImageData(1, 1);
  private values = new Float32Array(1);
  private readonly rough = new Float32Array(SPRITE_IMAGE * SPRITE_IMAGE);

  constructor(height: number, width: number) {
    this.enlarger = new Enlarger(height, width);
  }

  /** Whether a drawing needs grids. */
  static needsGrids(drawing: Drawing): boolean {
    return drawing.look !== 'picture' || drawing.crop;
  }

  /**
   * Draws a tile onto all of a square canvas.
   *
   * @param count how many images the filter has
   * @param grids may be left out where the drawing does not need them
   * @param threshold above which a place belongs to the filter's region
   */
  paint(
    canvas: HTMLCanvasElement,
    sprite: ImageBitmap,
    count: number,
    grids: Grids | undefined,
    threshold: number,
    drawing: Drawing,
  ): void {
    const context = canvas.getContext('2d');
    if (!context) {
      throw new Error('This browser cannot draw pictures.');
    }
    const row = drawing.images === 4 ? 2 : 3;
    const side = Math.floor((canvas.width - GAP * (row - 1)) / row);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    for (let image = 0; image < Math.min(count, drawing.images); image++) {
      const x = (image % row) * (side + GAP);
      const y = Math.floor(image / row) * (side + GAP);
      const level = grids ? levelOf(grids, image, threshold) : 0;
      const part = grids && drawing.crop ? this.part(grids.levels(image), level) : WHOLE;
      this.picture(context, sprite, image, part, x, y, side);
      if (grids && drawing.look !== 'picture') {
        this.enlarge(grids, image, side, part);
        this.cover(grids, image, side, level, drawing);
        this.context?.putImageData(this.pixels, 0, 0);
        context.drawImage(this.layer, 0, 0, side, side, x, y, side, side);
      }
    }
  }

  private picture(
    context: CanvasRenderingContext2D,
    sprite: ImageBitmap,
    image: number,
    part: PicturePart,
    x: number,
    y: number,
    side: number,
  ): void {
    const left = (image % SPRITE_ROW) * SPRITE_IMAGE + part.left * SPRITE_IMAGE;
    const top = Math.floor(image / SPRITE_ROW) * SPRITE_IMAGE + part.top * SPRITE_IMAGE;
    const size = part.size * SPRITE_IMAGE;
    context.drawImage(sprite, left, top, size, size, x, y, side, side);
  }

  private part(levels: Uint8Array, level: number): PicturePart {
    this.enlarger.enlarge(levels, SPRITE_IMAGE, WHOLE, this.rough);
    return partAround(this.rough, SPRITE_IMAGE, level);
  }

  private enlarge(grids: Grids, image: number, side: number, part: PicturePart): void {
    if (this.pixels.width !== side) {
      this.pixels = new ImageData(side, side);
      this.values = new Float32Array(side * side);
    }
    this.enlarger.enlarge(grids.levels(image), side, part, this.values);
  }

  private cover(grids: Grids, image: number, side: number, level: number, drawing: Drawing): void {
    if (drawing.look === 'mask') {
      this.mask(side, level);
    } else {
      const lowest = grids.lowest(image);
      const highest = Math.max(grids.highest(image), Number.MIN_VALUE);
      this.heat(lowest / highest, scaleOf(drawing.colours), drawing.look === 'heat' ? 1 : 0);
    }
  }

  /** Dark outside the region, an outline along its edge. */
  private mask(side: number, level: number): void {
    const { data } = this.pixels;
    for (let at = 0, y = 0; y < side; y++) {
      for (let x = 0; x < side; x++, at++) {
        const inside = this.values[at] > level;
        const edge = inside && this.atEdge(at, x, y, side, level);
        data[at * 4] = edge ? OUTLINE[0] : 0;
        data[at * 4 + 1] = edge ? OUTLINE[1] : 0;
        data[at * 4 + 2] = edge ? OUTLINE[2] : 0;
        data[at * 4 + 3] = edge ? LEVELS : inside ? 0 : DIM * LEVELS;
      }
    }
  }

  private atEdge(at: number, x: number, y: number, side: number, level: number): boolean {
    const values = this.values;
    return (
      (x > 0 && values[at - 1] <= level) ||
      (x + 1 < side && values[at + 1] <= level) ||
      (y > 0 && values[at - side] <= level) ||
      (y + 1 < side && values[at + side] <= level)
    );
  }

  /**
   * The warmth of each place.
   *
   * @param cold what the lowest level is as a share of the highest
   * @param solid 1 where nothing of the picture shall be seen
   */
  private heat(cold: number, scale: Uint8ClampedArray, solid: number): void {
    const { data } = this.pixels;
    for (let at = 0; at < this.values.length; at++) {
      const warmth = Math.min(1, Math.max(0, cold + (this.values[at] / LEVELS) * (1 - cold)));
      const colour = Math.round(warmth * LEVELS) * 3;
      data[at * 4] = scale[colour];
      data[at * 4 + 1] = scale[colour + 1];
      data[at * 4 + 2] = scale[colour + 2];
      data[at * 4 + 3] = solid === 1 ? LEVELS : LEVELS * OVERLAY * Math.sqrt(warmth);
    }
  }
}

/** The level of an image's grid that a threshold stands at; below 0 or above all where it lies outside. */
function levelOf(grids: Grids, image: number, threshold: number): number {
  const lowest = grids.lowest(image);
  const highest = grids.highest(image);
  if (highest <= lowest) {
    return lowest > threshold ? -1 : LEVELS;
  }
  return ((threshold - lowest) / (highest - lowest)) * LEVELS;
}
