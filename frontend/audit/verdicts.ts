import { css, svg, type SVGTemplateResult } from 'lit';

/** Verdicts in the order of the server, which is the order of what they claim. */
export const VERDICTS = ['material', 'uncertain', 'equivalent', 'inconclusive', 'rare'] as const;

export type Verdict = (typeof VERDICTS)[number];

export const TITLES: Record<Verdict, string> = {
  material: 'Material',
  uncertain: 'Size uncertain',
  equivalent: 'Equivalent',
  inconclusive: 'Inconclusive',
  rare: 'Too rare',
};

/** The colours of verdicts; the variables themselves are the page's. */
export const verdictStyles = css`
  .material {
    color: var(--verdict-material);
  }
  .uncertain {
    color: var(--verdict-uncertain);
  }
  .equivalent {
    color: var(--verdict-equivalent);
  }
  .inconclusive {
    color: var(--verdict-inconclusive);
  }
  .rare {
    color: var(--verdict-rare);
  }
`;

/** The shape of a verdict around a point, so that nobody has to tell colours apart. */
export function shape(verdict: Verdict, x: number, y: number, r: number): SVGTemplateResult {
  const points = (...list: [number, number][]) => list.map(([dx, dy]) => `${x + dx * r},${y + dy * r}`).join(' ');
  switch (verdict) {
    case 'material':
      return svg`<polygon points=${points([0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0])} fill="currentColor"></polygon>`;
    case 'uncertain':
      return svg`<polygon points=${points([0, -1.15], [1.1, 0.85], [-1.1, 0.85])} fill="currentColor"></polygon>`;
    case 'equivalent':
      return svg`<rect x=${x - 0.9 * r} y=${y - 0.9 * r} width=${1.8 * r} height=${1.8 * r} fill="currentColor"></rect>`;
    case 'inconclusive':
      return svg`<circle cx=${x} cy=${y} r=${0.85 * r} fill="none" stroke="currentColor" stroke-width="1.6"></circle>`;
    case 'rare':
      return svg`<path d="M${x - 0.7 * r} ${y - 0.7 * r}l${1.4 * r} ${1.4 * r}m0 ${-1.4 * r}l${-1.4 * r} ${1.4 * r}"
        fill="none" stroke="currentColor" stroke-width="1.6"></path>`;
  }
}
