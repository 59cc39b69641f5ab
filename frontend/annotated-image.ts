import { css, html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { aroundOutlines, aroundRuns, type Box, maskPicture } from './mask-picture';

/** An annotation as the server tells it: its region in the words of COCO, in pixels of the image; empty for the whole. */
interface Told {
  category: string;
  crowd: boolean;
  region: {
    bbox?: [number, number, number, number];
    segmentation?: number[][] | { size: [number, number]; counts: number[] };
  };
}

interface Answer {
  width: number;
  height: number;
  annotations: Told[];
}

/** An annotation that can be drawn. */
interface Mark {
  /** Its place among the annotations of the image, from 0. */
  id: number;
  category: string;
  crowd: boolean;
  /** x, y, width, height around it; absent where it is the whole image. */
  box?: Box;
  outlines?: number[][];
  /** The address of a picture of its mask. */
  mask?: string;
}

/**
 * An image with its annotations drawn over it.
 *
 * @fires fs-mark - an annotation was pointed at; detail: id
 */
@customElement('fs-annotated-image')
export class AnnotatedImage extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      justify-items: center;
      align-items: start;
    }
    figure {
      position: relative;
      margin: 0;
      /* small images are enlarged, but not beyond what they show */
      width: min(100%, var(--fs-image-max-height, 75vh) * var(--_ratio), var(--_columns) * 4px);
      aspect-ratio: var(--_ratio);
      line-height: 0;
      border-radius: 8px;
      overflow: hidden;
      background: var(--vaadin-background-container, #8882);
    }
    img {
      display: block;
      width: 100%;
      height: 100%;
    }
    svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
    .shape {
      fill: var(--_colour);
      fill-opacity: 0.18;
      stroke: var(--_colour);
      stroke-width: 2.5;
      vector-effect: non-scaling-stroke;
      cursor: pointer;
    }
    .halo {
      fill: none;
      stroke: #000a;
      stroke-width: 4.5;
      vector-effect: non-scaling-stroke;
      pointer-events: none;
    }
    .mask {
      pointer-events: none;
      opacity: 0.55;
      image-rendering: pixelated;
    }
    .hit {
      fill: transparent;
      cursor: pointer;
    }
    g {
      transition: opacity 120ms;
    }
    .faded {
      opacity: 0.15;
    }
    .lit .shape {
      fill-opacity: 0.35;
    }
    .lit .mask {
      opacity: 0.8;
    }
    .labels {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }
    .label {
      position: absolute;
      max-width: 100%;
      padding: 0 6px;
      border-radius: 0 0 6px 0;
      overflow: hidden;
      color: #fff;
      background: var(--_dark);
      font: 600 12px/20px system-ui, sans-serif;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .label.faded {
      opacity: 0.15;
    }
    .fault {
      padding: 2rem;
      line-height: 1.5;
    }
    @media (prefers-reduced-motion: reduce) {
      g {
        transition: none;
      }
    }
  `;

  /** The image itself. */
  @property() src = '';
  /** Its size in pixels. */
  @property({ type: Number }) columns = 1;
  @property({ type: Number }) rows = 1;
  /** Where its annotations are asked for. */
  @property() annotations = '';
  /** What the image is called. */
  @property() name = '';
  /** Categories that are not drawn. */
  @property({ attribute: false }) without: string[] = [];
  /** The hue of each category, in degrees. */
  @property({ attribute: false }) hues: Record<string, number> = {};
  /** The annotation that stands out. */
  @property({ type: Number }) lit = -1;
  /** Whether the names of the categories are written over the image. */
  @property({ type: Boolean }) labels = false;

  @state() private marks: Mark[] = [];
  @state() private fault = '';
  private width = 0;
  private height = 0;
  private request = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      void this.load();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.request.abort();
    forget(this.marks);
    this.marks = [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('annotations') && this.annotations) {
      void this.load();
    }
  }

  private async load(): Promise<void> {
    this.request.abort();
    const request = new AbortController();
    this.request = request;
    try {
      const response = await fetch(new URL(this.annotations, document.baseURI), { signal: request.signal });
      if (!response.ok || response.redirected) {
        throw new Error(`The annotations could not be loaded (the server answered ${response.status}).`);
      }
      const answer = (await response.json()) as Answer;
      const marks = await Promise.all(answer.annotations.map((told, id) => this.understand(told, id)));
      if (request.signal.aborted) {
        forget(marks);
        return;
      }
      forget(this.marks);
      this.width = answer.width;
      this.height = answer.height;
      this.marks = marks;
      this.fault = '';
    } catch (fault) {
      if (!request.signal.aborted) {
        this.fault = fault instanceof Error ? fault.message : String(fault);
      }
    }
  }

  private async understand(told: Told, id: number): Promise<Mark> {
    const { bbox, segmentation } = told.region;
    const mark: Mark = { id, category: told.category, crowd: told.crowd, box: bbox };
    if (Array.isArray(segmentation)) {
      return { ...mark, outlines: segmentation, box: aroundOutlines(segmentation) };
    }
    if (segmentation) {
      const [height, width] = segmentation.size;
      const mask = await maskPicture(segmentation.counts, width, height, this.colour(told.category));
      return { ...mark, mask, box: aroundRuns(segmentation.counts, height) };
    }
    return mark;
  }

  private colour(category: string): string {
    return `hsl(${this.hues[category] ?? 212} 95% 60%)`;
  }

  override render() {
    const { width, height, marks } = this;
    const hidden = new Set(this.without);
    // small things lie over large ones, or they could not be reached
    const drawn = marks
      .filter((mark) => mark.box && !hidden.has(mark.category))
      .sort((one, other) => area(other) - area(one));
    return html`
      <figure style="--_ratio:${this.columns / this.rows};--_columns:${this.columns}">
        <img src=${this.src} alt=${this.describe(marks)} />
        ${width > 0 && drawn.length > 0
          ? html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
                ${drawn.map((mark) => this.draw(mark, width, height))}
              </svg>
              ${this.labels
                ? html`<div class="labels" aria-hidden="true">
                    ${drawn.map((mark, place) => this.write(mark, drawn.slice(0, place), width, height))}
                  </div>`
                : nothing}`
          : nothing}
      </figure>
      ${this.fault ? html`<div class="fault" role="alert">${this.fault}</div>` : nothing}
    `;
  }

  private draw(mark: Mark, width: number, height: number) {
    const [x, y, w, h] = mark.box ?? [0, 0, width, height];
    const state = this.lit < 0 ? '' : this.lit === mark.id ? 'lit' : 'faded';
    const point = () => this.dispatchEvent(new CustomEvent('fs-mark', { detail: { id: mark.id } }));
    const style = `--_colour:${this.colour(mark.category)}`;
    if (mark.mask) {
      return svg`<g class=${state} style=${style}>
        <image class="mask" href=${mark.mask} width=${width} height=${height} preserveAspectRatio="none"></image>
        <rect class="hit" x=${x} y=${y} width=${w} height=${h} @click=${point}><title>${mark.category}</title></rect>
      </g>`;
    }
    if (mark.outlines) {
      const path = mark.outlines.map(outline).join(' ');
      return svg`<g class=${state} style=${style}>
        <path class="halo" d=${path}></path>
        <path class="shape" fill-rule="evenodd" d=${path} @click=${point}><title>${mark.category}</title></path>
      </g>`;
    }
    return svg`<g class=${state} style=${style}>
      <rect class="halo" x=${x} y=${y} width=${w} height=${h}></rect>
      <rect class="shape" x=${x} y=${y} width=${w} height=${h} @click=${point}><title>${mark.category}</title></rect>
    </g>`;
  }

  private write(mark: Mark, before: Mark[], width: number, height: number) {
    const [x, y] = mark.box ?? [0, 0];
    // where several begin at one corner, their names stand below each other
    const above = before.filter(
      (other) => Math.abs((other.box?.[0] ?? 0) - x) < width / 8 && Math.abs((other.box?.[1] ?? 0) - y) < height / 24,
    ).length;
    const faded = this.lit >= 0 && this.lit !== mark.id;
    const left = Math.max(0, Math.min(x / width, 0.9)) * 100;
    const top = Math.max(0, Math.min(y / height, 0.95)) * 100;
    return html`<span
      class="label ${faded ? 'faded' : ''}"
      style="left:${left}%;top:calc(${top}% + ${above * 20}px);--_dark:hsl(${this.hues[mark.category] ?? 212} 80% 28%)"
      >${mark.category}${mark.crowd ? ' (group)' : ''}</span
    >`;
  }

  private describe(marks: Mark[]): string {
    const counts = new Map<string, number>();
    marks.forEach((mark) => counts.set(mark.category, (counts.get(mark.category) ?? 0) + 1));
    const shown = [...counts].map(([category, count]) => (count === 1 ? category : `${count} × ${category}`));
    return shown.length === 0 ? this.name : `${this.name}, shows ${shown.join(', ')}`;
  }
}

function forget(marks: Mark[]): void {
  marks.forEach((mark) => mark.mask && URL.revokeObjectURL(mark.mask));
}

function area(mark: Mark): number {
  return mark.box ? mark.box[2] * mark.box[3] : 0;
}

function outline(corners: number[]): string {
  let path = '';
  for (let i = 0; i < corners.length; i += 2) {
    path += `${i === 0 ? 'M' : 'L'}${corners[i]} ${corners[i + 1]}`;
  }
  return `${path}Z`;
}
