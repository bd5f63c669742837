import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import type { Label } from '#core/model/codebook.ts';
import type { AnnotationId, LabelId } from '#core/model/ids.ts';
import { getLabelColours } from '../../ui/label-colours.ts';
import type { MarginEntry } from './layout-margin.ts';
import { type AnnotationDescription, type MarginInput, useMarginLayout } from './use-margin-layout.ts';

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
  const { entries, descriptions } = useMarginLayout({ ...input, layerRef });
  const labelOf = useMemo(
    () => new Map(input.annotations.map(({ id, label }) => [id, labels.get(label)])),
    [input.annotations, labels],
  );
  return (
    <aside ref={layerRef} className="reader-margin" aria-label="Notes in the margin">
      {entries.map((entry) => {
        const id = firstIdOf(entry);
        const label = id && labelOf.get(id);
        return id === undefined ? null : (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={`reader-note reader-note-${entry.type}`}
            data-active={id === input.activeAnnotationId ? '' : undefined}
            style={{ ...(label && getLabelColours(label)), top: entry.topPx, height: entry.heightPx }}
            // Keeps the focus, and with it the selection, in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onActivateAnnotation(id)}
          >
            <NoteWords entry={entry} descriptions={descriptions} />
          </button>
        );
      })}
    </aside>
  );
}

interface NoteWordsProps {
  readonly entry: MarginEntry<AnnotationId>;
  readonly descriptions: ReadonlyMap<AnnotationId, AnnotationDescription>;
}

function NoteWords({ entry, descriptions }: NoteWordsProps): ReactNode {
  const [only, ...others] = entry.type === 'more' ? entry.ids : [];
  if (only !== undefined) {
    // A count of one says less than its name.
    const words = others.length > 0 ? `${others.length + 1} more` : descriptions.get(only)?.title;
    return <span dir="auto">{words}</span>;
  }
  const description = entry.type === 'note' ? descriptions.get(entry.id) : undefined;
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
