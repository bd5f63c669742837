import { describe, expect, it } from 'vitest';
import { coverBrief, coverEntity, findLeak } from '#core/release/cover-words.ts';
import { aBrief, anEntity } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';

const SECRETS = ['KESTREL'];

describe('coverBrief', () => {
  it('covers what people wrote, and takes the hash and the size away', () => {
    const brief = aBrief({ title: 'On KESTREL', note: 'by KESTREL', tags: ['KESTREL', 'rail'] });
    expect(coverBrief(brief, SECRETS)).toMatchObject({
      title: 'On █████',
      note: 'by █████',
      tags: ['█████', 'rail'],
      source: { sha256: '0'.repeat(64), byteLength: 0, origin: 'Wire report' },
    });
  });
});

describe('coverBrief, names for machines', () => {
  it.each([
    ['fileName', 'KESTREL_report.pdf'],
    ['fileName', 'report-of-the-resident.txt'],
    ['url', 'https://files.example/The%20Resident/7'],
  ] as const)('drops the %s %s, in which a secret is written with other signs', (field, value) => {
    const brief = aBrief({ source: { ...aBrief().source, [field]: value } });
    expect(coverBrief(brief, ['KESTREL', 'the resident']).source[field]).toBe('');
    expect(coverBrief(brief, ['Rajin']).source[field]).toBe(value);
  });

  it('keeps what cannot be decoded and says nothing', () => {
    const brief = aBrief({ source: { ...aBrief().source, url: 'https://x.example/%E0%A4' } });
    expect(coverBrief(brief, SECRETS).source.url).toBe('https://x.example/%E0%A4');
  });

  it('makes one bar of two tags that say the same', () => {
    expect(
      coverBrief(aBrief({ tags: ['KESTREL', 'kestrel', 'KESTRELS', 'rail'] }), ['KESTREL']).tags,
    ).toEqual(['█████', '█████S', 'rail']);
  });
});

describe('coverEntity', () => {
  it('covers the name and drops aliases and identifiers that say it', () => {
    const entity = anEntity({
      name: 'KESTREL',
      aliases: ['Source KESTREL', 'the resident'],
      externalIds: [
        { source: 'Register', id: 'KESTREL-7', url: '' },
        { source: 'Wikidata', id: 'Q1', url: '' },
      ],
    });
    expect(coverEntity(entity, SECRETS)).toMatchObject({
      name: '█████',
      aliases: ['the resident'],
      externalIds: [{ id: 'Q1' }],
    });
  });
});

describe('findLeak', () => {
  const text = aText([[{ type: 'paragraph' }, 'Alpha']]);

  it.each([
    ['the text', anExportInput({ text: aText([[{ type: 'paragraph' }, 'KESTREL']]) })],
    ['the brief’s own record', anExportInput({ brief: aBrief({ title: 'KESTREL' }) })],
    ['a passage', anExportInput({ text, annotations: [aPassage(text, 'Alpha', { tags: ['KESTREL'] })] })],
    [
      'an entity',
      anExportInput({
        text,
        annotations: [aPassage(text, 'Alpha', { entityId: 'entity-1' })],
        entities: [anEntity({ aliases: ['KESTREL'] })],
      }),
    ],
  ])('finds a word that is left in %s', (place, input) => {
    expect(findLeak(input, { text: SECRETS, said: SECRETS })).toBe(place);
  });

  it('finds nothing where nothing is', () => {
    expect(findLeak(anExportInput({ text }), { text: SECRETS, said: SECRETS })).toBeUndefined();
  });
});
