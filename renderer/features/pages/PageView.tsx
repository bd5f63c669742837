import {
  type ClipboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import type { AnnotationId, LabelId } from '#core/model/ids.ts';
import type { PagePlaces } from '#core/pages/page-places.ts';
import { toPassageRange } from '../reader/selection-range.ts';
import { useSelectedRange } from '../reader/use-selected-range.ts';
import { createPageHandle } from './create-page-handle.ts';
import { DrawQueue } from './draw-queue.ts';
import { PageSheets } from './PageSheets.tsx';
import { PageToolbar } from './PageToolbar.tsx';
import type { PageDocument } from './page-document.ts';
import { layOutPages } from './page-layout.ts';
import { indexPassages } from './page-marks.ts';
import { findSelectedOffsets } from './page-text-selection.ts';
import type { PageViewHandle } from './page-view-handle.ts';
import { useFollowedPlace } from './use-followed-place.ts';
import { useKnownItems } from './use-known-items.ts';
import { usePageKeyboard } from './use-page-keyboard.ts';
import { usePageRoom } from './use-page-room.ts';
import { usePageScroll, useSteadyPlace } from './use-page-scroll.ts';
import { usePassagesUnderPointer } from './use-passages-under-pointer.ts';
import './page-view.css';

export interface PageViewProps {
  readonly ref?: Ref<PageViewHandle>;
  readonly document: PageDocument;
  /** Of the pages in points, upright. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** `null` when it is not known where the text stands: pages without passages. */
  readonly places: PagePlaces | null;
  readonly text: string;
  readonly language?: string | undefined;
  /** In text order. */
  readonly annotations: readonly Annotation[];
  readonly labels: ReadonlyMap<LabelId, Label>;
  readonly activeAnnotationId: AnnotationId | null;
  /** Where the view begins; UTF-16 units. */
  readonly startOffset: number;
  /** What a search is at. */
  readonly hit?: OffsetRange | null;
  /** 1 fits the width. */
  readonly zoom: number;
  onPageChange(page: number): void;
  onSelectionChange(range: OffsetRange | null): void;
  onActivateAnnotation(id: AnnotationId | null): void;
  onChooseAnnotation(ids: readonly AnnotationId[], point: { readonly x: number; readonly y: number }): void;
  onPassageMenu(point: { readonly x: number; readonly y: number }): void;
  renderToolbar(range: OffsetRange): ReactNode;
}

const KEYBOARD_STOP = { tabIndex: 0 };

/** The pages of the original, with the passages where they stood. Data in, wishes out, as in the reader. */
export function PageView(props: PageViewProps) {
  const { document: source, sizes, places, text, annotations, zoom, onPageChange, hit = null } = props;
  const scrollerRef = useRef<HTMLElement>(null);
  const room = usePageRoom(scrollerRef);
  const layout = useMemo(() => layOutPages(sizes, room, zoom), [sizes, room, zoom]);
  const [queue] = useState(() => new DrawQueue());
  const shown = usePageScroll(scrollerRef, layout, queue);
  useSteadyPlace(scrollerRef, layout);
  const { geometry, noteDrawn } = useKnownItems(source, places);
  const passages = useMemo(() => indexPassages(annotations), [annotations]);
  const handle = useMemo(
    () => createPageHandle({ scrollerRef, layout, geometry, text }),
    [layout, geometry, text],
  );
  useImperativeHandle(props.ref, () => handle, [handle]);
  const find = useCallback(() => {
    const selection = scrollerRef.current && findSelectedOffsets(scrollerRef.current);
    return selection && toPassageRange(text, selection);
  }, [text]);
  const selected = useSelectedRange(find, props.onSelectionChange);
  useFollowedPlace({ ...props, hit }, handle, room > 0);
  useEffect(() => onPageChange(shown.current), [shown.current, onPageChange]);
  usePageKeyboard(scrollerRef, handle);
  usePassagesUnderPointer({ ...props, scrollerRef, layout, geometry, passages, selected });
  const onCopy = (event: ClipboardEvent) => {
    if (selected === null) return;
    // As it reads, with words joined that a line end divided.
    event.clipboardData.setData('text/plain', text.slice(selected.start, selected.end));
    event.preventDefault();
  };
  return (
    <div className="page-view">
      <section
        {...KEYBOARD_STOP}
        ref={scrollerRef}
        className="page-scroller"
        aria-label="Pages of the original"
        onCopy={onCopy}
      >
        {room === 0 ? null : (
          <PageSheets
            {...{ document: source, queue, layout, geometry, passages, shown, text, selected, hit }}
            language={props.language}
            labels={props.labels}
            activeAnnotationId={props.activeAnnotationId}
            onDrawn={noteDrawn}
          />
        )}
      </section>
      {selected === null || geometry === null ? null : (
        <PageToolbar scrollerRef={scrollerRef} layout={layout} geometry={geometry} range={selected}>
          {props.renderToolbar(selected)}
        </PageToolbar>
      )}
    </div>
  );
}
