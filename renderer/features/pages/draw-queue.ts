import type { PageDrawing } from './page-document.ts';

interface Waiting {
  readonly page: number;
  readonly start: () => PageDrawing;
  readonly onDone: () => void;
  readonly onError: () => void;
}

/**
 * Draws one page at a time, the one nearest to the reader first, and none while the view is moving: a page costs many frames,
 * and a frame that is late is felt.
 */
export class DrawQueue {
  #waiting: Waiting[] = [];
  #running: { readonly job: Waiting; readonly drawing: PageDrawing } | undefined;
  #centre = 0;
  #isHeld = false;

  /** @returns takes the page out again, also while it is being drawn */
  add(job: Waiting): () => void {
    this.#waiting.push(job);
    // So that pages that are asked for in one go are looked at together.
    queueMicrotask(() => this.#next());
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== job);
      if (this.#running?.job !== job) return;
      this.#running.drawing.cancel();
      this.#running = undefined;
      this.#next();
    };
  }

  /** @param centre page that is being read */
  setCentre(centre: number): void {
    this.#centre = centre;
  }

  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    this.#isHeld = false;
    this.#next();
  }

  #next(): void {
    if (this.#isHeld || this.#running !== undefined) return;
    const distance = ({ page }: Waiting) => Math.abs(page - this.#centre);
    const [job] = this.#waiting.toSorted((one, other) => distance(one) - distance(other));
    if (job === undefined) return;
    this.#waiting = this.#waiting.filter((each) => each !== job);
    const drawing = job.start();
    this.#running = { job, drawing };
    drawing.done.then(
      () => this.#finish(job, job.onDone),
      () => this.#finish(job, job.onError),
    );
  }

  #finish(job: Waiting, tell: () => void): void {
    if (this.#running?.job !== job) return;
    this.#running = undefined;
    tell();
    this.#next();
  }
}
