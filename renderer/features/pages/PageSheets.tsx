import { useMemo } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { SpanIndex } from '#core/anchoring/span-index.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import type { AnnotationId, LabelId } from '#core/model/ids.ts';
import type { DrawQueue } from './draw-queue.ts';
import { PageSheet } from './PageSheet.tsx';
import type { PageDocument } from './page-document.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { PageLayout } from './page-layout.ts';
import { listPageMarks } from './page-marks.ts';
import type { ShownPages } from './use-page-scroll.ts';

interface PageSheetsProps {
  readonly document: PageDocument;
  readonly queue: DrawQueue;
  readonly layout: PageLayout;
  readonly geometry: PageGeometry | null;
  readonly passages: SpanIndex<Annotation>;
  readonly shown: ShownPages;
  readonly text: string;
  readonly language: string | undefined;
  readonly labels: ReadonlyMap<LabelId, Label>;
  readonly activeAnnotationId: AnnotationId | null;
  readonly selected: OffsetRange | null;
  readonly hit: OffsetRange | null;
  readonly onDrawn: (page: number) => void;
}

/** The pages that are near the view, and those that a selection begins and ends on: it would be lost with them. */
export function PageSheets(props: PageSheetsProps) {
  const { layout, geometry, shown, selected } = props;
  const pages = listPages(shown, layout.pages.length, geometry, selected);
  return (
    <div className="page-stack" style={{ height: layout.height, minWidth: findWidest(layout) }}>
      {pages.map((page) => (
        <ShownSheet key={page} {...props} page={page} />
      ))}
    </div>
  );
}

function listPages(
  { first, last }: ShownPages,
  count: number,
  geometry: PageGeometry | null,
  selected: OffsetRange | null,
): readonly number[] {
  const pages = new Set<number>();
  for (let page = first; page <= Math.min(last, count - 1); page += 1) pages.add(page);
  if (geometry !== null && selected !== null) {
    pages.add(geometry.places.findPage(selected.start));
    pages.add(geometry.places.findPage(selected.end - 1));
  }
  return [...pages].sort((one, other) => one - other);
}

function ShownSheet({ page, ...props }: PageSheetsProps & { readonly page: number }) {
  const { layout, geometry, passages, activeAnnotationId, selected, hit } = props;
  const marks = useMemo(
    () => (geometry === null ? [] : listPageMarks(geometry, passages, page)),
    [geometry, passages, page],
  );
  const place = layout.pages[page];
  const extent = geometry?.getExtent(page) ?? null;
  const onPage = (range: OffsetRange | null) =>
    range !== null && extent !== null && range.start < extent.end && range.end > extent.start ? range : null;
  if (place === undefined) return null;
  return (
    <PageSheet
      document={props.document}
      queue={props.queue}
      page={page}
      place={place}
      scale={layout.scale}
      geometry={geometry}
      text={props.text}
      language={props.language}
      marks={marks}
      labels={props.labels}
      activeId={marks.some(({ id }) => id === activeAnnotationId) ? activeAnnotationId : null}
      selected={onPage(selected)}
      hit={onPage(hit)}
      onDrawn={props.onDrawn}
    />
  );
}

/** Beside a page that is wider than the view there is as much room as beside one that fits. */
function findWidest({ pages }: PageLayout): number {
  return pages.reduce((most, { left, width }) => Math.max(most, left + width), 0);
}
