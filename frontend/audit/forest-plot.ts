import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { chartStyles } from './chart-styles';
import { axisPoints, count, points } from './numbers';
import { reach, ticks } from './scale';
import { shape, TITLES, type Verdict, verdictStyles } from './verdicts';

const STEP = 40;
const ZOOMS = [5, 10, 20, 30, 50];
const LIMITS = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1];

/** A finding; rates and differences are shares. */
export interface Row {
  word: string;
  verdict: Verdict;
  difference: number;
  lower: number;
  upper: number;
  label: string;
  address: string;
}

/**
 * Differences with their intervals beside the margin, the largest first. Each line is a link to its evidence; arrow keys
 * lead from line to line.
 *
 * @fires fs-zoom - how far the axis reaches was chosen; detail: points, 0 for as far as it must
 */
@customElement('fs-forest-plot')
export class ForestPlot extends LitElement {
  static override styles = [
    chartStyles,
    verdictStyles,
    css`
      .axis,
      a {
        display: grid;
        grid-template-columns: minmax(5rem, 11rem) minmax(0, 1fr) 12.5rem;
        gap: 0.75rem;
        align-items: center;
      }
      .axis {
        position: sticky;
        top: var(--bar-height, 0px);
        z-index: 1;
        padding-block: 0.25rem;
        background: var(--vaadin-background-color, Canvas);
        border-bottom: 1px solid var(--_line);
        color: var(--_quiet);
        font-size: 0.8rem;
      }
      .sides {
        display: flex;
        justify-content: space-between;
        gap: 0.5rem;
      }
      .ticks {
        position: relative;
        height: 1.1rem;
      }
      .ticks span {
        position: absolute;
        translate: -50% 0;
      }
      ol {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      a {
        min-height: 1.6rem;
        color: inherit;
        text-decoration: none;
        border-radius: 0.3rem;
      }
      a:hover {
        background: var(--vaadin-background-container, #8881);
      }
      .word {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        text-align: end;
      }
      .numbers {
        color: var(--_quiet);
        font-size: 0.8rem;
        white-space: nowrap;
      }
      .plot {
        position: relative;
        align-self: stretch;
        overflow: hidden;
      }
      .plot > * {
        position: absolute;
      }
      .band {
        inset-block: 0;
        background: var(--_band);
      }
      .zero {
        inset-block: 0;
        left: 50%;
        border-left: 1px solid var(--_line);
      }
      .interval {
        top: calc(50% - 1px);
        height: 2px;
        background: currentColor;
      }
      svg {
        top: calc(50% - 8px);
        width: 16px;
        height: 16px;
        margin-left: -8px;
      }
      .more {
        margin-top: 0.5rem;
      }
      @media (max-width: 50rem) {
        .axis,
        a {
          grid-template-columns: minmax(0, 6.5rem) minmax(0, 1fr);
          gap: 0.5rem;
        }
        .numbers {
          display: none;
        }
        a {
          min-height: 2rem;
        }
      }
    `,
  ];

  /** The largest differences first. */
  @property({ attribute: false }) rows: Row[] = [];
  /** How many there are in all. */
  @property({ type: Number }) total = 0;
  @property() first = '';
  @property() second = '';
  /** As a share. */
  @property({ type: Number }) margin = 0.05;
  /** In points; 0 for as far as it must. */
  @property({ type: Number }) zoom = 0;

  @state() private shown = STEP;
  @state() private active = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rows')) {
      this.shown = STEP;
      this.active = 0;
    }
  }

  private get limit(): number {
    return this.zoom > 0 ? this.zoom / 100 : reach([2 * this.margin, ...this.rows.slice(0, this.shown).flatMap((row) => [row.lower, row.upper])], LIMITS);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const last = Math.min(this.shown, this.rows.length) - 1;
    const moves: Record<string, number> = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, Home: 0, End: last };
    if (event.key in moves && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.active = Math.min(last, Math.max(0, moves[event.key]));
      void this.updateComplete.then(() => this.renderRoot.querySelectorAll('a')[this.active]?.focus());
    }
  };

  private readonly onZoom = (event: Event): void => {
    this.dispatchEvent(new CustomEvent('fs-zoom', { detail: { points: Number((event.target as HTMLSelectElement).value) } }));
  };

  protected override render() {
    if (this.rows.length === 0) {
      return html`<p>No word is left by what you chose.</p>`;
    }
    const limit = this.limit;
    const place = (value: number) => 50 + (50 * Math.min(limit, Math.max(-limit, value))) / limit;
    const steps = ticks(limit, 2);
    const all = [...steps.slice(1).map((step) => -step).reverse(), ...steps];
    return html`
      <div class="head">
        <p id="how">
          The ${count(Math.min(this.shown, this.rows.length))} largest of ${count(this.total)} differences, with their 95 % intervals; the grey band is
          the margin; of rare words the ratio decides instead. Arrow keys lead from word to word, Enter opens the evidence.
        </p>
        <label
          >Axis reaches to
          <select @change=${this.onZoom}>
            <option value="0" ?selected=${this.zoom === 0}>all</option>
            ${ZOOMS.concat(this.zoom > 0 && !ZOOMS.includes(this.zoom) ? [this.zoom] : []).map(
              (zoom) => html`<option value=${zoom} ?selected=${this.zoom === zoom}>${zoom} points</option>`,
            )}
          </select></label
        >
      </div>
      <div class="axis" aria-hidden="true">
        <span></span>
        <div>
          <div class="sides"><span>← more in ${this.second}</span><span>more in ${this.first} →</span></div>
          <div class="ticks">${all.map((value) => html`<span style="left:${Math.min(97, Math.max(3, place(value)))}%">${axisPoints(value)}</span>`)}</div>
        </div>
        <span class="numbers">points, 95 % interval</span>
      </div>
      <ol aria-label="Differences by word" aria-describedby="how" @keydown=${this.onKey}>
        ${this.rows.slice(0, this.shown).map((row, at) => this.line(row, at, place))}
      </ol>
      ${this.shown < this.rows.length
        ? html`<button
            class="more"
            @click=${() => {
              this.shown += STEP;
            }}
          >
            Show ${count(Math.min(STEP, this.rows.length - this.shown))} more
          </button>`
        : this.rows.length < this.total
          ? html`<p class="numbers">The table has all ${count(this.total)}; choose fewer to see others here.</p>`
          : nothing}
    `;
  }

  private line(row: Row, at: number, place: (value: number) => number) {
    const left = place(row.lower);
    return html`<li>
      <a
        href=${row.address}
        aria-label=${row.label}
        title=${`${row.word}: ${TITLES[row.verdict]}`}
        tabindex=${at === this.active ? 0 : -1}
        @focus=${() => {
          this.active = at;
        }}
      >
        <span class="word">${row.word}</span>
        <span class="plot ${row.verdict}">
          <span class="band" style="left:${place(-this.margin)}%;width:${place(this.margin) - place(-this.margin)}%"></span>
          <span class="zero"></span>
          <span class="interval" style="left:${left}%;width:${place(row.upper) - left}%"></span>
          <svg style="left:${place(row.difference)}%" viewBox="0 0 16 16" aria-hidden="true">${shape(row.verdict, 8, 8, 5)}</svg>
        </span>
        <span class="numbers">${points(row.difference)} (${points(row.lower)} to ${points(row.upper)})</span>
      </a>
    </li>`;
  }
}
