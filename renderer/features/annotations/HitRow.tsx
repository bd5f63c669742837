import { Check } from 'lucide-react';
import { Icon } from '../../ui/Icon.tsx';
import { shortenAfter, shortenBefore } from '../../ui/shorten-context.ts';
import type { OccurrenceHit } from './occurrence-hits.ts';

interface HitRowProps {
  readonly hit: OccurrenceHit;
  readonly isAccepted: boolean;
}

/** One place with the words around it, and whether it will be marked. */
export function HitRow({ hit, isAccepted }: HitRowProps) {
  return (
    <div className="hit-row">
      <span className="checkbox__box" data-checked={isAccepted || undefined} aria-hidden>
        {isAccepted ? <Icon of={Check} size={13} /> : null}
      </span>
      <span className="hit-row__text" dir="auto">
        <span className="passage-row__context">{shortenBefore(hit.prefix, 40)}</span>
        <mark className="hit-row__words">{hit.exact}</mark>
        <span className="passage-row__context">{shortenAfter(hit.suffix, 40)}</span>
      </span>
      {hit.isTagged ? <span className="not-stated">marked already</span> : null}
    </div>
  );
}
