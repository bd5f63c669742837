import { createRef, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Annotation } from '#core/model/annotation.ts';
import { type AnnotationId, annotationIdSchema, briefIdSchema } from '#core/model/ids.ts';
import { Reader, type ReaderProps } from '#renderer/features/reader/Reader.tsx';
import type { ReaderHandle } from '#renderer/features/reader/reader-handle.ts';
import type { AnnotationDescription } from '#renderer/features/reader/use-margin-layout.ts';
import { createRandom, makeAnnotations, makeLongText } from '../make-brief.ts';
import { SAMPLE_BRIEFS, type SampleBrief } from '../sample-briefs.ts';
import { SAMPLE_LABELS } from '../sample-labels.ts';

/** A window with nothing in it but the reader: what tests and measurements drive. `?brief=arabic&theme=dark`. */
const query = new URLSearchParams(location.search);
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
const reactRoot = createRoot(root);
const labels = new Map(SAMPLE_LABELS.map((label) => [label.id, label]));
const handle = createRef<ReaderHandle>();
const calls: { readonly name: string; readonly value: unknown }[] = [];
document.documentElement.dataset.theme = query.get('theme') ?? 'light';

const ADDED_ID = annotationIdSchema.parse('added');
const brief = chooseBrief();
let annotations: readonly Annotation[] = brief.annotations;
/** Looked up for every note in view: finding each in a list would be measured as the reader's own time. */
let byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
let activeAnnotationId: AnnotationId | null = null;
let extra: Partial<ReaderProps> = {};

function chooseBrief(): SampleBrief {
  const name = query.get('brief') ?? 'english';
  const named = new Map<string, SampleBrief>(Object.entries(SAMPLE_BRIEFS)).get(name);
  if (named) return named;
  const random = createRandom(7);
  const paragraphs = Number(query.get('paragraphs') ?? 2000);
  const text = makeLongText(paragraphs, Number(query.get('length') ?? 1_000_000), random);
  const count = Number(query.get('annotations') ?? 10_000);
  const annotations = makeAnnotations(text.text, { count, depth: 6, random });
  return { title: 'A long brief', direction: 'ltr', language: 'en', text, annotations };
}

function record(name: string) {
  return (value: unknown) => {
    calls.push({ name, value });
  };
}

function describeAnnotation(id: AnnotationId): AnnotationDescription | null {
  const annotation = byId.get(id);
  const label = annotation && labels.get(annotation.label);
  if (!annotation || !label) return null;
  const { confidence } = annotation.assessment;
  return {
    title: annotation.spans[0]?.quote.exact ?? '',
    detail: confidence ? `${label.name} · ${confidence}` : label.name,
  };
}

function render(): void {
  flushSync(() =>
    reactRoot.render(
      <StrictMode>
        <Reader
          ref={handle}
          briefId={briefIdSchema.parse('brief-1')}
          text={brief.text}
          direction={brief.direction}
          language={brief.language}
          annotations={annotations}
          labels={labels}
          activeAnnotationId={activeAnnotationId}
          fontSizePx={17.5}
          header={<h1 dir="auto">{brief.title}</h1>}
          onSelectionChange={record('onSelectionChange')}
          onChooseAnnotation={record('onChooseAnnotation')}
          onMoveEdge={(id, edge, offset) => record('onMoveEdge')({ id, edge, offset })}
          describeAnnotation={describeAnnotation}
          {...extra}
          onActivateAnnotation={(id) => {
            record('onActivateAnnotation')(id);
            activeAnnotationId = id;
            render();
          }}
        />
      </StrictMode>,
    ),
  );
}

const harness = {
  brief,
  handle,
  calls,
  open: render,
  setAnnotations(next: readonly Annotation[]) {
    annotations = next;
    byId = new Map(next.map((annotation) => [annotation.id, annotation]));
    render();
  },
  getAnnotations: () => annotations,
  getActive: () => activeAnnotationId,
  setActive(id: AnnotationId | null) {
    activeAnnotationId = id;
    render();
  },
  /** Brings the middle of the annotations into view. */
  revealMiddle() {
    handle.current?.scrollToOffset(annotations[Math.floor(annotations.length / 2)]?.spans[0]?.start ?? 0);
  },
  countPainted() {
    let ranges = 0;
    for (const [, highlight] of CSS.highlights) ranges += highlight.size;
    return ranges;
  },
  /** One more like the one in the middle. */
  addInMiddle() {
    const at = Math.floor(annotations.length / 2);
    const added = annotations.slice(at, at + 1).map((like) => ({ ...like, id: ADDED_ID }));
    harness.setAnnotations(annotations.toSpliced(at, 0, ...added));
  },
  setProps(props: Partial<ReaderProps>) {
    extra = { ...extra, ...props };
    render();
  },
};
declare global {
  interface Window {
    harness: typeof harness;
  }
}
window.harness = harness;
if (!query.has('wait')) render();
