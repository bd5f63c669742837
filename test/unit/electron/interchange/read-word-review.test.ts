import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyBriefEdits } from '#core/edits/apply-brief-edits.ts';
import { docxFormat } from '#core/formats/docx/docx-format.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { proposeWordEdits } from '#core/interchange/propose-word-edits.ts';
import { labelIdSchema } from '#core/model/ids.ts';
import { readWordReview } from '#electron/interchange/read-word-review.ts';
import { anyExport } from '#test/support/any-export.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { unwrap } from '#test/support/golden.ts';

const text = aText([
  [{ type: 'heading', level: 1 }, 'Rail traffic'],
  [{ type: 'list-item', level: 1, marker: '•' }, 'Anna Petrova saw nine trains at Rajin.'],
  [{ type: 'paragraph' }, 'It is likely that they carry munitions. 🚂 Nobody was seen.'],
]);

function aBriefWithComments(): ExportInput {
  return anExportInput({
    text,
    annotations: [
      aPassage(text, 'Anna Petrova', { id: 'anna', note: 'Her first report.\nAsk again.' }),
      aPassage(text, 'It is likely that they carry munitions.', {
        id: 'judgment',
        label: 'judgment',
        note: 'One source.',
        status: 'draft',
        assessment: { confidence: 'low', likelihood: null, reliability: null, credibility: null },
      }),
    ],
  });
}

type Parts = Record<string, string>;

/** The file as a colleague sends it back: the same package with some of its parts edited. */
function sendBack(input: ExportInput, edit: (parts: Parts) => void): Uint8Array {
  const [file] = unwrap(docxFormat.serialize(input)).files;
  if (file === undefined || typeof file.content === 'string') throw new Error('no document');
  const parts: Parts = Object.fromEntries(
    Object.entries(unzipSync(file.content)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  edit(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, strToU8(words)])));
}

