import { html, nothing, type TemplateResult } from 'lit';
import { beatsChance } from './chance-levels';
import { markText, verdictsOf, VERDICT_SIGNS, type Mark } from './marks';
import { percent } from './numbers';
import { WORDS_COUNTED } from './recount';
import { isReliable, type Known, type Match } from './search';
import { tilePixels } from './tile-painter';

/** How many words stand below the picture of a tile. */
const WORDS = 3;

/** A word of a filter as it is shown. */
export interface ShownWord {
  text: string;
  strength: number;
  /** What chance would give; undefined while that is being found. */
  chance?: number;
  reliable?: boolean;
  matched: boolean;
}

/** The strongest words of a filter; a word that was searched for is among them. */
export function wordsOf(known: Known, filter: number, most: number, match?: Match): ShownWord[] {
  const { counted, layer, levels } = known;
  const all: ShownWord[] = [];
  for (let place = 0; place < counted.length[filter]; place++) {
    const at = filter * WORDS_COUNTED + place;
    all.push({
      text: layer.words[counted.words[at]][0],
      strength: counted.strengths[at],
      chance: levels && Math.min(1, levels[at]),
      reliable: levels && beatsChance(counted.strengths[at], levels[at]),
      matched: match?.word === counted.words[at],
    });
  }
  const matched = all.findIndex((word) => word.matched);
  return matched < most ? all.slice(0, most) : [...all.slice(0, most - 1), all[matched]];
}

/** What a filter is called and says, in one line for those who listen. */
export function describe(known: Known | undefined, filter: number, match?: Match): string {
  if (!known) {
    return `Filter ${filter}`;
  }
  const marks = markText(known.marks?.get(filter));
  const said = marks === '' ? '' : `, ${marks}`;
  if (known.facts.dead[filter] === 1) {
    return `Filter ${filter}, never fires${said}`;
  }
  const words = wordsOf(known, filter, WORDS, match).map((word) => `${word.text} ${percent(word.strength)}`);
  const doubt = isReliable(known, filter) === false ? ', no word beats chance' : '';
  const reason = match?.reason ? `, found as ${known.layer.words[match.word][0]} is ${match.reason}` : '';
  return `Filter ${filter}: ${words.join(', ') || 'no words'}${doubt}${reason}${said}`;
}

/** What stands below the picture of a tile. */
export function tileWords(known: Known | undefined, filter: number, match: Match | undefined, searching: boolean): TemplateResult {
  const dead = known?.facts.dead[filter] === 1;
  const doubtful = known !== undefined && !dead && isReliable(known, filter) === false;
  return html`<div class="words" aria-hidden="true">
    <div class="head">
      <span class="number">${filter}</span>
      ${markBadge(known?.marks?.get(filter))}
      ${dead ? html`<span class="note">never fires</span>` : nothing}
      ${doubtful ? html`<span class="note">no reliable word</span>` : nothing}
    </div>
    ${known ? wordsOf(known, filter, WORDS, match).map(tileWord) : nothing}
    ${searching
      ? html`<div class="reason">${match && known && match.reason ? `${known.layer.words[match.word][0]}: ${match.reason}` : nothing}</div>`
      : nothing}
  </div>`;
}

/** How many people said right, partly and wrong; the reader's own verdict stands out. */
function markBadge(mark: Mark | undefined): TemplateResult | typeof nothing {
  const verdicts = verdictsOf(mark);
  return verdicts.length === 0
    ? nothing
    : html`<span class="marks" title=${markText(mark)}
        >${verdicts.map(
          ([verdict, people]) => html`<span class="${verdict} ${mark?.mine === verdict ? 'mine' : ''}">${VERDICT_SIGNS[verdict]}${people}</span>`,
        )}</span
      >`;
}

function tileWord(word: ShownWord): TemplateResult {
  return html`<div class="word ${word.reliable === false ? 'doubtful' : ''} ${word.matched ? 'matched' : ''}">
    <span class="text">${word.text}</span>
    <span class="figure">${percent(word.strength)}</span>
    <span class="bar" style="--strength:${word.strength}${word.chance === undefined ? '' : `;--chance:${word.chance}`}"
      >${word.chance === undefined ? nothing : html`<i></i>`}</span
    >
  </div>`;
}

/** The canvas that the images of a filter are drawn on, as wide as that on the page. */
export function tileCanvas(filter: number, width: number): TemplateResult {
  const pixels = tilePixels(width);
  return html`<canvas width=${pixels} height=${pixels} data-of=${filter} aria-hidden="true"></canvas>`;
}
