import { Check, SkipForward, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';

interface ReviewBarProps {
  /** Drafts that are left, this one included. */
  readonly leftCount: number;
  /** Drafts when the review began. */
  readonly startCount: number;
  /** One key each, in catalogue notation. */
  readonly keys: {
    readonly accept: string;
    readonly reject: string;
    readonly skip: string;
    readonly leave: string;
  };
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onSkip: () => void;
  readonly onLeave: () => void;
}

/** Walks the drafts of a brief: one key for each decision, the next draft comes by itself. */
export function ReviewBar({ leftCount, startCount, keys, ...handlers }: ReviewBarProps) {
  const doneCount = startCount - leftCount;
  return (
    <section className="review-bar" aria-label="Review of drafts">
      <p className="review-bar__text" role="status">
        {leftCount === 0
          ? 'All drafts are reviewed.'
          : `Draft ${formatNumber(doneCount + 1)} of ${formatNumber(startCount)}`}
      </p>
      {leftCount === 0 ? null : (
        <>
          <ReviewButton shortcut={keys.accept} onPress={handlers.onAccept}>
            <Icon of={Check} />
            Accept
          </ReviewButton>
          <ReviewButton shortcut={keys.reject} onPress={handlers.onReject}>
            <Icon of={X} />
            Reject
          </ReviewButton>
          <ReviewButton shortcut={keys.skip} onPress={handlers.onSkip}>
            <Icon of={SkipForward} />
            Skip
          </ReviewButton>
        </>
      )}
      <ReviewButton shortcut={keys.leave} onPress={handlers.onLeave}>
        Leave review
      </ReviewButton>
    </section>
  );
}

interface ReviewButtonProps {
  readonly shortcut: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function ReviewButton({ shortcut, onPress, children }: ReviewButtonProps) {
  return (
    <Button onPress={onPress}>
      {children}
      <Kbd shortcut={shortcut} />
    </Button>
  );
}
