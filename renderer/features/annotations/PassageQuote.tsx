import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import { getLabelColours } from '../../ui/label-colours.ts';
import { getPassageText } from './passage-text.ts';

interface PassageQuoteProps {
  readonly annotation: Pick<Annotation, 'spans'>;
  readonly label: Label | undefined;
}

/** The words of the passage, with the bar of its label. */
export function PassageQuote({ annotation, label }: PassageQuoteProps) {
  return (
    <blockquote className="quote" dir="auto" style={label ? getLabelColours(label) : {}}>
      {getPassageText(annotation)}
    </blockquote>
  );
}
