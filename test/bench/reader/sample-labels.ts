import { type Label, labelSchema } from '#core/model/codebook.ts';

const COLOURS: readonly (readonly [id: string, name: string, light: string, dark: string])[] = [
  ['person', 'Person', '#0072b2 #d7ebf8', '#7cc4f2 #16394f'],
  ['organization', 'Organization', '#8a5a00 #fbe9c4', '#f0c368 #463512'],
  ['location', 'Location', '#00755a #d2f0e4', '#74d8b4 #123d31'],
  ['unit', 'Unit', '#b04a00 #ffe0cc', '#ffab7a #4c2a15'],
  ['event', 'Event', '#a0357a #f8dcec', '#f29bcd #4a2039'],
  ['judgment', 'Judgment', '#4b3fb0 #e6e2fb', '#b9b0ff #302a5c'],
  ['gap', 'Gap', '#5d5d5d #e9e9e7', '#bdbdbd #393a3e'],
];

export const SAMPLE_LABELS: readonly Label[] = COLOURS.map(([id, name, light, dark], index) =>
  labelSchema.parse({
    id,
    name,
    description: '',
    light: pairOf(light),
    dark: pairOf(dark),
    shortcut: String(index + 1),
    entityType: null,
  }),
);

function pairOf(colours: string): { ink: string | undefined; tint: string | undefined } {
  const [ink, tint] = colours.split(' ');
  return { ink, tint };
}
