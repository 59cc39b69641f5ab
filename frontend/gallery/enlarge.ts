import { clamp } from './numbers';

/** A part of a picture: its left and top edge and its size, as shares of the whole. */
export interface PicturePart {
  left: number;
  top: number;
  size: number;
}

export const WHOLE: PicturePart = { left: 0, top: 0, size: 1 };

/**
 * Enlarges grids to squares of pixels by bilinear interpolation, the centres of pixels aligned and the border repeated, as
 * the engine does.
 */
export class Enlarger {
  private readonly row: Float32Array;

  constructor(
    private readonly height: number,
    private readonly width: number,
  ) {
    this.row = new Float32Array(width);
  }

  /** Writes the values of a part of the grid, row by row. */
  enlarge(levels: Uint8Array, side: number, part: PicturePart, into: Float32Array): void {
    const across = reads(this.width, side, part.left, part.size);
    const down = reads(this.height, side, part.top, part.size);
    for (let y = 0; y < side; y++) {
      const upper = down.before[y] * this.width;
      const lower = down.after[y] * this.width;
      for (let x = 0; x < this.width; x++) {
        this.row[x] = levels[upper + x] + down.share[y] * (levels[lower + x] - levels[upper + x]);
      }
      for (let x = 0; x < side; x++) {
        const left = this.row[across.before[x]];
        into[y * side + x] = left + across.share[x] * (this.row[across.after[x]] - left);
      }
    }
  }
}

interface Reads {
  before: Uint16Array;
  after: Uint16Array;
  share: Float32Array;
}

function reads(cells: number, side: number, from: number, size: number): Reads {
  const before = new Uint16Array(side);
  const after = new Uint16Array(side);
  const share = new Float32Array(side);
  for (let pixel = 0; pixel < side; pixel++) {
    const place = clamp((from + ((pixel + 0.5) / side) * size) * cells - 0.5, 0, cells - 1);
    before[pixel] = Math.floor(place);
    after[pixel] = Math.min(before[pixel] + 1, cells - 1);
    share[pixel] = place - before[pixel];
  }
  return { before, after, share };
}

/** How much of the picture a crop shows at least. */
const LEAST_PART = 0.35;
const MARGIN = 0.06;

/** The smallest square part of a picture with all that lies above a level, with some room around it. */
export function partAround(values: Float32Array, side: number, above: number): PicturePart {
  let [left, top, right, bottom] = [side, side, -1, -1];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (values[y * side + x] > above) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }
  }
  if (right < 0) {
    return WHOLE;
  }
  const size = clamp(Math.max(right - left + 1, bottom - top + 1) / side + 2 * MARGIN, LEAST_PART, 1);
  return {
    left: clamp((left + right + 1) / 2 / side - size / 2, 0, 1 - size),
    top: clamp((top + bottom + 1) / 2 / side - size / 2, 0, 1 - size),
    size,
  };
}
