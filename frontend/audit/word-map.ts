import { css, html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { chartStyles } from './chart-styles';
import { axisPercent, count } from './numbers';
import { isArrow, labels, onward, reach, ticks } from './scale';
import { shape, type Verdict, verdictStyles } from './verdicts';

const ROOM = { left: 58, right: 14, top: 12, bottom: 44 };
const REACHES = [5, 10, 20, 50, 100];
const LEAST = 3;
const MOST = 11;
const NAMED = 24;

/** A word; its rates are shares, its weight is Fightin' Words'. */
export interface Point {
  word: string;
  verdict: Verdict;
  first: number;
  second: number;
  weight: number;
  label: string;
}

interface Drawn {
  point: Point;
  x: number;
  y: number;
  r: number;
}

/**
 * Words placed by how often they were found in both subsets: on the diagonal are those that were found equally often.
 *
 * @fires fs-reach - how far the axes reach was chosen; detail: percent, 0 for as far as they must
 * @fires fs-open - a word is to be opened; detail: word
 */
@customElement('fs-word-map')
export class WordMap extends LitElement {
  static override styles = [
    chartStyles,
    verdictStyles,
    css`
      .map {
        display: block;
        width: 100%;
      }
      text {
        fill: var(--_quiet);
        font-size: 12px;
      }
      text.name {
        fill: var(--vaadin-text-color, CanvasText);
        pointer-events: none;
        paint-order: stroke;
        stroke: var(--vaadin-background-color, Canvas);
        stroke-width: 3px;
      }
      .grid {
        stroke: var(--_line);
        stroke-opacity: 0.5;
      }
      .diagonal {
        stroke: var(--_quiet);
        stroke-dasharray: 4 4;
      }
      .band {
        fill: var(--_band);
      }
      a {
        cursor: pointer;
        outline: none;
      }
      a .ring {
        fill: none;
        stroke: none;
      }
      a:focus-visible .ring,
      a:hover .ring {
        stroke: var(--aura-accent-color, Highlight);
        stroke-width: 2.5;
      }
      .now {
        min-height: 1.4em;
        margin: 0.25rem 0 0;
      }
    `,
  ];

  /** The heaviest first. */
  @property({ attribute: false }) points: Point[] = [];
  @property({ type: Number }) total = 0;
  @property() first = '';
  @property() second = '';
  /** As a share. */
  @property({ type: Number }) margin = 0.05;
  /** In percent; 0 for as far as they must. */
  @property({ type: Number }) reach = 0;

  @state() private width = 0;
  @state() private active = 0;
  @state() private pointed?: Point;
  private readonly sizes = new ResizeObserver(() => {
    this.width = this.clientWidth;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('points') || changed.has('reach')) {
      this.active = 0;
      this.pointed = undefined;
    }
  }

  private get height(): number {
    return Math.max(320, Math.min(620, this.width * 0.75));
  }

  private get limit(): number {
    return this.reach > 0 ? this.reach / 100 : reach([2 * this.margin, ...this.points.flatMap((point) => [point.first, point.second])]);
  }

  private readonly x = (share: number): number => ROOM.left + (share / this.limit) * (this.width - ROOM.left - ROOM.right);
  private readonly y = (share: number): number =>
    this.height - ROOM.bottom - (share / this.limit) * (this.height - ROOM.top - ROOM.bottom);

  private drawn(): Drawn[] {
    const limit = this.limit;
    const most = Math.max(1e-9, ...this.points.map((point) => point.weight));
    return this.points
      .filter((point) => point.first <= limit && point.second <= limit)
      .map((point) => ({
        point,
        x: this.x(point.first),
        y: this.y(point.second),
        r: LEAST + (MOST - LEAST) * Math.sqrt(point.weight / most),
      }));
  }

  private onKey(event: KeyboardEvent, drawn: Drawn[]): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (isArrow(event.key)) {
      event.preventDefault();
      const next = onward(drawn, this.active, event.key);
      if (next !== undefined) {
        this.active = next;
        void this.updateComplete.then(() => this.renderRoot.querySelector<SVGElement>(`a[data-at='${next}']`)?.focus());
      }
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.open(drawn[this.active].point);
    }
  }

  private open(point: Point): void {
    this.dispatchEvent(new CustomEvent('fs-open', { detail: { word: point.word } }));
  }

  private readonly onReach = (event: Event): void => {
    this.dispatchEvent(new CustomEvent('fs-reach', { detail: { percent: Number((event.target as HTMLSelectElement).value) } }));
  };

  protected override render() {
    const drawn = this.width > 0 ? this.drawn() : [];
    const beyond = this.total - drawn.length;
    return html`
      <div class="head">
        <p id="how">
          How often each word was found in both subsets. On the broken line it was found equally often, in the grey band the difference is within the
          margin; the larger the sign, the more the word tells the subsets apart (Fightin’ Words).
          ${this.width > 0 && beyond > 0 ? html` ${count(beyond)} are not drawn here; the table has them.` : nothing}
        </p>
        <label
          >Axes reach to
          <select @change=${this.onReach}>
            <option value="0" ?selected=${this.reach === 0}>all</option>
            ${REACHES.concat(this.reach > 0 && !REACHES.includes(this.reach) ? [this.reach] : []).map(
              (percent) => html`<option value=${percent} ?selected=${this.reach === percent}>${percent} %</option>`,
            )}
          </select></label
        >
      </div>
      ${this.width > 0 ? this.map(drawn) : nothing}
      <p class="now" aria-hidden="true">${this.pointed?.label ?? ''}</p>
    `;
  }

  private map(drawn: Drawn[]) {
    const { x, y, limit, margin } = this;
    const inside = Math.min(margin, limit);
    const band = [
      [0, 0],
      [inside, 0],
      [limit, limit - inside],
      [limit, limit],
      [limit - inside, limit],
      [0, inside],
    ].map(([a, b]) => `${x(a)},${y(b)}`);
    const names = labels(
      drawn.map((each) => ({ x: each.x, y: each.y, r: each.r, text: each.point.word })),
      this.width - ROOM.right,
      this.width < 500 ? NAMED / 2 : NAMED,
    );
    return html`<svg
      class="map"
      viewBox="0 0 ${this.width} ${this.height}"
      height=${this.height}
      role="group"
      aria-label="Map of ${drawn.length} words by how often they were found"
      aria-describedby="how"
      @keydown=${(event: KeyboardEvent) => this.onKey(event, drawn)}
    >
      <g aria-hidden="true">
        <polygon class="band" points=${band.join(' ')}></polygon>
        ${ticks(limit, this.width < 500 ? 4 : 8).map(
          (value) => svg`<line class="grid" x1=${x(value)} x2=${x(value)} y1=${y(0)} y2=${y(limit)}></line>
            <line class="grid" x1=${x(0)} x2=${x(limit)} y1=${y(value)} y2=${y(value)}></line>
            <text x=${x(value)} y=${y(0) + 16} text-anchor="middle">${axisPercent(value)}</text>
            <text x=${x(0) - 6} y=${y(value) + 4} text-anchor="end">${axisPercent(value)}</text>`,
        )}
        <line class="diagonal" x1=${x(0)} y1=${y(0)} x2=${x(limit)} y2=${y(limit)}></line>
        <text x=${x(limit)} y=${this.height - 8} text-anchor="end">of the images of ${this.first} →</text>
        <text x=${x(0) + 6} y=${y(limit) + 12}>↑ of the images of ${this.second}</text>
      </g>
      ${drawn.map((each, at) => this.word(each, at))}
      <g aria-hidden="true">
        ${names.map((name) => svg`<text class="name" x=${name.x} y=${name.y + 4} text-anchor=${name.end ? 'end' : 'start'}>${name.text}</text>`)}
      </g>
    </svg>`;
  }

  private word({ point, x, y, r }: Drawn, at: number) {
    const pointAt = () => {
      this.pointed = point;
    };
    return svg`<a
      role="link"
      class=${point.verdict}
      data-at=${at}
      tabindex=${at === this.active ? 0 : -1}
      aria-label=${point.label}
      @click=${() => this.open(point)}
      @mouseenter=${pointAt}
      @focus=${() => {
        this.active = at;
        pointAt();
      }}
    ><circle class="ring" cx=${x} cy=${y} r=${r + 4}></circle><circle cx=${x} cy=${y} r=${Math.max(r, 8)} fill="transparent"></circle>${shape(point.verdict, x, y, r)}</a>`;
  }
}
