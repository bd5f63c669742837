import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import type { BriefState } from '#core/model/library.ts';
import { ok } from '#core/result.ts';
import { listLoaded } from '#renderer/state/loaded-marks.ts';
import {
  countAllMentions,
  joinMentions,
  listMeanings,
  readDistantCounts,
  readDistantMentions,
} from '#renderer/state/mention-queries.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aBrief, aLibraryState, anAnnotation, anEntity } from '#test/support/builders.ts';

const [HERE, THERE] = ['here', 'there'].map((id) => briefIdSchema.parse(id));
if (HERE === undefined || THERE === undefined) throw new Error('no ids');
const RUTTE = anEntity({ id: 'rutte' });
const ABSORBED = anEntity({ id: 'mr', mergedInto: 'rutte' });
const LIBRARY = aLibraryState({ entities: new Map([RUTTE, ABSORBED].map((each) => [each.id, each])) });

function marks(...entityIds: readonly string[]): BriefState {
  const annotations = entityIds.map((entityId, index) => anAnnotation({ id: `a${index}`, entityId }));
  return { annotations: new Map(annotations.map((each) => [each.id, each])), relations: new Map() };
}

describe('countAllMentions', () => {
  it('adds what main has counted elsewhere, merges followed', () => {
    const distant = {
      counts: new Map([
        [RUTTE.id, 3],
        [ABSORBED.id, 2],
      ]),
      except: new Set([HERE]),
    };
    expect(countAllMentions(LIBRARY, new Map([[HERE, marks('mr')]]), distant)).toEqual({ rutte: 6 });
  });

  it('counts a brief once that was opened after main had counted it', () => {
    const distant = { counts: new Map([[RUTTE.id, 2]]), except: new Set<typeof HERE>() };
    expect(countAllMentions(LIBRARY, new Map([[THERE, marks('rutte', 'rutte')]]), distant)).toEqual({
      rutte: 2,
    });
  });

  it('counts what the window holds before main has answered', () => {
    expect(countAllMentions(LIBRARY, new Map([[HERE, marks('rutte', 'gone')]]), null)).toEqual({ rutte: 1 });
  });
});

describe('joinMentions', () => {
  it('takes the window’s own rows where it holds the brief, and main’s elsewhere', () => {
    const row = joinMentions([RUTTE.id], new Map([[THERE, marks('rutte')]]), null)[0];
    if (row === undefined) throw new Error('no row');
    const distant = { mentions: [row, { ...row, briefId: HERE }], total: 2, briefIds: [HERE, THERE] };
    const joined = joinMentions([RUTTE.id, ABSORBED.id], new Map([[HERE, marks('mr', 'rutte')]]), distant);
    expect(joined.map(({ briefId, entityId }) => `${briefId} ${entityId}`)).toEqual([
      'here mr',
      'here rutte',
      'there rutte',
    ]);
  });
});

describe('listMeanings', () => {
  it('names an entity and what was merged into it', () => {
    expect(listMeanings(LIBRARY, RUTTE.id)).toEqual(['rutte', 'mr']);
  });
});

describe('what main is asked', () => {
  it('leaves out the briefs that the window holds', async () => {
    const { app, bridge, brief } = anAppStore();
    bridge.answer('mentions:count', () => ok({ counts: { rutte: 4 } }));
    bridge.answer('mentions:find', () => ok({ mentions: [], total: 0, briefIds: [] }));
    const counted = await readDistantCounts(app);
    await readDistantMentions(app, [RUTTE.id]);
    expect(counted.ok && [...counted.value.counts]).toEqual([['rutte', 4]]);
    expect(bridge.requestsTo('mentions:count')).toEqual([{ except: [brief.id] }]);
    expect(bridge.requestsTo('mentions:find')).toMatchObject([{ entityIds: ['rutte'], except: [brief.id] }]);
  });
});

describe('listLoaded', () => {
  it('is silent about a brief in the trash', () => {
    const { app, brief } = anAppStore();
    const trashed = aBrief({ id: brief.id, trashed: brief.created });
    const library = app.state.library && { ...app.state.library, briefs: new Map([[brief.id, trashed]]) };
    expect([...listLoaded(app.state).keys()]).toEqual([brief.id]);
    expect([...listLoaded({ ...app.state, library }).keys()]).toEqual([]);
  });
});
