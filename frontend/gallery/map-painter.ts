import type { MapPlaces } from './feed';
import type { MapLabel } from './map-labels';
import type { MapBox } from './state';

/** Room around the points, in pixels. */
export const MAP_ROOM = 18;
const POINT = 3.2;
const FULL_TURN = 2 * Math.PI;

/** What a map is drawn with. */
export interface MapColours {
  text: string;
  quiet: string;
  accent: string;
  ground: string;
}

/** Draws a map of filters: those found strong, the others faint, and words where several filters say them. */
export class MapPainter {
  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly width: number,
    private readonly height: number,
    private readonly colours: MapColours,
  ) {}

  x(share: number): number {
    return MAP_ROOM + share * (this.width - 2 * MAP_ROOM);
  }

  y(share: number): number {
    return MAP_ROOM + share * (this.height - 2 * MAP_ROOM);
  }

  draw(places: MapPlaces, found: ReadonlySet<number>, picked: ReadonlySet<number>, labels: MapLabel[], box: MapBox | undefined): void {
    this.context.clearRect(0, 0, this.width, this.height);
    this.points(places, (filter) => !found.has(filter), this.colours.quiet, 0.3);
    this.points(places, (filter) => found.has(filter), this.colours.accent, 0.85);
    this.rings(places, picked);
    this.words(labels);
    if (box) {
      this.rectangle(box);
    }
  }

  private points(places: MapPlaces, which: (filter: number) => boolean, colour: string, strength: number): void {
    this.context.fillStyle = colour;
    this.context.globalAlpha = strength;
    places.x.forEach((x, filter) => {
      const y = places.y[filter];
      if (x !== null && y !== null && which(filter)) {
        this.context.beginPath();
        this.context.arc(this.x(x), this.y(y), POINT, 0, FULL_TURN);
        this.context.fill();
      }
    });
    this.context.globalAlpha = 1;
  }

  private rings(places: MapPlaces, picked: ReadonlySet<number>): void {
    this.context.strokeStyle = this.colours.text;
    this.context.lineWidth = 1.5;
    for (const filter of picked) {
      const x = places.x[filter];
      const y = places.y[filter];
      if (typeof x === 'number' && typeof y === 'number') {
        this.context.beginPath();
        this.context.arc(this.x(x), this.y(y), POINT + 2.5, 0, FULL_TURN);
        this.context.stroke();
      }
    }
  }

  /** Words that would lie on others are left out. */
  private words(labels: MapLabel[]): void {
    const taken: [number, number, number, number][] = [];
    this.context.font = '600 12px system-ui';
    this.context.textAlign = 'center';
    this.context.textBaseline = 'middle';
    this.context.lineJoin = 'round';
    for (const { text, x, y } of labels) {
      const half = this.context.measureText(text).width / 2 + 3;
      const at = Math.min(Math.max(this.x(x), half), this.width - half);
      const place: [number, number, number, number] = [at - half, this.y(y) - 9, at + half, this.y(y) + 9];
      if (taken.every((other) => place[2] < other[0] || place[0] > other[2] || place[3] < other[1] || place[1] > other[3])) {
        taken.push(place);
        this.context.lineWidth = 4;
        this.context.strokeStyle = this.colours.ground;
        this.context.strokeText(text, at, this.y(y));
        this.context.fillStyle = this.colours.text;
        this.context.fillText(text, at, this.y(y));
      }
    }
  }

  private rectangle([left, top, right, bottom]: MapBox): void {
    this.context.strokeStyle = this.colours.text;
    this.context.lineWidth = 1.5;
    this.context.setLineDash([6, 4]);
    this.context.strokeRect(this.x(left), this.y(top), this.x(right) - this.x(left), this.y(bottom) - this.y(top));
    this.context.setLineDash([]);
  }
}
