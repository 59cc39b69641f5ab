/** Pixels between two tiles. */
export const GAP = 6;

/** How many screens exist beyond the one in sight, the way it is going and the other way. */
const AHEAD = 2;
const BEHIND = 0.5;

/** Rows from one to another, both included; none where the last comes before the first. */
export interface Rows {
  first: number;
  last: number;
}

/**
 * Where the tiles of a grid stand. All have one size, so that the place of each follows from its number. Lengths are in
 * pixels; images, rows and columns count from 0.
 */
export class GridGeometry {
  readonly columns: number;
  /** The length of the sides of a tile's picture. */
  readonly tile: number;
  /** From the top of a row to that of the next. */
  readonly step: number;
  readonly rows: number;

  /**
   * @param width of the grid
   * @param least the least width of a tile
   * @param total how many images there are
   * @param foot the height of what stands below the picture of each tile
   */
  constructor(
    width: number,
    least: number,
    private readonly total: number,
    private readonly foot = 0,
  ) {
    this.columns = Math.max(1, Math.floor((width + GAP) / (least + GAP)));
    this.tile = Math.max(1, Math.floor((width - GAP * (this.columns - 1)) / this.columns));
    this.step = this.tile + this.foot + GAP;
    this.rows = Math.ceil(total / this.columns);
  }

  /** The height of all rows together. */
  get height(): number {
    return Math.max(0, this.rows * this.step - GAP);
  }

  rowOf(index: number): number {
    return Math.floor(index / this.columns);
  }

  topOf(index: number): number {
    return this.rowOf(Math.max(0, index)) * this.step;
  }

  /** The first image in sight of a grid that is scrolled so far. */
  firstInSight(top: number): number {
    return Math.round(top / this.step) * this.columns;
  }

  /** The images of a row. */
  indexesOf(row: number): number[] {
    const from = row * this.columns;
    const count = Math.max(0, Math.min(this.columns, this.total - from));
    return Array.from({ length: count }, (_, column) => from + column);
  }

  /** The rows that must exist: those in sight, and more of them the way the grid is going. */
  rowsAround(top: number, height: number, upward: boolean): Rows {
    const above = height * (upward ? AHEAD : BEHIND);
    const below = height * (upward ? BEHIND : AHEAD);
    return {
      first: Math.max(0, Math.floor((top - above) / this.step)),
      last: Math.min(this.rows - 1, Math.ceil((top + height + below) / this.step)),
    };
  }

  /** How far the grid must be scrolled to show an image whole: as little as possible. */
  topToShow(index: number, top: number, height: number): number {
    const at = this.topOf(index);
    return at < top ? at : Math.max(top, at + this.tile + this.foot - height);
  }

  /** The image that a key leads to from another one, or nothing where it leads nowhere. */
  moved(key: string, from: number, height: number): number | undefined {
    const screen = Math.max(1, Math.floor(height / this.step)) * this.columns;
    const moves: Record<string, number> = {
      ArrowRight: from + 1,
      ArrowLeft: from - 1,
      ArrowDown: from + this.columns,
      ArrowUp: from - this.columns,
      PageDown: from + screen,
      PageUp: from - screen,
      Home: 0,
      End: this.total - 1,
    };
    if (!(key in moves)) {
      return undefined;
    }
    const to = moves[key];
    // in the last, shorter row there may be nothing below: the place stays
    if ((key === 'ArrowDown' || key === 'ArrowUp') && (to < 0 || to >= this.total)) {
      return from;
    }
    return Math.min(Math.max(0, to), this.total - 1);
  }
}
