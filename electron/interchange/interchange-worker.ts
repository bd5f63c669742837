import { serveTasks } from '../tasks/serve-tasks.ts';
import type { InterchangeAnswer, InterchangeTask } from './interchange-runner.ts';
import { readWordReview } from './read-word-review.ts';
import { readInterchange } from './readers.ts';

/** Entry of the process in which files of other programs are read. */
serveTasks<InterchangeTask, InterchangeAnswer>(async (task) => {
  if (task.kind === 'word-review') {
    const review = await readWordReview(task.file);
    return review.ok ? { ok: true, value: { kind: 'word-review', review: review.value } } : review;
  }
  const document = await readInterchange(task.files);
  return document.ok ? { ok: true, value: { kind: 'annotations', document: document.value } } : document;
});
