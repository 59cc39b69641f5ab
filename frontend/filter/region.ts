import { scaleOf } from '../gallery/colour-maps';
import { clamp } from '../gallery/numbers';
import type { Look } from '../gallery/state';
import type { Shown } from './evidence';

const LEVELS = 255;
const OUTLINE = [255, 212, 0];
const PIXELS_PER_OUTLINE = 160;
const DIMMED = 0.72;
const OVERLAY = 0.78;

/** The activations of an image, row by row. */
export function activations(image: Shown): Float32Array<ArrayBuffer> {
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
): Float32Array<ArrayBuffer> {
  const large = new Float32Array(height * width);
  for (let y = 0; y < height; y++) {
    const row = clamp(((y + 0.5) * gridHeight) / height - 0.5, 0, gridHeight - 1);
    const top = Math.floor(row);
    const bottom = Math.min(top + 1, gridHeight - 1);
    for (let x = 0; x < width; x++) {
      const column = clamp(((x + 0.5) * gridWidth) / width - 0.5, 0, gridWidth - 1);
      const left = Math.floor(column);
      const right = Math.min(left + 1, gridWidth - 1);
      const upper = mix(grid[top * gridWidth + left], grid[top * gridWidth + right], column - left);
      const lower = mix(grid[bottom * gridWidth + left], grid[bottom * gridWidth + right], column - left);
      large[y * width + x] = mix(upper, lower, row - top);
    }
  }
  return large;
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
  if (look === 'mask') {
    paintRegion(pixels, values, threshold);
  } else if (look !== 'picture') {
    paintHeat(pixels.data, values, highest, look === 'heat');
  }
}

function paintRegion(pixels: ImageData, values: Float32Array, threshold: number): void {
  const { data, width, height } = pixels;
  const thickness = Math.max(1, Math.round(Math.max(width, height) / PIXELS_PER_OUTLINE));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (!(values[at] > threshold)) {
        put(data, at, [0, 0, 0], DIMMED);
      } else if (isEdge(values, threshold, y, x, height, width, thickness)) {
        put(data, at, OUTLINE, 1);
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

/** Warmth over the image, or in its place. */
function paintHeat(data: Uint8ClampedArray, values: Float32Array, highest: number, isSolid: boolean): void {
  const greatest = Math.max(highest, Number.MIN_VALUE);
  const scale = scaleOf('inferno');
  values.forEach((value, at) => {
    const warmth = clamp(value / greatest, 0, 1);
    const colour = Math.round(warmth * LEVELS) * 3;
    put(data, at, [scale[colour], scale[colour + 1], scale[colour + 2]], isSolid ? 1 : OVERLAY * Math.sqrt(warmth));
  });
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
