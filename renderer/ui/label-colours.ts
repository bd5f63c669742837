import type { CSSProperties } from 'react';
import type { Label } from '#core/model/codebook.ts';

type LabelColours = CSSProperties & Readonly<Record<`--label-${'ink' | 'tint'}`, string>>;

/** A label's pair for both themes as custom properties; `light-dark()` picks by the root's `color-scheme`. */
export function getLabelColours({ light, dark }: Pick<Label, 'light' | 'dark'>): LabelColours {
  return {
    '--label-ink': `light-dark(${light.ink}, ${dark.ink})`,
    '--label-tint': `light-dark(${light.tint}, ${dark.tint})`,
  };
}
