import { css } from 'lit';

/** How the bar of the gallery is laid out; narrow, all but the search folds away. */
export const galleryBarStyles = css`
  .bar {
    display: grid;
    gap: 0.5rem;
  }
  .search {
    flex: 1 1 16rem;
    max-width: 28rem;
    display: flex;
    gap: 0.4rem;
  }
  .search input {
    flex: 1;
    min-width: 0;
  }
  .count {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .space {
    flex: 1;
  }
  .more {
    display: contents;
  }
  .opener {
    display: none;
  }
  input[type='range'] {
    width: 5rem;
  }
  input[type='number'] {
    width: 5.2rem;
  }
  .scale {
    width: 2.5rem;
    height: 0.7rem;
    border-radius: 0.35rem;
  }
  details {
    position: relative;
  }
  details > div {
    position: absolute;
    z-index: 5;
    inset-inline-end: 0;
    margin-top: 0.25rem;
    padding: 0.4rem;
    display: grid;
    gap: 0.25rem;
    border: 1px solid var(--_line);
    border-radius: 0.6rem;
    background: var(--vaadin-background-color, Canvas);
    box-shadow: 0 6px 24px #0003;
  }
  details > div > * {
    border-color: transparent;
    justify-content: flex-start;
  }
  summary {
    list-style: none;
    cursor: pointer;
    min-height: 2.1rem;
    padding: 0.25rem 0.6rem;
    box-sizing: border-box;
    border: 1px solid var(--_line);
    border-radius: 0.5rem;
    display: inline-flex;
    align-items: center;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .chips button {
    min-height: 1.7rem;
    border-radius: 1rem;
    background: var(--vaadin-background-container, #8882);
  }
  .picked {
    padding: 0.4rem 0.6rem;
    border-radius: 0.6rem;
    background: color-mix(in srgb, var(--aura-accent-color) 12%, transparent);
  }
  @container (max-width: 46rem) {
    .opener {
      display: inline-flex;
    }
    .more {
      display: none;
    }
    .more.open {
      display: grid;
      gap: 0.5rem;
      max-height: 55dvh;
      overflow: auto;
      padding: 2px;
    }
    .search {
      flex-basis: 10rem;
    }
    .space {
      display: none;
    }
    details > div {
      position: static;
      box-shadow: none;
    }
  }
`;
