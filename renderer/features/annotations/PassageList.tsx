import { Highlighter, ListFilter, SearchX } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { type SelectIntent, VirtualListBox } from '../../ui/list/VirtualListBox.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { filterPassages, listPassages } from './filter-passages.ts';
import { PassageRow } from './PassageRow.tsx';

interface PassageListProps {
  /** In text order, orphans last. */
  readonly annotations: readonly Annotation[];
  /** Passages that the criteria have taken out of `annotations`. */
  readonly hiddenCount?: number;
  /** Between the field and the list, e.g. `AnnotationFilterBar`. */
  readonly criteria?: ReactNode;
  readonly codebook: Codebook;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly selectedId: AnnotationId | null;
  /** For acting on many at once. */
  readonly markedIds?: ReadonlySet<string>;
  readonly filter: string;
  readonly onFilterChange: (filter: string) => void;
  readonly onSelect: (id: AnnotationId, intent: SelectIntent) => void;
  readonly onDelete?: (id: AnnotationId) => void;
  readonly onContextMenu?: (id: AnnotationId, point: { readonly x: number; readonly y: number }) => void;
}

/** Every passage of the brief with its context, in text order: the way to each of them without seeing the text. */
export function PassageList(props: PassageListProps) {
  const { annotations, codebook, entities, filter, onFilterChange, onDelete, onContextMenu } = props;
  const passages = useMemo(
    () => listPassages(annotations, { codebook, entities }),
    [annotations, codebook, entities],
  );
  const found = useMemo(() => filterPassages(passages, filter), [passages, filter]);
  const rows = useMemo(
    () => found.map((passage) => ({ kind: 'item', key: passage.annotation.id, item: passage }) as const),
    [found],
  );
  const labels = useMemo(() => new Map(codebook.labels.map((label) => [label.id, label])), [codebook]);
  const withId = <Rest extends unknown[]>(run: (id: AnnotationId, ...rest: Rest) => void) => {
    return (key: string, ...rest: Rest) => {
      const id = annotations.find((annotation) => annotation.id === key)?.id;
      if (id) run(id, ...rest);
    };
  };

  if (annotations.length === 0 && (props.hiddenCount ?? 0) === 0) {
    return (
      <EmptyState icon={Highlighter} title="Nothing annotated yet">
        Select words in the brief and press a label’s key, 1 to 9.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="pane-filter">
        <TextInput
          label="Filter passages"
          isLabelHidden
          icon={ListFilter}
          placeholder={`Filter ${formatCount(annotations.length, 'passage')}`}
          value={filter}
          onChange={onFilterChange}
        />
      </div>
      {props.criteria}
      {rows.length === 0 ? (
        <NothingFound filter={filter} onClear={() => onFilterChange('')} />
      ) : (
        <VirtualListBox
          label="Passages of this brief"
          rows={rows}
          estimatedRowPx={84}
          selectedKey={props.selectedId}
          {...(props.markedIds ? { markedKeys: props.markedIds } : {})}
          onSelect={withId(props.onSelect)}
          {...(onDelete ? { onDelete: withId(onDelete) } : {})}
          {...(onContextMenu ? { onContextMenu: withId(onContextMenu) } : {})}
          getText={(passage) => passage.text}
          renderItem={(passage) => (
            <PassageRow passage={passage} label={labels.get(passage.annotation.label)} />
          )}
        />
      )}
    </>
  );
}

function NothingFound({ filter, onClear }: { readonly filter: string; readonly onClear: () => void }) {
  const isTyped = filter.trim() !== '';
  return (
    <EmptyState
      icon={SearchX}
      title="No passage matches"
      action={isTyped ? <Button onPress={onClear}>Clear filter</Button> : null}
    >
      {isTyped
        ? `No quote, label, entity, note or tag holds “${filter.trim()}”.`
        : 'No passage meets all criteria: take one of them away.'}
    </EmptyState>
  );
}
