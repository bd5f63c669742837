import type { TaskHost, TaskMessage, TaskWorkerEvents } from '#electron/tasks/task-host.ts';

/** A host whose worker is this thread; what goes in and out crosses a real structured clone. */
export function aTaskHost<Task>(
  react: (message: TaskMessage<Task>, events: TaskWorkerEvents) => unknown,
): TaskHost<Task> & { readonly started: () => number; readonly killed: () => number } {
  let started = 0;
  let killed = 0;
  return {
    started: () => started,
    killed: () => killed,
    start(_limits, events) {
      started += 1;
      return {
        post: (message) => void Promise.resolve().then(() => react(structuredClone(message), events)),
        kill: () => {
          killed += 1;
        },
      };
    },
  };
}

/** A host that answers each task with what `work` gives. */
export function aWorkingHost<Task>(work: (task: Task) => unknown): ReturnType<typeof aTaskHost<Task>> {
  return aTaskHost<Task>(async ({ id, task }, { onMessage }) =>
    onMessage(structuredClone({ id, result: await work(task) })),
  );
}
