import { html } from 'lit';
import { AnswerDesk, type Choice } from '../rating/answer-desk';

type Answer = 'YES' | 'NO' | 'UNSURE';

interface Task {
  picture: string;
  answer: Answer | null;
}

interface Server {
  answer(place: number, answer: Answer): Promise<void>;
}

/** Asks of one image after the other whether a word is to be seen. Keys: y, n, u. */
export class CheckDesk extends AnswerDesk<Answer, Task> {
  static override properties = {
    word: { type: String },
  };

  declare word: string;
  declare private $server: Server;

  protected override readonly noun = 'image';
  protected override readonly closing = 'Answers can be changed until both raters have answered everything.';
  protected override readonly choices: Choice<Answer>[] = [
    { answer: 'YES', key: 'y', meaning: 'Yes' },
    { answer: 'NO', key: 'n', meaning: 'No' },
    { answer: 'UNSURE', key: 'u', meaning: 'Unsure' },
  ];

  constructor() {
    super();
    this.word = '';
  }

  protected override said(task: Task) {
    return task.answer;
  }

  protected override say(task: Task, answer: Answer | null) {
    task.answer = answer;
  }

  protected override item(task: Task) {
    return html`
      <div class="rating-item">
        <div class="check-picture">
          <img src=${task.picture} alt="Image ${this.place + 1} of ${this.tasks.length}" draggable="false" />
        </div>
        <section aria-labelledby="check-question">
          <p id="check-question">Do you see <strong>${this.word}</strong> in this image?</p>
          ${this.buttons(task, 'check-question', 'check-answers')}
        </section>
      </div>
    `;
  }

  protected override announcement() {
    return `Image ${this.place + 1} of ${this.tasks.length}`;
  }

  protected override sources(place: number) {
    const task = this.tasks[place];
    return task ? [task.picture] : [];
  }

  protected override send(place: number, answer: Answer) {
    return this.$server.answer(place, answer);
  }
}

customElements.define('fs-check-desk', CheckDesk);
