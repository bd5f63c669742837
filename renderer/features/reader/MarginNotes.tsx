import { type ReactNode, type RefObject, useRef } from 'react';
import type { Label } from '#core/model/codebook.ts';
import type { AnnotationId, LabelId } from '#core/model/ids.ts';
import { getLabelColours } from '../../ui/label-colours.ts';
import { useLateValue } from '../../ui/use-late-value.ts';
import type { MarginEntry } from './layout-margin.ts';
import { MarginArcs } from './MarginArcs.tsx';
import { type MarginInput, type MarginNote, useMarginLayout } from './use-margin-layout.ts';
import { useNoteDrag } from './use-note-drag.ts';

interface MarginNotesProps extends Omit<MarginInput, 'layerRef'> {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly labels: ReadonlyMap<LabelId, Label>;
  onActivateAnnotation(id: AnnotationId): void;
  /** The passages that the active one is linked with; memoised. */
  readonly linkedIds?: ReadonlySet<AnnotationId> | undefined;
  /** A note was dragged onto another. */
  onLinkAnnotations?: ((from: AnnotationId, to: AnnotationId) => void) | undefined;
}

const NO_LINKS: ReadonlySet<AnnotationId> = new Set();

/**
 * Beside each passage what it is. A second way to look at what the annotation list holds, hence out of the tab order:
 * the list is where a keyboard and a screen reader find every passage.
 */
export function MarginNotes(props: MarginNotesProps): ReactNode {
  const { onActivateAnnotation, onLinkAnnotations, labels, linkedIds = NO_LINKS, ...input } = props;
  const layerRef = useRef<HTMLElement>(null);
  // The words in the text come first; measuring lines for the notes beside them waits until those are painted.
  const annotations = useLateValue(input.annotations);
  const describeAnnotation = useLateValue(input.describeAnnotation);
  const activeAnnotationId = useLateValue(input.activeAnnotationId);
  const late = { annotations, describeAnnotation, activeAnnotationId };
  const { entries, notes } = useMarginLayout({ ...input, ...late, layerRef });
  const getDragProps = useNoteDrag(
    onLinkAnnotations &&
      ((from, to) => {
        const target = [...notes.keys()].find((id) => id === to);
        if (target !== undefined) onLinkAnnotations(from, target);
      }),
  );
  return (
    <aside ref={layerRef} className="reader-margin" aria-label="Notes in the margin">
      <MarginArcs entries={entries} activeAnnotationId={activeAnnotationId} linkedIds={linkedIds} />
      {entries.map((entry) => {
        const id = firstIdOf(entry);
        const note = id && notes.get(id);
        const label = note && labels.get(note.label);
        return id === undefined ? null : (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={`reader-note reader-note-${entry.type}`}
            data-active={id === activeAnnotationId ? '' : undefined}
            style={{ ...(label && getLabelColours(label)), top: entry.topPx, height: entry.heightPx }}
            // Keeps the focus, and with it the selection, in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onActivateAnnotation(id)}
            {...(entry.type === 'note' ? getDragProps(id) : {})}
          >
            <NoteWords entry={entry} notes={notes} />
          </button>
        );
      })}
    </aside>
  );
}

interface NoteWordsProps {
  readonly entry: MarginEntry<AnnotationId>;
  readonly notes: ReadonlyMap<AnnotationId, MarginNote>;
}

function NoteWords({ entry, notes }: NoteWordsProps): ReactNode {
  const [only, ...others] = entry.type === 'more' ? entry.ids : [];
  if (only !== undefined) {
    // A count of one says less than its name.
    const words = others.length > 0 ? `${others.length + 1} more` : notes.get(only)?.title;
    return <span dir="auto">{words}</span>;
  }
  const description = entry.type === 'note' ? notes.get(entry.id) : undefined;
  return (
    <>
      <b dir="auto">{description?.title}</b>
      {description?.detail && <span dir="auto">{description.detail}</span>}
    </>
  );
}

function firstIdOf(entry: MarginEntry<AnnotationId>): AnnotationId | undefined {
  return entry.type === 'note' ? entry.id : entry.ids[0];
}
