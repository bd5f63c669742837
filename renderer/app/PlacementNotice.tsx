import { getPassageText } from '../features/annotations/passage-text.ts';
import { getWaitingPassages } from '../state/placement-actions.ts';
import { getOpenBrief } from '../state/selectors.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { formatCount } from '../ui/format-count.ts';
import { useApp, useAppState } from './app-context.ts';
import type { Commands } from './use-commands.ts';

/** Says that passages of a corrected version wait, or which words are being looked for. */
export function PlacementNotice({ commands }: { readonly commands: Commands }) {
  const app = useApp();
  const open = useAppState(getOpenBrief);
  const placingId = useAppState((state) => state.placingId);
  const hasSelection = useAppState((state) => state.selection !== null);
  if (open === undefined) return null;
  const placing = placingId === null ? undefined : open.state.annotations.get(placingId);
  if (placing?.placement === 'orphan') {
    return (
      <Banner
        tone="info"
        actions={
          <>
            <Button
              variant="primary"
              isDisabled={!hasSelection}
              onPress={() => commands.run('passage.place')}
            >
              Place here
            </Button>
            <Button onPress={() => app.set({ placingId: null })}>Cancel</Button>
          </>
        }
      >
        Select the words that stand for “<bdi>{shorten(getPassageText(placing))}</bdi>”, then press P.
      </Banner>
    );
  }
  const waiting = getWaitingPassages(open.state).length;
  if (waiting === 0) return null;
  return (
    <Banner
      tone="warning"
      actions={<Button onPress={() => commands.run('passage.review-places')}>Review</Button>}
    >
      {formatCount(waiting, 'passage')} of the earlier version {waiting === 1 ? 'waits' : 'wait'} for a place
      in this one.
    </Banner>
  );
}

function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text;
}
