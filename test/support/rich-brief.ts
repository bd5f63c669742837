import type { ExportInput } from '#core/formats/format.ts';
import type { BriefText } from '#core/model/blocks.ts';
import { aBrief, anEntity, aRelation } from './builders.ts';
import { anExportInput, aPassage, aText } from './export-input.ts';

/** Every kind of block, scripts beyond Latin, characters beyond the BMP, and words that try to break out of a format. */
export const RICH_TEXT: BriefText = aText([
  [{ type: 'heading', level: 1 }, 'Rail traffic at the crossing'],
  [{ type: 'page-break', page: 1 }, ''],
  [
    { type: 'paragraph' },
    'On Tuesday three trains left Rajin for the border. Colonel Pak Il-su of the 11th Rail Brigade signed the way bills, and a second engine 🚂 waited at the Tumangang crossing until dusk.',
  ],
  [
    { type: 'paragraph' },
    'A dispatcher told the correspondent that the wagons were sealed. It is very likely that they carried munitions; the weight per axle, 21 t, leaves little else. The same source had been wrong about dates in May.',
  ],
  [{ type: 'heading', level: 2 }, 'What was seen'],
  [{ type: 'list-item', level: 1, marker: '•' }, 'Forty-one covered wagons, two flat cars'],
  [{ type: 'list-item', level: 2, marker: '–' }, 'one flat car with a tarpaulin 𝔘nit 7'],
  [
    { type: 'list-item', level: 1, marker: '•' },
    'Guards in winter dress <b>without</b> insignia & "no" badges',
  ],
  [{ type: 'quote' }, 'We load at night, we leave at night.'],
  [{ type: 'paragraph' }, 'قال شاهد إن القطار الثاني توقف في توماngang ساعتين ثم عاد.'],
  [{ type: 'paragraph' }, '目撃者は、貨車に標識がなかったと述べた。カフェ\u0301の前で。'],
  [{ type: 'table-cell', table: 0, row: 0, column: 0, isHeader: true }, 'Day'],
  [{ type: 'table-cell', table: 0, row: 0, column: 1, isHeader: true }, 'Trains'],
  [{ type: 'table-cell', table: 0, row: 1, column: 0, isHeader: false }, 'Monday'],
  [{ type: 'table-cell', table: 0, row: 1, column: 1, isHeader: false }, '2 | 3?'],
  [{ type: 'preformatted' }, 'RAJIN  0540  41 WAGONS\nTUMAN  0915  41 WAGONS `ok`'],
  [{ type: 'page-break', page: 2 }, ''],
  [{ type: 'heading', level: 2 }, 'Outlook'],
  [
    { type: 'paragraph' },
    '# Further trains are expected *before* the frost. =SUM(A1) is not a formula here, nor is <script>alert(1)</script> a script.\nNo size of force was given.',
  ],
]);

const entities = [
  anEntity({
    id: 'pak',
    name: 'Pak Il-su',
    aliases: ['Colonel Pak', 'Park Il Soo'],
    externalIds: [{ source: 'Wikidata', id: 'Q1', url: '' }],
  }),
  anEntity({ id: 'brigade', type: 'military-unit', name: '11th Rail Brigade' }),
  anEntity({ id: 'rajin-old', type: 'location', name: 'Rajin port', mergedInto: 'rajin' }),
  anEntity({ id: 'rajin', type: 'location', name: 'Rajin', note: 'Port and railhead.', aliases: ['Najin'] }),
  anEntity({ id: 'unseen', type: 'location', name: 'Never mentioned' }),
];

const assessed = (fields: Readonly<Record<string, unknown>>) => ({
  assessment: { confidence: null, likelihood: null, reliability: null, credibility: null, ...fields },
});

const annotations = [
  aPassage(RICH_TEXT, 'three trains left Rajin for the border', {
    id: 'a-event',
    label: 'event',
    ...assessed({ confidence: 'high', credibility: 2 }),
    tags: ['rail', 'movement'],
    note: 'Two further sightings agree.\nBoth are from the same village.',
  }),
  aPassage(RICH_TEXT, 'Rajin', { id: 'a-rajin', label: 'location', entityId: 'rajin-old' }),
  aPassage(RICH_TEXT, 'Colonel Pak Il-su', { id: 'a-pak', label: 'person', entityId: 'pak' }),
  aPassage(RICH_TEXT, 'Pak Il-su of the 11th Rail Brigade', {
    id: 'a-cross',
    label: 'unit',
    entityId: 'brigade',
    status: 'draft',
  }),
  aPassage(RICH_TEXT, '🚂', { id: 'a-engine', label: 'event' }),
  aPassage(RICH_TEXT, 'It is very likely that they carried munitions', {
    id: 'a-judgment',
    label: 'judgment',
    ...assessed({
      confidence: 'moderate',
      likelihood: { yardstick: 'icd203', term: 'very likely' },
      reliability: 'C',
      credibility: 3,
    }),
    markings: [{ scheme: 'tlp2', level: 'amber', controls: [] }],
    note: 'Rests on axle weight alone.',
  }),
  aPassage(RICH_TEXT, ['A dispatcher told the correspondent', 'The same source had been wrong'], {
    id: 'a-split',
    label: 'judgment',
    ...assessed({ confidence: 'low' }),
    note: '=HYPERLINK("http://x.example") </note> \u202Eevil',
  }),
  aPassage(RICH_TEXT, 'dusk.\n\nA dispatcher', { id: 'a-over-blocks', label: 'event', status: 'rejected' }),
  aPassage(RICH_TEXT, '𝔘nit 7', { id: 'a-astral', label: 'unit' }),
  aPassage(RICH_TEXT, 'توقف في توماngang', { id: 'a-arabic', label: 'location' }),
  aPassage(RICH_TEXT, '標識がなかった', { id: 'a-cjk', label: 'event' }),
  aPassage(RICH_TEXT, 'Monday', { id: 'a-cell', label: 'event' }),
  aPassage(RICH_TEXT, '41 WAGONS `ok`', { id: 'a-pre', label: 'event' }),
  aPassage(RICH_TEXT, '<script>alert(1)</script>', {
    id: 'a-hostile',
    label: 'judgment',
    author: '"><img src=x>',
    tags: ['<i>'],
  }),
  aPassage(RICH_TEXT, 'No size of force was given', {
    id: 'a-orphan',
    placement: 'orphan',
    label: 'judgment',
    spans: [{ start: 3, end: 9, quote: { exact: 'the size was not given', prefix: '', suffix: '' } }],
  }),
];

const relations = [
  aRelation({
    id: 'r-commands',
    type: 'commands',
    from: { kind: 'entity', entityId: 'pak' },
    to: { kind: 'entity', entityId: 'brigade' },
    ...assessed({ confidence: 'moderate' }),
    passages: [{ briefId: 'brief-1', annotationId: 'a-cross' }],
    note: 'By signature only.',
  }),
  aRelation({
    id: 'r-corroborates',
    from: { kind: 'passage', briefId: 'brief-1', annotationId: 'a-event' },
    to: { kind: 'passage', briefId: 'brief-2', annotationId: 'elsewhere' },
    status: 'draft',
  }),
];

/** One brief with everything that makes an export hard. */
export function aRichExport(): ExportInput {
  return anExportInput({
    brief: aBrief({
      markings: [{ scheme: 'tlp2', level: 'green', controls: [] }],
      tags: ['rail'],
      note: 'Second wire.',
    }),
    text: RICH_TEXT,
    annotations,
    relations,
    entities,
  });
}
