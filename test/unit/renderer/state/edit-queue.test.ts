import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Transaction, transactionSchema } from '#core/edits/edit.ts';
import { type BriefId, briefIdSchema, groupIdSchema } from '#core/model/ids.ts';
import { err, ok } from '#core/result.ts';
import type { SaveStatus } from '#renderer/state/app-state.ts';
import { EditQueue, type QueuedAction } from '#renderer/state/edit-queue.ts';
import { anAnnotation, anEntity } from '#test/support/builders.ts';
import { FakeBridge } from '#test/support/fake-bridge.ts';

const SAVED_AT = '2024-10-28T12:00:00.000Z';
const FIRST = briefIdSchema.parse('brief-1');
const SECOND = briefIdSchema.parse('brief-2');

/** A main process that holds revisions as the real one does: another base revision is a conflict. */
class MainProcess {
  readonly bridge = new FakeBridge();
  readonly written: Transaction[] = [];
  readonly revisions = new Map<string, number>();
  /** How the next requests end; when the list is empty they succeed. */
  outcomes: ('ok' | 'refuse' | 'break')[] = [];

  constructor() {
    this.bridge.answer('edit:apply', async (request) => {
      await Promise.resolve();
      const transaction = transactionSchema.parse(request);
      const outcome = this.outcomes.shift() ?? 'ok';
      if (outcome === 'refuse') return err({ code: 'disk-full', message: 'The disk is full.' });
      if (outcome === 'break') throw new Error('The channel is gone.');
      return this.#write(transaction);
    });
  }

  #write(transaction: Transaction) {
    const revisions: number[] = [];
    for (const part of transaction.parts) {
      const name = part.scope === 'library' ? 'library' : part.briefId;
      const current = this.revisions.get(name) ?? 0;
      if (part.baseRevision !== current)
        return err({ code: 'conflict', message: `${name} is at ${current}` });
      revisions.push(current + 1);
    }
    for (const part of transaction.parts) {
      const name = part.scope === 'library' ? 'library' : part.briefId;
      this.revisions.set(name, (this.revisions.get(name) ?? 0) + 1);
    }
    this.written.push(transaction);
    return ok({ revisions, savedAt: SAVED_AT });
  }
}

function aQueue() {
  const main = new MainProcess();
  const statuses: SaveStatus[] = [];
  const planned: { run: () => void; delayMs: number; isCalledOff: boolean }[] = [];
  const queue = new EditQueue(
    main.bridge,
    (status) => statuses.push(status),
    (run, delayMs) => {
      const plan = { run, delayMs, isCalledOff: false };
      planned.push(plan);
      return () => {
        plan.isCalledOff = true;
      };
    },
  );
  return { main, queue, statuses, planned, last: () => statuses.at(-1) };
}

function anAction(
  id: string,
  { briefs = [FIRST], library = false, libraryLast = false } = {} as {
    briefs?: readonly BriefId[];
    library?: boolean;
    libraryLast?: boolean;
  },
): QueuedAction {
  return {
    groupId: groupIdSchema.parse(id),
    cause: 'do',
    label: `Action ${id}`,
    libraryLast,
    edits: {
      library: library ? [{ kind: 'entity/create', entity: anEntity({ id: `entity-${id}` }) }] : [],
      briefs: briefs.map((briefId) => ({
        briefId,
        edits: [{ kind: 'annotation/create', annotation: anAnnotation({ id: `annotation-${id}` }) }],
      })),
    },
  };
}

