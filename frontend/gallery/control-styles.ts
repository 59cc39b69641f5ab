import { css } from 'lit';

/** How the controls of the gallery look: native ones, in the colours of the page. */
export const controlStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    font-size: 0.875rem;
    accent-color: var(--aura-accent-color);
    --_line: var(--vaadin-border-color, #8888);
    --_quiet: var(--vaadin-text-color-secondary, #666);
  }
  input,
  select,
  button,
  .button {
    box-sizing: border-box;
    font: inherit;
    color: inherit;
  }
  select,
  button,
  .button,
  input[type='search'],
  input[type='number'] {
    min-height: 2.1rem;
    padding: 0.25rem 0.6rem;
    border: 1px solid var(--_line);
    border-radius: 0.5rem;
    background: var(--vaadin-background-color, Canvas);
    color: var(--vaadin-text-color, CanvasText);
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    white-space: nowrap;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    border-color: var(--aura-accent-color);
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  select {
    max-width: 100%;
    text-overflow: ellipsis;
  }
  :is(input, select, button, .button, summary, label:has(input)):focus-visible,
  label:has(input:focus-visible) {
    outline: 2px solid var(--aura-accent-color, Highlight);
    outline-offset: 1px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.9rem;
    align-items: center;
  }
  .field {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    white-space: nowrap;
  }
  .field > span:first-child {
    color: var(--_quiet);
  }
  output {
    min-width: 2.6em;
    font-variant-numeric: tabular-nums;
  }
  fieldset {
    display: inline-flex;
    margin: 0;
    padding: 2px;
    gap: 2px;
    border: 0;
    border-radius: 0.6rem;
    background: var(--vaadin-background-container, #8882);
  }
  legend,
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  fieldset label {
    position: relative;
    padding: 0.3rem 0.75rem;
    border-radius: 0.45rem;
    cursor: pointer;
  }
  fieldset input {
    position: absolute;
    opacity: 0;
    inset: 0;
    margin: 0;
    cursor: pointer;
  }
  fieldset label:has(input:checked) {
    font-weight: 600;
    background: var(--vaadin-background-color, Canvas);
    box-shadow: 0 1px 3px #0003;
  }
  @media (forced-colors: active) {
    fieldset label:has(input:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
