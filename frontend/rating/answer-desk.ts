import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';

const LOADED_AHEAD = 3;

/** One of the answers that can be given. */
export interface Choice<Answer> {
  answer: Answer;
  key: string;
  meaning: string;
}

/**
 * Shows one thing after the other, asks the same question of each, and sends each answer at once. Keys: those of the choices,
 * Backspace for the thing before, the right arrow for the next one. Rendered without a shadow, so that the styles of the
 * application hold.
 */
export abstract class AnswerDesk<Answer, Task> extends LitElement {
  static override properties: PropertyDeclarations = {
    tasks: { type: Array },
    place: { state: true },
    unsaved: { state: true },
    problem: { state: true },
  };

  declare tasks: Task[];
  declare protected place: number;
  declare private unsaved: number;
  declare private problem: string;

  /** What the things are called, such as "image". */
  protected abstract readonly noun: string;
  /** What is said when all are answered. */
  protected abstract readonly closing: string;
  protected abstract readonly choices: Choice<Answer>[];

  private readonly ahead = new Map<string, HTMLImageElement>();
  private readonly onKey = (event: KeyboardEvent) => this.pressed(event);

  constructor() {
    super();
    this.tasks = [];
    this.place = -1;
    this.unsaved = 0;
    this.problem = '';
  }

  /** What was answered; null before. */
  protected abstract said(task: Task): Answer | null;

  protected abstract say(task: Task, answer: Answer | null): void;

  /** The thing and the question. */
  protected abstract item(task: Task): TemplateResult;

  /** What is read aloud when a thing is shown. */
  protected abstract announcement(task: Task): string;

  /** The addresses of a thing's pictures. */
  protected abstract sources(place: number): string[];

  /** Sends an answer. */
  protected abstract send(place: number, answer: Answer): Promise<void>;

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
    const answered = this.tasks.filter((each) => this.said(each) !== null).length;
    return html`
      <div class="rating-progress">
        <progress max=${this.tasks.length} .value=${answered} aria-label="Answered"></progress>
        <span>${answered} of ${this.tasks.length} answered</span>
        <span class="rating-saved">${this.unsaved > 0 ? 'Saving …' : 'All answers are saved'}</span>
      </div>
      <p class="rating-problem" role="alert">${this.problem}</p>
      <p class="rating-announcement" aria-live="polite">${task ? this.announcement(task) : ''}</p>
      ${task ? this.item(task) : this.tasks.length > 0 ? this.end() : nothing}
    `;
  }

  /** The buttons for the answers, below the question that has this id. */
  protected buttons(task: Task, question: string, style = '') {
    return html`
      <div class="rating-scores ${style}" role="group" aria-labelledby=${question}>
        ${this.choices.map(
          ({ answer, key, meaning }) => html`
            <button
              type="button"
              aria-pressed=${this.said(task) === answer ? 'true' : 'false'}
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
        <button type="button" aria-keyshortcuts="ArrowRight" ?disabled=${this.said(task) === null} @click=${this.forward}>
          Next <kbd aria-hidden="true">→</kbd>
        </button>
      </div>
    `;
  }

  private end() {
    const open = this.open();
    return html`
      <div class="rating-end">
        <h2>${open < 0 ? `All ${this.noun}s are answered. Thank you!` : `Some ${this.noun}s are not answered yet`}</h2>
        <p>${this.closing}</p>
        <div class="rating-steps">
          <button type="button" aria-keyshortcuts="Backspace" @click=${this.back}>
            <kbd aria-hidden="true">⌫</kbd> Back to the last ${this.noun}
          </button>
          ${open < 0 ? nothing : html`<button type="button" @click=${() => this.show(open)}>Go on</button>`}
        </div>
      </div>
    `;
  }

  private open(): number {
    return this.tasks.findIndex((task) => this.said(task) === null);
  }

  private pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isWriting(event)) {
      return;
    }
    const chosen = this.choices.find(({ key }) => key === event.key.toLowerCase());
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
    const before = this.said(task);
    this.say(task, answer);
    this.problem = '';
    this.unsaved += 1;
    this.send(place, answer)
      .catch(() => {
        this.say(task, before);
        const name = this.noun.charAt(0).toUpperCase() + this.noun.slice(1);
        this.problem = `${name} ${place + 1} could not be saved; answer it again.`;
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
    const task = this.tasks[this.place];
    if (task && this.said(task) !== null) {
      this.show(Math.min(this.tasks.length, this.place + 1));
    }
  }

  protected show(place: number) {
    this.place = place;
    this.loadAhead();
    this.requestUpdate();
  }

  /** Fetches the pictures of the next things while somebody looks at this one. */
  private loadAhead() {
    const wanted = new Set<string>();
    const last = Math.min(this.tasks.length - 1, this.place + LOADED_AHEAD);
    for (let place = this.place + 1; place <= last; place += 1) {
      this.sources(place).forEach((source) => wanted.add(source));
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
}

function isWriting(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)));
}
