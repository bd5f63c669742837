import { NOT_STATED } from '#core/model/assessment.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { aBrief, anAnnotation, anEntity } from '#test/support/builders.ts';

/** Invented data about a real topic, in our own words: enough of everything to judge how it looks. */
export const NOW = new Date('2024-10-28T14:12:00.000Z');
export const CODEBOOK = INTELLIGENCE_CODEBOOK;

function tlp(level: string) {
  return [{ scheme: 'tlp2', level, controls: [] }];
}

const SOURCE = aBrief().source;

export const BRIEFS = [
  aBrief({
    id: 'kursk',
    title: 'Alliance confirms North Korean troops in the Kursk region',
    reliability: 'B',
    markings: tlp('green'),
    source: {
      ...SOURCE,
      origin: 'Wire report',
      author: 'Desk Brussels',
      published: '2024-10-28',
      byteLength: 2431,
    },
    created: '2024-10-28T14:02:00.000Z',
  }),
  aBrief({
    id: 'rail',
    title: 'Rail traffic at the Tumangang crossing, weeks 40–43',
    reliability: 'C',
    markings: tlp('amber'),
    source: { ...SOURCE, published: '2024-10-27' },
    created: '2024-10-27T09:00:00.000Z',
  }),
  aBrief({
    id: 'ministry',
    title: 'Ministry statement on non-lethal aid, transcript',
    reliability: 'A',
    markings: tlp('clear'),
    source: { ...SOURCE, published: '2024-10-26' },
    created: '2024-10-26T09:00:00.000Z',
  }),
  aBrief({
    id: 'interview',
    title: 'Interview notes: translator, Vostochny',
    reliability: 'E',
    markings: tlp('red'),
    source: { ...SOURCE, published: '2024-10-25' },
    created: '2024-10-25T09:00:00.000Z',
  }),
  aBrief({
    id: 'shipping',
    title: 'Shipping brief 41: port calls at Rajin',
    reliability: 'B',
    markings: tlp('amber+strict'),
    source: { ...SOURCE, published: '2024-10-19' },
    created: '2024-10-19T09:00:00.000Z',
  }),
  aBrief({
    id: 'outlook',
    title: 'Quarterly outlook, eastern theatre',
    reliability: 'F',
    markings: [],
    source: { ...SOURCE, published: '2024-10' },
    created: '2024-10-01T09:00:00.000Z',
  }),
  aBrief({
    id: 'arabic',
    title: 'تقرير عن حركة القطارات عند المعبر الحدودي',
    reliability: null,
    markings: tlp('green'),
    language: 'ar',
    source: { ...SOURCE, published: '2023' },
    created: '2024-09-01T09:00:00.000Z',
  }),
];

export const COUNTS = {
  kursk: { annotations: 14, drafts: 2, orphans: 0 },
  rail: { annotations: 31, drafts: 0, orphans: 0 },
  ministry: { annotations: 9, drafts: 0, orphans: 0 },
  interview: { annotations: 22, drafts: 4, orphans: 2 },
  shipping: { annotations: 57, drafts: 0, orphans: 0 },
  outlook: { annotations: 1112, drafts: 0, orphans: 0 },
};

export const ENTITIES = [
  anEntity({ id: 'rutte', type: 'person', name: 'Mark Rutte', aliases: ['Rutte', 'the Secretary General'] }),
  anEntity({ id: 'hong', type: 'person', name: 'Hong Jang-won' }),
  anEntity({ id: 'nis', type: 'organization', name: 'National Intelligence Service', aliases: ['NIS'] }),
  anEntity({ id: 'nac', type: 'organization', name: 'North Atlantic Council', aliases: ['NAC'] }),
  anEntity({
    id: 'kursk-region',
    type: 'location',
    name: 'Kursk region',
    aliases: ['Kursk Oblast', 'Курская область'],
  }),
  anEntity({ id: 'units', type: 'military-unit', name: 'North Korean units in Kursk' }),
  anEntity({ id: 'statement', type: 'event', name: 'Confirmation to press' }),
];

export const MENTIONS = { rutte: 6, hong: 2, nis: 4, nac: 3, 'kursk-region': 11, units: 9, statement: 2 };

function passage(id: string, label: string, exact: string, fields: Readonly<Record<string, unknown>> = {}) {
  return anAnnotation({
    id,
    label,
    spans: [
      {
        start: 0,
        end: exact.length,
        quote: { exact, prefix: 'now deployed in a front-line ', suffix: ' after the meeting of' },
      },
    ],
    created: '2024-10-28T14:06:00.000Z',
    modified: '2024-10-28T14:11:00.000Z',
    ...fields,
  });
}

export const ANNOTATIONS = [
  passage('a1', 'person', 'Mark Rutte', { entityId: 'rutte' }),
  passage('a2', 'military-unit', 'soldiers from North Korea', { entityId: 'units' }),
  passage('a3', 'location', 'Russia’s Kursk region', { entityId: 'kursk-region' }),
  passage(
    'a4',
    'event',
    'He spoke after officials from Seoul had briefed the ambassadors behind closed doors.',
    {
      entityId: 'statement',
      assessment: {
        confidence: 'high',
        likelihood: { yardstick: 'icd203', term: 'very likely' },
        reliability: 'B',
        credibility: 2,
      },
      markings: tlp('amber'),
      tags: ['on the record', 'escalation'],
      note: 'First public confirmation. Compare with what Seoul said on the 18th before it goes into the weekly.',
    },
  ),
  passage('a5', 'judgment', 'It is very likely that the units will see combat within weeks.', {
    assessment: {
      ...NOT_STATED,
      likelihood: { yardstick: 'icd203', term: 'very likely' },
      confidence: 'moderate',
    },
    status: 'draft',
  }),
  passage('a6', 'gap', 'How many soldiers have arrived was not said', {
    status: 'draft',
    placement: 'orphan',
  }),
];

/** As many passages as the largest brief that the design promises to handle. */
export function manyAnnotations(count: number) {
  const [first] = ANNOTATIONS;
  return Array.from({ length: count }, (_, index) => ({
    ...(ANNOTATIONS[index % ANNOTATIONS.length] ?? first ?? anAnnotation()),
    ...{ id: anAnnotation({ id: `many-${index}` }).id },
  }));
}
