import { html, LitElement, nothing, type PropertyValues } from 'lit';

interface Task {
  words: string[];
  images: number;
  score: number | null;
}

interface Server {
  answer(place: number, score: number, millis: number): Promise<void>;
}

const SCORES = [
  { score: 1, meaning: 'Not at all' },
  { score: 2, meaning: 'A little' },
  { score: 3, meaning: 'Partly' },
  { score: 4, meaning: 'Mostly' },
  { score: 5, meaning: 'Fully' },
  { score: 0, meaning: 'Cannot tell' },
];
const QUESTION = 'Do these words describe what the bright parts of the pictures have in common?';
const LOADED_AHEAD = 2;

/**
 * Shows one item after the other and sends each answer at once. Keys: 1 to 5, 0 for "cannot tell", Backspace for the item
 * before, the right arrow for the next one. Rendered without a shadow, so that the styles of the application hold.
 */
export class RatingDesk extends LitElement {
  static override properties = {
    tasks: { type: Array },
    pictures: { type: String },
    place: { state: true },
    unsaved: { state: true },
    problem: { state: true },
    announcement: { state: true },
  };

  declare tasks: Task[];
  declare pictures: string;
  declare private place: number;
  declare private unsaved: number;
  declare private problem: string;
  declare private announcement: string;
  declare private $server: Server;

  private since = 0;
  private readonly ahead = new Map<string, HTMLImageElement>();
  private readonly onKey = (event: KeyboardEvent) => this.pressed(event);

  constructor() {
    super();
    this.tasks = [];
    this.pictures = '';
    this.place = -1;
    this.unsaved = 0;
    this.problem = '';
    this.announcement = '';
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('tasks') && this.place < 0 && this.tasks.length > 0) {
      const open = this.tasks.findIndex((task) => task.score === null);
      this.show(open < 0 ? this.tasks.length : open);
    }
  }

  protected override render() {
    const task = this.tasks[this.place];
    return html`
      ${this.progress()}
      <p class="rating-problem" role="alert">${this.problem}</p>
      <p class="rating-announcement" aria-live="polite">${this.announcement}</p>
      ${task ? this.item(task) : this.tasks.length > 0 ? this.end() : nothing}
    `;
  }

  private progress() {
    const answered = this.answered();
    return html`
      <div class="rating-progress">
        <progress max=${this.tasks.length} .value=${answered} aria-label="Answered"></progress>
        <span>${answered} of ${this.tasks.length} answered</span>
        <span class="rating-saved">${this.unsaved > 0 ? 'Saving …' : 'All answers are saved'}</span>
      </div>
    `;
  }

  private item(task: Task) {
    return html`
      <div class="rating-item">
        <div class="rating-pictures" data-images=${task.images}>
          ${Array.from({ length: task.images }, (_, image) => {
            const source = this.source(this.place, image);
            return html`<img src=${source} alt="Picture ${image + 1} of ${task.images}" draggable="false" />`;
          })}
        </div>
        <section class="rating-question" aria-labelledby="rating-words">
          <h2 id="rating-words">Item ${this.place + 1}: ${task.words.join(', ')}</h2>
          <ul class="rating-words" aria-hidden="true">
            ${task.words.map((word) => html`<li>${word}</li>`)}
          </ul>
          <p id="rating-question">${QUESTION}</p>
          <div class="rating-scores" role="group" aria-labelledby="rating-question">
            ${SCORES.map(
              ({ score, meaning }) => html`
                <button
                  type="button"
                  aria-pressed=${task.score === score ? 'true' : 'false'}
                  aria-keyshortcuts=${score}
                  @click=${() => this.answer(score)}
                >
                  <kbd>${score}</kbd> <span>${meaning}</span>
                </button>
              `,
            )}
          </div>
          <div class="rating-steps">
            <button type="button" aria-keyshortcuts="Backspace" ?disabled=${this.place === 0} @click=${this.back}>
              <kbd aria-hidden="true">⌫</kbd> Back
            </button>
            <button
              type="button"
              aria-keyshortcuts="ArrowRight"
              ?disabled=${task.score === null}
              @click=${this.forward}
            >
              Next <kbd aria-hidden="true">→</kbd>
            </button>
          </div>
        </section>
      </div>
    `;
  }

  private end() {
    const open = this.tasks.findIndex((task) => task.score === null);
    return html`
      <div class="rating-end">
        <h2>${open < 0 ? 'All items are answered. Thank you!' : 'Some items are not answered yet'}</h2>
        <p>You can go back and change answers until the round is closed.</p>
        <div class="rating-steps">
          <button type="button" aria-keyshortcuts="Backspace" @click=${this.back}>
            <kbd aria-hidden="true">⌫</kbd> Back to the last item
          </button>
          ${open < 0 ? nothing : html`<button type="button" @click=${() => this.show(open)}>Go on</button>`}
        </div>
      </div>
    `;
  }

  private answered(): number {
    return this.tasks.filter((task) => task.score !== null).length;
  }

  private pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isWriting(event)) {
      return;
    }
    if (/^[0-5]$/.test(event.key)) {
      event.preventDefault();
      this.answer(Number(event.key));
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      this.back();
    } else if (event.key === 'ArrowRight') {
      this.forward();
    }
  }

  private answer(score: number) {
    const place = this.place;
    const task = this.tasks[place];
    if (!task) {
      return;
    }
    const before = task.score;
    task.score = score;
    this.problem = '';
    this.unsaved += 1;
    this.$server
      .answer(place, score, Math.round(performance.now() - this.since))
      .catch(() => {
        task.score = before;
        this.problem = `Item ${place + 1} could not be saved; answer it again.`;
        this.show(place);
      })
      .finally(() => {
        this.unsaved -= 1;
      });
    this.show(place + 1);
  }

  private back() {
    this.show(Math.max(0, this.place - 1));
  }

  private forward() {
    if (this.tasks[this.place]?.score !== null) {
      this.show(Math.min(this.tasks.length, this.place + 1));
    }
  }

  private show(place: number) {
    this.place = place;
    this.since = performance.now();
    const task = this.tasks[place];
    this.announcement = task ? `Item ${place + 1} of ${this.tasks.length}. ${task.words.join(', ')}` : '';
    this.loadAhead();
    this.requestUpdate();
  }

  /** Fetches the pictures of the next items while somebody looks at this one. */
  private loadAhead() {
    const wanted = new Set<string>();
    for (let place = this.place + 1; place <= this.place + LOADED_AHEAD; place += 1) {
      for (let image = 0; image < (this.tasks[place]?.images ?? 0); image += 1) {
        wanted.add(this.source(place, image));
      }
    }
    for (const source of this.ahead.keys()) {
      if (!wanted.has(source)) {
        this.ahead.delete(source);
      }
    }
    for (const source of wanted) {
      if (!this.ahead.has(source)) {
        const picture = new Image();
        picture.src = source;
        this.ahead.set(source, picture);
      }
    }
  }

  private source(place: number, image: number): string {
    return `${this.pictures}/${place}/${image}.jpg`;
  }
}

function isWriting(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)));
}

customElements.define('fs-rating-desk', RatingDesk);
