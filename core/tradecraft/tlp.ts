import type { MarkingScheme } from '../model/codebook.ts';

export type TlpLevel = 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';

export interface TlpLabel {
  readonly id: TlpLevel;
  /** Exactly as FIRST writes it: capitals, no space. */
  readonly label: string;
  readonly audience: string;
  /** Text colour on `TLP_BACKGROUND`. AMBER and AMBER+STRICT share one, so colour alone never says the level. */
  readonly colour: string;
}

/** FIRST, Traffic Light Protocol 2.0 (August 2022), least restrictive first. A sharing label, not a classification. */
export const TLP_LABELS: readonly TlpLabel[] = [
  { id: 'clear', label: 'TLP:CLEAR', audience: 'No limit on sharing.', colour: '#ffffff' },
  {
    id: 'green',
    label: 'TLP:GREEN',
    audience: 'The community; not public channels.',
    colour: '#33ff00',
  },
  {
    id: 'amber',
    label: 'TLP:AMBER',
    audience: 'The recipient’s organization and its clients, need-to-know.',
    colour: '#ffc000',
  },
  {
    id: 'amber+strict',
    label: 'TLP:AMBER+STRICT',
    audience: 'The recipient’s organization only, need-to-know.',
    colour: '#ffc000',
  },
  { id: 'red', label: 'TLP:RED', audience: 'The named recipients only.', colour: '#ff2b2b' },
];

export const TLP_BACKGROUND = '#000000';

export const TLP_SCHEME: MarkingScheme = {
  id: 'tlp2',
  name: 'TLP 2.0',
  levels: TLP_LABELS.map(({ id, label }) => ({ id, banner: label, portion: label })),
};

export function findTlpLabel(level: string): TlpLabel | undefined {
  return TLP_LABELS.find(({ id }) => id === level);
}
