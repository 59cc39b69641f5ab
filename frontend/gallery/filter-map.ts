import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from './control-styles';
import { segments } from './controls';
import type { MapPlaces } from './feed';
import { describe } from './filter-tile';
import { mapLabels, type MapLabel } from './map-labels';
import { MAP_ROOM, MapPainter } from './map-painter';
import { clamp } from './numbers';
import type { Known } from './search';
import { MAPS, type MapBox, type MapKind } from './state';

const STEP = 0.02;
const NEAR = 9;
const FIRST_BOX: MapBox = [0.35, 0.35, 0.65, 0.65];
const MAP_LABELS: Record<MapKind, string> = { umap: 'UMAP', pca: 'PCA' };

/**
 * The filters of a layer placed by what their words mean. A rectangle, drawn by the pointer or led by the arrow keys,
 * narrows the gallery.
 *
 * @fires fs-change - a rectangle or a kind of map was chosen; detail: that part of the state
 * @fires fs-jump - a filter is to be shown; detail: filter
 */
@customElement('fs-filter-map')
export class FilterMap extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        position: relative;
        min-height: 14rem;
      }
      .head {
        position: absolute;
        z-index: 1;
        top: 0.5rem;
        left: 0.5rem;
        right: 0.5rem;
        pointer-events: none;
        justify-content: space-between;
      }
      .head > * {
        pointer-events: auto;
      }
      [role='application'] {
        position: absolute;
        inset: 0;
        border-radius: 0.75rem;
        border: 1px solid var(--_line);
        cursor: crosshair;
        touch-action: none;
      }
      [role='application']:focus-visible {
        outline: 3px solid var(--aura-accent-color, Highlight);
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
      }
      .hint {
        position: absolute;
        inset: auto 0.75rem 0.5rem;
        margin: 0;
        color: var(--_quiet);
        font-size: 0.8rem;
        pointer-events: none;
      }
    `,
  ];

  @property({ attribute: false }) places?: MapPlaces;
  @property({ attribute: false }) known?: Known;
  @property({ attribute: false }) filters: number[] = [];
  @property({ attribute: false }) picked: ReadonlySet<number> = new Set();
  @property({ attribute: false }) box?: MapBox;
  @property() kind: MapKind = 'umap';
  /** The kinds of maps there are. */
  @property({ attribute: false }) kinds: readonly string[] = MAPS;

  /** A rectangle that is being made. */
  @state() private draft?: MapBox;
  @query('canvas') private canvas!: HTMLCanvasElement;
  private labels: MapLabel[] = [];
  private from?: [number, number];
  private readonly sizes = new ResizeObserver(() => this.draw());
  private readonly scheme = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly onScheme = (): void => this.draw();

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    this.scheme.addEventListener('change', this.onScheme);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.scheme.removeEventListener('change', this.onScheme);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('box')) {
      this.draft = undefined;
    }
    if ((changed.has('known') || changed.has('places')) && this.known && this.places) {
      this.labels = mapLabels(this.known, this.places);
    }
  }

  protected override updated(): void {
    this.draw();
  }

  private painter(): MapPainter | undefined {
    const context = this.canvas?.getContext('2d');
    const style = getComputedStyle(this);
    const value = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
    return context
      ? new MapPainter(context, this.clientWidth, this.clientHeight, {
          text: style.color,
          quiet: value('--_quiet', 'GrayText'),
          accent: resolved(this, '--aura-accent-color'),
          ground: resolved(this, '--vaadin-background-color'),
        })
      : undefined;
  }

  private draw(): void {
    if (!this.hasUpdated || !this.places || this.clientWidth === 0) {
      return;
    }
    const scale = window.devicePixelRatio || 1;
    this.canvas.width = this.clientWidth * scale;
    this.canvas.height = this.clientHeight * scale;
    this.canvas.getContext('2d')?.scale(scale, scale);
    this.painter()?.draw(this.places, new Set(this.filters), this.picked, this.labels, this.draft ?? this.box);
  }

  private share(event: PointerEvent): [number, number] {
    const frame = this.canvas.getBoundingClientRect();
    return [
      clamp((event.clientX - frame.left - MAP_ROOM) / (frame.width - 2 * MAP_ROOM), 0, 1),
      clamp((event.clientY - frame.top - MAP_ROOM) / (frame.height - 2 * MAP_ROOM), 0, 1),
    ];
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button === 0) {
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      this.from = this.share(event);
    }
  };

  private readonly onMove = (event: PointerEvent): void => {
    const at = this.share(event);
    if (this.from) {
      this.draft = [Math.min(this.from[0], at[0]), Math.min(this.from[1], at[1]), Math.max(this.from[0], at[0]), Math.max(this.from[1], at[1])];
    } else {
      const near = this.nearest(at);
      this.canvas.title = near === undefined ? '' : describe(this.known, near);
    }
  };

  private readonly onUp = (event: PointerEvent): void => {
    const { draft, from } = this;
    this.from = undefined;
    this.draft = undefined;
    if (draft && draft[2] - draft[0] > STEP / 2 && draft[3] - draft[1] > STEP / 2) {
      this.narrow(draft);
    } else if (from) {
      const near = this.nearest(this.share(event));
      if (near !== undefined) {
        this.dispatchEvent(new CustomEvent('fs-jump', { detail: { filter: near } }));
      }
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      ArrowUp: [0, -STEP],
      ArrowDown: [0, STEP],
    };
    if (event.key in moves) {
      event.preventDefault();
      this.draft = moved(this.draft ?? this.box ?? FIRST_BOX, moves[event.key], event.shiftKey);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.narrow(this.draft ?? this.box ?? FIRST_BOX);
    } else if (event.key === 'Escape') {
      this.draft = undefined;
      this.narrow(undefined);
    }
  };

  private narrow(box: MapBox | undefined): void {
    this.dispatchEvent(new CustomEvent('fs-change', { detail: { box, at: undefined } }));
  }

  private nearest([x, y]: [number, number]): number | undefined {
    const across = this.clientWidth - 2 * MAP_ROOM;
    const down = this.clientHeight - 2 * MAP_ROOM;
    let best: number | undefined;
    let least = NEAR;
    this.places?.x.forEach((place, filter) => {
      const distance = Math.hypot(((place ?? 9) - x) * across, ((this.places?.y[filter] ?? 9) - y) * down);
      if (distance < least) {
        least = distance;
        best = filter;
      }
    });
    return best;
  }

  private inside([left, top, right, bottom]: MapBox): number {
    return (this.places?.x ?? []).filter((x, filter) => {
      const y = this.places?.y[filter];
      return typeof x === 'number' && typeof y === 'number' && x >= left && x <= right && y >= top && y <= bottom;
    }).length;
  }

  override render() {
    const box = this.draft ?? this.box;
    return html`
      <div
        role="application"
        tabindex="0"
        aria-label="Map of the filters by the meaning of their words"
        aria-describedby="how"
        @pointerdown=${this.onDown}
        @pointermove=${this.onMove}
        @pointerup=${this.onUp}
        @keydown=${this.onKey}
      >
        <canvas aria-hidden="true"></canvas>
      </div>
      <div class="head row">
        ${segments(
          'Kind of map',
          MAPS.filter((kind) => this.kinds.includes(kind)).map((kind) => [kind, MAP_LABELS[kind]] as const),
          this.kind,
          (map) => this.dispatchEvent(new CustomEvent('fs-change', { detail: { map, box: undefined, at: undefined } })),
        )}
        ${this.box ? html`<button @click=${() => this.narrow(undefined)}>Leave the rectangle</button>` : ''}
      </div>
      <p class="hint" id="how">Draw a rectangle, or lead it: arrows move it, Shift and arrows size it, Enter narrows, Escape leaves it.</p>
      <div class="hidden" role="status">${box ? `${this.inside(box)} filters in the rectangle` : ''}</div>
    `;
  }
}

/** A rectangle moved, or its right and lower edge alone, without leaving the map. */
function moved([left, top, right, bottom]: MapBox, [x, y]: [number, number], size: boolean): MapBox {
  if (size) {
    return [left, top, clamp(right + x, left + STEP, 1), clamp(bottom + y, top + STEP, 1)];
  }
  const across = clamp(x, -left, 1 - right);
  const down = clamp(y, -top, 1 - bottom);
  return [left + across, top + down, right + across, bottom + down];
}

/** What a colour of the theme is here: canvases know no variables. */
function resolved(host: LitElement, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  probe.hidden = true;
  host.renderRoot.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
