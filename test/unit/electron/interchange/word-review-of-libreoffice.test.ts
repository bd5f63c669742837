import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxFormat } from '#core/formats/docx/docx-format.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { proposeWordEdits } from '#core/interchange/propose-word-edits.ts';
import type { WordProposals } from '#core/interchange/word-review.ts';
import { labelIdSchema } from '#core/model/ids.ts';
import { readWordReview } from '#electron/interchange/read-word-review.ts';
import { unwrap } from '#test/support/golden.ts';
import { readSeedExport } from '#test/support/read-seed.ts';

const SUPPORT = path.join(import.meta.dirname, '../../../support');
/** Exported from the sample brief, edited in LibreOffice by test/support/edit-word-comments.py and saved by it. */
const FIXTURE = path.join(
  import.meta.dirname,
  '../../../fixtures/office/rail-traffic-tumangang-reviewed.docx',
);

function exportWord(input: ExportInput): Uint8Array {
  const [file] = unwrap(docxFormat.serialize(input)).files;
  if (file === undefined || typeof file.content === 'string') throw new Error('no document');
  return file.content;
}

async function propose(input: ExportInput, bytes: Uint8Array): Promise<WordProposals> {
  const review = unwrap(await readWordReview({ name: 'reviewed.docx', bytes }));
  expect(review.briefId).toBe(input.brief.id);
  let count = 0;
  return proposeWordEdits(input, review, {
    now: () => new Date('2024-11-01T09:00:00.000Z'),
    newId: () => `new-${++count}`,
    newLabel: labelIdSchema.parse('judgment'),
  });
}

/** What edit-word-comments.py does, as the analyst is asked about it. */
function expectReview({ proposals, notes }: WordProposals, input: ExportInput): void {
  const answered = input.annotations[13];
  const changed = input.annotations[14];
  const shown = proposals.map(({ kind, author, quote, before, after }) => ({
    kind,
    author,
    quote,
    before,
    after,
  }));
  expect(shown).toEqual([
    {
      kind: 'note',
      author: 'B. Colleague',
      quote: answered?.spans[0]?.quote.exact,
      before: answered?.note,
      after: `${answered?.note}\n\nB. Colleague: How old is the image?`,
    },
    {
      kind: 'note',
      author: 'Sample analyst',
      quote: changed?.spans[0]?.quote.exact,
      before: changed?.note,
      after: `${changed?.note}\nAsked again: unchanged.`,
    },
    {
      kind: 'assessment',
      author: 'Sample analyst',
      quote: changed?.spans[0]?.quote.exact,
      before: 'Confidence: Low',
      after: 'Confidence: Moderate',
    },
    {
      kind: 'new',
      author: 'B. Colleague',
      quote: 'one to three usable passes',
      before: '',
      after: 'Which week is that?',
    },
    {
      kind: 'deleted',
      author: '',
      quote: input.annotations[16]?.spans[0]?.quote.exact,
      before: 'accepted',
      after: 'rejected',
    },
  ]);
  expect(notes).toEqual([]);
}

describe('a Word file that LibreOffice has saved', () => {
  it('comes back as proposed edits: a changed comment, an answer, a new and a deleted one', async () => {
    const input = await readSeedExport('rail-traffic-tumangang');
    expectReview(await propose(input, readFileSync(FIXTURE)), input);
  });

  it('is what LibreOffice makes of a file: its ids of paragraphs are gone, our map is not', async () => {
    const review = unwrap(await readWordReview({ name: 'reviewed.docx', bytes: readFileSync(FIXTURE) }));
    const found = review.comments.flatMap(({ annotationId }) => annotationId ?? []);
    const input = await readSeedExport('rail-traffic-tumangang');
    expect(new Set(found)).toEqual(new Set(input.annotations.slice(0, 16).map(({ id }) => id)));
  });
});

const isWanted = process.env.BRIEFMARK_WITH_OFFICE === '1';
if (!isWanted) console.info('skipped: set BRIEFMARK_WITH_OFFICE=1 to edit a Word export in LibreOffice');

describe.skipIf(!isWanted)('a Word file edited in LibreOffice now', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'briefmark-review-'));
    return () => rmSync(folder, { recursive: true, force: true });
  });

  /** `BRIEFMARK_WRITE_FIXTURES=1` keeps the result as the fixture of the tests above. */
  it('comes back the same way', async () => {
    const input = await readSeedExport('rail-traffic-tumangang');
    const [from, to] = [path.join(folder, 'from.docx'), path.join(folder, 'to.docx')];
    writeFileSync(from, exportWord(input));
    execFileSync('/usr/bin/python3', [path.join(SUPPORT, 'edit-word-comments.py'), from, to], {
      stdio: 'pipe',
    });
    const bytes = readFileSync(to);
    expectReview(await propose(input, bytes), input);
    if (process.env.BRIEFMARK_WRITE_FIXTURES === '1') writeFileSync(FIXTURE, bytes);
  }, 180_000);
});
