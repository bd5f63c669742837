import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { BriefText } from '#core/model/blocks.ts';
import type { Label } from '#core/model/codebook.ts';
import type { AnnotationId, BriefId, LabelId } from '#core/model/ids.ts';
import { ActivePassage } from './ActivePassage.tsx';
import { DensityStrip } from './DensityStrip.tsx';
import type { PassageEdge } from './EdgeHandles.tsx';
import { FindHighlights } from './FindHighlights.tsx';
import type { Point } from './hit-test.ts';
import { MarginNotes } from './MarginNotes.tsx';
import { PassageHighlights } from './PassageHighlights.tsx';
import { createReaderHandle, type ReaderHandle } from './reader-handle.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { TextBlocks } from './TextBlocks.tsx';
import { useCaret } from './use-caret.ts';
import type { AnnotationDescription } from './use-margin-layout.ts';
import { usePassageMenu } from './use-passage-menu.ts';
import { usePassagePointer } from './use-passage-pointer.ts';
import { useReadingPosition } from './use-reading-position.ts';
import { useStartPlace } from './use-start-place.ts';
import { useTextMap } from './use-text-map.ts';
import { useTextSelection } from './use-text-selection.ts';
import './reader.css';
import './reader-margin.css';

export interface ReaderProps {
  readonly ref?: Ref<ReaderHandle>;
  readonly briefId: BriefId;
  readonly text: BriefText;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47, as far as the brief knows it. */
  readonly language?: string | null;
  /** In text order; orphans, wherever they stand in it, are not shown in the text. */
  readonly annotations: readonly Annotation[];
  readonly labels: ReadonlyMap<LabelId, Label>;
  readonly activeAnnotationId: AnnotationId | null;
  readonly fontSizePx: number;
  readonly typography?: ReaderTypography;
  /** Where this text stands when it comes into the window, in UTF-16 units; `null` is its very top. */
  readonly startOffset?: number | null;
  /** What a search has found, in text order; memoised. */
  readonly findHits?: readonly OffsetRange[];
  readonly activeFindHit?: OffsetRange | null;
  /** Title and source line: scroll with the text. */
  readonly header?: ReactNode;
  onSelectionChange(range: OffsetRange | null): void;
  onActivateAnnotation(id: AnnotationId | null): void;
  /** What the margin says of an annotation, memoised; `null` leaves it out. Without it there is no margin. */
  describeAnnotation?(id: AnnotationId): AnnotationDescription | null;
  /** The passages that the active one is linked with: arcs in the margin lead to them. Memoised. */
  readonly linkedIds?: ReadonlySet<AnnotationId>;
  /** The note of one passage was dragged onto that of another. */
  onLinkAnnotations?(from: AnnotationId, to: AnnotationId): void;
  /** Several passages lie under one click, smallest first; the smallest is active already. */
  onChooseAnnotation?(ids: readonly AnnotationId[], point: Point): void;
  /** A menu was asked for on a passage, which is active then, or on selected words. */
  onPassageMenu?(point: Point): void;
  /** An end of the active passage was dragged. Without it there are no grips. */
  onMoveEdge?(id: AnnotationId, edge: PassageEdge, offset: number): void;
  /** Tools for what is selected (`null`: nothing is). The reader finds the place for them; `null` shows none. */
  renderToolbar?(range: OffsetRange | null): ReactNode;
}

/** What a person may choose for their eyes, besides the size. */
export interface ReaderTypography {
  /** A CSS font family list; the app's own reading face when absent. */
  readonly fontFamily?: string;
  /** The width of the text column in em. */
  readonly measureEm?: number;
  /** In multiples of the letter size. */
  readonly lineHeight?: number;
}

/** The text takes the focus although it is no control: from here keys scroll, select and tag. */
const KEYBOARD_STOP = { tabIndex: 0 };
const NO_HITS: readonly OffsetRange[] = [];

