import type { Label } from '#core/model/codebook.ts';
import { getLabelColours } from './label-colours.ts';

/** The square of a label's colour. Decorative: the label's name always stands beside it. */
export function LabelDot({ label }: { readonly label: Pick<Label, 'light' | 'dark'> }) {
  return <span className="label-dot" style={getLabelColours(label)} aria-hidden />;
}
