import { css } from 'lit';
import { GAP } from '../grid-geometry';

/** How the tiles of filters look. */
export const filterGridStyles = css`
  :host {
    display: block;
    position: relative;
    min-height: 16rem;
    contain: strict;
    --_accent: var(--aura-accent-color, #0a66d8);
    --_quiet: var(--vaadin-text-color-secondary, #666);
  }
  .scroller {
    /* a layer of its own: without it software renderers paint every tile again in each frame */
    will-change: transform;
    position: absolute;
    inset: 0;
    overflow-y: scroll;
    overflow-x: hidden;
    overflow-anchor: none;
    scrollbar-gutter: stable;
  }
  .canvas {
    position: relative;
    contain: size layout style;
  }
  .row {
    position: absolute;
    inset: 0 0 auto 0;
    display: flex;
    gap: ${GAP}px;
    contain: layout style;
  }
  .cell {
    position: relative;
    flex: none;
    border-radius: 8px;
    contain: strict;
    background: var(--vaadin-background-container, #8882);
  }
  a {
    display: block;
    width: 100%;
    height: 100%;
    border-radius: inherit;
    overflow: hidden;
    outline: none;
    color: inherit;
    text-decoration: none;
  }
  canvas,
  .none {
    display: block;
    width: 100%;
    aspect-ratio: 1;
    background: color-mix(in srgb, var(--vaadin-text-color, #888) 10%, transparent);
  }
  .words {
    box-sizing: border-box;
    padding: 4px 8px 0;
    font-size: 12.5px;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
  }
  .head {
    display: flex;
    gap: 6px;
    justify-content: space-between;
    white-space: nowrap;
    overflow: hidden;
    color: var(--_quiet);
    font-size: 11.5px;
  }
  .number {
    font-weight: 600;
  }
  .note {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .marks {
    display: flex;
    flex: none;
    gap: 6px;
    margin-inline-end: auto;
  }
  .mine {
    font-weight: 700;
    color: var(--vaadin-text-color, currentColor);
    text-decoration: underline;
  }
  .word {
    display: grid;
    grid-template-columns: minmax(0, 1fr) max-content;
    gap: 0 6px;
    height: 23px;
  }
  .text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
  }
  .doubtful .text {
    font-weight: 400;
    color: var(--_quiet);
  }
  .matched .text {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 3px;
  }
  .figure {
    text-align: end;
    color: var(--_quiet);
  }
  .bar {
    position: relative;
    grid-column: 1 / -1;
    grid-row: 2;
    height: 4px;
    border-radius: 2px;
    background: color-mix(in srgb, var(--vaadin-text-color, #888) 15%, transparent);
  }
  .bar::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 0;
    width: calc(var(--strength) * 100%);
    border-radius: inherit;
    background: var(--_accent);
  }
  .doubtful .bar::before {
    opacity: 0.45;
  }
  /* what chance would give */
  .bar i {
    position: absolute;
    inset-block: -2px;
    inset-inline-start: calc(var(--chance) * 100% - 1px);
    width: 2px;
    background: var(--vaadin-text-color, #000);
  }
  .reason {
    height: 19px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_quiet);
    font-style: italic;
  }
  a:focus-visible::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    box-shadow:
      inset 0 0 0 3px var(--_accent),
      inset 0 0 0 5px var(--vaadin-background-color, #fff);
  }
  .cell[aria-selected='true']::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 1;
    border-radius: inherit;
    pointer-events: none;
    box-shadow: inset 0 0 0 3px var(--_accent);
  }
  .pick {
    position: absolute;
    z-index: 2;
    top: 6px;
    left: 6px;
    width: 26px;
    height: 26px;
    padding: 0;
    border: 2px solid #fff;
    border-radius: 50%;
    color: #fff;
    background: #0009;
    font: 700 14px/1 system-ui;
    cursor: pointer;
    opacity: 0;
  }
  .cell:hover .pick,
  .cell:focus-within .pick,
  .picking .pick,
  .pick[data-picked] {
    opacity: 1;
  }
  .pick[data-picked] {
    color: var(--vaadin-background-color, #fff);
    background: var(--_accent);
  }
  @media (hover: none) {
    .pick {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .cell,
    .bar {
      border: 1px solid CanvasText;
    }
    .bar::before,
    .bar i {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .cell[aria-selected='true'],
    .cell:has(a:focus-visible) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
  .said {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
