import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { AnnotationId, BriefId } from '#core/model/ids.ts';
import type { ReaderHandle } from '../features/reader/reader-handle.ts';
import { noteTopOffset } from '../state/tab-actions.ts';
import { useApp } from './app-context.ts';

/** Long enough after the last scroll event that measuring disturbs no frame of the scroll. */
const SETTLED_AFTER_MS = 120;

interface ReadingPlaceInput {
  readonly briefId: BriefId;
  readonly activeAnnotationId: AnnotationId | null;
  readonly handle: RefObject<ReaderHandle | null>;
}

/**
 * Where the text stands: as it was left when a brief comes back, at the active passage when another becomes active. Each
 * place where scrolling comes to rest is noted in the brief's tab.
 */
export function useReadingPlace({ briefId, activeAnnotationId, handle }: ReadingPlaceInput): number | null {
  const app = useApp();
  const startOffset = useMemo(
    () => app.state.tabs.find((tab) => tab.briefId === briefId)?.topOffset ?? null,
    [app, briefId],
  );
  const shownBriefId = useRef<BriefId | null>(null);
  useEffect(() => {
    const isBack = shownBriefId.current !== briefId && startOffset !== null;
    shownBriefId.current = briefId;
    if (activeAnnotationId !== null && !isBack) handle.current?.scrollToAnnotation(activeAnnotationId);
  }, [activeAnnotationId, briefId, startOffset, handle]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      const reader = handle.current;
      if (reader !== null) noteTopOffset(app, briefId, reader.findTopOffset());
    };
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.classList.contains('reader-scroller')) return;
      clearTimeout(timer);
      timer = setTimeout(note, SETTLED_AFTER_MS);
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [app, briefId, handle]);
  return startOffset;
}
