import { FileText } from 'lucide-react';
import { getPageLayout } from '../state/page-layout.ts';
import { getShownBrief } from '../state/selectors.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useAppState } from './app-context.ts';
import { ChooserContainer } from './ChooserContainer.tsx';
import { FindContainer } from './FindContainer.tsx';
import { MarkingContainer } from './MarkingContainer.tsx';
import { PagesContainer } from './PagesContainer.tsx';
import { ReaderContainer } from './ReaderContainer.tsx';
import { ReviewContainer } from './ReviewContainer.tsx';
import { TabsContainer } from './TabsContainer.tsx';
import type { Commands } from './use-commands.ts';
import type { WindowTargets } from './window-targets.ts';

interface ReaderPaneProps {
  readonly targets: WindowTargets;
  readonly commands: Commands;
}

/** The open briefs as tabs, and the one that is shown. */
export function ReaderPane(props: ReaderPaneProps) {
  return (
    <>
      <TabsContainer targets={props.targets} />
      <ShownBrief {...props} />
    </>
  );
}

/** The brief, or a word on why there is none. */
function ShownBrief({ targets, commands }: ReaderPaneProps) {
  const open = useAppState(getShownBrief);
  const layout = useAppState(getPageLayout);
  const error = useAppState((state) => state.briefError);
  const isChosen = useAppState((state) => state.currentBriefId !== null);
  if (open !== undefined) {
    return (
      <div className="reader-column">
        <MarkingContainer place="top" open={open} />
        <ReviewContainer commands={commands} targets={targets} />
        <FindContainer open={open} targets={targets} />
        <div className="reader-column__panes" data-layout={layout}>
          {layout === 'pages' ? null : <ReaderContainer open={open} targets={targets} commands={commands} />}
          {layout === 'text' ? null : (
            <PagesContainer key={open.briefId} open={open} targets={targets} commands={commands} />
          )}
        </div>
        <ChooserContainer open={open} targets={targets} />
        <MarkingContainer place="bottom" open={open} />
      </div>
    );
  }
  if (error !== null) {
    return (
      <EmptyState icon={FileText} title="This brief could not be opened">
        {error.message}
      </EmptyState>
    );
  }
  if (isChosen) return null;
  return (
    <EmptyState icon={FileText} title="No brief is open">
      Choose a brief in the library, or import a text or Markdown file.
    </EmptyState>
  );
}
