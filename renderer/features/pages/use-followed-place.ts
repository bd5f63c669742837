import { useEffect, useLayoutEffect, useRef } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import type { PageViewHandle } from './page-view-handle.ts';

interface FollowedPlace {
  readonly annotations: readonly Annotation[];
  readonly activeAnnotationId: AnnotationId | null;
  readonly startOffset: number;
  readonly hit: OffsetRange | null;
}

/** The pages begin where reading was, and go to what becomes active or is found. */
export function useFollowedPlace(
  { annotations, activeAnnotationId, startOffset, hit }: FollowedPlace,
  handle: PageViewHandle,
  isReady: boolean,
): void {
  const latest = useRef({ annotations, handle });
  useLayoutEffect(() => {
    latest.current = { annotations, handle };
  });
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!isReady || hasBegun.current) return;
    hasBegun.current = true;
    latest.current.handle.scrollToOffset(startOffset);
  }, [isReady, startOffset]);
  useEffect(() => {
    const active = latest.current.annotations.find(({ id }) => id === activeAnnotationId);
    const start = active?.placement === 'placed' ? active.spans[0]?.start : undefined;
    if (isReady && start !== undefined) latest.current.handle.scrollToOffset(start);
  }, [activeAnnotationId, isReady]);
  useEffect(() => {
    if (isReady && hit !== null) latest.current.handle.scrollToOffset(hit.start);
  }, [hit, isReady]);
}
