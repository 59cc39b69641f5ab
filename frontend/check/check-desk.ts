import { html, LitElement, nothing, type PropertyValues } from 'lit';

type Answer = 'YES' | 'NO' | 'UNSURE';

interface Task {
  picture: string;
  answer: Answer | null;
}

interface Server {
  answer(place: number, answer: Answer): Promise<void>;
}

const ANSWERS: { answer: Answer; key: string; meaning: string }[] = [
  { answer: 'YES', key: 'y', meaning: 'Yes' },
  { answer: 'NO', key: 'n', meaning: 'No' },
  { answer: 'UNSURE', key: 'u', meaning: 'Unsure' },
];
const LOADED_AHEAD = 3;

/**
 * Asks of one image after the other whether a word is to be seen, and sends each answer at once. Keys: y, n, u, Backspace for
 * the image before, the right arrow for the next one. Rendered without a shadow, so that the styles of the application hold.
 */
export class CheckDesk extends LitElement {
  static override properties = {
    tasks: { type: Array },
    word: { type: String },
    place: { state: true },
    unsaved: { state: true },
    problem: { state: true },
  };

  declare tasks: Task[];
  declare word: string;
  declare private place: number;
  declare private unsaved: number;
  declare private problem: string;
  declare private $server: Server;

  private ahead: HTMLImageElement[] = [];
  private readonly onKey = (event: KeyboardEvent) => this.pressed(event);

  constructor() {
    super();
    this.tasks = [];
    this.word = '';
    this.place = -1;
    this.unsaved = 0;
    this.problem = '';
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
      const open = this.open();
      this.show(open < 0 ? this.tasks.length : open);
    }
  }

  protected override render() {
    const task = this.tasks[this.place];
    const answered = this.tasks.filter((each) => each.answer !== null).length;
    return html`
      <div class="rating-progress">
        <progress max=${this.tasks.length} .value=${answered} aria-label="Answered"></progress>
        <span>${answered} of ${this.tasks.length} answered</span>
        <span class="rating-saved">${this.unsaved > 0 ? 'Saving …' : 'All answers are saved'}</span>
      </div>
      <p class="rating-problem" role="alert">${this.problem}</p>
      <p class="rating-announcement" aria-live="polite">
        ${task ? `Image ${this.place + 1} of ${this.tasks.length}` : ''}
      </p>
      ${task ? this.item(task) : this.tasks.length > 0 ? this.end() : nothing}
    `;
  }

  private item(task: Task) {
    return html`
      <div class="rating-item">
        <div class="check-picture">
          <img src=${task.picture} alt="Image ${this.place + 1} of ${this.tasks.length}" draggable="false" />
        </div>
        <section aria-labelledby="check-question">
          <p id="check-question">Do you see <strong>${this.word}</strong> in this image?</p>
          <div class="rating-scores check-answers" role="group" aria-labelledby="check-question">
            ${ANSWERS.map(
              ({ answer, key, meaning }) => html`
                <button
                  type="button"
                  aria-pressed=${task.answer === answer ? 'true' : 'false'}
                  aria-keyshortcuts=${key}
                  @click=${() => this.answer(answer)}
                >
                  <kbd>${key}</kbd> <span>${meaning}</span>
                </button>
              `,
            )}
          </div>
          <div class="rating-steps">
            <button type="button" aria-keyshortcuts="Backspace" ?disabled=${this.place === 0} @click=${this.back}>
              <kbd aria-hidden="true">⌫</kbd> Back
            </button>
            <button type="button" aria-keyshortcuts="ArrowRight" ?disabled=${task.answer === null} @click=${this.forward}>
              Next <kbd aria-hidden="true">→</kbd>
            </button>
          </div>
        </section>
      </div>
    `;
  }

  private end() {
    const open = this.open();
    return html`
      <div class="rating-end">
        <h2>${open < 0 ? 'All images are answered. Thank you!' : 'Some images are not answered yet'}</h2>
        <p>Answers can be changed until both raters have answered everything.</p>
        <div class="rating-steps">
          <button type="button" aria-keyshortcuts="Backspace" @click=${this.back}>
            <kbd aria-hidden="true">⌫</kbd> Back to the last image
          </button>
          ${open < 0 ? nothing : html`<button type="button" @click=${() => this.show(open)}>Go on</button>`}
        </div>
      </div>
    `;
  }

  private open(): number {
    return this.tasks.findIndex((task) => task.answer === null);
  }

  private pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isWriting(event)) {
      return;
    }
    const chosen = ANSWERS.find(({ key }) => key === event.key.toLowerCase());
    if (chosen) {
      event.preventDefault();
      this.answer(chosen.answer);
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      this.back();
    } else if (event.key === 'ArrowRight') {
      this.forward();
    }
  }

  private answer(answer: Answer) {
    const place = this.place;
    const task = this.tasks[place];
    if (!task) {
      return;
    }
    const before = task.answer;
    task.answer = answer;
    this.problem = '';
    this.unsaved += 1;
    this.$server
      .answer(place, answer)
      .catch(() => {
        task.answer = before;
        this.problem = `Image ${place + 1} could not be saved; answer it again.`;
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
    if (this.tasks[this.place]?.answer) {
      this.show(Math.min(this.tasks.length, this.place + 1));
    }
  }

  private show(place: number) {
    this.place = place;
    this.ahead = this.tasks.slice(place + 1, place + 1 + LOADED_AHEAD).map((task) => {
      const picture = new Image();
      picture.src = task.picture;
      return picture;
    });
    this.requestUpdate();
  }
}

function isWriting(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)));
}

customElements.define('fs-check-desk', CheckDesk);
