import { FileText, ListFilter, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import type { Brief } from '#core/model/brief.ts';
import type { MarkingScheme } from '#core/model/codebook.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { BriefCounts } from '#core/model/library.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { VirtualListBox } from '../../ui/list/VirtualListBox.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { BriefRow } from './BriefRow.tsx';
import { filterBriefs, groupBriefs } from './group-briefs.ts';

interface BriefListProps {
  readonly briefs: readonly Brief[];
  /** By brief id. */
  readonly counts: Readonly<Record<string, BriefCounts>>;
  readonly schemes: readonly MarkingScheme[];
  readonly now: Date;
  readonly selectedId: BriefId | null;
  readonly filter: string;
  readonly onFilterChange: (filter: string) => void;
  readonly onOpen: (id: BriefId) => void;
  readonly onContextMenu?: (id: BriefId, point: { readonly x: number; readonly y: number }) => void;
  readonly onImport: () => void;
}

export function BriefList(props: BriefListProps) {
  const { briefs, filter, onFilterChange, onOpen, onContextMenu } = props;
  const found = useMemo(() => filterBriefs(briefs, filter), [briefs, filter]);
  const today = props.now.toDateString(); // grouping changes once a day, `now` with every render
  const rows = useMemo(() => groupBriefs(found, new Date(today)), [found, today]);
  const total = useMemo(() => briefs.filter((brief) => brief.trashed === null).length, [briefs]);
  const findId = (key: string) => briefs.find((brief) => brief.id === key)?.id;

  if (total === 0) return <NoBriefs onImport={props.onImport} />;
  return (
    <>
      <div className="pane-filter">
        <TextInput
          label="Filter briefs"
          isLabelHidden
          icon={ListFilter}
          placeholder={`Filter ${formatCount(total, 'brief')}`}
          value={filter}
          onChange={onFilterChange}
        />
      </div>
      {found.length === 0 ? (
        <NothingFound filter={filter} onClear={() => onFilterChange('')} />
      ) : (
        <VirtualListBox
          label="Briefs"
          rows={rows}
          estimatedRowPx={76}
          selectedKey={props.selectedId}
          onSelect={(key) => {
            const id = findId(key);
            if (id) onOpen(id);
          }}
          {...(onContextMenu
            ? {
                onContextMenu: (key, point) => {
                  const id = findId(key);
                  if (id) onContextMenu(id, point);
                },
              }
            : {})}
          getText={(brief) => brief.title}
          renderItem={(brief) => (
            <BriefRow brief={brief} counts={props.counts[brief.id]} schemes={props.schemes} now={props.now} />
          )}
        />
      )}
    </>
  );
}

function NoBriefs({ onImport }: { readonly onImport: () => void }) {
  return (
    <EmptyState
      icon={FileText}
      title="No briefs yet"
      action={
        <Button variant="primary" onPress={onImport}>
          Import files…
        </Button>
      }
    >
      Bring in a text or Markdown file: drop it anywhere in this window, or choose one.
    </EmptyState>
  );
}

function NothingFound({ filter, onClear }: { readonly filter: string; readonly onClear: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title="No brief matches"
      action={<Button onPress={onClear}>Clear filter</Button>}
    >
      Nothing in title, source or tags holds “{filter.trim()}”.
    </EmptyState>
  );
}
