import { html } from 'lit';
import { AnswerDesk, type Choice } from './answer-desk';

interface Task {
  words: string[];
  images: number;
  score: number | null;
}

interface Server {
  answer(place: number, score: number, millis: number): Promise<void>;
}

const MEANINGS: [number, string][] = [
  [1, 'Not at all'],
  [2, 'A little'],
  [3, 'Partly'],
  [4, 'Mostly'],
  [5, 'Fully'],
  [0, 'Cannot tell'],
];
const QUESTION = 'Do these words describe what the bright parts of the pictures have in common?';

/** Asks how well words describe pictures, and how long that took. Keys: 1 to 5, 0 for "cannot tell". */
export class RatingDesk extends AnswerDesk<number, Task> {
  static override properties = {
    pictures: { type: String },
  };

  declare pictures: string;
  declare private $server: Server;

  protected override readonly noun = 'item';
  protected override readonly closing = 'You can go back and change answers until the round is closed.';
  protected override readonly choices: Choice<number>[] = MEANINGS.map(([answer, meaning]) => ({
    answer,
    key: `${answer}`,
    meaning,
  }));

  private since = 0;

  constructor() {
    super();
    this.pictures = '';
  }

  protected override said(task: Task) {
    return task.score;
  }

  protected override say(task: Task, score: number | null) {
    task.score = score;
  }

  protected override item(task: Task) {
    return html`
      <div class="rating-item">
        <div class="rating-pictures" data-images=${task.images}>
          ${this.sources(this.place).map(
            (source, image) =>
              html`<img src=${source} alt="Picture ${image + 1} of ${task.images}" draggable="false" />`,
          )}
        </div>
        <section class="rating-question" aria-labelledby="rating-words">
          <h2 id="rating-words">Item ${this.place + 1}: ${task.words.join(', ')}</h2>
          <ul class="rating-words" aria-hidden="true">
            ${task.words.map((word) => html`<li>${word}</li>`)}
          </ul>
          <p id="rating-question">${QUESTION}</p>
          ${this.buttons(task, 'rating-question')}
        </section>
      </div>
    `;
  }

  protected override announcement(task: Task) {
    return `Item ${this.place + 1} of ${this.tasks.length}. ${task.words.join(', ')}`;
  }

  protected override sources(place: number) {
    const images = this.tasks[place]?.images ?? 0;
    return Array.from({ length: images }, (_, image) => `${this.pictures}/${place}/${image}.jpg`);
  }

  protected override send(place: number, score: number) {
    return this.$server.answer(place, score, Math.round(performance.now() - this.since));
  }

  protected override show(place: number) {
    this.since = performance.now();
    super.show(place);
  }
}

customElements.define('fs-rating-desk', RatingDesk);
