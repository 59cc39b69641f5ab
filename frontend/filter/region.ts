import type { Shown } from './evidence';

/** How an image is shown: as it is, warmed by activation, with the region outlined, or dimmed outside the region. */
export type Look = 'picture' | 'heat' | 'overlay' | 'mask';

export const LOOKS: Look[] = ['mask', 'overlay', 'heat', 'picture'];

const LEVELS = 255;
const OUTLINE = [255, 212, 0];
const PIXELS_PER_OUTLINE = 160;
const DIMMED = 0.74;
const TINTED = 0.2;
const STRONGEST_HEAT = 0.8;
const COLD = 0.55;

/** From cold to hot. */
const HEAT = [
  [0x1b, 0x0c, 0x41],
  [0x78, 0x1c, 0x6d],
  [0xcf, 0x44, 0x46],
  [0xfb, 0x9a, 0x06],
  [0xfc, 0xff, 0xa4],
];

/** The activations of an image, row by row. */
export function activations(image: Shown): Float32Array {
  const bytes = atob(image.levels);
  const step = (image.highest - image.lowest) / LEVELS;
  return Float32Array.from({ length: bytes.length }, (_, i) => image.lowest + bytes.charCodeAt(i) * step);
}

/** Activations over more pixels, between which they are interpolated; the centres of pixels are aligned. */
export function enlarged(
  grid: Float32Array,
  gridHeight: number,
  gridWidth: number,
  height: number,
  width: number,
): Float32Array {
  const large = new Float32Array(height * width);
  for (let y = 0; y < height; y++) {
    const row = within(((y + 0.5) * gridHeight) / height - 0.5, gridHeight);
    const top = Math.floor(row);
    const bottom = Math.min(top + 1, gridHeight - 1);
    for (let x = 0; x < width; x++) {
      const column = within(((x + 0.5) * gridWidth) / width - 0.5, gridWidth);
      const left = Math.floor(column);
      const right = Math.min(left + 1, gridWidth - 1);
      const upper = mix(grid[top * gridWidth + left], grid[top * gridWidth + right], column - left);
      const lower = mix(grid[bottom * gridWidth + left], grid[bottom * gridWidth + right], column - left);
      large[y * width + x] = mix(upper, lower, row - top);
    }
  }
  return large;
}

function within(place: number, length: number): number {
  return Math.min(Math.max(place, 0), length - 1);
}

function mix(first: number, second: number, share: number): number {
  return first + share * (second - first);
}

/** Paints what lies over an image: every pixel in the colour and strength that the look wants. */
export function paint(
  pixels: ImageData,
  values: Float32Array,
  look: Look,
  threshold: number,
  highest: number,
): void {
  if (look === 'heat') {
    paintHeat(pixels.data, values, highest);
  } else if (look !== 'picture') {
    paintRegion(pixels, values, threshold, look === 'mask');
  }
}

function paintRegion(pixels: ImageData, values: Float32Array, threshold: number, dims: boolean): void {
  const { data, width, height } = pixels;
  const thickness = Math.max(1, Math.round(Math.max(width, height) / PIXELS_PER_OUTLINE));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (!(values[at] > threshold)) {
        put(data, at, [0, 0, 0], dims ? DIMMED : 0);
      } else if (isEdge(values, threshold, y, x, height, width, thickness)) {
        put(data, at, OUTLINE, 1);
      } else {
        put(data, at, OUTLINE, dims ? 0 : TINTED);
      }
    }
  }
}

function isEdge(
  values: Float32Array,
  threshold: number,
  y: number,
  x: number,
  height: number,
  width: number,
  thickness: number,
): boolean {
  for (let step = 1; step <= thickness; step++) {
    if (
      (x >= step && !(values[y * width + x - step] > threshold)) ||
      (x + step < width && !(values[y * width + x + step] > threshold)) ||
      (y >= step && !(values[(y - step) * width + x] > threshold)) ||
      (y + step < height && !(values[(y + step) * width + x] > threshold))
    ) {
      return true;
    }
  }
  return false;
}

function paintHeat(data: Uint8ClampedArray, values: Float32Array, highest: number): void {
  const greatest = Math.max(highest, Number.MIN_VALUE);
  values.forEach((value, at) => {
    const warmth = Math.min(Math.max(value / greatest, 0), 1);
    put(data, at, colour(warmth), Math.max(COLD, STRONGEST_HEAT * Math.sqrt(warmth)));
  });
}

function colour(warmth: number): number[] {
  const place = warmth * (HEAT.length - 1);
  const below = Math.min(Math.floor(place), HEAT.length - 2);
  return HEAT[below].map((low, channel) => mix(low, HEAT[below + 1][channel], place - below));
}

function put(data: Uint8ClampedArray, pixel: number, [red, green, blue]: number[], share: number): void {
  const at = pixel * 4;
  data[at] = red;
  data[at + 1] = green;
  data[at + 2] = blue;
  data[at + 3] = share * LEVELS;
}

/** The share of positions of a grid that lie above a threshold. */
export function shareAbove(grid: Float32Array, threshold: number): number {
  return grid.reduce((count, value) => count + (value > threshold ? 1 : 0), 0) / Math.max(1, grid.length);
}