describe('EditQueue', () => {
  it('is saved, since never, before anything was done', async () => {
    const { queue } = aQueue();
    expect(queue.hasUnsavedEdits).toBe(false);
    await expect(queue.whenSettled()).resolves.toBeUndefined();
  });

  it('counts what is on its way and says saved only when the last one is acknowledged', async () => {
    const { queue, statuses } = aQueue();
    queue.enqueue(anAction('a'));
    queue.enqueue(anAction('b'));
    expect(statuses.at(-1)).toEqual({ kind: 'saving', pending: 2 });
    await queue.whenSettled();
    expect(statuses.filter(({ kind }) => kind === 'saved')).not.toHaveLength(0);
    const firstSaved = statuses.findIndex(({ kind }) => kind === 'saved');
    expect(statuses.slice(0, firstSaved).every(({ kind }) => kind === 'saving')).toBe(true);
    expect(statuses.slice(0, firstSaved)).toContainEqual({ kind: 'saving', pending: 1 });
    expect(statuses.at(-1)).toEqual({ kind: 'saved', savedAt: SAVED_AT });
  });

  it('sends one at a time', async () => {
    const { main, queue } = aQueue();
    let open = 0;
    let most = 0;
    main.bridge.answer('edit:apply', async (request) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open -= 1;
      const { parts } = transactionSchema.parse(request);
      return ok({ revisions: parts.map((part) => part.baseRevision + 1), savedAt: SAVED_AT });
    });
    for (const id of ['a', 'b', 'c']) queue.enqueue(anAction(id));
    await queue.whenSettled();
    expect(most).toBe(1);
    expect(main.bridge.requestsTo('edit:apply')).toHaveLength(3);
  });

  it('builds each action on the revision that the one before it made, per document', async () => {
    const { main, queue } = aQueue();
    queue.setRevision(SECOND, 41);
    main.revisions.set(SECOND, 41);
    queue.enqueue(anAction('a', { briefs: [FIRST, SECOND] }));
    queue.enqueue(anAction('b', { briefs: [SECOND] }));
    queue.enqueue(anAction('c', { briefs: [FIRST], library: true }));
    await queue.whenSettled();
    const bases = main.written.map(({ parts }) => parts.map(({ baseRevision }) => baseRevision));
    expect(bases).toEqual([[0, 41], [42], [0, 1]]);
  });

  it('writes what is referred to first, and takes it back last', async () => {
    const { main, queue } = aQueue();
    queue.enqueue(anAction('a', { library: true }));
    queue.enqueue(anAction('b', { library: true, libraryLast: true }));
    await queue.whenSettled();
    const scopes = main.written.map(({ parts }) => parts.map(({ scope }) => scope));
    expect(scopes).toEqual([
      ['library', 'brief'],
      ['brief', 'library'],
    ]);
  });

  it('never takes a revision back: an answer that comes late does not undo a newer one', async () => {
    const { main, queue } = aQueue();
    main.revisions.set(FIRST, 7);
    queue.setRevision(FIRST, 7);
    queue.setRevision(FIRST, 3);
    queue.enqueue(anAction('a'));
    await queue.whenSettled();
    expect(main.written[0]?.parts[0]?.baseRevision).toBe(7);
  });

  it('stops at a failure, keeps what follows, and tells why', async () => {
    const { main, queue, last } = aQueue();
    main.outcomes = ['ok', 'refuse'];
    for (const id of ['a', 'b', 'c']) queue.enqueue(anAction(id));
    await queue.whenSettled();
    expect(main.written.map(({ label }) => label)).toEqual(['Action a']);
    expect(last()).toMatchObject({ kind: 'failed', pending: 2, error: { code: 'disk-full' } });
    expect(queue.hasUnsavedEdits).toBe(true);
  });

  it('goes on collecting after a failure without sending, so that the order stays', async () => {
    const { main, queue, last } = aQueue();
    main.outcomes = ['refuse'];
    queue.enqueue(anAction('a'));
    await queue.whenSettled();
    queue.enqueue(anAction('b'));
    await queue.whenSettled();
    expect(main.bridge.requestsTo('edit:apply')).toHaveLength(1);
    expect(last()).toMatchObject({ kind: 'failed', pending: 2 });
    queue.retry();
    await queue.whenSettled();
    expect(main.written.map(({ label }) => label)).toEqual(['Action a', 'Action b']);
    expect(last()).toEqual({ kind: 'saved', savedAt: SAVED_AT });
  });

  it('keeps the edit when the channel itself breaks, with a sentence that says so', async () => {
    const { main, queue, last } = aQueue();
    main.outcomes = ['break'];
    queue.enqueue(anAction('a'));
    await queue.whenSettled();
    expect(last()).toMatchObject({
      kind: 'failed',
      error: { code: 'internal', details: { cause: 'The channel is gone.' } },
    });
    queue.retry();
    await queue.whenSettled();
    expect(main.written).toHaveLength(1);
  });

  it('a retry with nothing to do changes nothing', async () => {
    const { main, queue, last } = aQueue();
    queue.retry();
    await queue.whenSettled();
    expect(main.bridge.requests).toEqual([]);
    expect(last()).toEqual({ kind: 'saved', savedAt: null });
  });

  it('whatever fails and in whatever order, every action is written once and in the order it was made', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constant('enqueue' as const) },
      { weight: 1, arbitrary: fc.constant('retry' as const) },
      { weight: 1, arbitrary: fc.constant('settle' as const) },
    );
    const outcome = fc.constantFrom('ok' as const, 'ok' as const, 'refuse' as const, 'break' as const);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), fc.array(outcome), async (steps, outcomes) => {
        const made = await runSteps(steps, outcomes);
        expect(made.main.written.map(({ label }) => label)).toEqual(made.labels);
        expect(made.queue.hasUnsavedEdits).toBe(false);
        expect(made.last()?.kind).toBe('saved');
      }),
    );
  });
});

