import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shape, type Verdict, verdictStyles } from './verdicts';

/** The sign of a verdict beside its name. */
@customElement('fs-verdict-mark')
export class VerdictMark extends LitElement {
  static override styles = [
    verdictStyles,
    css`
      :host {
        display: inline-block;
        width: 1em;
        height: 1em;
        vertical-align: -0.12em;
      }
      svg {
        display: block;
        width: 100%;
        height: 100%;
      }
    `,
  ];

  @property() verdict: Verdict = 'rare';

  protected override render() {
    return html`<svg class=${this.verdict} viewBox="0 0 16 16" aria-hidden="true">${shape(this.verdict, 8, 8, 6)}</svg>`;
  }
}
