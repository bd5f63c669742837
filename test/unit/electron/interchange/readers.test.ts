import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAtLineBreaks } from '#core/formats/brat/standoff-text.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { findFormat } from '#core/formats/registry.ts';
import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import { planMerge } from '#core/interchange/plan-merge.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { InterchangeFile } from '#electron/interchange/reader.ts';
import { readInterchange } from '#electron/interchange/readers.ts';
import { anyExport } from '#test/support/any-export.ts';
import { aBrief, aLibraryState } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { unwrap } from '#test/support/golden.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text: string): InterchangeFile => ({ name, bytes: encode(text) });

/** Exports and chooses the files that were written, as a person would. */
async function writeFiles(formatId: string, input: ExportInput): Promise<readonly InterchangeFile[]> {
  const format = findFormat(formatId);
  if (format === undefined) throw new Error(formatId);
  return unwrap(await format.serialize(input)).files.map(({ suffix, content }) => ({
    name: `brief${suffix}`,
    bytes: typeof content === 'string' ? encode(content) : content,
  }));
}

async function readBack(formatId: string, input: ExportInput): Promise<InterchangeDocument> {
  return unwrap(await readInterchange(await writeFiles(formatId, input)));
}

const places = (spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.map(({ start, end }) => `${start}-${end}`).join(' ');
const isReadable = ({ text }: ExportInput) => text.text.trim() !== '';
const isWhite = ({ text }: ExportInput, { start, end }: { readonly start: number; readonly end: number }) =>
  text.text.slice(start, end).trim() === '';

/** What brat can say of a span: nothing of line breaks at its ends. */
function trimLines(text: string, { spans }: Annotation): string {
  const fragments = spans.flatMap((span) => splitAtLineBreaks(text, span));
  const joined: { start: number; end: number }[] = [];
  for (const fragment of fragments) {
    const last = joined.at(-1);
    if (last !== undefined && /^\n+$/.test(text.slice(last.end, fragment.start))) last.end = fragment.end;
    else joined.push({ ...fragment });
  }
  return places(joined);
}

describe('round trips', () => {
  const runs = { numRuns: 25 };

  it.each(['briefmark-json', 'web-annotation'])('%s gives every placed passage back, whole', (formatId) =>
    fc.assert(
      fc.asyncProperty(anyExport.filter(isReadable), async (input) => {
        const [brief] = (await readBack(formatId, input)).briefs;
        expect(brief?.text.text).toBe(input.text.text);
        const placed = input.annotations.filter(({ placement }) => placement === 'placed');
        expect(
          brief?.passages.map(({ spans, label, assessment, status, markings }) => ({
            places: places(spans),
            label,
            assessment,
            status,
            markings,
          })),
        ).toEqual(
          placed.map(({ spans, label, assessment, status, markings }) => ({
            places: places(spans),
            label,
            assessment,
            status,
            markings,
          })),
        );
        expect(brief?.passages.map(({ note }) => note)).toEqual(placed.map(({ note }) => note));
      }),
      runs,
    ),
  );

  it('label-studio gives places, labels and grades back', () =>
    fc.assert(
      fc.asyncProperty(anyExport.filter(isReadable), async (input) => {
        const [brief] = (await readBack('label-studio', input)).briefs;
        const names = new Map(input.codebook.labels.map(({ id, name }) => [String(id), name]));
        const placed = input.annotations.filter(({ placement }) => placement === 'placed');
        expect(
          brief?.passages.map(({ spans, label, status, assessment }) => [
            places(spans),
            label,
            status,
            assessment.confidence,
            assessment.credibility,
          ]),
        ).toEqual(
          placed.map(({ spans, label, status, assessment }) => [
            places(spans),
            names.get(label),
            status,
            assessment.confidence,
            assessment.credibility,
          ]),
        );
      }),
      runs,
    ));

  it('brat gives places and labels back, but for line breaks at their ends', () =>
    fc.assert(
      fc.asyncProperty(anyExport.filter(isReadable), async (input) => {
        const [brief] = (await readBack('brat', input)).briefs;
        const placed = input.annotations.filter(({ placement }) => placement === 'placed');
        const expected = placed
          .map((annotation) => `${annotation.label} ${trimLines(input.text.text, annotation)}`)
          .filter((words) => /\d$/.test(words));
        expect(brief?.passages.map(({ label, spans }) => `${label} ${places(spans)}`)).toEqual(expected);
      }),
      runs,
    ));

  it('prodigy gives every passage back that holds more than white space', () =>
    fc.assert(
      fc.asyncProperty(anyExport.filter(isReadable), async (input) => {
        const [brief] = (await readBack('prodigy', input)).briefs;
        const expected = input.annotations
          .filter(({ placement, status }) => placement === 'placed' && status !== 'rejected')
          .filter(({ spans }) => spans.every((span) => !isWhite(input, span)));
        const read = new Set(
          brief?.passages.map(({ key, label, spans }) => `${key} ${label} ${places(spans)}`),
        );
        for (const { id, label, spans } of expected)
          expect(read).toContain(`${id} ${label} ${places(spans)}`);
      }),
      runs,
    ));

  it('doccano and REFI-QDA give every part of a passage back as one', () =>
    fc.assert(
      fc.asyncProperty(anyExport.filter(isReadable), async (input) => {
        const names = new Map(input.codebook.labels.map(({ id, name }) => [String(id), name]));
        const placed = input.annotations.filter(({ placement }) => placement === 'placed');
        const asserted = placed.filter(({ status }) => status !== 'rejected');
        const listParts = (annotations: readonly Annotation[]) =>
          annotations.flatMap(({ spans, label }) =>
            spans.map((span) => `${names.get(label)} ${places([span])}`),
          );
        const [doccano] = (await readBack('doccano', input)).briefs;
        expect(doccano?.passages.map(({ label, spans }) => `${label} ${places(spans)}`)).toEqual(
          listParts(asserted),
        );
        const [refi] = (await readBack('refi-qda', input)).briefs;
        expect(refi?.passages.map(({ label, spans }) => `${label} ${places(spans)}`)).toEqual(
          listParts(placed),
        );
      }),
      runs,
    ));

  it('merging the same file again adds nothing', () =>
    fc.assert(
      fc.asyncProperty(anyExport.filter(isReadable), async (input) => {
        const document = await readBack('briefmark-json', input);
        let count = 0;
        const options = { now: () => new Date(0), newId: () => `new-${++count}`, author: 'R. Analyst' };
        const first = planMerge(document, { ...options, library: aLibraryState(), known: [] });
        const [merge] = first.briefs;
        if (merge === undefined) throw new Error('no brief');
        const library = aLibraryState({
          codebook: first.codebook ?? aLibraryState().codebook,
          entities: new Map(first.newEntities.map((entity) => [entity.id, entity])),
        });
        const state = {
          annotations: new Map(merge.annotations.map((annotation) => [annotation.id, annotation])),
          relations: new Map(merge.relations.map((relation) => [relation.id, relation])),
        };
        const known = [{ brief: aBrief(), text: input.text, state }];
        const second = planMerge(document, { ...options, library, known });
        expect(second).toMatchObject({ newEntities: [], codebook: null, newLabels: [] });
        expect(second.briefs[0]?.annotations).toEqual([]);
        expect(second.briefs[0]?.existing).toBe('brief-1');
      }),
      runs,
    ));
});

describe('readInterchange', () => {
  it('takes entities and reports of STIX, and says what it does not take', async () => {
    const document = await readBack('stix', aRichExport());
    expect(document.briefs.map(({ title }) => title)).toEqual(['Rail traffic at the crossing']);
    expect(document.entities.map(({ name }) => name)).toEqual(aRichExport().entities.map(({ name }) => name));
    expect(document.entities.map(({ type }) => type)).toEqual(aRichExport().entities.map(({ type }) => type));
    expect(document.notes.join()).toContain('notes and opinions');
  });

  it('wants the text beside annotations that count in it', async () => {
    for (const formatId of ['web-annotation', 'brat']) {
      const files = await writeFiles(formatId, aRichExport());
      const alone = await readInterchange(files.filter(({ name }) => !name.endsWith('.txt')));
      expect(alone).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      expect(alone.ok ? '' : alone.error.message).toContain('.txt');
    }
  });

  it('refuses a text that is not the one that was annotated', async () => {
    const [annotations] = await writeFiles('web-annotation', aRichExport());
    if (annotations === undefined) throw new Error('nothing written');
    const read = await readInterchange([annotations, file('brief.txt', 'Another text.')]);
    expect(read.ok ? '' : read.error.message).toContain('is not the text');
  });

  it('gives no place to a brat passage whose words are not at its place', async () => {
    const read = unwrap(
      await readInterchange([
        file(
          'a.ann',
          'T1\tperson 0 5\tAlpha\nT2\tperson 6 10\tAlpha\nT3\tperson 0 99\tAlpha\nR1\tcommands Arg1:T1 Arg2:T2\n',
        ),
        file('a.txt', 'Alpha team.'),
      ]),
    );
    expect(read.briefs[0]?.passages.map(({ spans }) => spans)).toEqual([[{ start: 0, end: 5 }], [], []]);
    expect(read.briefs[0]?.relations).toHaveLength(1);
  });

  it('reads the older doccano lines and spans of other programs', async () => {
    const read = unwrap(
      await readInterchange([
        file(
          'a.jsonl',
          '{"text":"🚂 Rajin","label":[[3,8,"Place"]]}\n{"text":"🚂 Rajin","spans":[{"start":2,"end":7,"label":"GPE"}]}\n',
        ),
      ]),
    );
    expect(read.briefs.map(({ passages }) => passages.map(({ label, spans }) => [label, spans]))).toEqual([
      [['Place', [{ start: 3, end: 8 }]]],
      [['GPE', [{ start: 3, end: 8 }]]],
    ]);
  });

  it.each([
    ['a.json', '{"hello": 1}'],
    ['a.json', '[]'],
    ['a.json', '{"type":"bundle","objects":[{"type":5}]}'],
    ['a.jsonl', '{"text": 5}'],
    ['a.jsonl', '{'],
    ['a.qdpx', 'not an archive'],
    ['a.jsonld', '{"@context":"http://www.w3.org/ns/anno.jsonld"}'],
    ['a.json', '{"format":"briefmark-brief","version":99}'],
    ['a.jsonl', '{"text":"a\\r\\nb"}'],
    ['a.jsonl', '{"text":"\\ud800"}'],
  ])('refuses %s with %s in a sentence', async (name, content) => {
    const read = await readInterchange([file(name, content)]);
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.error.message).toMatch(/^(Nothing was taken|This)/);
  });

  it('never throws, whatever the bytes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('.json', '.jsonl', '.jsonld', '.ann', '.qdpx'),
        fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(encode)),
        async (extension, bytes) => {
          const read = await readInterchange([{ name: `a${extension}`, bytes }, file('a.txt', 'Alpha.')]);
          if (!read.ok) expect(read.error.message.length).toBeGreaterThan(10);
        },
      ),
      { numRuns: 200 },
    ));
});

