import { type CSSProperties, memo } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Label } from '#core/model/codebook.ts';
import type { AnnotationId, LabelId } from '#core/model/ids.ts';
import type { PageBox } from '#core/pages/page-boxes.ts';
import type { DrawQueue } from './draw-queue.ts';
import { PageCanvas } from './PageCanvas.tsx';
import { PageText } from './PageText.tsx';
import type { PageDocument } from './page-document.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { PlacedPage } from './page-layout.ts';
import type { PageMark } from './page-marks.ts';

interface PageSheetProps {
  readonly document: PageDocument;
  readonly queue: DrawQueue;
  /** Counted from 0. */
  readonly page: number;
  readonly place: PlacedPage;
  readonly scale: number;
  readonly geometry: PageGeometry | null;
  readonly text: string;
  readonly language: string | undefined;
  readonly marks: readonly PageMark[];
  readonly labels: ReadonlyMap<LabelId, Label>;
  /** Of this page; `null` when the passage in hand stands elsewhere. */
  readonly activeId: AnnotationId | null;
  readonly selected: OffsetRange | null;
  readonly hit: OffsetRange | null;
  readonly onDrawn: (page: number) => void;
}

/** One page: white paper in every theme, its passages, and its words for the browser. */
export const PageSheet = memo(function PageSheet(props: PageSheetProps) {
  const { page, place, scale, geometry, marks, labels, activeId } = props;
  const sheet = geometry?.places.pages[page];
  const boxesOf = (range: OffsetRange | null) =>
    range === null || geometry === null ? [] : geometry.listBoxes(page, range);
  return (
    <article className="page-sheet" aria-label={`Page ${page + 1}`} style={placeSheet(place, scale)}>
      <PageCanvas
        document={props.document}
        queue={props.queue}
        page={page}
        width={place.width}
        height={place.height}
        scale={scale}
        onDrawn={props.onDrawn}
      />
      <div className="page-marks" aria-hidden>
        {marks.map((mark) => (
          <Mark
            key={mark.id}
            mark={mark}
            label={labels.get(mark.label)}
            isActive={mark.id === activeId}
            scale={scale}
          />
        ))}
        {boxesOf(props.hit).map((box) => (
          <span key={describe(box)} className="page-hit" style={placeBox(box, scale)} />
        ))}
        {boxesOf(props.selected).map((box) => (
          <span key={describe(box)} className="page-selected" style={placeBox(box, scale)} />
        ))}
      </div>
      {sheet === undefined ? null : (
        <PageText sheet={sheet} text={props.text} scale={scale} language={props.language} />
      )}
    </article>
  );
});

interface MarkProps {
  readonly mark: PageMark;
  readonly label: Label | undefined;
  readonly isActive: boolean;
  readonly scale: number;
}

const Mark = memo(function Mark({ mark, label, isActive, scale }: MarkProps) {
  // Paper is white in the dark theme, too: always the colours for light ground.
  const colours = { '--label-ink': label?.light.ink, '--label-tint': label?.light.tint } as const;
  return mark.boxes.map((box) => (
    <span
      key={describe(box)}
      className="page-mark"
      data-annotation={mark.id}
      data-line={mark.line}
      data-active={isActive || undefined}
      style={{ ...placeBox(box, scale), ...colours }}
    />
  ));
});

/** On small pages a line of the usual width would hide the feet of the letters. */
type SheetStyle = CSSProperties & Readonly<Record<'--page-line', string>>;

function placeSheet({ top, left, width, height }: PlacedPage, scale: number): SheetStyle {
  return { top, left, width, height, '--page-line': scale < SMALL_SCALE ? '1px' : '2px' };
}

const SMALL_SCALE = 0.85;

function describe({ left, top }: PageBox): string {
  return `${left} ${top}`;
}

function placeBox({ left, top, width, height }: PageBox, scale: number): CSSProperties {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
}
