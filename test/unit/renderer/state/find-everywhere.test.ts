import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { ok } from '#core/result.ts';
import { findEverywhere, findHere, type SearchProgress } from '#renderer/state/find-everywhere.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aBrief } from '#test/support/builders.ts';
import { tagWords } from '#test/support/tagging.ts';

const OPTIONS = { matchesCase: false, wholeWords: true };
const SEARCH = { names: ['Rutte', 'NIS'], options: OPTIONS, scope: 'library' as const };

/** The open brief, and others that only the main process has. */
function aLibrary(otherCount: number) {
  const { app, bridge, brief } = anAppStore();
  const others = Array.from({ length: otherCount }, (_, index) => aBrief({ id: `other-${index}` }));
  const trashed = aBrief({ id: 'gone', trashed: '2024-10-28T12:00:00.000Z' });
  const { library } = app.state;
  if (library === null) throw new Error('The library is open.');
  app.set({
    library: { ...library, briefs: new Map([brief, ...others, trashed].map((each) => [each.id, each])) },
  });
  bridge.answer('occurrences:find', (request) => {
    const { briefIds } = request as { briefIds: string[] };
    const briefs = briefIds
      .filter((id) => id.endsWith('0'))
      .map((briefId) => ({
        briefId: briefIdSchema.parse(briefId),
        occurrences: [
          { span: { start: 0, end: 5, quote: { exact: 'Rutte', prefix: '', suffix: '' } }, labels: [] },
        ],
      }));
    return ok({ briefs, unreadable: briefIds.filter((id) => id === 'other-1') });
  });
  return { app, bridge, brief };
}

describe('findHere', () => {
  it('finds the words in the brief that is shown and says what is marked', () => {
    const { app, brief } = aLibrary(0);
    tagWords(app, 'Mark Rutte');
    const found = findHere(app, SEARCH);
    expect(found?.briefId).toBe(brief.id);
    expect(found?.occurrences.map(({ span, labels }) => [span.quote.exact, labels])).toEqual([
      ['Rutte', ['person']],
      ['NIS', []],
    ]);
  });

  it('takes places that are known already, and has nothing to say where there are none', () => {
    const { app } = aLibrary(0);
    expect(findHere(app, SEARCH, [{ start: 0, end: 4 }])?.occurrences[0]?.span.quote.exact).toBe('Mark');
    expect(findHere(app, { ...SEARCH, names: ['Minsk'] })).toBeNull();
    app.set({ currentBriefId: null });
    expect(findHere(app, SEARCH)).toBeNull();
  });
});

describe('findEverywhere', () => {
  it('looks here first, asks the main process for the rest in small steps, and says how far it is', async () => {
    const { app, bridge, brief } = aLibrary(23);
    const heard: SearchProgress[] = [];
    await findEverywhere(app, SEARCH, (progress) => heard.push(progress) > 0);
    expect(heard.map(({ done }) => done)).toEqual([1, 11, 21, 24]);
    expect(heard.at(-1)).toMatchObject({ total: 24, unreadable: 1, isFinished: true });
    expect(heard.at(-1)?.briefs.map(({ briefId }) => briefId)).toEqual([
      brief.id,
      'other-0',
      'other-10',
      'other-20',
    ]);
    const asked = bridge.requestsTo('occurrences:find') as { briefIds: string[] }[];
    expect(asked.flatMap(({ briefIds }) => briefIds)).not.toContain('gone');
  });

  it('ends when nobody listens any more', async () => {
    const { app, bridge } = aLibrary(50);
    let heard = 0;
    await findEverywhere(app, SEARCH, () => {
      heard += 1;
      return heard < 2;
    });
    expect(bridge.requestsTo('occurrences:find')).toHaveLength(1);
  });

  it('goes on after a step that failed, and counts its briefs as unread', async () => {
    const { app, bridge } = aLibrary(12);
    let step = 0;
    bridge.answer('occurrences:find', () => {
      step += 1;
      if (step === 1) return { ok: false, error: { code: 'internal', message: 'No.' } };
      return ok({ briefs: [], unreadable: [] });
    });
    const heard: SearchProgress[] = [];
    await findEverywhere(app, SEARCH, (progress) => heard.push(progress) > 0);
    expect(heard.at(-1)).toMatchObject({ unreadable: 10, isFinished: true });
  });
});