describe('planMerge', () => {
  const text = aText([[{ type: 'paragraph' }, 'Alpha team of Rajin moved north.']]);
  let count = 0;
  const options = { now: () => new Date(0), newId: () => `id-${++count}`, author: 'R. Analyst' };

  it('marks what the file does not call accepted as a draft that came by import', async () => {
    const read = unwrap(
      await readInterchange([file('a.jsonl', '{"text":"Alpha team","label":[[0,5,"Codename"]]}')]),
    );
    const plan = planMerge(read, { ...options, library: aLibraryState(), known: [] });
    expect(plan.newLabels).toEqual(['Codename']);
    expect(plan.briefs[0]?.annotations[0]).toMatchObject({
      status: 'draft',
      origin: 'import',
      author: 'R. Analyst',
      label: 'codename',
    });
  });

  it('leaves a passage of the library as it is and adds beside it', async () => {
    const own = aPassage(text, 'Alpha team', { id: 'own', label: 'person', note: 'mine' });
    const input = anExportInput({
      text,
      annotations: [
        aPassage(text, 'Alpha team', { id: 'theirs', label: 'person', note: 'theirs' }),
        aPassage(text, 'Rajin', { id: 'new', label: 'location' }),
      ],
    });
    const document = await readBack('briefmark-json', input);
    const state = { annotations: new Map([[own.id, own]]), relations: new Map() };
    const known = [{ brief: aBrief({ id: 'mine' }), text, state }];
    const [merge] = planMerge(document, { ...options, library: aLibraryState(), known }).briefs;
    expect(merge).toMatchObject({ existing: 'mine', knownCount: 1 });
    expect(merge?.annotations.map(({ spans }) => spans[0]?.quote.exact)).toEqual(['Rajin']);
  });

  it('counts passages whose place is not in the text', async () => {
    const read = unwrap(
      await readInterchange([
        file('a.jsonl', '{"text":"Alpha","label":[[0,99,"A"],[3,3,"A"],[-1,2,"A"],[0,5,"A"]]}'),
      ]),
    );
    const [merge] = planMerge(read, { ...options, library: aLibraryState(), known: [] }).briefs;
    expect(merge?.unplacedCount).toBe(3);
    expect(merge?.annotations).toHaveLength(1);
  });
});
