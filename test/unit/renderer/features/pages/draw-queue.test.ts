import { describe, expect, it } from 'vitest';
import { DrawQueue } from '#renderer/features/pages/draw-queue.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A queue whose drawings are finished by hand. */
function aQueue() {
  const queue = new DrawQueue();
  const log: string[] = [];
  const finishers = new Map<number, { resolve: () => void; reject: () => void }>();
  const add = (page: number) =>
    queue.add({
      page,
      start: () => {
        log.push(`start ${page}`);
        const done = new Promise<void>((resolve, reject) => finishers.set(page, { resolve, reject }));
        return { done, cancel: () => log.push(`cancel ${page}`) };
      },
      onDone: () => log.push(`done ${page}`),
      onError: () => log.push(`error ${page}`),
    });
  const finish = async (page: number, how: 'resolve' | 'reject' = 'resolve') => {
    finishers.get(page)?.[how]();
    await settled();
  };
  return { queue, log, add, finish };
}

describe('DrawQueue', () => {
  it('draws one page at a time, the nearest to the reader first', async () => {
    const { queue, log, add, finish } = aQueue();
    queue.setCentre(4);
    for (const page of [2, 3, 4, 6]) add(page);
    await settled();
    expect(log).toEqual(['start 4']);
    await finish(4);
    await finish(3);
    expect(log).toEqual(['start 4', 'done 4', 'start 3', 'done 3', 'start 2']);
  });

  it('starts nothing while the view is moving', async () => {
    const { queue, log, add } = aQueue();
    queue.hold();
    add(0);
    await settled();
    expect(log).toEqual([]);
    queue.release();
    expect(log).toEqual(['start 0']);
  });

  it('goes on after a page that cannot be drawn', async () => {
    const { log, add, finish } = aQueue();
    add(0);
    add(1);
    await settled();
    await finish(0, 'reject');
    expect(log).toEqual(['start 0', 'error 0', 'start 1']);
  });

  it('stops the drawing of a page that has left the view, and never tells of it', async () => {
    const { log, add, finish } = aQueue();
    const leave = add(0);
    add(1);
    await settled();
    leave();
    await finish(0);
    await finish(1);
    expect(log).toEqual(['start 0', 'cancel 0', 'start 1', 'done 1']);
  });

  it('forgets a page that left before its turn', async () => {
    const { log, add, finish } = aQueue();
    add(0);
    const leave = add(1);
    await settled();
    leave();
    await finish(0);
    expect(log).toEqual(['start 0', 'done 0']);
  });
});
