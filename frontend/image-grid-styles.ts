import { css } from 'lit';
import { GAP } from './grid-geometry';

/** How a grid of thumbnails looks. */
export const imageGridStyles = css`
  :host {
    display: block;
    position: relative;
    min-height: 12rem;
    contain: strict;
    --_accent: var(--aura-accent-color, #0a66d8);
  }
  .scroller {
    /* a layer of its own: without it software renderers paint every tile again in each frame (16 instead of 60 a second) */
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
    background: var(--vaadin-background-container, #8882);
    contain: strict;
  }
  a {
    display: block;
    width: 100%;
    height: 100%;
    border-radius: inherit;
    overflow: hidden;
    outline: none;
    cursor: pointer;
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .cell.whole img {
    object-fit: contain;
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
    background: color-mix(in srgb, var(--_accent) 25%, transparent);
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
    background: #0006;
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
    background: var(--_accent);
  }
  @media (hover: none) {
    .pick {
      opacity: 1;
    }
  }
  .fault {
    position: absolute;
    z-index: 3;
    inset: auto 1rem 1rem 1rem;
    display: flex;
    gap: 1rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.75rem 1rem;
    border-radius: 0.75rem;
    color: var(--vaadin-text-color);
    background: var(--vaadin-background-color);
    border: 1px solid var(--vaadin-border-color);
    box-shadow: 0 4px 20px #0003;
  }
  .fault button {
    font: inherit;
    cursor: pointer;
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
