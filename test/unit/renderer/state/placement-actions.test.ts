import { describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import { annotationIdSchema } from '#core/model/ids.ts';
import {
  acceptAllMoved,
  acceptProposal,
  findUnplaced,
  getWaitingPassages,
  leaveWithoutPlace,
  placePassage,
} from '#renderer/state/placement-actions.ts';
import { getOpenBrief } from '#renderer/state/selectors.ts';
import { anAppStore, SAMPLE_TEXT } from '#test/support/app-store.ts';
import { anAnnotation } from '#test/support/builders.ts';

const EARLIER = 'Mark Rutte spoke in Brussels last week.';
const BRUSSELS = { start: SAMPLE_TEXT.indexOf('Brussels'), end: SAMPLE_TEXT.indexOf('Brussels') + 8 };
const one = annotationIdSchema.parse('one');
const two = annotationIdSchema.parse('two');

function anOrphan(id: string, outcome: string, start = 0) {
  return anAnnotation({
    id,
    placement: 'orphan',
    spans: [describeSpan(EARLIER, start, start + 4)],
    proposal: { outcome, places: outcome === 'lost' ? [] : [[BRUSSELS]] },
  });
}

function withOrphans(...annotations: ReturnType<typeof anOrphan>[]) {
  const { app, saved, brief } = anAppStore();
  const open = getOpenBrief(app.state);
  if (open === undefined) throw new Error('No brief is open.');
  const state = { ...open.state, annotations: new Map(annotations.map((each) => [each.id, each])) };
  app.set({ briefs: new Map([[brief.id, { ...open, state }]]) });
  const waiting = () => {
    const now = getOpenBrief(app.state);
    return now === undefined ? [] : getWaitingPassages(now.state).map(({ id }) => id);
  };
  return { app, saved, waiting };
}

describe('placement actions', () => {
  it('lists what waits in the order of the earlier text', () => {
    const { waiting } = withOrphans(anOrphan('two', 'lost', 10), anOrphan('one', 'changed', 2));
    expect(waiting()).toEqual(['one', 'two']);
  });

  it('places a passage where it was proposed, with the words that stand there', () => {
    const { app, waiting } = withOrphans(anOrphan('one', 'changed'));
    expect(acceptProposal(app, one, 0).ok).toBe(true);
    expect(app.findAnnotation(one)).toMatchObject({
      placement: 'placed',
      proposal: null,
      spans: [{ ...BRUSSELS, quote: { exact: 'Brussels' } }],
    });
    expect(waiting()).toEqual([]);
  });

  it('is undone to the proposal and the earlier quote', () => {
    const before = anOrphan('one', 'changed');
    const { app } = withOrphans(before);
    acceptProposal(app, one, 0);
    app.undo();
    expect(app.findAnnotation(one)).toEqual(before);
  });

  it('does nothing for a place that was not proposed', () => {
    const { app, waiting } = withOrphans(anOrphan('one', 'lost'));
    acceptProposal(app, one, 0);
    expect(waiting()).toEqual(['one']);
  });

  it('leaves a passage without a place, and does not ask again', () => {
    const { app, waiting } = withOrphans(anOrphan('one', 'changed'));
    leaveWithoutPlace(app, one);
    expect(app.findAnnotation(one)?.placement).toBe('orphan');
    expect(waiting()).toEqual([]);
    app.undo();
    expect(waiting()).toEqual(['one']);
  });

  it('accepts all that moved in one step and nothing else', () => {
    const { app, saved, waiting } = withOrphans(
      anOrphan('one', 'moved'),
      anOrphan('two', 'moved', 3),
      anOrphan('three', 'changed', 5),
    );
    acceptAllMoved(app);
    expect(waiting()).toEqual(['three']);
    app.undo();
    expect(waiting()).toEqual(['one', 'two', 'three']);
    expect(saved.length).toBeLessThanOrEqual(2);
  });

  it('puts an orphan on other words', () => {
    const { app } = withOrphans(anOrphan('one', 'lost'));
    placePassage(app, one, [{ start: 0, end: 10 }]);
    expect(app.findAnnotation(one)?.spans[0]?.quote.exact).toBe('Mark Rutte');
  });

  it('knows which passage a selection could place', () => {
    const { app } = withOrphans(anOrphan('one', 'lost'), anOrphan('two', 'lost', 3));
    expect(findUnplaced(app.state)).toBeNull();
    app.set({ activeAnnotationId: one });
    expect(findUnplaced(app.state)).toBe(one);
    app.set({ placingId: two, activeAnnotationId: null });
    expect(findUnplaced(app.state)).toBe(two);
    placePassage(app, two, [BRUSSELS]);
    expect(findUnplaced(app.state)).toBeNull();
  });
});
