import { css } from 'lit';

/** How the gallery is laid out: the bar, and below it what fills the rest. */
export const filterGalleryStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 0.6rem;
    min-height: 24rem;
    position: relative;
  }
  .body {
    flex: 1;
    min-height: 0;
    display: grid;
    gap: 0.75rem;
  }
  .body > * {
    min-height: 0;
    min-width: 0;
    height: 100%;
    box-sizing: border-box;
  }
  .body.map {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  @media (max-width: 820px) {
    .body.map {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(14rem, 2fr) minmax(0, 3fr);
    }
  }
  .nothing {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 0.5rem;
    text-align: center;
    color: var(--vaadin-text-color-secondary);
  }
  .nothing h2 {
    margin: 0;
    font-size: 1.1rem;
    color: var(--vaadin-text-color);
  }
  .nothing p {
    margin: 0;
  }
  .fault {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.6rem 1rem;
    border: 1px solid var(--vaadin-border-color);
    border-radius: 0.75rem;
  }
  button {
    font: inherit;
    color: inherit;
    padding: 0.35rem 0.8rem;
    border: 1px solid var(--vaadin-border-color);
    border-radius: 0.5rem;
    background: var(--vaadin-background-color);
    cursor: pointer;
  }
  .said {
    position: absolute;
    inset: auto auto 0.75rem 50%;
    translate: -50% 0;
    z-index: 6;
    padding: 0.5rem 1rem;
    border-radius: 1rem;
    color: var(--vaadin-background-color, Canvas);
    background: var(--vaadin-text-color, CanvasText);
    pointer-events: none;
  }
  .said:empty {
    padding: 0;
  }
  input[type='file'] {
    display: none;
  }
`;
