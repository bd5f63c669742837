import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { Markup } from '#core/formats/html/markup.ts';
import {
  writeEntityTable,
  writeOrphanTable,
  writePassageTable,
  writeRelationTable,
} from '#core/formats/html/tables.ts';
import { describePassages } from '#core/formats/passage-view.ts';
import { anExportInput } from '#test/support/export-input.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const input = aRichExport();
const passages = describePassages(input);

function readRows({ source }: Markup): readonly (readonly string[])[] {
  const { document } = new Window();
  document.body.innerHTML = source;
  return [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()),
  );
}

describe('writeEntityTable', () => {
  it('lists each entity with its names, identifiers and passages', () => {
    expect(readRows(writeEntityTable(input, passages))).toEqual([
      ['Rajin', 'Location', 'Najin', '', '2', 'Port and railhead.'],
      ['Pak Il-su', 'Person', 'Colonel Pak; Park Il Soo', 'Wikidata Q1', '3', ''],
      ['11th Rail Brigade', 'Military unit', '', '', '4', ''],
    ]);
  });
});

describe('writeRelationTable', () => {
  it('says both ends, the assessment, and what supports it', () => {
    expect(readRows(writeRelationTable(input, passages))[0]).toEqual([
      'Pak Il-su',
      'commands',
      '11th Rail Brigade',
      'Moderate confidence',
      '4',
      'By signature only.',
    ]);
  });
});

describe('writePassageTable and writeOrphanTable', () => {
  it('put each passage into one of the two', () => {
    expect(readRows(writePassageTable(passages))).toHaveLength(14);
    expect(readRows(writeOrphanTable(passages))).toHaveLength(1);
    expect(readRows(writeOrphanTable(passages))[0]?.[1]).toBe('the size was not given');
  });

  it('say everything about a passage', () => {
    const row = readRows(writePassageTable(passages))[7];
    expect(row?.join(' | ')).toBe(
      '8 | It is very likely that they carried munitionsRests on axle weight alone. | Judgment | Moderate confidencevery likely (80–95 %, ICD 203)C3 | TLP:AMBER | acceptedR. Analyst, 28 October 2024 | 280–325',
    );
  });
});

it('writes no table for nothing', () => {
  const bare = anExportInput();
  for (const table of [
    writeEntityTable(bare, []),
    writeRelationTable(bare, []),
    writePassageTable([]),
    writeOrphanTable([]),
  ]) {
    expect(table.source).toBe('');
  }
});
