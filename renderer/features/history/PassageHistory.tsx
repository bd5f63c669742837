import { ChevronRight } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import type { TimelineEntry } from '#core/ipc/library-contract.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoment } from '../../ui/format-time.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { HistoryNames } from './describe-change.ts';
import { TimelineRow } from './TimelineRow.tsx';
import './history.css';

interface PassageHistoryProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Newest first; `null` while it is being read. */
  readonly entries: readonly TimelineEntry[] | null;
  readonly names: HistoryNames;
  readonly now: Date;
  /** `null` when nothing can be changed. */
  readonly onRestore: ((earlier: Annotation, entry: TimelineEntry) => void) | null;
}

/** In the inspector: who made this passage, and every change to it. */
export function PassageHistory(props: PassageHistoryProps) {
  const { isOpen, onOpenChange, entries, names, now, onRestore } = props;
  return (
    <Disclosure className="passage-history" isExpanded={isOpen} onExpandedChange={onOpenChange}>
      <Heading level={3} className="passage-history__heading">
        <PlainButton slot="trigger" className="passage-history__trigger">
          <Icon of={ChevronRight} size={13} />
          History
        </PlainButton>
      </Heading>
      <DisclosurePanel>
        {entries === null && isOpen ? <p role="status">Reading the history…</p> : null}
        <ol className="timeline timeline--narrow" aria-label="Changes to this passage, newest first">
          {(entries ?? []).map((entry, index) => {
            const earlier = findState(entry);
            return (
              <TimelineRow key={entry.revision} entry={entry} names={names} now={now} isAboutOneRecord>
                {index === 0 || earlier === null || onRestore === null ? null : (
                  <Button
                    variant="quiet"
                    aria-label={`Restore the passage as it was after “${entry.label}”, ${formatMoment(entry.time, now)}`}
                    onPress={() => onRestore(earlier, entry)}
                  >
                    Restore
                  </Button>
                )}
              </TimelineRow>
            );
          })}
        </ol>
      </DisclosurePanel>
    </Disclosure>
  );
}

function findState({ changes }: TimelineEntry): Annotation | null {
  const [change] = changes;
  return change?.kind === 'annotation' ? change.after : null;
}
