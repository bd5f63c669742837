import type { ReactNode } from 'react';
import type { TimelineEntry } from '#core/ipc/library-contract.ts';
import { formatCount } from '../../ui/format-count.ts';
import { formatMoment } from '../../ui/format-time.ts';
import { describeChange, type HistoryNames } from './describe-change.ts';
import { FieldChangeList } from './FieldChangeList.tsx';

interface TimelineRowProps {
  readonly entry: TimelineEntry;
  readonly names: HistoryNames;
  readonly now: Date;
  /** In the inspector the passage is known: its summary is left out. */
  readonly isAboutOneRecord: boolean;
  /** Buttons. */
  readonly children?: ReactNode;
}

const CAUSES = { do: '', undo: 'Undone: ', redo: 'Done again: ' } as const;

/** When, who, what, and every field that it changed. */
export function TimelineRow({ entry, names, now, isAboutOneRecord, children }: TimelineRowProps) {
  const { time, author, label, cause, changes, moreChanges } = entry;
  return (
    <li className="timeline__entry">
      <div className="timeline__head">
        <span className="timeline__label">
          {CAUSES[cause]}
          {label}
        </span>
        <span className="timeline__facts">
          <time dateTime={time}>{formatMoment(time, now)}</time>
          {author === '' ? null : ` · ${author}`}
        </span>
        {children}
      </div>
      {changes.map((change) => {
        const { summary, fields } = describeChange(change, names);
        return (
          <div key={`${change.kind} ${(change.after ?? change.before)?.id}`} className="timeline__change">
            {isAboutOneRecord ? null : <p className="timeline__summary">{summary}</p>}
            <FieldChangeList fields={isAboutOneRecord || changes.length < 4 ? fields : []} />
          </div>
        );
      })}
      {moreChanges === 0 ? null : (
        <p className="timeline__more">and {formatCount(moreChanges, 'more change')}</p>
      )}
    </li>
  );
}