function change(parts: Parts, name: string, from: string | RegExp, to: string): void {
  const before = parts[name] ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${name} does not hold ${from}`);
  parts[name] = after;
}

let count = 0;
const options = {
  now: () => new Date('2026-01-05T09:00:00.000Z'),
  newId: () => `new-${++count}`,
  newLabel: labelIdSchema.parse('judgment'),
};

async function propose(input: ExportInput, edit: (parts: Parts) => void) {
  const review = unwrap(await readWordReview({ name: 'back.docx', bytes: sendBack(input, edit) }));
  expect(review.briefId).toBe(input.brief.id);
  return proposeWordEdits(input, review, options);
}

describe('reading a Word file back', () => {
  it('proposes nothing for a file that nobody has edited, whatever the words', () =>
    fc.assert(
      fc.asyncProperty(anyExport, async (input) => {
        const { proposals } = await propose(input, () => undefined);
        expect(proposals).toEqual([]);
      }),
      { numRuns: 25 },
    ));

  it('proposes a changed note, confidence and status', async () => {
    const input = aBriefWithComments();
    const { proposals } = await propose(input, (parts) => {
      change(parts, 'word/comments.xml', 'One source.', 'Two sources now.');
      change(parts, 'word/comments.xml', 'Confidence: Low', 'Confidence: Moderate');
      change(parts, 'word/comments.xml', 'Status: draft', 'Status: accepted');
    });
    expect(proposals.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['note', 'One source.', 'Two sources now.'],
      ['assessment', 'Confidence: Low', 'Confidence: Moderate'],
      ['status', 'draft', 'accepted'],
    ]);
    const state = {
      annotations: new Map(input.annotations.map((annotation) => [annotation.id, annotation])),
      relations: new Map(),
    };
    const applied = unwrap(
      applyBriefEdits(
        state,
        proposals.map(({ edit }) => edit),
      ),
    );
    const judgment = [...applied.state.annotations.values()].find(({ id }) => id === 'judgment');
    expect(judgment).toMatchObject({
      note: 'Two sources now.',
      status: 'accepted',
      assessment: { confidence: 'moderate' },
    });
  });

  it('puts replies below the note, with who said it', async () => {
    const { proposals } = await propose(aBriefWithComments(), (parts) => {
      const parent = /<w:p w14:paraId="([0-9A-F]{8})">/.exec(parts['word/comments.xml'] ?? '')?.[1] ?? '';
      change(
        parts,
        'word/comments.xml',
        '</w:comments>',
        '<w:comment w:id="77" w:author="B. Colleague"><w:p w14:paraId="0000ABCD"><w:r><w:t>She says so </w:t></w:r><w:r><w:t>twice.</w:t></w:r></w:p></w:comment></w:comments>',
      );
      change(
        parts,
        'word/commentsExtended.xml',
        '</w15:commentsEx>',
        `<w15:commentEx w15:paraId="0000ABCD" w15:paraIdParent="${parent}"/></w15:commentsEx>`,
      );
    });
    expect(proposals).toMatchObject([
      {
        kind: 'note',
        author: 'B. Colleague',
        quote: 'Anna Petrova',
        after: 'Her first report.\nAsk again.\n\nB. Colleague: She says so twice.',
      },
    ]);
  });

  it('makes a draft of a new comment at its words, and says when they cannot be found', async () => {
    const comment = (id: number, words: string) =>
      `<w:comment w:id="${id}" w:author="B. Colleague"><w:p w14:paraId="0000000${id % 10}"><w:r><w:t>${words}</w:t></w:r></w:p></w:comment></w:comments>`;
    const mark = (id: number, words: string) =>
      `<w:commentRangeStart w:id="${id}"/><w:r><w:t xml:space="preserve">${words}</w:t></w:r><w:commentRangeEnd w:id="${id}"/>`;
    const { proposals, notes } = await propose(aBriefWithComments(), (parts) => {
      change(parts, 'word/comments.xml', '</w:comments>', comment(81, 'Is this certain?'));
      change(parts, 'word/comments.xml', '</w:comments>', comment(82, 'Added text.'));
      change(
        parts,
        'word/document.xml',
        /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">((?:(?!<\/w:t>).)*)Nobody was seen\.<\/w:t><\/w:r>/,
        `<w:r><w:t xml:space="preserve">$1</w:t></w:r>${mark(81, 'Nobody was seen.')}${mark(82, 'Words that a colleague wrote in.')}`,
      );
    });
    expect(proposals).toMatchObject([
      {
        kind: 'new',
        author: 'B. Colleague',
        quote: 'Nobody was seen.',
        after: 'Is this certain?',
        edit: {
          kind: 'annotation/create',
          annotation: { status: 'draft', origin: 'import', label: 'judgment' },
        },
      },
    ]);
    expect(notes).toEqual(['1 new comment whose words could not be found with certainty']);
  });

  it('places a comment on a whole paragraph without the mark that the export put before it', async () => {
    const input = aBriefWithComments();
    const marked = {
      ...input,
      annotations: input.annotations.map((annotation) => ({
        ...annotation,
        markings: [{ scheme: 'tlp2', level: 'amber', controls: [] }],
      })),
    };
    const comment =
      '<w:comment w:id="91" w:author="B. Colleague"><w:p w14:paraId="00000091"><w:r><w:t>All of it?</w:t></w:r></w:p></w:comment>';
    const { proposals, notes } = await propose(marked, (parts) => {
      change(parts, 'word/comments.xml', '</w:comments>', `${comment}</w:comments>`);
      const document = parts['word/document.xml'] ?? '';
      const start = document.indexOf(
        '<w:r><w:rPr><w:rStyle w:val="PortionMark"/>',
        document.indexOf('Rajin'),
      );
      const end = document.indexOf('</w:p>', start);
      expect(document.slice(start, end)).toContain('(TLP:AMBER)');
      parts['word/document.xml'] =
        `${document.slice(0, start)}<w:commentRangeStart w:id="91"/>${document.slice(start, end)}<w:commentRangeEnd w:id="91"/>${document.slice(end)}`;
    });
    expect(notes).toEqual([]);
    expect(proposals).toMatchObject([
      {
        kind: 'new',
        quote: 'It is likely that they carry munitions. 🚂 Nobody was seen.',
        after: 'All of it?',
      },
    ]);
  });

  it('finds passages again after Word has renumbered comments and custom parts', async () => {
    const { proposals, notes } = await propose(aBriefWithComments(), (parts) => {
      for (const name of ['word/comments.xml', 'word/document.xml'])
        parts[name] = (parts[name] ?? '').replace(
          /(<w:comment(?:RangeStart|RangeEnd|Reference)? w:id=")(\d+)"/g,
          (_all, start, id) => `${start}${Number(id) + 40}"`,
        );
      parts['customXml/item3.xml'] = parts['customXml/item1.xml'] ?? '';
      parts['customXml/item1.xml'] = '<other/>';
    });
    expect(proposals).toEqual([]);
    expect(notes).toEqual([]);
  });

  it('proposes a changed grade, likelihood and tags, and leaves what the brief itself says', async () => {
    const input = aBriefWithComments();
    const { proposals } = await propose(input, (parts) =>
      change(
        parts,
        'word/comments.xml',
        'Confidence: Low',
        'Confidence: High</w:t></w:r></w:p><w:p><w:r><w:t>Likelihood: unlikely</w:t></w:r></w:p><w:p><w:r><w:t>Grade: B4</w:t></w:r></w:p><w:p><w:r><w:t>Tags: rail, second look',
      ),
    );
    expect(proposals.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      [
        'assessment',
        'Confidence: Low\nLikelihood: not stated\nGrade: not stated',
        'Confidence: High\nLikelihood: unlikely\nGrade: B4',
      ],
      ['tags', '', 'rail, second look'],
    ]);
    expect(input.brief.reliability).toBe('B');
    expect(proposals.map(({ edit }) => ('changes' in edit ? edit.changes : {}))).toMatchObject([
      {
        assessment: {
          confidence: 'high',
          likelihood: { yardstick: 'icd203', term: 'unlikely' },
          reliability: null,
          credibility: 4,
        },
      },
      { tags: ['rail', 'second look'] },
    ]);
  });

  it('says which changed facts it cannot take over', async () => {
    const { proposals, notes } = await propose(aBriefWithComments(), (parts) =>
      change(
        parts,
        'word/comments.xml',
        'Confidence: Low',
        'Confidence: so-so</w:t></w:r></w:p><w:p><w:r><w:t>Marking: TLP:RED',
      ),
    );
    expect(proposals).toEqual([]);
    expect(notes).toEqual([
      '1 changed marking not taken over; set markings in Briefmark',
      '1 changed assessment or status that Briefmark does not know',
    ]);
  });

  it('takes a comment that was written anew for a note, not for an assessment taken back', async () => {
    const { proposals } = await propose(aBriefWithComments(), (parts) =>
      change(parts, 'word/comments.xml', /Confidence: Low<[\s\S]*?One source\./, 'I do not believe it.'),
    );
    expect(proposals.map(({ kind, after }) => [kind, after])).toEqual([['note', 'I do not believe it.']]);
  });

  it('proposes to reject a passage whose comment is gone, and deletes nothing', async () => {
    const { proposals, notes } = await propose(aBriefWithComments(), (parts) =>
      change(parts, 'word/comments.xml', /<w:comment [\s\S]*?<\/w:comment>/, ''),
    );
    expect(proposals).toMatchObject([
      {
        kind: 'deleted',
        quote: 'Anna Petrova',
        before: 'accepted',
        after: 'rejected',
        edit: { kind: 'annotation/update', id: 'anna', changes: { status: 'rejected' } },
      },
    ]);
    expect(notes).toEqual([]);
  });

  it('does not miss comments on passages that were made after the export', async () => {
    const input = aBriefWithComments();
    const later = aPassage(text, 'nine trains', { id: 'later', label: 'event' });
    const review = unwrap(
      await readWordReview({ name: 'back.docx', bytes: sendBack(input, () => undefined) }),
    );
    const now = { ...input, annotations: [...input.annotations, later] };
    expect(proposeWordEdits(now, review, options)).toEqual({ proposals: [], notes: [] });
  });

  it.each([
    ['no archive', strToU8('hello')],
    ['a Word file of somebody else', zipSync({ 'word/document.xml': strToU8('<w:document/>') })],
  ])('refuses %s in a sentence', async (_what, bytes) => {
    const read = await readWordReview({ name: 'a.docx', bytes });
    expect(read).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});
