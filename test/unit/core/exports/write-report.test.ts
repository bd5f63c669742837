import { describe, expect, it } from 'vitest';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { makeExport } from '#core/exports/make-export.ts';
import { writeReleaseLog, writeReport } from '#core/exports/write-report.ts';
import { conllFormat } from '#core/formats/conll/conll-format.ts';
import { annotationIdSchema } from '#core/model/ids.ts';
import { unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

describe('writeReport', () => {
  it('says what the format has no place for and what it could not hold of this brief', async () => {
    const made = unwrap(await makeExport(aRichExport(), chooseEverything('conll')));
    const report = writeReport(conllFormat, made);
    expect(report).toContain(`Format: ${conllFormat.name}`);
    expect(report).toContain(`- ${conllFormat.leavesOut}`);
    expect(made.losses.length).toBeGreaterThan(0);
    for (const loss of made.losses) expect(report).toContain(`- ${loss}\n`);
  });

  it('says nothing of what a copy withholds', async () => {
    const made = unwrap(await makeExport(aRichExport(), chooseEverything('conll')));
    const log = {
      withheld: [
        { id: annotationIdSchema.parse('a'), quote: 'the name of the source', markings: ['TLP:RED'] },
      ],
      repeatCount: 3,
      swallowedCount: 0,
      removedRelationCount: 0,
      removedEntities: ['KESTREL'],
    };
    const report = writeReport(conllFormat, { ...made, log });
    expect(report).not.toContain('the name of the source');
    expect(report).not.toContain('KESTREL');
  });
});

describe('writeReleaseLog', () => {
  it('names every withheld passage, entity and count, on one line each', () => {
    const written = writeReleaseLog(
      {
        withheld: [
          { id: annotationIdSchema.parse('a'), quote: 'two\nlines', markings: ['TLP:RED', 'SECRET'] },
        ],
        repeatCount: 2,
        swallowedCount: 1,
        removedRelationCount: 4,
        removedEntities: ['KESTREL'],
      },
      'Report',
    );
    expect(written).toContain('- TLP:RED, SECRET: “two lines”\n');
    expect(written).toContain('covered: 2\n');
    expect(written).toContain('Relations left out: 4\n');
    expect(written).toContain('Entities left out: 1\n- KESTREL\n');
  });
});
