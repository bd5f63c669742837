import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '#core/formats/docx/docx-format.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { findFormat } from '#core/formats/registry.ts';
import { InterchangeRunner, type InterchangeTask } from '#electron/interchange/interchange-runner.ts';
import { readWordReview } from '#electron/interchange/read-word-review.ts';
import type { InterchangeFile } from '#electron/interchange/reader.ts';
import { readInterchange } from '#electron/interchange/readers.ts';
import { anyExport } from '#test/support/any-export.ts';
import { unwrap } from '#test/support/golden.ts';
import { readSeedExport, SEED_NAMES } from '#test/support/read-seed.ts';
import { aRichExport } from '#test/support/rich-brief.ts';
import { aTaskHost, aWorkingHost } from '#test/support/task-host.ts';

const FORMATS = [
  'briefmark-json',
  'web-annotation',
  'brat',
  'doccano',
  'prodigy',
  'label-studio',
  'stix',
  'refi-qda',
] as const;
const FILES: readonly InterchangeFile[] = [{ name: 'a.json', bytes: new Uint8Array([0x7b]) }];

async function exportFiles(formatId: string, input: ExportInput): Promise<readonly InterchangeFile[]> {
  const format = findFormat(formatId);
  if (format === undefined) throw new Error(formatId);
  return unwrap(await format.serialize(input)).files.map(({ suffix, content }) => ({
    name: `brief${suffix}`,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
}

/** What the worker does, without the process. */
const worker = () =>
  new InterchangeRunner({
    host: aWorkingHost<InterchangeTask>(async (task) => {
      if (task.kind === 'word-review') {
        const review = await readWordReview(task.file);
        return review.ok ? { ok: true, value: { kind: task.kind, review: review.value } } : review;
      }
      const document = await readInterchange(task.files);
      return document.ok ? { ok: true, value: { kind: task.kind, document: document.value } } : document;
    }),
  });

const answering = (value: unknown) =>
  new InterchangeRunner({ host: aWorkingHost<InterchangeTask>(() => ({ ok: true, value })) });

const DOCUMENT = {
  formatId: 'brat',
  briefs: [
    {
      title: 'a',
      record: null,
      text: { text: 'Rajin', blocks: [] },
      passages: [
        {
          key: 'T1',
          spans: [{ start: 0, end: 5 }],
          label: 'Location',
          entity: null,
          assessment: { confidence: null, likelihood: null, reliability: null, credibility: null },
          markings: [],
          tags: [],
          note: '',
          status: null,
          author: '',
        },
      ],
      relations: [],
    },
  ],
  entities: [],
  notes: [],
};

describe('InterchangeRunner', () => {
  it.each(FORMATS)('lets everything through that the reader of %s gives', async (formatId) => {
    for (const input of [aRichExport(), ...(await Promise.all(SEED_NAMES.map(readSeedExport)))]) {
      const files = await exportFiles(formatId, input);
      expect(await worker().readAnnotations(files)).toEqual(await readInterchange(files));
    }
  });

  it('lets every document through, whatever the words', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FORMATS),
        anyExport.filter(({ text }) => text.text.trim() !== ''),
        async (formatId, input) => {
          const files = await exportFiles(formatId, input);
          expect(await worker().readAnnotations(files)).toEqual(await readInterchange(files));
        },
      ),
      { numRuns: 40 },
    ));

  it('lets the comments of a Word file through', async () => {
    const [file] = await exportFiles(docxFormat.id, aRichExport());
    if (file === undefined) throw new Error('no document');
    const review = unwrap(await worker().readWordReview(file));
    expect(review).toEqual(unwrap(await readWordReview(file)));
    expect(review.comments).toHaveLength(15);
  });

  it('accepts the document that the cases below spoil', async () => {
    expect(await answering({ kind: 'annotations', document: DOCUMENT }).readAnnotations(FILES)).toEqual({
      ok: true,
      value: DOCUMENT,
    });
  });

  it.each<[string, (document: typeof DOCUMENT) => unknown]>([
    ['no briefs', ({ briefs: _briefs, ...rest }) => rest],
    ['a field that nobody knows', (document) => ({ ...document, path: '/etc/passwd' })],
    ['a text that is none', ({ briefs, ...rest }) => ({ ...rest, briefs: [{ ...briefs[0], text: 5 }] })],
    [
      'blocks outside of the text',
      ({ briefs, ...rest }) => ({
        ...rest,
        briefs: [
          { ...briefs[0], text: { text: 'Rajin', blocks: [{ type: 'paragraph', start: 0, end: 99 }] } },
        ],
      }),
    ],
    [
      'half a position',
      ({ briefs, ...rest }) => ({
        ...rest,
        briefs: [
          { ...briefs[0], passages: [{ ...briefs[0]?.passages[0], spans: [{ start: 0.5, end: 5 }] }] },
        ],
      }),
    ],
    [
      'a grade that no scale has',
      ({ briefs, ...rest }) => ({
        ...rest,
        briefs: [
          { ...briefs[0], passages: [{ ...briefs[0]?.passages[0], assessment: { confidence: 'sure' } }] },
        ],
      }),
    ],
    [
      'a record that is no brief',
      ({ briefs, ...rest }) => ({ ...rest, briefs: [{ ...briefs[0], record: { id: '../..' } }] }),
    ],
  ])('believes no process that answers %s, and names the file', async (_what, spoil) => {
    const read = await answering({ kind: 'annotations', document: spoil(DOCUMENT) }).readAnnotations(FILES);
    expect(read).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable', message: expect.stringContaining('“a.json”') },
    });
  });

  it('believes no process that answers something else than it was asked for', async () => {
    const read = await answering({ kind: 'annotations', document: DOCUMENT }).readWordReview({
      name: 'a.docx',
      bytes: new Uint8Array(),
    });
    expect(read).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it.each(['out-of-memory', 'crashed'] as const)(
    'names the file and the next step when the process ends: %s',
    async (end) => {
      const host = aTaskHost<InterchangeTask>((_message, { onEnd }) => onEnd(end));
      const read = await new InterchangeRunner({ host }).readAnnotations(FILES);
      expect(read).toMatchObject({ error: { code: 'file-unreadable', details: { end } } });
      expect(read.ok ? '' : read.error.message).toMatch(/“a\.json”.*try again/);
    },
  );

  it('stops a file that takes too long', async () => {
    const host = aTaskHost<InterchangeTask>(() => undefined);
    const runner = new InterchangeRunner({ host, limits: { timeoutMs: 30, memoryMb: 64 } });
    expect(await runner.readAnnotations(FILES)).toMatchObject({ error: { code: 'timeout' } });
    expect(host.killed()).toBe(1);
  });

  it('ends what is being read when it is closed', async () => {
    const runner = new InterchangeRunner({ host: aTaskHost<InterchangeTask>(() => undefined) });
    const reading = runner.readAnnotations(FILES);
    await Promise.resolve();
    runner.close();
    expect(await reading).toMatchObject({ error: { code: 'cancelled' } });
  });
});
