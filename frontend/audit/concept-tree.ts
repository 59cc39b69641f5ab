import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { chartStyles } from './chart-styles';
import { count, percent } from './numbers';
import { shape, TITLES, VERDICTS, verdictStyles } from './verdicts';

/** A concept with what is below it; shares are of all mentions of words in a subset. */
export interface Concept {
  name: string;
  leaf: boolean;
  verdicts: number[];
  first: number;
  second: number;
  below: Concept[];
}

interface Line {
  concept: Concept;
  path: string;
  level: number;
  place: number;
  size: number;
}

const OPEN_AT_FIRST = 14;
const FEW = 12;

/**
 * The words under their concepts, with the verdicts below each and how much is said of it in both subsets. Up and down
 * lead from line to line, right and left open and close, Enter chooses a concept or opens a word.
 *
 * @fires fs-concept - a concept was chosen; detail: name, empty for all
 */
@customElement('fs-concept-tree')
export class ConceptTree extends LitElement {
  static override styles = [
    chartStyles,
    verdictStyles,
    css`
      .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(6rem, 14rem) 6rem 6rem;
        gap: 0.75rem;
        align-items: center;
        min-height: 1.9rem;
        padding-inline-end: 0.5rem;
        border-radius: 0.3rem;
        color: inherit;
        text-decoration: none;
        cursor: pointer;
      }
      .titles {
        color: var(--_quiet);
        font-size: 0.8rem;
        cursor: default;
        border-bottom: 1px solid var(--_line);
      }
      .titles span:nth-child(n + 3),
      .share {
        text-align: end;
      }
      .titles span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      [role='treeitem']:hover,
      [aria-selected='true'] {
        background: var(--vaadin-background-container, #8881);
      }
      [aria-selected='true'] .name {
        font-weight: 650;
      }
      .name {
        display: flex;
        gap: 0.4rem;
        align-items: center;
        min-width: 0;
        padding-inline-start: calc(var(--level) * 1.1rem);
      }
      .name > span:nth-child(2) {
        overflow-wrap: anywhere;
      }
      .turn {
        flex: none;
        width: 1.1rem;
        height: 1.5rem;
        display: inline-grid;
        place-items: center;
      }
      .fold {
        color: var(--_quiet);
      }
      .turn svg {
        width: 0.9rem;
        height: 0.9rem;
      }
      .quiet {
        color: var(--_quiet);
        font-size: 0.8rem;
        white-space: nowrap;
      }
      .bar {
        display: flex;
        height: 0.8rem;
        gap: 1px;
      }
      .bar span {
        background: currentColor;
        min-width: 3px;
      }
      .bar .rare,
      .bar .inconclusive {
        opacity: 0.45;
      }
      .bar:empty {
        visibility: hidden;
      }
      .share {
        font-size: 0.875rem;
      }
      @media (max-width: 50rem) {
        .line {
          grid-template-columns: minmax(0, 1fr) 4.2rem 4.2rem;
          gap: 0.4rem;
          min-height: 2.2rem;
        }
        .bar,
        .titles .of-bar {
          display: none;
        }
        .titles span:nth-child(n + 2) {
          text-align: end;
        }
      }
    `,
  ];

  @property({ attribute: false }) concepts: Concept[] = [];
  @property() chosen = '';
  @property() first = '';
  @property() second = '';
  /** The address of a word with {word} in the place of it. */
  @property() address = '';

