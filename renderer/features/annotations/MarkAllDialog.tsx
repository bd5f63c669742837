import { useMemo, useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { Label } from '#core/model/codebook.ts';
import type { LabelId } from '#core/model/ids.ts';
import type { OccurrenceOptions } from '#core/search/find-occurrences.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount, formatNumber } from '../../ui/format-count.ts';
import { VirtualListBox } from '../../ui/list/VirtualListBox.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { HitRow } from './HitRow.tsx';
import { LabelSelect } from './LabelSelect.tsx';
import { groupHits, type OccurrenceHit } from './occurrence-hits.ts';

interface MarkAllDialogProps {
  /** The words that are looked for: the selected ones, or an entity's name and aliases. */
  readonly names: readonly string[];
  readonly hits: readonly OccurrenceHit[];
  /** `null`: the places were found otherwise, and stand. */
  readonly options: OccurrenceOptions | null;
  readonly onOptionsChange: (options: OccurrenceOptions) => void;
  /** `null`: there is nothing to choose. */
  readonly scope: 'brief' | 'library' | null;
  readonly onScopeChange: (scope: 'brief' | 'library') => void;
  /** How far the search through the briefs is, and how many of them cannot be read. */
  readonly search: {
    readonly done: number;
    readonly total: number;
    readonly unreadable: number;
    readonly isFinished: boolean;
  };
  /** The passages are being made. */
  readonly isBusy?: boolean;
  readonly labels: readonly Label[];
  readonly labelId: LabelId;
  readonly onLabelChange: (id: LabelId) => void;
  /** All accepted places become passages in one undo step. */
  readonly onApply: (hits: readonly OccurrenceHit[]) => void;
  readonly onClose: () => void;
}

const SCOPES = [
  { id: 'brief', text: 'This brief' },
  { id: 'library', text: 'All briefs' },
] as const;

/** Every place where the words stand, to be accepted or left out one by one before anything is marked. */
export function MarkAllDialog(props: MarkAllDialogProps) {
  const { hits, names, search, onApply, onClose } = props;
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => groupHits(hits), [hits]);
  const open = useMemo(() => hits.filter(({ isTagged }) => !isTagged), [hits]);
  const accepted = useMemo(() => open.filter(({ key }) => !leftOut.has(key)), [open, leftOut]);
  const acceptedKeys = useMemo(() => new Set(accepted.map(({ key }) => key)), [accepted]);
  const toggle = (key: string) =>
    setLeftOut(new Set(leftOut.has(key) ? [...leftOut].filter((other) => other !== key) : [...leftOut, key]));
  return (
    <DialogBox
      title={`Mark all: ${names.join(', ')}`}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={accepted.length === 0 || props.isBusy === true}
            onPress={() => onApply(accepted)}
          >
            Mark {formatCount(accepted.length, 'passage')}
          </Button>
        </>
      }
    >
      <MarkAllOptions {...props} />
      <div className="mark-all__bar">
        <p role="status">
          {search.isFinished
            ? ''
            : `Searching… ${formatNumber(search.done)} of ${formatCount(search.total, 'brief')}. `}
          {formatNumber(accepted.length)} of {formatCount(hits.length, 'place')} will be marked
          {describeTagged(hits.length - open.length)}
          {describeUnread(search.unreadable)}
        </p>
        <Button variant="quiet" onPress={() => setLeftOut(new Set())}>
          Accept all
        </Button>
        <Button variant="quiet" onPress={() => setLeftOut(new Set(open.map(({ key }) => key)))}>
          Leave all out
        </Button>
      </div>
      <div className="mark-all__list">
        {hits.length === 0 && search.isFinished ? (
          <p className="options__empty">These words stand nowhere here.</p>
        ) : (
          <VirtualListBox
            label="Places"
            rows={rows}
            estimatedRowPx={44}
            selectedKey={null}
            markedKeys={acceptedKeys}
            onSelect={toggle}
            getText={({ exact }) => exact}
            renderItem={(hit) => <HitRow hit={hit} isAccepted={acceptedKeys.has(hit.key)} />}
          />
        )}
      </div>
    </DialogBox>
  );
}

function MarkAllOptions(props: MarkAllDialogProps) {
  const { options, onOptionsChange, scope, onScopeChange } = props;
  return (
    <div className="mark-all__options">
      <LabelSelect labels={props.labels} value={props.labelId} onChange={props.onLabelChange} />
      {scope === null ? null : (
        <SegmentedControl
          aria-label="Where"
          look="tabs"
          segments={SCOPES}
          value={scope}
          onChange={(id) => {
            if (id !== null) onScopeChange(id);
          }}
        />
      )}
      {options === null ? null : (
        <>
          <Checkbox
            className="checkbox"
            isSelected={options.wholeWords}
            onChange={(wholeWords) => onOptionsChange({ ...options, wholeWords })}
          >
            <span className="checkbox__box" aria-hidden />
            Whole words
          </Checkbox>
          <Checkbox
            className="checkbox"
            isSelected={options.matchesCase}
            onChange={(matchesCase) => onOptionsChange({ ...options, matchesCase })}
          >
            <span className="checkbox__box" aria-hidden />
            Match case
          </Checkbox>
        </>
      )}
    </div>
  );
}

function describeUnread(count: number): string {
  return count === 0 ? '' : `; ${formatCount(count, 'brief')} could not be read`;
}

function describeTagged(count: number): string {
  if (count === 0) return '';
  return `; ${formatNumber(count)} ${count === 1 ? 'is' : 'are'} marked already`;
}
