import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '#core/ipc/contract.ts';
import { summarizeImport } from '#renderer/features/library/summarize-import.ts';
import { aBrief } from '#test/support/builders.ts';

function imported(notes: string[] = []): ImportOutcome {
  return { outcome: 'imported', fileName: 'a.txt', brief: aBrief({ title: 'Rail traffic' }), notes };
}

const REFUSED: ImportOutcome = {
  outcome: 'refused',
  fileName: 'scan.bin',
  error: { code: 'file-binary', message: 'It holds no text.' },
};

describe('summarizeImport', () => {
  it.each([
    ['one file', [imported()], 'success', 'Imported Rail traffic', '', false],
    [
      'one file with a guess',
      [imported(['Encoding guessed.'])],
      'info',
      'Imported Rail traffic',
      'Encoding guessed.',
      false,
    ],
    ['several files', [imported(), imported()], 'success', '2 files imported', '', false],
    [
      'several with a guess',
      [imported(), imported(['Guessed.'])],
      'info',
      '2 files imported',
      'Some files need a look.',
      true,
    ],
    ['one refusal', [REFUSED], 'danger', 'scan.bin was not imported', 'It holds no text.', false],
    ['a mixture', [imported(), REFUSED], 'danger', '1 of 2 files imported', 'Some files were refused.', true],
    ['two refusals', [REFUSED, REFUSED], 'danger', '0 of 2 files imported', 'Some files were refused.', true],
  ] as const)('tells %s', (_, outcomes, tone, title, text, needsReport) => {
    expect(summarizeImport(outcomes)).toEqual({ tone, title, text, needsReport });
  });

  it('tells nothing when nothing came of it', () => {
    expect(summarizeImport([])).toBeNull();
    expect(summarizeImport([{ outcome: 'skipped', fileName: 'a.txt', reason: 'Cancelled.' }])).toBeNull();
  });
});
