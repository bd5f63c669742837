import { NATO_SCHEME, US_SCHEME } from '../tradecraft/classification.ts';
import { TLP_SCHEME } from '../tradecraft/tlp.ts';
import { type Codebook, codebookSchema } from './codebook.ts';

const NAMED_TYPES = [
  ['person', 'Person'],
  ['organization', 'Organization'],
  ['location', 'Location'],
  ['military-unit', 'Military unit'],
  ['equipment', 'Equipment'],
  ['facility', 'Facility'],
  ['event', 'Event'],
  ['date-time', 'Date or time'],
  ['other', 'Other'],
] as const;

/**
 * What a new library starts with. The inks are apart from each other for the common kinds of colour blindness
 * (they build on the Okabe–Ito palette) and reach 4.5:1 on their tint in both themes.
 */
export const INTELLIGENCE_CODEBOOK: Codebook = codebookSchema.parse({
  name: 'Intelligence brief',
  labels: [
    {
      id: 'person',
      name: 'Person',
      description: 'A named or described individual.',
      light: { ink: '#006ba7', tint: '#d7ebf8' },
      dark: { ink: '#7cc4f2', tint: '#16394f' },
      shortcut: '1',
      entityType: 'person',
    },
    {
      id: 'organization',
      name: 'Organization',
      description: 'A body that acts as one: agency, company, party, group.',
      light: { ink: '#8a5a00', tint: '#fbe9c4' },
      dark: { ink: '#f0c368', tint: '#463512' },
      shortcut: '2',
      entityType: 'organization',
    },
    {
      id: 'location',
      name: 'Location',
      description: 'A place, area or route.',
      light: { ink: '#00755a', tint: '#d2f0e4' },
      dark: { ink: '#74d8b4', tint: '#123d31' },
      shortcut: '3',
      entityType: 'location',
    },
    {
      id: 'military-unit',
      name: 'Unit',
      description: 'A formation of armed forces, from section to army group.',
      light: { ink: '#ab4800', tint: '#ffe0cc' },
      dark: { ink: '#ffab7a', tint: '#4c2a15' },
      shortcut: '4',
      entityType: 'military-unit',
    },
    {
      id: 'event',
      name: 'Event',
      description: 'Something that happened or is said to be planned.',
      light: { ink: '#a0357a', tint: '#f8dcec' },
      dark: { ink: '#f29bcd', tint: '#4a2039' },
      shortcut: '5',
      entityType: 'event',
    },
    {
      id: 'equipment',
      name: 'Equipment',
      description: 'Weapons, vehicles, systems and materiel.',
      light: { ink: '#6b5d00', tint: '#f3ecb0' },
      dark: { ink: '#ded06a', tint: '#3d380f' },
      shortcut: '6',
      entityType: 'equipment',
    },
    {
      id: 'date-time',
      name: 'Date',
      description: 'A date, a time or a period.',
      light: { ink: '#00697d', tint: '#cfeef5' },
      dark: { ink: '#6fd3e6', tint: '#0f3b45' },
      shortcut: '7',
      entityType: 'date-time',
    },
    {
      id: 'judgment',
      name: 'Judgment',
      description: 'What the author concludes, as apart from what is reported.',
      light: { ink: '#4b3fb0', tint: '#e6e2fb' },
      dark: { ink: '#b9b0ff', tint: '#302a5c' },
      shortcut: '8',
      entityType: null,
    },
    {
      id: 'gap',
      name: 'Gap',
      description: 'What is not known, or what the source leaves open.',
      light: { ink: '#5d5d5d', tint: '#e9e9e7' },
      dark: { ink: '#bdbdbd', tint: '#393a3e' },
      shortcut: '9',
      entityType: null,
    },
  ],
  entityTypes: NAMED_TYPES.map(([id, name]) => ({ id, name })),
  relationTypes: [
    symmetric('corroborates'),
    symmetric('contradicts'),
    directed('commands', 'is commanded by'),
    directed('member-of', 'has as member'),
    directed('part-of', 'has as part'),
    directed('owns', 'is owned by'),
    directed('located-at', 'is the location of'),
    directed('supplies', 'is supplied by'),
    directed('operates', 'is operated by'),
    symmetric('associated-with'),
  ],
  yardstick: 'icd203',
  markingSchemes: [TLP_SCHEME, US_SCHEME, NATO_SCHEME],
});

function symmetric(id: string) {
  const name = id.replaceAll('-', ' ');
  return { id, name, inverseName: name, isSymmetric: true };
}

function directed(id: string, inverseName: string) {
  return { id, name: id.replaceAll('-', ' '), inverseName, isSymmetric: false };
}
