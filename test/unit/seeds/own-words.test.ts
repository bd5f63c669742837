import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readShippedSeeds } from '#test/support/read-seed.ts';
import { findSharedPath } from '#test/support/shared-folder.ts';

const report = findSharedPath('seeds/000_5a3b4c72f8522fcb.txt');
const RUN_LENGTH = 6;

/** Runs of words, lower case and without punctuation, that both texts have. */
function findSharedRuns(one: string, other: string): readonly string[] {
  const known = new Set(listRuns(one));
  return listRuns(other).filter((run) => known.has(run));
}

function listRuns(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN_LENGTH - 1).map((_, index) => words.slice(index, index + RUN_LENGTH).join(' '));
}

describe('findSharedRuns', () => {
  it('sees six words in a row across punctuation and case', () => {
    expect(findSharedRuns('He said: the ship left at dawn.', '“The ship, left at dawn today”')).toEqual([]);
    expect(findSharedRuns('He said: the ship left at dawn.', 'said The ship, left at DAWN today')).toEqual([
      'said the ship left at dawn',
    ]);
  });
});

describe.skipIf(report === undefined)('the sample briefs', () => {
  it('share no six words in a row with the news report that the first one retells', async () => {
    const original = readFileSync(report ?? '', 'utf8');
    for (const { brief, text, annotations, relations, entities } of await readShippedSeeds()) {
      const notes = [...annotations, ...relations, ...entities].map(({ note }) => note);
      expect([brief.id, findSharedRuns(original, [text.text, brief.note, ...notes].join('\n'))]).toEqual([
        brief.id,
        [],
      ]);
    }
  });
});
