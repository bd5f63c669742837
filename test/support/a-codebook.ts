import { type Codebook, codebookSchema } from '#core/model/codebook.ts';
import { TLP_SCHEME } from '#core/tradecraft/tlp.ts';

type Pair = readonly [ink: string, tint: string];

function label(id: string, name: string, shortcut: string, entityType: string | null, colours: [Pair, Pair]) {
  const [[lightInk, lightTint], [darkInk, darkTint]] = colours;
  return {
    id,
    name,
    description: '',
    light: { ink: lightInk, tint: lightTint },
    dark: { ink: darkInk, tint: darkTint },
    shortcut,
    entityType,
  };
}

const LABELS = [
  label('person', 'Person', '1', 'person', [
    ['#0072b2', '#d7ebf8'],
    ['#7cc4f2', '#16394f'],
  ]),
  label('organization', 'Organization', '2', 'organization', [
    ['#8a5a00', '#fbe9c4'],
    ['#f0c368', '#463512'],
  ]),
  label('location', 'Location', '3', 'location', [
    ['#00755a', '#d2f0e4'],
    ['#74d8b4', '#123d31'],
  ]),
  label('unit', 'Unit', '4', 'military-unit', [
    ['#b04a00', '#ffe0cc'],
    ['#ffab7a', '#4c2a15'],
  ]),
  label('event', 'Event', '5', 'event', [
    ['#a0357a', '#f8dcec'],
    ['#f29bcd', '#4a2039'],
  ]),
  label('judgment', 'Judgment', '6', null, [
    ['#4b3fb0', '#e6e2fb'],
    ['#b9b0ff', '#302a5c'],
  ]),
  label('gap', 'Gap', '7', null, [
    ['#5d5d5d', '#e9e9e7'],
    ['#bdbdbd', '#393a3e'],
  ]),
];

/** A small codebook for tests: seven labels on the keys 1 to 7, ICD 203, TLP. */
export function aCodebook(fields: Readonly<Record<string, unknown>> = {}): Codebook {
  return codebookSchema.parse({
    name: 'Intelligence brief',
    labels: LABELS,
    entityTypes: [
      { id: 'person', name: 'Person' },
      { id: 'organization', name: 'Organization' },
      { id: 'location', name: 'Location' },
      { id: 'military-unit', name: 'Military unit' },
      { id: 'event', name: 'Event' },
    ],
    relationTypes: [
      { id: 'corroborates', name: 'corroborates', inverseName: 'corroborates', isSymmetric: true },
      { id: 'contradicts', name: 'contradicts', inverseName: 'contradicts', isSymmetric: true },
      { id: 'member-of', name: 'is member of', inverseName: 'has member', isSymmetric: false },
      { id: 'commands', name: 'commands', inverseName: 'is commanded by', isSymmetric: false },
    ],
    yardstick: 'icd203',
    markingSchemes: [TLP_SCHEME],
    ...fields,
  });
}
