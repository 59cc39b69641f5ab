import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Activations } from './activations';
import { count, decimal, percent, smallShare } from './numbers';

const COLUMNS = 72;
const WIDTH = 720;
const HEIGHT = 150;
const STEP = 0.01;
const LARGE_STEP = 0.1;

/**
 * The activations of a filter over the whole range, with the threshold as a line to drag.
 *
 * @fires fs-threshold - the line was moved; detail: threshold
 */
@customElement('fs-activation-histogram')
export class ActivationHistogram extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .plot {
      position: relative;
      height: 10rem;
      border-bottom: 1px solid var(--vaadin-border-color, #8888);
      touch-action: none;
      cursor: ew-resize;
      user-select: none;
    }
    svg {
      width: 100%;
      height: 100%;
      display: block;
    }
    rect {
      fill: var(--aura-accent-color, currentColor);
      opacity: 0.35;
    }
    rect.above {
      opacity: 0.95;
    }
    .line {
      position: absolute;
      inset-block: 0;
      width: 1.5rem;
      margin-inline-start: -0.75rem;
      border-radius: 0.4rem;
    }
    .line::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: calc(50% - 1px);
      width: 2px;
      background: var(--vaadin-text-color, currentColor);
    }
    .line::after {
      content: '';
      position: absolute;
      top: 0;
      inset-inline-start: calc(50% - 0.45rem);
      width: 0.9rem;
      height: 0.9rem;
      border-radius: 50%;
      background: var(--vaadin-text-color, currentColor);
    }
    .line:focus-visible {
      outline: 2px solid var(--aura-accent-color, currentColor);
    }
    .standard {
      position: absolute;
      inset-block: 0;
      border-inline-start: 1px dashed var(--vaadin-text-color-secondary, currentColor);
      pointer-events: none;
    }
    .ends {
      display: flex;
      justify-content: space-between;
      gap: 0.75rem;
      text-align: center;
      color: var(--vaadin-text-color-secondary, inherit);
      font-size: 0.8rem;
      font-variant-numeric: tabular-nums;
    }
  `;

  @property({ attribute: false }) activations?: Activations;
  @property({ type: Number }) threshold = 0;
  /** The threshold of the explanation. */
  @property({ type: Number }) standard = 0;

  private dragging = false;

  private get range(): number {
    return this.activations ? this.activations.greatest - this.activations.least : 0;
  }

  private shareOfWidth(value: number): number {
    return this.range > 0 ? Math.min(1, Math.max(0, (value - (this.activations?.least ?? 0)) / this.range)) : 0;
  }

  private move(threshold: number): void {
    const { least = 0, greatest = 0 } = this.activations ?? {};
    const moved = Math.min(greatest, Math.max(least, threshold));
    this.dispatchEvent(new CustomEvent('fs-threshold', { detail: { threshold: moved } }));
  }

  private readonly point = (event: PointerEvent): void => {
    if (event.type === 'pointerdown') {
      this.dragging = event.button === 0;
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      this.renderRoot.querySelector<HTMLElement>('.line')?.focus();
    }
    if (this.dragging) {
      event.preventDefault();
      const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
      this.move((this.activations?.least ?? 0) + ((event.clientX - box.left) / box.width) * this.range);
    }
  };

  private readonly drop = (): void => {
    this.dragging = false;
  };

  private readonly key = (event: KeyboardEvent): void => {
    const { least = 0, greatest = 0 } = this.activations ?? {};
    const moves: Record<string, number> = {
      ArrowLeft: this.threshold - STEP * this.range,
      ArrowDown: this.threshold - STEP * this.range,
      ArrowRight: this.threshold + STEP * this.range,
      ArrowUp: this.threshold + STEP * this.range,
      PageDown: this.threshold - LARGE_STEP * this.range,
      PageUp: this.threshold + LARGE_STEP * this.range,
      Home: least,
      End: greatest,
    };
    if (event.key in moves && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.move(moves[event.key]);
    }
  };

  protected override render() {
    const all = this.activations;
    if (!all || this.range === 0) {
      return html`<p>All activations are equal: there is nothing to draw.</p>`;
    }
    const columns = all.columns(COLUMNS);
    const most = Math.log1p(Math.max(1, ...columns));
    const line = this.shareOfWidth(this.threshold);
    return html`
      <div
        class="plot"
        @pointerdown=${this.point}
        @pointermove=${this.point}
        @pointerup=${this.drop}
        @pointercancel=${this.drop}
      >
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
          ${columns.map((number, column) => this.column(number, column, most, line))}
        </svg>
        <div class="standard" style="left:${this.shareOfWidth(this.standard) * 100}%"></div>
        <div
          class="line"
          role="slider"
          tabindex="0"
          aria-label="Threshold"
          aria-orientation="horizontal"
          aria-valuemin=${all.least}
          aria-valuemax=${all.greatest}
          aria-valuenow=${this.threshold}
          aria-valuetext="${decimal(this.threshold)}, ${smallShare(
            all.shareAbove(this.threshold),
          )} of all positions are above"
          style="left:${line * 100}%"
          @keydown=${this.key}
        ></div>
      </div>
      <div class="ends">
        <span>${decimal(all.least)}</span>
        <span
          >${count(all.count)} activations${all.zeros > 0
            ? `, ${percent(all.zeros / all.count)} exactly zero and not drawn`
            : ''}; heights are logarithms</span
        >
        <span>${decimal(all.greatest)}</span>
      </div>
    `;
  }

  private column(number: number, column: number, most: number, line: number) {
    const height = (HEIGHT * Math.log1p(number)) / most;
    const width = WIDTH / COLUMNS;
    return svg`<rect class=${column / COLUMNS >= line ? 'above' : ''} x=${column * width} y=${HEIGHT - height}
      width=${width - 1} height=${height}></rect>`;
  }
}
