import { css } from 'lit';

/** What all charts of an audit share. */
export const chartStyles = css`
  :host {
    display: block;
    --_line: var(--vaadin-border-color, #8888);
    --_quiet: var(--vaadin-text-color-secondary, GrayText);
    --_band: color-mix(in srgb, var(--vaadin-text-color, currentColor) 9%, transparent);
    font-variant-numeric: tabular-nums;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    align-items: center;
    margin-bottom: 0.5rem;
  }
  .head p {
    flex: 1 1 16rem;
    margin: 0;
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  label {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    font-size: 0.875rem;
  }
  select,
  button {
    font: inherit;
    color: inherit;
    min-height: 2rem;
    padding: 0.2rem 0.6rem;
    border: 1px solid var(--_line);
    border-radius: 0.5rem;
    background: var(--vaadin-background-color, Canvas);
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--aura-accent-color, Highlight);
    outline-offset: 1px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