/** Does what the steps say against a main process that fails as told, then retries until all is written. */
async function runSteps(
  steps: readonly ('enqueue' | 'retry' | 'settle')[],
  outcomes: readonly ('ok' | 'refuse' | 'break')[],
) {
  const made = aQueue();
  made.main.outcomes = [...outcomes];
  const labels: string[] = [];
  for (const [index, step] of steps.entries()) {
    if (step === 'enqueue') {
      labels.push(`Action ${index}`);
      made.queue.enqueue(anAction(String(index), pickDocuments(index)));
    }
    if (step === 'retry') made.queue.retry();
    if (step === 'settle') await made.queue.whenSettled();
  }
  for (let attempt = 0; attempt <= outcomes.length; attempt += 1) {
    made.queue.retry();
    await made.queue.whenSettled();
  }
  return { ...made, labels };
}

function pickDocuments(index: number) {
  const briefs = [[FIRST, SECOND], [FIRST], [SECOND]][index % 3] ?? [FIRST];
  return { briefs, library: index % 2 === 0 };
}

/** Lets what is on its way arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('EditQueue on a disk that fails', () => {
  it('tries again by itself, with a growing delay, and keeps saying so until it succeeds', async () => {
    const { main, queue, planned, statuses, last } = aQueue();
    main.outcomes = ['refuse', 'refuse', 'refuse', 'refuse', 'refuse', 'refuse', 'refuse'];
    queue.enqueue(anAction('a'));
    await queue.whenSettled();
    const failedAt = statuses.length;
    for (let tries = 0; tries < 6; tries += 1) {
      planned.at(-1)?.run();
      await settle();
    }
    expect(planned.map(({ delayMs }) => delayMs)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(statuses.slice(failedAt).every(({ kind }) => kind === 'failed')).toBe(true);
    planned.at(-1)?.run();
    await settle();
    expect(last()).toEqual({ kind: 'saved', savedAt: SAVED_AT });
    expect(main.written).toHaveLength(1);
  });

  it('begins again with a short delay after a success', async () => {
    const { main, queue, planned } = aQueue();
    main.outcomes = ['refuse', 'refuse', 'ok', 'refuse'];
    queue.enqueue(anAction('a'));
    await queue.whenSettled();
    planned.at(-1)?.run();
    await settle();
    planned.at(-1)?.run();
    await settle();
    queue.enqueue(anAction('b'));
    await queue.whenSettled();
    expect(planned.map(({ delayMs }) => delayMs)).toEqual([2000, 4000, 2000]);
  });

  it('tries at once when the user says so, and calls the planned try off', async () => {
    const { main, queue, planned, last } = aQueue();
    main.outcomes = ['refuse'];
    queue.enqueue(anAction('a'));
    await queue.whenSettled();
    queue.retry();
    await queue.whenSettled();
    expect(planned).toMatchObject([{ isCalledOff: true }]);
    expect(last()?.kind).toBe('saved');
  });

  it('does not try again by itself what waiting does not heal', async () => {
    const { main, queue, planned, last } = aQueue();
    main.bridge.answer('edit:apply', () => err({ code: 'library-locked', message: 'Taken over.' }));
    queue.enqueue(anAction('a'));
    await queue.whenSettled();
    expect(last()?.kind).toBe('failed');
    expect(planned).toEqual([]);
  });

  it('writes what waits to another copy of the library, on the revisions of that one', async () => {
    const { main, queue, last } = aQueue();
    queue.setRevision('library', 9);
    queue.setRevision(FIRST, 7);
    main.outcomes = ['refuse'];
    queue.enqueue(anAction('a', { briefs: [FIRST, SECOND], library: true }));
    await queue.whenSettled();
    expect(queue.listWaitingDocuments()).toEqual(['library', FIRST, SECOND]);
    main.revisions.set('library', 3).set(FIRST, 2);
    queue.rebase('library', 3);
    queue.rebase(FIRST, 2);
    queue.retry();
    await queue.whenSettled();
    expect(last()?.kind).toBe('saved');
    expect(main.revisions.get(FIRST)).toBe(3);
    expect(queue.listWaitingDocuments()).toEqual([]);
  });
});
