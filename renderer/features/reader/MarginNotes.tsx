import { type ReactNode, type RefObject, useRef } from 'react';
import type { Label } from '#core/model/codebook.ts';
import type { AnnotationId, LabelId } from '#core/model/ids.ts';
import { getLabelColours } from '../../ui/label-colours.ts';
import { useLateValue } from '../../ui/use-late-value.ts';
import type { MarginEntry } from './layout-margin.ts';
import { type MarginInput, type MarginNote, useMarginLayout } from './use-margin-layout.ts';

interface MarginNotesProps extends Omit<MarginInput, 'layerRef'> {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly labels: ReadonlyMap<LabelId, Label>;
  onActivateAnnotation(id: AnnotationId): void;
}

/**
 * Beside each passage what it is. A second way to look at what the annotation list holds, hence out of the tab order:
 * the list is where a keyboard and a screen reader find every passage.
 */
export function MarginNotes({ onActivateAnnotation, labels, ...input }: MarginNotesProps): ReactNode {
  const layerRef = useRef<HTMLElement>(null);
  // The words in the text come first; measuring lines for the notes beside them waits until those are painted.
  const annotations = useLateValue(input.annotations);
  const describeAnnotation = useLateValue(input.describeAnnotation);
  const activeAnnotationId = useLateValue(input.activeAnnotationId);
  const late = { annotations, describeAnnotation, activeAnnotationId };
  const { entries, notes } = useMarginLayout({ ...input, ...late, layerRef });
  return (
    <aside ref={layerRef} className="reader-margin" aria-label="Notes in the margin">
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
