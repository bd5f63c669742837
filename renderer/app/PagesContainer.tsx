import { FileX, LoaderCircle } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { PageBar } from '../features/pages/PageBar.tsx';
import { PagePassword } from '../features/pages/PagePassword.tsx';
import { PageView } from '../features/pages/PageView.tsx';
import type { PageViewHandle } from '../features/pages/page-view-handle.ts';
import type { OpenBrief } from '../state/app-state.ts';
import { getFindHit } from '../state/find-state.ts';
import { hasPages } from '../state/page-layout.ts';
import { getAnnotationsInTextOrder, getCurrentBrief } from '../state/selectors.ts';
import { noteTopOffset } from '../state/tab-actions.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { runLate } from '../ui/run-late.ts';
import { useApp, useAppState } from './app-context.ts';
import { SelectionTools } from './SelectionTools.tsx';
import type { Commands } from './use-commands.ts';
import { type OpenDocument, type OriginalPages, useOriginalPages } from './use-original-pages.ts';
import type { WindowTargets } from './window-targets.ts';

interface PagesContainerProps {
  readonly open: OpenBrief;
  readonly targets: WindowTargets;
  readonly commands: Commands;
  /** Tests bring pages of their own. */
  readonly openDocument?: OpenDocument;
}

/** The pages of the original of the open brief, or a word on why there are none. */
export function PagesContainer(props: PagesContainerProps) {
  const brief = useAppState(getCurrentBrief);
  if (brief === undefined) return null;
  return (
    <div className="page-pane">
      {hasPages(brief) ? (
        <OriginalView {...props} fileName={brief.source.fileName} language={brief.language ?? undefined} />
      ) : (
        <EmptyState icon={FileX} title="This brief has no pages" action={<TextOnly {...props} />}>
          This brief was not imported from a PDF. Its text is all there is to it.
        </EmptyState>
      )}
    </div>
  );
}

function TextOnly({ commands }: Pick<PagesContainerProps, 'commands'>) {
  return <Button onPress={() => commands.run('view.text')}>Show the text only</Button>;
}

type OriginalViewProps = PagesContainerProps & {
  readonly fileName: string;
  readonly language: string | undefined;
};

function OriginalView(props: OriginalViewProps) {
  const pages = useOriginalPages(props.open.briefId, props.openDocument);
  switch (pages.kind) {
    case 'loading':
      return (
        <EmptyState icon={LoaderCircle} title="Opening the pages…">
          The original is read from the library.
        </EmptyState>
      );
    case 'locked':
      return <PagePassword fileName={props.fileName} isAgain={pages.isAgain} onUnlock={pages.unlock} />;
    case 'failed':
      return (
        <EmptyState icon={FileX} title="The pages cannot be shown" action={<TextOnly {...props} />}>
          {pages.message}
        </EmptyState>
      );
    case 'ready':
      return <ReadyPages {...props} pages={pages} />;
  }
}

type ReadyPagesProps = OriginalViewProps & { readonly pages: Extract<OriginalPages, { kind: 'ready' }> };

function ReadyPages({ open, targets, commands, language, pages }: ReadyPagesProps) {
  const app = useApp();
  const labels = useAppState((state) => state.library?.codebook.labels);
  const activeAnnotationId = useAppState((state) => state.activeAnnotationId);
  const hit = useAppState((state) => (state.find.isOpen ? getFindHit(state.find) : null));
  const [page, setPage] = useState(0);
  const [zoom, setZoom] = useState(1);
  const handle = useRef<PageViewHandle>(null);
  const setHandle = useCallback(
    (view: PageViewHandle | null) => {
      handle.current = view;
      targets.pages = view;
    },
    [targets],
  );
  const { briefId } = open;
  const { places } = pages;
  const showPage = useCallback(
    (shown: number) => {
      setPage(shown);
      const first = places?.pages[shown]?.runs[0]?.start;
      // With no text beside them the pages say where reading is, also for the text when it comes back.
      if (targets.reader === null && first !== undefined) noteTopOffset(app, briefId, first);
    },
    [app, targets, briefId, places],
  );
  const labelsById = useMemo(() => new Map(labels?.map((label) => [label.id, label])), [labels]);
  const [startOffset] = useState(() => targets.reader?.getReadingOffset() ?? getTopOffset(app.state, open));
  return (
    <>
      <PageBar
        page={page}
        pageCount={pages.document.pageCount}
        zoom={zoom}
        onGoTo={(wanted) => handle.current?.scrollToPage(wanted)}
        onZoom={setZoom}
        onLeave={() => handle.current?.focus()}
      />
      {pages.places === null ? <p className="page-notice">{NO_PLACES}</p> : null}
      <PageView
        ref={setHandle}
        document={pages.document}
        sizes={pages.sizes}
        places={pages.places}
        text={open.text.text}
        language={language}
        annotations={getAnnotationsInTextOrder(open.state)}
        labels={labelsById}
        activeAnnotationId={activeAnnotationId}
        startOffset={startOffset}
        hit={hit}
        zoom={zoom}
        onPageChange={showPage}
        onSelectionChange={(selection) => app.set({ selection: selection ?? targets.getSelection() })}
        onActivateAnnotation={(id) => app.set({ activeAnnotationId: id })}
        onChooseAnnotation={(ids, at) => runLate(() => app.set({ passageChoice: { ids, at } }))}
        onPassageMenu={(passageMenu) => app.set({ passageMenu })}
        renderToolbar={(range: OffsetRange) => <SelectionTools range={range} commands={commands} />}
      />
    </>
  );
}

const NO_PLACES =
  'The pages are shown without passages: the file reads differently now than when it was imported. The text has them all.';

function getTopOffset(
  { tabs }: { tabs: readonly { briefId: string; topOffset: number | null }[] },
  open: OpenBrief,
) {
  return tabs.find(({ briefId }) => briefId === open.briefId)?.topOffset ?? 0;
}
