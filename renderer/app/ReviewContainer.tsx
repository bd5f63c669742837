import { useMemo } from 'react';
import type { CommandId } from '#core/commands/catalog.ts';
import { ReviewBar } from '../features/annotations/ReviewBar.tsx';
import { leaveReview } from '../state/review-actions.ts';
import { describeReview } from '../state/review-state.ts';
import { getUserCommands } from '../state/user-commands.ts';
import { useApp, useAppState } from './app-context.ts';
import type { Commands } from './use-commands.ts';
import type { WindowTargets } from './window-targets.ts';

interface ReviewContainerProps {
  readonly commands: Commands;
  readonly targets: WindowTargets;
}

/** The bar over the text while drafts are reviewed. Its buttons give the focus back to the text, where its keys work. */
export function ReviewContainer({ commands, targets }: ReviewContainerProps) {
  const app = useApp();
  const review = useAppState((state) => state.review);
  const briefs = useAppState((state) => state.briefs);
  const briefId = useAppState((state) => state.currentBriefId);
  const userCommands = useAppState(getUserCommands);
  const progress = useMemo(
    () => describeReview({ review, briefs, currentBriefId: briefId }),
    [review, briefs, briefId],
  );
  if (progress === null) return null;
  const keyOf = (id: CommandId) => userCommands.find((command) => command.id === id)?.keys[0] ?? null;
  const run = (id: CommandId) => () => {
    commands.run(id);
    targets.focusReader();
  };
  return (
    <ReviewBar
      {...progress}
      keys={{
        accept: keyOf('passage.accept'),
        reject: keyOf('passage.reject'),
        skip: keyOf('go.next-annotation'),
        back: keyOf('go.previous-annotation'),
        leave: 'Escape',
      }}
      onAccept={run('passage.accept')}
      onReject={run('passage.reject')}
      onSkip={run('go.next-annotation')}
      onBack={run('go.previous-annotation')}
      onRestart={run('review.start')}
      onLeave={() => {
        leaveReview(app);
        targets.focusReader();
      }}
    />
  );
}
