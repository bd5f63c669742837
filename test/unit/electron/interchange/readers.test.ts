import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAtLineBreaks } from '#core/formats/brat/standoff-text.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { findFormat } from '#core/formats/registry.ts';
import { replaceForbidden } from '#core/formats/xml.ts';
import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import { planMerge, settleRelations } from '#core/interchange/plan-merge.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import type { InterchangeFile } from '#electron/interchange/reader.ts';
import { readInterchange } from '#electron/interchange/readers.ts';
import { anyExport, anyWords } from '#test/support/any-export.ts';
import { aBrief, aLibraryState, anEntity, aRelation } from '#test/support/builders.ts';
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

  it('label-studio gives places, labels, assessments, markings, tags and notes back', () =>
    fc.assert(
      fc.asyncProperty(anyExport.filter(isReadable), async (input) => {
        const [brief] = (await readBack('label-studio', input)).briefs;
        const names = new Map(input.codebook.labels.map(({ id, name }) => [String(id), name]));
        const placed = input.annotations.filter(({ placement }) => placement === 'placed');
        expect(
          brief?.passages.map(({ spans, label, status, assessment, markings, tags, note }) => [
            places(spans),
            label,
            status,
            assessment,
            markings,
            tags,
            note,
          ]),
        ).toEqual(
          placed.map(({ spans, label, status, assessment, markings, tags, note }) => [
            places(spans),
            names.get(label),
            status,
            assessment,
            markings,
            tags,
            note,
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
        const facts = new Map(brief?.passages.map((passage) => [passage.key, passage]));
        for (const { id, assessment, markings, tags, note, status, author } of expected)
          expect(facts.get(id)).toMatchObject({ assessment, markings, tags, note, status, author });
      }),
      runs,
    ));

  it('brat gives assessments, markings and status back', () =>
    fc.assert(
      fc.asyncProperty(anyExport.filter(isReadable), async (input) => {
        const [brief] = (await readBack('brat', input)).briefs;
        const written = input.annotations
          .filter(({ placement }) => placement === 'placed')
          .filter((annotation) => trimLines(input.text.text, annotation) !== '');
        expect(brief?.passages.map(({ assessment, markings }) => ({ assessment, markings }))).toEqual(
          written.map(({ assessment, markings }) => ({ assessment, markings })),
        );
        expect(brief?.passages.map(({ status }) => status ?? 'accepted')).toEqual(
          written.map(({ status }) => status),
        );
        expect(brief?.passages.filter(({ note }) => note.includes('Marking: '))).toEqual([]);
      }),
      runs,
    ));

  it('doccano gives every passage back in all its parts', () =>
    fc.assert(
      fc.asyncProperty(anyExport.filter(isReadable), async (input) => {
        const names = new Map(input.codebook.labels.map(({ id, name }) => [String(id), name]));
        const asserted = input.annotations.filter(
          ({ placement, status }) => placement === 'placed' && status !== 'rejected',
        );
        const [brief] = (await readBack('doccano', input)).briefs;
        expect(brief?.passages.map(({ label, spans }) => `${label} ${places(spans)}`)).toEqual(
          asserted.map(({ label, spans }) => `${names.get(label)} ${places(spans)}`),
        );
        expect(brief?.relations.filter(({ type }) => type === 'continues-passage')).toEqual([]);
      }),
      runs,
    ));

  it('REFI-QDA gives every passage back in all its parts, with assessment, markings, tags and author', () =>
    fc.assert(
      fc.asyncProperty(anyExport.filter(isReadable), async (input) => {
        const names = new Map(input.codebook.labels.map(({ id, name }) => [String(id), name]));
        const placed = input.annotations.filter(({ placement }) => placement === 'placed');
        const [brief] = (await readBack('refi-qda', input)).briefs;
        expect(brief?.passages.map(({ label, spans }) => `${label} ${places(spans)}`)).toEqual(
          placed.map(({ label, spans }) => `${names.get(label)} ${places(spans)}`),
        );
        // the comment shows the brief's reliability with a credibility of the passage's own
        const grade = ({ reliability, credibility }: Annotation['assessment']) => ({
          reliability: reliability ?? (credibility === null ? null : input.brief.reliability),
          credibility,
        });
        expect(brief?.passages.map(({ assessment, markings }) => [assessment, markings])).toEqual(
          placed.map(({ assessment, markings }) => [{ ...assessment, ...grade(assessment) }, markings]),
        );
        expect(brief?.passages.map(({ tags }) => new Set(tags.map(replaceForbidden)))).toEqual(
          placed.map(({ tags }) => new Set(tags.map(replaceForbidden))),
        );
      }),
      runs,
    ));

  it.each(['briefmark-json', 'web-annotation', 'stix'])(
    '%s gives relations back with their assessment, note, status and what they rest on',
    async (formatId) => {
      const text = aText([[{ type: 'paragraph' }, 'Pak signed. Pak left, it was said, for Rajin 🚂.']]);
      const ends = (id: string) => ({ kind: 'passage', briefId: 'brief-1', annotationId: id }) as const;
      const relation = aRelation({
        type: 'corroborates',
        from: ends('first'),
        to: ends('second'),
        note: 'By two of them.',
        status: 'draft',
        author: 'B. Other',
        assessment: {
          confidence: 'low',
          likelihood: { yardstick: 'phia', term: 'Unlikely' },
          reliability: 'C',
          credibility: 4,
        },
        passages: [
          { briefId: 'brief-1', annotationId: 'third' },
          { briefId: 'elsewhere', annotationId: 'x' },
        ],
      });
      const input = anExportInput({
        text,
        annotations: ['Pak signed', 'Pak left', 'Rajin'].map((words, index) =>
          aPassage(text, words, { id: ['first', 'second', 'third'][index] }),
        ),
        relations: [relation],
      });
      const files = await writeFiles(formatId, input);
      const withText = formatId === 'stix' ? [...files, file('brief.txt', text.text)] : files;
      const document = unwrap(await readInterchange(withText));
      let count = 0;
      const plan = planMerge(document, {
        library: aLibraryState(),
        known: [],
        now: () => new Date(0),
        newId: () => `new-${++count}`,
        author: 'R. Analyst',
      });
      const [merge] = plan.briefs;
      if (merge === undefined) throw new Error('no brief');
      const [settled] = settleRelations(merge, briefIdSchema.parse('fresh'));
      const quotes = new Map(merge.annotations.map(({ id, spans }) => [id, spans[0]?.quote.exact]));
      const quote = (end: typeof relation.from | undefined) =>
        end?.kind === 'passage' ? `${end.briefId}: ${quotes.get(end.annotationId)}` : 'no passage';
      expect([quote(settled?.from), quote(settled?.to)]).toEqual(['fresh: Pak signed', 'fresh: Pak left']);
      const { assessment, note, status } = relation;
      expect(settled).toMatchObject({ type: 'corroborates', assessment, note, status });
      expect(settled?.author).toBe(formatId === 'stix' ? 'R. Analyst' : 'B. Other');
      expect(settled?.passages.map((passage) => quote({ kind: 'passage', ...passage }))).toEqual(
        formatId === 'web-annotation' ? [] : ['fresh: Rajin'],
      );
    },
  );

  it('REFI-QDA and doccano give links between passages back, and REFI-QDA those with entities', async () => {
    const text = aText([[{ type: 'paragraph' }, '🚂 Pak signed. Pak left, it was said, for Rajin.']]);
    const ends = (id: string) => ({ kind: 'passage', briefId: 'brief-1', annotationId: id }) as const;
    const input = anExportInput({
      text,
      annotations: [
        aPassage(text, 'Pak signed', { id: 'first', label: 'person', entityId: 'pak' }),
        aPassage(text, ['Pak left', 'for Rajin'], { id: 'second', label: 'event', author: 'B. Other' }),
      ],
      entities: [anEntity({ id: 'pak', name: 'Pak' })],
      relations: [
        aRelation({ id: 'r1', type: 'corroborates', from: ends('first'), to: ends('second') }),
        aRelation({
          id: 'r2',
          type: 'supports',
          from: { kind: 'entity', entityId: 'pak' },
          to: ends('second'),
        }),
      ],
    });
    const [refi] = (await readBack('refi-qda', input)).briefs;
    const [first, second] = refi?.passages ?? [];
    expect(second).toMatchObject({ spans: [{}, {}], author: 'B. Other' });
    const nameOf = (id: string) => input.codebook.relationTypes.find((type) => type.id === id)?.name ?? id;
    expect(refi?.relations).toMatchObject([
      {
        type: nameOf('corroborates'),
        from: { kind: 'passage', key: first?.key },
        to: { kind: 'passage', key: second?.key },
      },
      {
        type: nameOf('supports'),
        from: { kind: 'entity', key: 'Pak' },
        to: { kind: 'passage', key: second?.key },
      },
    ]);
    const [doccano] = (await readBack('doccano', input)).briefs;
    expect(doccano?.relations).toMatchObject([
      { type: 'corroborates', from: { key: '1' }, to: { key: '2' } },
    ]);
  });

  it('does not join what another program has given another label since', async () => {
    const line = {
      text: 'Alpha Bravo',
      entities: [
        { id: 1, label: 'Person', start_offset: 0, end_offset: 5 },
        { id: 2, label: 'Place', start_offset: 6, end_offset: 11 },
      ],
      relations: [{ id: 1, from_id: 2, to_id: 1, type: 'continues-passage' }],
    };
    const [brief] = unwrap(await readInterchange([file('a.jsonl', JSON.stringify(line))])).briefs;
    expect(brief?.passages.map(({ label }) => label)).toEqual(['Person', 'Place']);
    expect(brief?.relations).toHaveLength(1);
  });

  it('STIX gives every placed passage back where the text of the brief is chosen with the bundle', () =>
    fc.assert(
      fc.asyncProperty(anyExport.filter(isReadable), async (unmarked) => {
        // every note bears the brief's marking as well, and must not come back with it as its own
        const markings = [{ scheme: 'tlp2', level: 'green', controls: [] }];
        const input = { ...unmarked, brief: { ...unmarked.brief, markings } };
        const files = [...(await writeFiles('stix', input)), file('brief.txt', input.text.text)];
        const placed = input.annotations.filter(({ placement }) => placement === 'placed');
        fc.pre(placed.length > 0);
        const read = unwrap(await readInterchange(files));
        const [brief] = read.briefs;
        expect(brief?.text.text).toBe(input.text.text);
        const kept = brief?.passages.filter(({ spans }) => spans.every(({ start }) => start >= 0)) ?? [];
        const entityNames = new Map(read.entities.map(({ key, name }) => [key, name]));
        expect(
          kept.map(({ spans, label, entity, assessment, markings, tags, note, status, author }) => ({
            places: places(spans),
            label,
            entity: entity === null ? null : entityNames.get(entity),
            assessment,
            markings,
            tags,
            note,
            status,
            author,
          })),
        ).toEqual(
          placed.map(({ spans, label, entityId, assessment, markings, tags, note, status, author }) => ({
            places: places(spans),
            label,
            entity: input.entities.find(({ id }) => id === entityId)?.name ?? null,
            assessment,
            markings,
            tags,
            note,
            status,
            author,
          })),
        );
      }),
      runs,
    ));

  it.each(['web-annotation', 'brat', 'stix'])(
    '%s finds its passages in a text that got line ends of Windows since, for example from version control',
    (formatId) =>
      fc.assert(
        fc.asyncProperty(anyExport.filter(isReadable), async (input) => {
          const files = (await writeFiles(formatId, input)).filter(({ name }) => !name.endsWith('.conf'));
          const own = files.find(({ name }) => name.endsWith('.txt'));
          const text = own === undefined ? input.text.text : new TextDecoder().decode(own.bytes);
          const others = files.filter(({ name }) => !name.endsWith('.txt'));
          fc.pre(formatId !== 'stix' || input.annotations.length > 0);
          const crlf = file('brief.txt', text.replaceAll('\n', '\r\n'));
          const expected = unwrap(await readInterchange([...others, file('brief.txt', text)]));
          expect(unwrap(await readInterchange([...others, crlf]))).toEqual(expected);
        }),
        runs,
      ),
  );

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
  it('takes entities, relationships and reports of STIX with source and marking, and says what is missing', async () => {
    const input = aRichExport();
    const document = await readBack('stix', input);
    expect(document.briefs.map(({ title }) => title)).toEqual(['Rail traffic at the crossing']);
    expect(document.entities.map(({ name }) => name)).toEqual(input.entities.map(({ name }) => name));
    expect(document.entities.map(({ type }) => type)).toEqual(input.entities.map(({ type }) => type));
    const { origin, published, url } = input.brief.source;
    expect(document.briefs[0]?.record).toMatchObject({
      markings: input.brief.markings,
      tags: input.brief.tags,
      language: input.brief.language,
      source: { origin, published, url },
    });
    expect(document.briefs[0]?.passages).toEqual([]);
    const name = (key: string) => document.entities.find((entity) => entity.key === key)?.name;
    expect(
      document.briefs[0]?.relations.map(({ type, from, to, assessment, note }) => [
        type,
        name(from.key),
        name(to.key),
        assessment.confidence,
        note,
      ]),
    ).toEqual([['commands', 'Pak Il-su', '11th Rail Brigade', 'moderate', 'By signature only.']]);
    expect(document.notes.join()).toContain('choose the text of the brief (.txt) together with the bundle');
    expect(document.notes.join()).toContain('1 relationship between objects that were not taken');
  });

  describe('of a text with line ends of Windows and old Macintoshes, whatever its characters', () => {
    const lineEnds = fc.constantFrom('\r\n', '\r', '\n', '\r\n\r\n');
    /** Words in all scripts, put together with line ends; each word is to be a passage. */
    const anyLines = fc
      .array(
        fc.tuple(
          anyWords(4).map((words) => words.replace(/[\s\p{Cc}\p{Zl}\p{Zp}\uFEFF]/gu, '')),
          lineEnds,
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((lines) => lines.filter(([words]) => words !== ''))
      .filter((lines) => lines.length > 0);

    function place(lines: readonly (readonly [string, string])[]) {
      let raw = '';
      const spans = lines.map(([words, end]) => {
        const start = raw.length;
        raw += words;
        const span = { start, end: raw.length };
        raw += end;
        return span;
      });
      const count = (offset: number) => [...raw.slice(0, offset)].length;
      const points = spans.map(({ start, end }) => ({ start: count(start), end: count(end) }));
      return { raw, spans, points };
    }

    const writers: Readonly<
      Record<
        string,
        (
          placed: ReturnType<typeof place>,
          lines: readonly (readonly [string, string])[],
        ) => readonly InterchangeFile[]
      >
    > = {
      doccano: ({ raw, spans }) => [
        file(
          'a.jsonl',
          JSON.stringify({ text: raw, label: spans.map(({ start, end }) => [start, end, 'X']) }),
        ),
      ],
      spaCy: ({ raw, points }) => [
        file(
          'a.jsonl',
          JSON.stringify({ text: raw, spans: points.map((span) => ({ ...span, label: 'X' })) }),
        ),
      ],
      'Label Studio': ({ raw, points }) => [
        file(
          'a.json',
          JSON.stringify([
            {
              data: { text: raw },
              annotations: [
                {
                  result: points.map((span, id) => ({
                    id: `r${id}`,
                    type: 'labels',
                    value: { ...span, labels: ['X'] },
                  })),
                },
              ],
            },
          ]),
        ),
      ],
      brat: ({ raw, points }, lines) => [
        file(
          'a.ann',
          points.map(({ start, end }, id) => `T${id + 1}\tX ${start} ${end}\t${lines[id]?.[0]}\r\n`).join(''),
        ),
        file('a.txt', raw),
      ],
    };

    it.each(Object.keys(writers))('%s: every passage on its words', (name) =>
      fc.assert(
        fc.asyncProperty(anyLines, async (lines) => {
          const placed = place(lines);
          const files = writers[name]?.(placed, lines) ?? [];
          const [brief] = unwrap(await readInterchange(files)).briefs;
          expect(brief?.text.text).toBe(placed.raw.replace(/\r\n?/g, '\n'));
          expect(
            brief?.passages.flatMap(({ spans }) =>
              spans.map(({ start, end }) => brief.text.text.slice(start, end)),
            ),
          ).toEqual(lines.map(([words]) => words));
        }),
        { numRuns: 60 },
      ),
    );
  });

  it('refuses a text beside a STIX bundle that its notes do not count in', async () => {
    const files = [...(await writeFiles('stix', aRichExport())), file('brief.txt', 'Another text.')];
    const read = await readInterchange(files);
    expect(read.ok ? '' : read.error.message).toContain('is not the text');
  });

  it('gives no place to a note of STIX whose words were altered', async () => {
    const input = aRichExport();
    const [bundle] = await writeFiles('stix', input);
    if (bundle === undefined) throw new Error('nothing written');
    const altered = new TextDecoder().decode(bundle.bytes).replaceAll('"exact": "Rajin"', '"exact": "Najin"');
    const read = unwrap(await readInterchange([file('a.json', altered), file('a.txt', input.text.text)]));
    const unplaced = read.briefs[0]?.passages.filter(({ spans }) => spans.some(({ start }) => start < 0));
    expect(unplaced?.map(({ label }) => label)).toEqual(['location', 'judgment']); // and the orphan
  });

  it('takes notes and markings of other producers for what they are', async () => {
    const objects = [
      { type: 'report', id: 'report--1', name: 'Wire', object_refs: ['note--1'], published: 'soon' },
      { type: 'note', id: 'note--1', content: 'Interesting.', object_refs: ['report--1'] },
      {
        type: 'relationship',
        id: 'relationship--1',
        relationship_type: 'uses',
        source_ref: 'a',
        target_ref: 'b',
      },
    ];
    const bundle = JSON.stringify({ type: 'bundle', id: 'bundle--1', objects });
    const read = unwrap(await readInterchange([file('a.json', bundle)]));
    expect(read.briefs).toMatchObject([
      { title: 'Wire', passages: [], record: { source: { published: '' } } },
    ]);
    expect(read.notes).toEqual([
      '1 note or opinion: STIX carries no text that they could stand in',
      '1 relationship between objects that were not taken',
    ]);
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
