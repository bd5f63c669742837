import { Check, SkipForward, Undo2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { formatCount, formatNumber } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';

interface ReviewBarProps {
  /** 1-based place of the draft in hand; `null` when the walk is over. */
  readonly position: number | null;
  /** Drafts when the review began. */
  readonly total: number;
  /** What has become of them. */
  readonly accepted: number;
  readonly rejected: number;
  readonly left: number;
  readonly deleted: number;
  /** One key each, in catalogue notation; `null` where a person has taken it away. */
  readonly keys: Readonly<Record<'accept' | 'reject' | 'skip' | 'back' | 'leave', string | null>>;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
  /** Once more over those that were skipped. */
  readonly onRestart: () => void;
  readonly onLeave: () => void;
}

/** Walks the drafts of a brief: one key for each decision, the next draft comes by itself; at the end it sums up. */
export function ReviewBar(props: ReviewBarProps) {
  const { position, total, left, keys } = props;
  return (
    <section className="review-bar" aria-label="Review of drafts">
      <p className="review-bar__text" role="status">
        {position === null ? sumUp(props) : `Draft ${formatNumber(position)} of ${formatNumber(total)}`}
      </p>
      {position === null ? null : (
        <>
          <ReviewButton shortcut={keys.accept} onPress={props.onAccept}>
            <Icon of={Check} />
            Accept
          </ReviewButton>
          <ReviewButton shortcut={keys.reject} onPress={props.onReject}>
            <Icon of={X} />
            Reject
          </ReviewButton>
          <ReviewButton shortcut={keys.skip} onPress={props.onSkip}>
            <Icon of={SkipForward} />
            Skip
          </ReviewButton>
        </>
      )}
      {position === 1 ? null : (
        <ReviewButton shortcut={keys.back} onPress={props.onBack}>
          <Icon of={Undo2} />
          Back
        </ReviewButton>
      )}
      {position === null && left > 0 ? (
        <Button onPress={props.onRestart}>Review the {formatNumber(left)} left</Button>
      ) : null}
      <ReviewButton shortcut={keys.leave} onPress={props.onLeave}>
        Leave review
      </ReviewButton>
    </section>
  );
}

function sumUp({ total, accepted, rejected, left, deleted }: ReviewBarProps): string {
  const parts = [
    [accepted, 'accepted'],
    [rejected, 'rejected'],
    [deleted, 'deleted'],
    [left, left === 1 ? 'left as draft' : 'left as drafts'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${formatNumber(count)} ${word}`);
  return `${formatCount(total, 'draft')} reviewed: ${said.join(', ')}.`;
}

interface ReviewButtonProps {
  readonly shortcut: string | null;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function ReviewButton({ shortcut, onPress, children }: ReviewButtonProps) {
  return (
    <Button onPress={onPress}>
      {children}
      {shortcut === null ? null : <Kbd shortcut={shortcut} />}
    </Button>
  );
}
