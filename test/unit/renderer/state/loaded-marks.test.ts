import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { ok } from '#core/result.ts';
import { findMarks, loadMarks } from '#renderer/state/loaded-marks.ts';
import { openBrief } from '#renderer/state/open-brief.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { anAnnotation } from '#test/support/builders.ts';

const DISTANT = briefIdSchema.parse('distant');
const onDisk = anAnnotation({ id: 'd1', note: 'as on disk' });

function withDistantBrief() {
  const made = anAppStore();
  made.bridge.answer('marks:read', () =>
    ok({ briefs: [{ briefId: DISTANT, revision: 3, annotations: [onDisk], relations: [] }] }),
  );
  made.bridge.answer('brief:open', () =>
    ok({
      briefId: DISTANT,
      revision: 3,
      text: 'Alpha team',
      blocks: [],
      annotations: [onDisk],
      relations: [],
      notices: [],
    }),
  );
  return made;
}

describe('loadMarks', () => {
  it('fetches each brief once, and none that is open', async () => {
    const { app, bridge, brief } = withDistantBrief();
    await loadMarks(app, [brief.id, DISTANT, DISTANT]);
    await loadMarks(app, [DISTANT]);
    expect(bridge.requestsTo('marks:read')).toEqual([{ briefIds: ['distant'] }]);
    expect(findMarks(app.state, DISTANT)?.annotations.get(onDisk.id)).toEqual(onDisk);
  });

  it('gives an edit the revision that it builds on', async () => {
    const { app, saved } = withDistantBrief();
    await loadMarks(app, [DISTANT]);
    const edit = {
      kind: 'annotation/update',
      id: onDisk.id,
      changes: { note: 'changed from afar' },
    } as const;
    expect(app.dispatch({ label: 'Write', briefs: [{ briefId: DISTANT, edits: [edit] }] }).ok).toBe(true);
    await app.queue.whenSettled();
    expect(saved.at(-1)?.parts).toMatchObject([{ briefId: 'distant', baseRevision: 3 }]);
    expect(app.state.counts.get(DISTANT)).toEqual({ annotations: 1, drafts: 0, orphans: 0 });
  });

  it('lets a brief that is opened later show edits that are not on disk yet', async () => {
    const { app } = withDistantBrief();
    await loadMarks(app, [DISTANT]);
    const edit = {
      kind: 'annotation/update',
      id: onDisk.id,
      changes: { note: 'changed from afar' },
    } as const;
    app.dispatch({ label: 'Write', briefs: [{ briefId: DISTANT, edits: [edit] }] });
    await openBrief(app, DISTANT);
    expect(app.findAnnotation(onDisk.id)?.note).toBe('changed from afar');
    expect(app.state.distantMarks.size).toBe(0);
    app.undo();
    expect(app.findAnnotation(onDisk.id)?.note).toBe('as on disk');
  });

  it('refuses an edit to a brief of which nothing is known here', () => {
    const { app } = withDistantBrief();
    const edit = { kind: 'annotation/remove', id: onDisk.id } as const;
    expect(app.dispatch({ label: 'Delete', briefs: [{ briefId: DISTANT, edits: [edit] }] })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