/** The brief as a sheet of paper: its words, painted with its annotations. Data in, wishes out. */
export function Reader(props: ReaderProps): ReactNode {
  const { text, annotations, labels, activeAnnotationId, fontSizePx, describeAnnotation } = props;
  const scrollerRef = useRef<HTMLDivElement>(null);
  const textRef = useRef<HTMLElement>(null);
  const caretRef = useRef<HTMLDivElement>(null);
  const map = useTextMap(textRef, text);
  const placed = useMemo(() => annotations.filter(({ placement }) => placement === 'placed'), [annotations]);
  const active = useMemo(
    () => placed.find(({ id }) => id === activeAnnotationId),
    [placed, activeAnnotationId],
  );
  const highlightClass = `reader-${useId().replace(/\W/g, '')}`;
  const findHits = props.findHits ?? NO_HITS;
  const activeOffset = active?.spans[0]?.start ?? null;
  usePassagePointer({ ...props, annotations: placed, map });
  usePassageMenu({ ...props, annotations: placed, map });
  const selected = useTextSelection(map, props.onSelectionChange);
  useCaret({ map, scrollerRef, caretRef, activeOffset });
  useStartPlace(map, scrollerRef, props.startOffset ?? null);
  useReadingPosition({ map, scrollerRef, typography: JSON.stringify([fontSizePx, props.typography]) });
  useImperativeHandle(props.ref, () => createReaderHandle({ map, scrollerRef, annotations, activeOffset }), [
    map,
    annotations,
    activeOffset,
  ]);
  const tools = props.renderToolbar?.(selected);
  return (
    <div className="reader" dir={props.direction} data-margin={describeAnnotation ? 'shown' : 'none'}>
      <div className="reader-scroller" ref={scrollerRef}>
        <div className="reader-page" style={pageStyle(fontSizePx, props.typography)}>
          {props.header && <header className="reader-header">{props.header}</header>}
          <section
            {...KEYBOARD_STOP}
            key={props.briefId}
            ref={textRef}
            className={`reader-text ${highlightClass}`}
            aria-label="Brief text"
            lang={props.language ?? undefined}
            spellCheck={false}
          >
            <TextBlocks text={text} />
          </section>
          {map && (
            <PassageHighlights
              {...{ map, scrollerRef, labels }}
              annotations={placed}
              prefix={highlightClass}
            />
          )}
          {map && findHits.length > 0 && (
            <FindHighlights
              {...{ map, scrollerRef }}
              hits={findHits}
              activeHit={props.activeFindHit ?? null}
              prefix={highlightClass}
            />
          )}
          {map && describeAnnotation && (
            <MarginNotes
              // Apart from that of the text beside it: React takes two siblings of one key for the same.
              key={`margin-${props.briefId}`}
              {...{ map, scrollerRef, labels, activeAnnotationId, describeAnnotation }}
              annotations={placed}
              linkedIds={props.linkedIds}
              onLinkAnnotations={props.onLinkAnnotations}
              onActivateAnnotation={props.onActivateAnnotation}
            />
          )}
          <div className="reader-overlay">
            {map && active && (
              <ActivePassage
                key={active.id}
                {...{ map, scrollerRef, annotation: active }}
                label={labels.get(active.label)}
                onMoveEdge={props.onMoveEdge}
              />
            )}
            <div ref={caretRef} className="reader-caret" hidden aria-hidden="true" />
          </div>
        </div>
      </div>
      {map && (
        <DensityStrip
          key={`strip ${props.briefId}`}
          {...{ map, scrollerRef, labels }}
          annotations={placed}
          findHits={findHits}
        />
      )}
      {map && tools && (
        <SelectionToolbar map={map} scrollerRef={scrollerRef} range={selected}>
          {tools}
        </SelectionToolbar>
      )}
    </div>
  );
}

function pageStyle(
  fontSizePx: number,
  { fontFamily, measureEm, lineHeight }: ReaderTypography = {},
): CSSProperties {
  return {
    '--reader-font-size': `${fontSizePx}px`,
    ...(fontFamily === undefined ? {} : { '--reader-font': fontFamily }),
    ...(measureEm === undefined ? {} : { '--reader-measure': `${measureEm}em` }),
    ...(lineHeight === undefined ? {} : { '--reader-line-height': lineHeight }),
  };
}
