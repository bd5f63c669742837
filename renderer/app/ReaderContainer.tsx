import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import { BriefHeader } from '../features/brief/BriefHeader.tsx';
import { Reader } from '../features/reader/Reader.tsx';
import type { ReaderHandle } from '../features/reader/reader-handle.ts';
import type { OpenBrief } from '../state/app-state.ts';
import { getAnnotationsInTextOrder, getCurrentBrief } from '../state/selectors.ts';
import { useApp, useAppState } from './app-context.ts';
import { createNoteWriter } from './describe-note.ts';
import type { WindowTargets } from './window-targets.ts';

const RIGHT_TO_LEFT = /^(ar|fa|he|iw|ps|sd|ug|ur|yi|ckb|dv)\b/;

function beginsWithTitle({ text }: OpenBrief, title: string): boolean {
  const [first] = text.blocks;
  return first?.type === 'heading' && text.text.slice(first.start, first.end).trim() === title.trim();
}

interface ReaderContainerProps {
  readonly open: OpenBrief;
  readonly targets: WindowTargets;
}

export function ReaderContainer({ open, targets }: ReaderContainerProps) {
  const app = useApp();
  const brief = useAppState(getCurrentBrief);
  const library = useAppState((state) => state.library);
  const codebook = library?.codebook;
  const activeAnnotationId = useAppState((state) => state.activeAnnotationId);
  const fontSizePx = useAppState((state) => state.info?.settings.readerFontSizePx ?? 17.5);
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
  useEffect(() => {
    if (activeAnnotationId !== null) handle.current?.scrollToAnnotation(activeAnnotationId);
  }, [activeAnnotationId]);
  const onActivate = useCallback((id: Annotation['id'] | null) => app.set({ activeAnnotationId: id }), [app]);
  if (brief === undefined) return null;
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
      header={
        <BriefHeader
          brief={brief}
          now={app.environment.now()}
          hasOwnTitle={beginsWithTitle(open, brief.title)}
        />
      }
      describeAnnotation={describeNote}
      onSelectionChange={(selection) => app.set({ selection })}
      onActivateAnnotation={onActivate}
    />
  );
}
