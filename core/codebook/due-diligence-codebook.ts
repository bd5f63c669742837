import { type Codebook, codebookSchema } from '../model/codebook.ts';
import { INTELLIGENCE_CODEBOOK } from '../model/intelligence-codebook.ts';
import { TLP_SCHEME } from '../tradecraft/tlp.ts';

/** The colours of the intelligence labels are tuned apart from each other; here they mean other things. */
const COLOURS = new Map(
  INTELLIGENCE_CODEBOOK.labels.map(({ id, light, dark }) => [String(id), { light, dark }]),
);

/**
 * For work on companies and the people behind them. Labels that mean the same as in the intelligence codebook have the
 * same id, so that a library can go from one to the other and keep them.
 */
export const DUE_DILIGENCE_CODEBOOK: Codebook = codebookSchema.parse({
  name: 'Due diligence',
  labels: [
    {
      id: 'person',
      name: 'Person',
      description: 'A director, owner, agent, official or other individual.',
      ...COLOURS.get('person'),
      shortcut: '1',
      entityType: 'person',
    },
    {
      id: 'organization',
      name: 'Company',
      description: 'A company, bank, fund, authority or other body.',
      ...COLOURS.get('organization'),
      shortcut: '2',
      entityType: 'organization',
    },
    {
      id: 'location',
      name: 'Address',
      description: 'A registered seat, premises, country or other place.',
      ...COLOURS.get('location'),
      shortcut: '3',
      entityType: 'location',
    },
    {
      id: 'asset',
      name: 'Asset',
      description: 'Shares, property, vessels, licences and what else can be owned.',
      ...COLOURS.get('military-unit'),
      shortcut: '4',
      entityType: 'asset',
    },
    {
      id: 'event',
      name: 'Event',
      description: 'A filing, transfer, proceeding, payment or visit.',
      ...COLOURS.get('event'),
      shortcut: '5',
      entityType: 'event',
    },
    {
      id: 'amount',
      name: 'Amount',
      description: 'A sum of money, a share or a quantity.',
      ...COLOURS.get('equipment'),
      shortcut: '6',
      entityType: null,
    },
    {
      id: 'date-time',
      name: 'Date',
      description: 'A date, a time or a period.',
      ...COLOURS.get('date-time'),
      shortcut: '7',
      entityType: 'date-time',
    },
    {
      id: 'judgment',
      name: 'Finding',
      description: 'What is concluded, as apart from what is reported.',
      ...COLOURS.get('judgment'),
      shortcut: '8',
      entityType: null,
    },
    {
      id: 'gap',
      name: 'Gap',
      description: 'What is not known, not filed or not answered.',
      ...COLOURS.get('gap'),
      shortcut: '9',
      entityType: null,
    },
    {
      id: 'red-flag',
      name: 'Red flag',
      description:
        'A sign of sanctions, corruption, concealment or conflict of interest that needs an answer.',
      light: { ink: '#a3262a', tint: '#fbdfdc' },
      dark: { ink: '#ff9d94', tint: '#4c211f' },
      shortcut: '0',
      entityType: null,
    },
  ],
  entityTypes: [
    ['person', 'Person'],
    ['organization', 'Organization'],
    ['location', 'Location'],
    ['facility', 'Facility'],
    ['asset', 'Asset'],
    ['event', 'Event'],
    ['date-time', 'Date or time'],
    ['other', 'Other'],
  ].map(([id, name]) => ({ id, name })),
  relationTypes: [
    relation('corroborates', 'corroborates'),
    relation('contradicts', 'contradicts'),
    relation('owns', 'is owned by'),
    relation('controls', 'is controlled by'),
    relation('director-of', 'has as director'),
    relation('works-for', 'employs'),
    relation('related-to', 'related to'),
    relation('supplies', 'is supplied by'),
    relation('pays', 'is paid by'),
    relation('part-of', 'has as part'),
    relation('located-at', 'is the location of'),
    relation('associated-with', 'associated with'),
  ],
  yardstick: 'icd203',
  markingSchemes: [
    {
      id: 'confidentiality',
      name: 'Confidentiality',
      levels: [
        { id: 'public', banner: 'PUBLIC', portion: 'P' },
        { id: 'internal', banner: 'INTERNAL', portion: 'I' },
        { id: 'confidential', banner: 'CONFIDENTIAL', portion: 'C' },
        { id: 'strictly-confidential', banner: 'STRICTLY CONFIDENTIAL', portion: 'SC' },
      ],
    },
    TLP_SCHEME,
  ],
});

function relation(id: string, inverseName: string) {
  const name = id.replaceAll('-', ' ');
  return { id, name, inverseName, isSymmetric: name === inverseName };
}