  @state() private open: ReadonlySet<string> = new Set();
  @state() private active = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('concepts')) {
      this.open = opened(this.concepts, this.chosen);
      this.active = this.lines()[0]?.path ?? '';
    }
  }

  private lines(): Line[] {
    const lines: Line[] = [];
    const add = (concepts: Concept[], above: string, level: number): void =>
      concepts.forEach((concept, place) => {
        const path = `${above}/${concept.name}${concept.leaf ? '.' : ''}`;
        lines.push({ concept, path, level, place: place + 1, size: concepts.length });
        if (this.open.has(path)) {
          add(concept.below, path, level + 1);
        }
      });
    add(this.concepts, '', 0);
    return lines;
  }

  private turn(path: string, open: boolean): void {
    const next = new Set(this.open);
    if (open) {
      next.add(path);
    } else {
      next.delete(path);
    }
    this.open = next;
  }

  private choose(concept: Concept): void {
    this.dispatchEvent(new CustomEvent('fs-concept', { detail: { name: concept.name === this.chosen ? '' : concept.name } }));
  }

  private go(path: string | undefined): void {
    if (path !== undefined) {
      this.active = path;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("[role='treeitem'][tabindex='0']")?.focus());
    }
  }

  private onKey(event: KeyboardEvent, lines: Line[]): void {
    const at = lines.findIndex((line) => line.path === this.active);
    const now = lines[at];
    if (!now || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const open = this.open.has(now.path);
    const acts: Record<string, () => void> = {
      ArrowDown: () => this.go(lines[at + 1]?.path),
      ArrowUp: () => this.go(lines[at - 1]?.path),
      Home: () => this.go(lines[0].path),
      End: () => this.go(lines[lines.length - 1].path),
      ArrowRight: () => (now.concept.leaf ? undefined : open ? this.go(lines[at + 1]?.path) : this.turn(now.path, true)),
      ArrowLeft: () => (open ? this.turn(now.path, false) : this.go(lines.slice(0, at).findLast((line) => line.level < now.level)?.path)),
    };
    if (event.key in acts) {
      event.preventDefault();
      acts[event.key]();
    } else if (event.key === 'Enter' && !now.concept.leaf) {
      event.preventDefault();
      this.choose(now.concept);
    }
  }

  protected override render() {
    if (this.concepts.length === 0) {
      return html`<p>No word is left by what you chose.</p>`;
    }
    const lines = this.lines();
    return html`
      <div class="head">
        <p id="how">
          The shares say how much of all that was said of a subset is about a concept. They describe; nothing was tested by concept. Choose a concept to
          see its words alone.
        </p>
        ${this.chosen
          ? html`<button @click=${() => this.dispatchEvent(new CustomEvent('fs-concept', { detail: { name: '' } }))}>Leave “${this.chosen}”</button>`
          : nothing}
      </div>
      <div class="line titles" aria-hidden="true">
        <span>Concept</span><span class="of-bar">Verdicts below it</span><span>${this.first}</span><span>${this.second}</span>
      </div>
      <div role="tree" aria-label="Words by concept" aria-describedby="how" @keydown=${(event: KeyboardEvent) => this.onKey(event, lines)}>
        ${lines.map((line) => this.line(line))}
      </div>
    `;
  }

  private line({ concept, path, level, place, size }: Line) {
    const words = concept.verdicts.reduce((sum, each) => sum + each, 0);
    const open = this.open.has(path);
    const told = VERDICTS.map((verdict, at) => [concept.verdicts[at], verdict] as const).filter(([number]) => number > 0);
    const label = concept.leaf
      ? `${concept.name}, ${TITLES[told[0][1]].toLowerCase()}`
      : `${concept.name}, ${count(words)} words: ${told.map(([number, verdict]) => `${number} ${TITLES[verdict].toLowerCase()}`).join(', ')}; ${percent(concept.first)} of ${this.first}, ${percent(concept.second)} of ${this.second}`;
    const content = html`<span class="name" style="--level:${level}">
        ${concept.leaf
          ? html`<span class="turn ${told[0][1]}"><svg viewBox="0 0 16 16">${shape(told[0][1], 8, 8, 5)}</svg></span>`
          : html`<span
              class="turn fold"
              @click=${(event: Event) => {
                event.stopPropagation();
                this.active = path;
                this.turn(path, !open);
              }}
              >${open ? '▾' : '▸'}</span
            >`}<span>${concept.name}</span>${concept.leaf ? nothing : html`<span class="quiet">${count(words)}</span>`}</span
      ><span class="bar"
        >${concept.leaf
          ? nothing
          : told.map(([number, verdict]) => html`<span class=${verdict} style="flex:${number}" title="${number} ${TITLES[verdict].toLowerCase()}"></span>`)}</span
      ><span class="share">${percent(concept.first)}</span><span class="share">${percent(concept.second)}</span>`;
    const focus = () => {
      this.active = path;
    };
    const tab = path === this.active ? 0 : -1;
    return concept.leaf
      ? html`<a
          class="line"
          role="treeitem"
          href=${this.address.replace('{word}', encodeURIComponent(concept.name))}
          aria-label=${label}
          aria-level=${level + 1}
          aria-posinset=${place}
          aria-setsize=${size}
          tabindex=${tab}
          @focus=${focus}
          >${content}</a
        >`
      : html`<div
          class="line"
          role="treeitem"
          aria-label=${label}
          aria-level=${level + 1}
          aria-posinset=${place}
          aria-setsize=${size}
          aria-expanded=${open}
          aria-selected=${concept.name === this.chosen}
          tabindex=${tab}
          @focus=${focus}
          @click=${() => this.choose(concept)}
        >
          ${content}
        </div>`;
  }
}

/** What is open at first: all down to the chosen concept, and else as much as stays easy to survey. */
function opened(concepts: Concept[], chosen: string): ReadonlySet<string> {
  const open = new Set<string>();
  let lines = concepts.length;
  let level = concepts.map((concept) => ({ concept, path: `/${concept.name}` }));
  while (level.length > 0 && lines < OPEN_AT_FIRST) {
    const next: typeof level = [];
    for (const { concept, path } of level) {
      if (!concept.leaf && concept.below.length <= FEW && lines + concept.below.length <= 2 * OPEN_AT_FIRST) {
        open.add(path);
        lines += concept.below.length;
        next.push(...concept.below.map((below) => ({ concept: below, path: `${path}/${below.name}` })));
      }
    }
    level = next;
  }
  const lead = (all: Concept[], above: string): boolean =>
    all.some((concept) => {
      const path = `${above}/${concept.name}`;
      const found = !concept.leaf && (concept.name === chosen || lead(concept.below, path));
      if (found) {
        open.add(path);
      }
      return found;
    });
  if (chosen) {
    lead(concepts, '');
  }
  return open;
}
