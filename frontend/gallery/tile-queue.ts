import type { Feed } from './feed';
import type { Layer } from './layer';
import { TilePainter, type Drawing } from './tile-painter';

/** As many as a browser asks one server for at once, and some to follow. */
const AT_ONCE = 10;
/** How long drawing may keep a frame, in milliseconds. */
const PATIENCE = 9;
/** So many tiles are drawn in a frame however long that takes: on a busy machine time passes without being used. */
const LEAST_DRAWN = 4;

/** A tile that is in sight or near it. */
export interface Wish {
  canvas: HTMLCanvasElement;
  filter: number;
  /** How many images the filter has. */
  count: number;
  /** From the top of all tiles. */
  top: number;
}

/** Who wants to know what becomes of the tiles. */
export interface Told {
  /** Something cannot be brought. */
  fault: (message: string) => void;
  /** Every tile in sight is drawn, as far as it can be; told once. */
  drawn: () => void;
}

/** How all tiles are drawn, and at which of the layer's thresholds. */
export interface TileStyle {
  drawing: Drawing;
  share: number;
}

/** Brings what tiles need and draws them, those in sight first and from the top, without holding up a frame. */
export class TileQueue {
  private wishes: Wish[] = [];
  private readonly underway = new Map<number, AbortController>();
  private readonly failed = new Set<number>();
  private readonly painter: TilePainter;
  private frame = 0;
  private complete = false;

  /**
   * @param thresholds by filter, then share
   * @param sight what is in sight: from where to where, from the top of all tiles
   */
  constructor(
    private readonly feed: Feed,
    private readonly layer: Layer,
    private readonly thresholds: Float64Array,
    private readonly sight: () => [number, number],
    private readonly told: Told,
  ) {
    this.painter = new TilePainter(layer.height, layer.width);
  }

  /** From now on these tiles are wanted, drawn in this way. */
  want(wishes: Wish[], style: TileStyle): void {
    const [from, to] = this.sight();
    const away = ({ top }: Wish) => Math.max(from - top, top - to, 0);
    this.wishes = wishes.sort((one, other) => away(one) - away(other) || one.top - other.top);
    const wanted = new Set(wishes.map((wish) => wish.filter));
    for (const [filter, request] of this.underway) {
      if (!wanted.has(filter)) {
        request.abort();
        this.underway.delete(filter);
      }
    }
    for (const wish of wishes) {
      if (wish.canvas.dataset.filter !== String(wish.filter)) {
        wish.canvas.dataset.filter = String(wish.filter);
        wish.canvas.dataset.drawn = '';
        wish.canvas.getContext('2d')?.clearRect(0, 0, wish.canvas.width, wish.canvas.height);
      }
    }
    this.draw(style);
    this.load(style);
  }

  forgetFaults(): void {
    this.failed.clear();
  }

  close(): void {
    this.underway.forEach((request) => request.abort());
    this.underway.clear();
    this.wishes = [];
    cancelAnimationFrame(this.frame);
  }

  private load(style: TileStyle): void {
    for (const { filter } of this.wishes) {
      if (this.underway.size >= AT_ONCE) {
        return;
      }
      if (!this.underway.has(filter) && !this.failed.has(filter) && !this.has(filter, style.drawing)) {
        void this.bring(filter, style);
      }
    }
  }

  private has(filter: number, drawing: Drawing): boolean {
    return (
      this.feed.heldSprite(filter) !== undefined &&
      (!TilePainter.needsGrids(drawing) || this.feed.heldGrids(filter) !== undefined)
    );
  }

  private async bring(filter: number, style: TileStyle): Promise<void> {
    const request = new AbortController();
    this.underway.set(filter, request);
    try {
      const grids = TilePainter.needsGrids(style.drawing) && !this.feed.heldGrids(filter) ? this.feed.bringGrids(filter) : undefined;
      await Promise.all([grids, this.feed.heldSprite(filter) ?? this.feed.sprite(filter, request.signal)]);
    } catch (fault) {
      if (!request.signal.aborted) {
        this.failed.add(filter);
        this.told.fault(fault instanceof Error ? fault.message : String(fault));
      }
    }
    if (this.underway.get(filter) === request) {
      this.underway.delete(filter);
      this.draw(style);
      this.load(style);
    }
  }

  private draw(style: TileStyle): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const end = performance.now() + PATIENCE;
      let drawn = 0;
      for (const wish of this.wishes) {
        if (drawn >= LEAST_DRAWN && performance.now() > end) {
          this.draw(style);
          return;
        }
        drawn += this.paint(wish, style) ? 1 : 0;
      }
      this.complete ||= this.tellIfComplete();
    });
  }

  private tellIfComplete(): boolean {
    const [from, to] = this.sight();
    const complete = this.wishes.every(
      ({ canvas, filter, top }) => canvas.dataset.drawn || this.failed.has(filter) || top < from || top > to,
    );
    if (complete) {
      this.told.drawn();
    }
    return complete;
  }

  /** Says whether there was something to draw, and all that it needs. */
  private paint({ canvas, filter, count }: Wish, { drawing, share }: TileStyle): boolean {
    const key = `${filter} ${canvas.width} ${Math.min(count, drawing.images)} ${share} ${drawing.look} ${drawing.colours} ${drawing.crop} ${drawing.images}`;
    if (canvas.dataset.drawn === key) {
      return false;
    }
    const sprite = this.feed.heldSprite(filter);
    const grids = this.feed.heldGrids(filter);
    if (!sprite || (!grids && TilePainter.needsGrids(drawing))) {
      return false;
    }
    const threshold = this.thresholds[filter * this.layer.shares.length + share];
    this.painter.paint(canvas, sprite, count, grids, threshold, drawing);
    canvas.dataset.drawn = key;
    return true;
  }
}
