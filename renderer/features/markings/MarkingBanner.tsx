import { useMemo } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import type { MarkingScheme } from '#core/model/codebook.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import type { Marking } from '#core/model/marking.ts';
import { writeBanner } from '#core/tradecraft/marking-words.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format-count.ts';
import { MarkingChip } from '../../ui/MarkingChip.tsx';
import { type MarkingSummary, sumUpMarkings } from './sum-up-markings.ts';

interface MarkingBannerProps {
  readonly place: 'top' | 'bottom';
  /** The brief's own markings. */
  readonly own: readonly Marking[];
  readonly annotations: readonly Annotation[];
  readonly schemes: readonly MarkingScheme[];
  /** Goes through the portions that are marked above the brief. */
  readonly onReview: (ids: readonly AnnotationId[]) => void;
}

/** The highest marking of the brief and its portions, above and below the text; a warning when the brief lags. */
export function MarkingBanner({ place, own, annotations, schemes, onReview }: MarkingBannerProps) {
  const summaries = useMemo(() => sumUpMarkings(own, annotations, schemes), [own, annotations, schemes]);
  if (summaries.length === 0) return null;
  const above = [...new Set(summaries.flatMap(({ portionsAbove }) => portionsAbove))];
  return (
    <section
      className={classNames('marking-banner', `marking-banner--${place}`)}
      aria-label={place === 'top' ? 'Marking' : 'Marking, at the foot'}
    >
      {summaries.map(({ scheme, shown }) => (
        <MarkingChip key={scheme} marking={shown} schemes={schemes} />
      ))}
      {place === 'top' ? <p className="marking-banner__text">{writeSentence(summaries, schemes)}</p> : null}
      {place === 'top' && above.length > 0 ? (
        <Button variant="quiet" onPress={() => onReview(above)}>
          Review {formatCount(above.length, 'portion')}
        </Button>
      ) : null}
    </section>
  );
}

function writeSentence(summaries: readonly MarkingSummary[], schemes: readonly MarkingScheme[]): string {
  const behind = summaries.filter(({ portionsAbove }) => portionsAbove.length > 0);
  if (behind.length === 0) return '';
  const own = behind.flatMap((summary) => (summary.own === null ? [] : [writeBanner(summary.own, schemes)]));
  const state = own.length === 0 ? 'is not marked' : `is marked ${own.join(' and ')}`;
  return `Highest portion in this brief. The brief itself ${state}.`;
}
