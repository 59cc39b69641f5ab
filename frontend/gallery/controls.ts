import { html, type TemplateResult } from 'lit';

/** A choice between a few things, all of them in sight. */
export function segments<T extends string | number>(
  legend: string,
  choices: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      ([value, label]) =>
        html`<label
          ><input type="radio" name=${legend} .value=${String(value)} .checked=${value === chosen} @change=${() => choose(value)} />${label}</label
        >`,
    )}
  </fieldset>`;
}

/** A choice between several things. */
export function choice<T extends string | undefined>(
  label: string,
  choices: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
  named = true,
): TemplateResult {
  return html`<label class="field"
    ><span class=${named ? '' : 'hidden'}>${label}</span
    ><select
      @change=${(event: Event) => {
        choose(choices[(event.target as HTMLSelectElement).selectedIndex][0]);
      }}
    >
      ${choices.map(([value, text]) => html`<option ?selected=${value === chosen} .selected=${value === chosen}>${text}</option>`)}
    </select></label
  >`;
}

/** A whole number between two. */
export function slider(
  label: string,
  hint: string,
  [least, most]: [number, number],
  value: number,
  read: (value: number) => string,
  choose: (value: number) => void,
): TemplateResult {
  return html`<label class="field" title=${hint}
    ><span>${label}</span
    ><input
      type="range"
      min=${least}
      max=${most}
      step="1"
      .value=${String(value)}
      aria-valuetext=${read(value)}
      @input=${(event: Event) => choose(Number((event.target as HTMLInputElement).value))}
    /><output>${read(value)}</output></label
  >`;
}
