import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import { findRepeats, listSecrets } from '#core/release/find-repeats.ts';
import { REDACTION_BAR } from '#core/release/redact-text.ts';
import { sanitise } from '#core/release/sanitise.ts';
import { anyExport } from '#test/support/any-export.ts';
import { aBrief, anEntity, aRelation } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';
import { unwrap } from '#test/support/golden.ts';

const GREEN = [{ scheme: 'tlp2', level: 'green', controls: [] }];
const RED = { markings: [{ scheme: 'tlp2', level: 'red', controls: [] }] };
const text = aText([
  [{ type: 'paragraph' }, 'The source KESTREL saw nine trains at Rajin.'],
  [{ type: 'paragraph' }, 'KESTREL is reliable, and the trains left.'],
]);

function aSecretBrief(): ExportInput {
  return anExportInput({
    brief: aBrief({
      title: 'Report of KESTREL',
      note: 'KESTREL must not be named.',
      markings: [{ scheme: 'tlp2', level: 'green', controls: [] }],
    }),
    text,
    annotations: [
      aPassage(text, 'source KESTREL', { id: 'secret', entityId: 'kestrel', ...RED }),
      aPassage(text, 'KESTREL saw nine trains', { id: 'crossing', note: 'As source KESTREL says.' }),
      aPassage(text, 'Rajin', { id: 'open', entityId: 'rajin', label: 'location' }),
      aPassage(text, 'source', { id: 'swallowed' }),
      aPassage(text, 'the trains left', {
        id: 'orphan',
        placement: 'orphan',
        proposal: { outcome: 'changed', places: [[{ start: 0, end: 5 }]] },
      }),
    ],
    entities: [
      anEntity({ id: 'kestrel', name: 'KESTREL' }),
      anEntity({ id: 'rajin', type: 'location', name: 'Rajin' }),
    ],
    relations: [
      aRelation({ from: { kind: 'entity', entityId: 'kestrel' }, to: { kind: 'entity', entityId: 'rajin' } }),
    ],
  });
}

/** Everything that a recipient could look into: texts, and texts inside zips. */
async function writeEverything(input: ExportInput): Promise<readonly (readonly [string, string])[]> {
  const written: (readonly [string, string])[] = [];
  for (const format of EXPORT_FORMATS) {
    for (const { content } of unwrap(await format.serialize(input)).files) {
      const texts =
        typeof content === 'string'
          ? [content]
          : Object.values(unzipSync(content)).map((bytes) => strFromU8(bytes));
      for (const words of texts) written.push([format.id, words]);
    }
  }
  return written;
}

