import { History, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TimelineEntry } from '#core/ipc/library-contract.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { formatMoment } from '../../ui/format-time.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { HistoryNames } from './describe-change.ts';
import { filterTimeline, listAuthors } from './filter-timeline.ts';
import { TimelineRow } from './TimelineRow.tsx';
import './history.css';

interface HistoryDialogProps {
  readonly briefTitle: string;
  /** Newest first; `null` while it is being read. */
  readonly entries: readonly TimelineEntry[] | null;
  /** All that there are: more than `entries` when only the newest were read. */
  readonly total: number;
  readonly damage: string | null;
  readonly names: HistoryNames;
  readonly now: Date;
  /** `null` when nothing can be changed. */
  readonly onRestore: ((entry: TimelineEntry) => void) | null;
  readonly onShowEarlier: () => void;
  readonly onClose: () => void;
}

const EVERYBODY = '*';

/** Who changed what in a brief, and when; any earlier state can be brought back. */
export function HistoryDialog(props: HistoryDialogProps) {
  const { entries, names, total, damage } = props;
  const [text, setText] = useState('');
  const [author, setAuthor] = useState(EVERYBODY);
  const authors = useMemo(() => listAuthors(entries ?? []), [entries]);
  const found = useMemo(
    () => filterTimeline(entries ?? [], { text, author: author === EVERYBODY ? null : author, names }),
    [entries, text, author, names],
  );
  const options = [
    { id: EVERYBODY, text: 'Everybody' },
    ...authors.map((name) => ({ id: name, text: name === '' ? 'Nobody named' : name })),
  ];
  return (
    <DialogBox title={`History of “${props.briefTitle}”`} size="large" onClose={props.onClose}>
      <div className="history__filters">
        <TextInput
          label="Filter history"
          isLabelHidden
          placeholder="Filter by words, label, field or name"
          value={text}
          onChange={setText}
        />
        <SelectField label="Changed by" isCompact options={options} value={author} onChange={setAuthor} />
      </div>
      {damage === null ? null : <Banner tone="warning">{damage}</Banner>}
      {entries === null ? <p role="status">Reading the history…</p> : null}
      {entries !== null && found.length === 0 ? <Nothing hasEntries={entries.length > 0} /> : null}
      <ol className="timeline" aria-label="Changes, newest first">
        {found.map((entry) => (
          <TimelineRow
            key={`${entry.scope} ${entry.revision}`}
            entry={entry}
            names={names}
            now={props.now}
            isAboutOneRecord={false}
          >
            <RestoreButton entry={entry} newest={findNewest(entries ?? [])} {...props} />
          </TimelineRow>
        ))}
      </ol>
      {entries !== null && entries.length < total ? (
        <Button onPress={props.onShowEarlier}>
          Show earlier changes ({formatCount(total - entries.length, 'more', 'more')})
        </Button>
      ) : null}
    </DialogBox>
  );
}

/** Only the marks have earlier states to go back to, and the newest one is there already. */
function RestoreButton({
  entry,
  newest,
  now,
  onRestore,
}: Pick<HistoryDialogProps, 'now' | 'onRestore'> & {
  readonly entry: TimelineEntry;
  readonly newest: number;
}) {
  if (onRestore === null || entry.scope === 'library' || entry.revision === newest) return null;
  return (
    <Button
      variant="quiet"
      aria-label={`Go back to the state after “${entry.label}”, ${formatMoment(entry.time, now)}`}
      onPress={() => onRestore(entry)}
    >
      Go back here…
    </Button>
  );
}

function findNewest(entries: readonly TimelineEntry[]): number {
  return Math.max(0, ...entries.filter(({ scope }) => scope === 'brief').map(({ revision }) => revision));
}

function Nothing({ hasEntries }: { readonly hasEntries: boolean }) {
  return hasEntries ? (
    <EmptyState icon={SearchX} title="No change matches">
      Nothing in what was done, by whom, or in a value before or after holds these words.
    </EmptyState>
  ) : (
    <EmptyState icon={History} title="Nothing has been changed yet">
      Every passage, assessment and note that you make is listed here with its time and your name.
    </EmptyState>
  );
}
