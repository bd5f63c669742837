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
import { PassageRow } from './PassageRow.tsx';
import { getPassageText } from './passage-text.ts';

interface PassageListProps {
  /** Those that the filter leaves, in text order, orphans last. */
  readonly annotations: readonly Annotation[];
  /** All passages of the brief. */
  readonly totalCount: number;
  /** Between the field and the list, e.g. `AnnotationFilterBar`. */
  readonly criteria?: ReactNode;
  readonly codebook: Codebook;
  /** The entity that a mention means, merges followed. */
  readonly resolveEntity: (id: NonNullable<Annotation['entityId']>) => Pick<Entity, 'name'> | undefined;
  readonly selectedId: AnnotationId | null;
  /** For acting on many at once. */
  readonly markedIds?: ReadonlySet<string>;
  /** The words that are typed; the caller filters by them. */
  readonly filter: string;
  readonly onFilterChange: (filter: string) => void;
  /** Takes away words and criteria. */
  readonly onClearFilter: () => void;
  readonly onSelect: (id: AnnotationId, intent: SelectIntent) => void;
  readonly onSelectAll?: () => void;
  readonly onClearMarks?: () => void;
  readonly onDelete?: (id: AnnotationId) => void;
  readonly onContextMenu?: (id: AnnotationId, point: { readonly x: number; readonly y: number }) => void;
}

/** Every passage of the brief with its context, in text order: the way to each of them without seeing the text. */
export function PassageList(props: PassageListProps) {
  const { annotations, codebook, filter, onFilterChange, onDelete, onContextMenu } = props;
  const rows = useMemo(
    () => annotations.map((annotation) => ({ kind: 'item', key: annotation.id, item: annotation }) as const),
    [annotations],
  );
  const labels = useMemo(() => new Map(codebook.labels.map((label) => [label.id, label])), [codebook]);
  const withId = <Rest extends unknown[]>(run: (id: AnnotationId, ...rest: Rest) => void) => {
    return (key: string, ...rest: Rest) => {
      const id = annotations.find((annotation) => annotation.id === key)?.id;
      if (id) run(id, ...rest);
    };
  };

  if (props.totalCount === 0) {
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
          placeholder={`Filter ${formatCount(props.totalCount, 'passage')}`}
          value={filter}
          onChange={onFilterChange}
        />
      </div>
      {props.criteria}
      {rows.length === 0 ? (
        <NothingFound filter={filter} onClear={props.onClearFilter} />
      ) : (
        <VirtualListBox
          label="Passages of this brief"
          rows={rows}
          estimatedRowPx={84}
          selectedKey={props.selectedId}
          {...(props.markedIds ? { markedKeys: props.markedIds } : {})}
          {...(props.onSelectAll ? { onSelectAll: props.onSelectAll } : {})}
          {...(props.onClearMarks ? { onClearMarks: props.onClearMarks } : {})}
          onSelect={withId(props.onSelect)}
          {...(onDelete ? { onDelete: withId(onDelete) } : {})}
          {...(onContextMenu ? { onContextMenu: withId(onContextMenu) } : {})}
          getText={getPassageText}
          renderItem={(annotation) => (
            <PassageRow
              annotation={annotation}
              label={labels.get(annotation.label)}
              entity={annotation.entityId === null ? undefined : props.resolveEntity(annotation.entityId)}
            />
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
      action={<Button onPress={onClear}>Clear filter</Button>}
    >
      {isTyped
        ? `No quote, label, entity, note or tag holds “${filter.trim()}”.`
        : 'No passage meets all criteria: take one of them away.'}
    </EmptyState>
  );
}
