import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from './control-styles';
import { wordsOf } from './filter-tile';
import { markText } from './marks';
import { percent } from './numbers';
import { agreement, isReliable, WORDS_SHOWN, type Known, type Match } from './search';

const ROWS = 50;

/**
 * The filters as a plain table, some at a time: the same as the tiles say, for those who listen.
 *
 * @fires fs-pick - filters were picked or dropped; detail: filters, picked
 * @fires fs-position - another part is shown; detail: filter, the first of it
 */
@customElement('fs-filter-table')
export class FilterTable extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        overflow: auto;
        position: relative;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 0.4rem 0.6rem;
        text-align: start;
        vertical-align: top;
        border-bottom: 1px solid var(--_line);
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--vaadin-background-color, Canvas);
        color: var(--_quiet);
        font-size: 0.85em;
        white-space: nowrap;
      }
      a {
        color: var(--aura-accent-text-color, var(--aura-accent-color));
      }
      .doubtful {
        color: var(--_quiet);
      }
      .reliable {
        font-weight: 600;
      }
      nav {
        margin: 0.5rem 0;
      }
      @container (max-width: 40rem) {
        .extra {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) filters: number[] = [];
  @property({ attribute: false }) known?: Known;
  @property({ attribute: false }) hits = new Map<number, Match>();
  @property({ attribute: false }) picked: ReadonlySet<number> = new Set();
  @property() address = '';

  @state() private leaf = 0;
  private start: number | undefined;

  /** Shows the part with a filter. */
  scrollToFilter(filter: number | undefined): void {
    this.start = filter ?? -1;
    this.requestUpdate();
  }

  focusFilter(filter: number): boolean {
    const index = this.filters.indexOf(filter);
    if (index >= 0) {
      this.leaf = Math.floor(index / ROWS);
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`a[data-filter='${filter}']`)?.focus());
    }
    return index >= 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.start !== undefined && this.filters.length > 0) {
      this.leaf = Math.floor(Math.max(0, this.filters.indexOf(this.start)) / ROWS);
      this.start = undefined;
    } else if (changed.has('filters')) {
      this.leaf = Math.min(this.leaf, Math.max(0, this.leaves() - 1));
    }
  }

  private leaves(): number {
    return Math.ceil(this.filters.length / ROWS);
  }

  private turn(by: number): void {
    this.leaf += by;
    this.scrollTop = 0;
    const first = this.filters[this.leaf * ROWS];
    this.dispatchEvent(new CustomEvent('fs-position', { detail: { filter: this.leaf === 0 ? undefined : first }, bubbles: true, composed: true }));
  }

  override render() {
    const shown = this.filters.slice(this.leaf * ROWS, (this.leaf + 1) * ROWS);
    return html`<table>
        <caption class="hidden">
          Filters and their words
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="hidden">Picked</span></th>
            <th scope="col">Filter</th>
            <th scope="col">Words, and what chance would give</th>
            <th scope="col">Verdict</th>
            <th scope="col" class="extra">People</th>
            <th scope="col" class="extra">Images that agree</th>
            <th scope="col" class="extra">Recall</th>
          </tr>
        </thead>
        <tbody>
          ${this.known ? shown.map((filter) => this.row(this.known!, filter)) : nothing}
        </tbody>
      </table>
      ${this.leaves() > 1 ? this.steps() : nothing}`;
  }

  private steps(): TemplateResult {
    return html`<nav class="row" aria-label="Parts of the list">
      <button ?disabled=${this.leaf === 0} @click=${() => this.turn(-1)}>Previous ${ROWS}</button>
      <span role="status">${this.leaf * ROWS + 1}–${Math.min((this.leaf + 1) * ROWS, this.filters.length)} of ${this.filters.length}</span>
      <button ?disabled=${this.leaf + 1 >= this.leaves()} @click=${() => this.turn(1)}>Next ${ROWS}</button>
    </nav>`;
  }

  private row(known: Known, filter: number): TemplateResult {
    const match = this.hits.get(filter);
    const recall = known.facts.recall[filter];
    return html`<tr>
      <td>
        <input
          type="checkbox"
          aria-label="Pick filter ${filter}"
          .checked=${this.picked.has(filter)}
          @change=${(event: Event) => this.pick(filter, (event.target as HTMLInputElement).checked)}
        />
      </td>
      <th scope="row"><a data-filter=${filter} href=${this.address.replace('{filter}', String(filter))}>${filter}</a></th>
      <td>
        ${wordsOf(known, filter, WORDS_SHOWN, match).map(
          (word, place) =>
            html`${place > 0 ? ', ' : ''}<span class=${word.reliable ? 'reliable' : 'doubtful'}>${word.text}</span> ${percent(word.strength)}
              ${word.chance === undefined ? nothing : html`<span class="doubtful">(${percent(word.chance)})</span>`}`,
        )}
        ${match?.reason ? html`<br /><em>${known.layer.words[match.word][0]}: ${match.reason}</em>` : nothing}
      </td>
      <td>${this.verdict(known, filter)}</td>
      <td class="extra">${markText(known.marks?.get(filter))}</td>
      <td class="extra">${known.facts.dead[filter] === 1 ? '' : percent(agreement(known.counted, filter))}</td>
      <td class="extra">${recall === null || recall === undefined ? '' : percent(recall)}</td>
    </tr>`;
  }

  private verdict(known: Known, filter: number): string {
    if (known.facts.dead[filter] === 1) {
      return 'never fires';
    }
    const reliable = isReliable(known, filter);
    return reliable === undefined ? '…' : reliable ? 'reliable' : 'not above chance';
  }

  private pick(filter: number, picked: boolean): void {
    this.dispatchEvent(new CustomEvent('fs-pick', { detail: { filters: [filter], picked }, bubbles: true, composed: true }));
  }
}
