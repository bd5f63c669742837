import { MarkingBanner } from '../features/markings/MarkingBanner.tsx';
import { getAnnotationIndex } from '../state/annotation-index.ts';
import type { OpenBrief } from '../state/app-state.ts';
import { stepThrough } from '../state/navigation.ts';
import { getCurrentBrief } from '../state/selectors.ts';
import { useApp, useAppState } from './app-context.ts';

interface MarkingContainerProps {
  readonly place: 'top' | 'bottom';
  readonly open: OpenBrief;
}

/** What brief and portions are marked, above and below the text. */
export function MarkingContainer({ place, open }: MarkingContainerProps) {
  const app = useApp();
  const own = useAppState((state) => getCurrentBrief(state)?.markings);
  const schemes = useAppState((state) => state.library?.codebook.markingSchemes);
  if (own === undefined || schemes === undefined) return null;
  return (
    <MarkingBanner
      place={place}
      own={own}
      annotations={getAnnotationIndex(open.state.annotations).marked}
      schemes={schemes}
      onReview={(ids) => stepThrough(app, ids)}
    />
  );
}
