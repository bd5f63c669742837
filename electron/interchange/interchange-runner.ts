import { z } from 'zod';
import type { AppError } from '#core/app-error.ts';
import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import { interchangeDocumentSchema } from '#core/interchange/interchange-schema.ts';
import { wordReviewFileSchema } from '#core/interchange/word-review-schema.ts';
import { err, ok, type Result } from '#core/result.ts';
import { IMPORT_LIMITS } from '../importing/import-runner.ts';
import type { TaskHost, TaskLimits } from '../tasks/task-host.ts';
import { type TaskFailure, TaskRunner } from '../tasks/task-runner.ts';
import { describeReadingEnd } from './describe-reading-end.ts';
import type { WordReview } from './read-word-review.ts';
import type { InterchangeFile } from './reader.ts';

/** What the interchange process is asked for: annotations of another program, or a Word file of ours that came back. */
export type InterchangeTask =
  | { readonly kind: 'annotations'; readonly files: readonly InterchangeFile[] }
  | { readonly kind: 'word-review'; readonly file: InterchangeFile };

export type InterchangeAnswer =
  | { readonly kind: 'annotations'; readonly document: InterchangeDocument }
  | { readonly kind: 'word-review'; readonly review: WordReview };

const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('annotations'), document: interchangeDocumentSchema }),
  z.strictObject({ kind: z.literal('word-review'), review: wordReviewFileSchema }),
]);

/** Reads files of other programs in a process of their own. */
export class InterchangeRunner {
  readonly #runner: TaskRunner<InterchangeTask, InterchangeAnswer>;

  constructor({ host, limits = IMPORT_LIMITS }: { host: TaskHost<InterchangeTask>; limits?: TaskLimits }) {
    this.#runner = new TaskRunner<InterchangeTask, InterchangeAnswer>({
      host,
      limits,
      answerSchema,
      describeFailure,
    });
  }

  /** `signal` stops the reading at once: error `cancelled`. */
  async readAnnotations(
    files: readonly InterchangeFile[],
    options: { readonly signal?: AbortSignal } = {},
  ): Promise<Result<InterchangeDocument>> {
    const answer = await this.#runner.run({ kind: 'annotations', files }, options);
    if (!answer.ok) return answer;
    return answer.value.kind === 'annotations' ? ok(answer.value.document) : err(MIXED_UP);
  }

  async readWordReview(
    file: InterchangeFile,
    options: { readonly signal?: AbortSignal } = {},
  ): Promise<Result<WordReview>> {
    const answer = await this.#runner.run({ kind: 'word-review', file }, options);
    if (!answer.ok) return answer;
    return answer.value.kind === 'word-review' ? ok(answer.value.review) : err(MIXED_UP);
  }

  close(): void {
    this.#runner.close();
  }
}

function describeFailure(task: InterchangeTask, failure: TaskFailure): AppError {
  return describeReadingEnd(task.kind === 'annotations' ? task.files : [task.file], failure);
}

const MIXED_UP: AppError = {
  code: 'internal',
  message: 'Nothing was taken: the reader answered something else. Please try again.',
};
