import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { BriefText } from '#core/model/blocks.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { BriefHeader } from '../features/brief/BriefHeader.tsx';
import { Reader } from '../features/reader/Reader.tsx';
import type { ReaderHandle } from '../features/reader/reader-handle.ts';
import type { OpenBrief } from '../state/app-state.ts';
import { getFindHit } from '../state/find-state.ts';
import { askForKind } from '../state/link-actions.ts';
import { listLinkedPassages } from '../state/linked-passages.ts';
import { getAnnotationsInTextOrder, getCurrentBrief } from '../state/selectors.ts';
import { setAnnotationEdge } from '../state/span-actions.ts';
import { runLate } from '../ui/run-late.ts';
import { useApp, useAppState } from './app-context.ts';
import { createNoteWriter } from './describe-note.ts';
import { SelectionTools } from './SelectionTools.tsx';
import type { Commands } from './use-commands.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useTypography } from './use-typography.ts';
import type { WindowTargets } from './window-targets.ts';

const NO_HITS: readonly OffsetRange[] = [];
const RIGHT_TO_LEFT = /^(ar|fa|he|iw|ps|sd|ug|ur|yi|ckb|dv)\b/;

function beginsWithTitle({ text, blocks }: BriefText, title: string): boolean {
  const [first] = blocks;
  return first?.type === 'heading' && text.slice(first.start, first.end).trim() === title.trim();
}

interface ReaderContainerProps {
  readonly open: OpenBrief;
  readonly targets: WindowTargets;
  readonly commands: Commands;
}

export function ReaderContainer({ open, targets, commands }: ReaderContainerProps) {
  const app = useApp();
  const brief = useAppState(getCurrentBrief);
  const library = useAppState((state) => state.library);
  const codebook = library?.codebook;
  const activeAnnotationId = useAppState((state) => state.activeAnnotationId);
  const { fontSizePx, typography } = useTypography();
  const annotations = getAnnotationsInTextOrder(open.state);
  const labels = useMemo(() => new Map(codebook?.labels.map((label) => [label.id, label])), [codebook]);
  const describeNote = useMemo(
    () => (library === null ? () => null : createNoteWriter(library, open.state)),
    [library, open.state],
  );
  const handle = useRef<ReaderHandle>(null);
  const setHandle = useCallback(
    (reader: ReaderHandle | null) => {
      handle.current = reader;
      targets.reader = reader;
    },
    [targets],
  );
  const startOffset = useReadingPlace({ briefId: open.briefId, activeAnnotationId, handle });
  const find = useAppState((state) => state.find);
  const findHits = find.isOpen ? find.hits : NO_HITS;
  const activeFindHit = find.isOpen ? getFindHit(find) : null;
  useEffect(() => {
    if (activeFindHit !== null) handle.current?.scrollToOffset(activeFindHit.start);
  }, [activeFindHit]);
  const onActivate = useCallback((id: Annotation['id'] | null) => app.set({ activeAnnotationId: id }), [app]);
  const { briefId } = open;
  const { relations } = open.state;
  const linkedIds = useMemo(
    () => listLinkedPassages(briefId, relations, activeAnnotationId),
    [briefId, relations, activeAnnotationId],
  );
  const onLink = useCallback(
    (from: AnnotationId, to: AnnotationId) => askForKind(app, briefId, { from, to }),
    [app, briefId],
  );
  const header = useMemo(
    () =>
      brief && (
        <BriefHeader
          brief={brief}
          now={app.environment.now()}
          hasOwnTitle={beginsWithTitle(open.text, brief.title)}
        />
      ),
    [app, brief, open.text],
  );
  if (brief === undefined || codebook === undefined) return null;
  return (
    <Reader
      ref={setHandle}
      briefId={open.briefId}
      text={open.text}
      direction={RIGHT_TO_LEFT.test(brief.language ?? '') ? 'rtl' : 'ltr'}
      language={brief.language}
      annotations={annotations}
      labels={labels}
      activeAnnotationId={activeAnnotationId}
      fontSizePx={fontSizePx}
      typography={typography}
      startOffset={startOffset}
      findHits={findHits}
      activeFindHit={activeFindHit}
      onMoveEdge={(id, edge, offset) => setAnnotationEdge(app, id, { edge, offset })}
      header={header}
      onSelectionChange={(selection) => app.set({ selection: selection ?? targets.getSelection() })}
      onActivateAnnotation={onActivate}
      describeAnnotation={describeNote}
      onPassageMenu={(passageMenu) => app.set({ passageMenu })}
      linkedIds={linkedIds}
      onLinkAnnotations={onLink}
      onChooseAnnotation={(ids, at) => runLate(() => app.set({ passageChoice: { ids, at } }))}
      renderToolbar={(range) =>
        range === null ? null : <SelectionTools range={range} commands={commands} />
      }
    />
  );
}