describe('sanitise', () => {
  it('drops the place that an orphan may have in the text that was taken apart', () => {
    const result = sanitise(aSecretBrief(), GREEN);
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.input.annotations.find(({ id }) => id === 'orphan')?.proposal).toBeNull();
  });

  it('takes words out, wherever they stand, and keeps other passages on their words', () => {
    const { input } = unwrap(sanitise(aSecretBrief(), GREEN));
    // whether a name that nobody marked is one that gives something away, a person decides: a warning says it
    expect(input.text.text).toBe(
      `The ${REDACTION_BAR} saw nine trains at Rajin.\n\nKESTREL is reliable, and the trains left.`,
    );
    const quotes = Object.fromEntries(
      input.annotations.map(({ id, spans }) => [id, spans.map(({ quote }) => quote.exact)]),
    );
    expect(quotes).toEqual({
      crossing: [`${REDACTION_BAR} saw nine trains`],
      open: ['Rajin'],
      orphan: ['the trains left'],
    });
  });

  it('leaves no withheld word in any byte of any format', async () => {
    const secret = aSecretBrief();
    const named = {
      ...secret,
      annotations: secret.annotations.map((one) =>
        one.id === 'secret'
          ? aPassage(aText([[{ type: 'paragraph' }, 'KESTREL']]), 'KESTREL', {
              ...RED,
              id: 'secret',
              entityId: 'kestrel',
              placement: 'orphan',
            })
          : one,
      ),
    };
    for (const input of [secret, named]) {
      const { input: copy } = unwrap(sanitise(input, GREEN));
      const secrets = listSecrets(
        input.annotations
          .filter(({ markings }) => markings.length > 0)
          .flatMap(({ spans }) => spans.map(({ quote }) => quote.exact)),
      );
      for (const [id, words] of await writeEverything(copy)) {
        for (const one of secrets) expect([id, words.includes(one)]).toEqual([id, false]);
      }
    }
    expect(JSON.stringify(unwrap(sanitise(named, GREEN)).input)).not.toContain('KESTREL');
  });

  it('does not name in notes, titles and names what only withheld passages mention', async () => {
    const secret = aSecretBrief();
    const input: ExportInput = {
      ...secret,
      brief: {
        ...secret.brief,
        tags: ['the Resident', 'rail'],
        source: { ...secret.brief.source, fileName: 'kestrel-7.txt', url: 'https://x.example/KESTREL' },
      },
      annotations: secret.annotations.map((one) =>
        one.id === 'open' ? { ...one, note: 'Seen by Kestrel.', tags: ['resident'], author: 'KESTREL' } : one,
      ),
      entities: [
        anEntity({ id: 'kestrel', name: 'KESTREL', aliases: ['the resident', 'Rajin'] }),
        anEntity({ id: 'rajin', type: 'location', name: 'Rajin', note: 'Where KESTREL lives.' }),
      ],
    };
    const { input: copy, log } = unwrap(sanitise(input, GREEN));
    expect(copy.brief).toMatchObject({
      title: `Report of ${REDACTION_BAR}`,
      tags: [REDACTION_BAR, 'rail'],
      source: { fileName: '', url: '' },
    });
    expect(copy.annotations.find(({ id }) => id === 'open')).toMatchObject({
      note: `Seen by ${REDACTION_BAR}.`,
      tags: ['resident'],
      author: REDACTION_BAR,
    });
    // an alias that a remaining entity bears as its name is no secret
    expect(copy.entities).toMatchObject([{ name: 'Rajin', note: `Where ${REDACTION_BAR} lives.` }]);
    expect(log.removedEntities).toEqual(['KESTREL']);
    const inText = copy.text.text.split('KESTREL').length - 1;
    for (const [id, words] of await writeEverything({
      ...copy,
      text: { text: '.', blocks: [] },
      annotations: [],
    }))
      expect([id, /kestrel|the resident/i.test(words)]).toEqual([id, false]);
    expect(inText).toBe(1);
  });

  it('takes a name of three characters out wherever it stands, also in scripts without spaces', () => {
    const words = aText([
      [{ type: 'paragraph' }, '昨日、金正恩が来た。金正恩は去った。 Pak met Pak in Pakistan.'],
    ]);
    const input = anExportInput({
      text: words,
      annotations: [
        aPassage(words, '、金正恩が', { id: 'han', spans: [describeSpan(words.text, 3, 6)], ...RED }),
        aPassage(words, 'Pak met', {
          id: 'latin',
          spans: [describeSpan(words.text, words.text.indexOf('Pak'), words.text.indexOf(' met'))],
          ...RED,
        }),
      ],
    });
    const { input: copy, log } = unwrap(sanitise(input, GREEN));
    const bar = REDACTION_BAR;
    expect(copy.text.text).toBe(`昨日、${bar}が来た。${bar}は去った。 ${bar} met ${bar} in Pakistan.`);
    expect(log.repeatCount).toBe(2);
  });

  it('says in the log what was taken out and why', () => {
    expect(unwrap(sanitise(aSecretBrief(), GREEN)).log).toEqual({
      withheld: [{ id: 'secret', quote: 'source KESTREL', markings: ['TLP:RED'] }],
      repeatCount: 0,
      swallowedCount: 1,
      removedRelationCount: 1,
      removedEntities: ['KESTREL'],
    });
  });

  it('gives away neither the hash nor the size of the original, against which words could be guessed', () => {
    const { source } = unwrap(sanitise(aSecretBrief(), GREEN)).input.brief;
    expect(source).toMatchObject({ sha256: '0'.repeat(64), byteLength: 0 });
  });

  it('refuses when the brief as a whole is above the audience', () => {
    const refused = sanitise(aSecretBrief(), [{ scheme: 'tlp2', level: 'clear', controls: [] }]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'export-refused' } });
    expect(!refused.ok && refused.error.message).toContain('TLP:GREEN');
  });

  it('leaves a brief without anything above the audience as it is, but for the hash', () => {
    const input = anExportInput({ text, annotations: [aPassage(text, 'Rajin')] });
    const { input: copy, log } = unwrap(sanitise(input, GREEN));
    expect(copy.text).toEqual(input.text);
    expect(copy.annotations).toEqual(input.annotations);
    expect(log.withheld).toEqual([]);
  });

  it('leaves no secret in what people wrote, and every passage on its words, whatever the brief', () => {
    fc.assert(
      fc.property(anyExport, (input) => {
        const { input: copy, log } = unwrap(sanitise(input, GREEN));
        const withheld = input.annotations.filter(({ markings }) => markings.length > 0);
        expect(log.withheld.map(({ id }) => id)).toEqual(withheld.map(({ id }) => id));
        const secrets = listSecrets(withheld.flatMap(({ spans }) => spans.map(({ quote }) => quote.exact)));
        const words = listWords(copy);
        expect(words.filter((one) => findRepeats(one, secrets).length > 0)).toEqual([]);
        const long = secrets.filter(({ length }) => length >= 4);
        expect(long.filter((secret) => words.some((one) => one.includes(secret)))).toEqual([]);
        const placed = copy.annotations
          .filter(({ placement }) => placement === 'placed')
          .flatMap(({ spans }) => spans);
        expect(placed.map(({ start, end }) => copy.text.text.slice(start, end))).toEqual(
          placed.map(({ quote }) => quote.exact),
        );
      }),
      { numRuns: 60 },
    );
  });
});

const OWN_WORDS = [
  'codebook',
  'placement',
  'status',
  'label',
  'type',
  'origin',
  'yardstick',
  'term',
  'id',
  'entityId',
  'kind',
  'importer',
  'encoding',
  'mediaType',
  'generator',
  'scheme',
  'level',
  'confidence',
];

/** Every text in a copy, but for ids, kinds and the codebook. The brief's own origin is kept. */
function listWords(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return OWN_WORDS.includes(key) ? [] : [value];
  if (typeof value !== 'object' || value === null || key === 'codebook') return [];
  return Object.entries(value).flatMap(([name, part]) => listWords(part, Array.isArray(value) ? key : name));
}
