import { Check, CircleAlert, ListFilter, LoaderCircle, Lock, LockKeyholeOpen, WifiOff } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { formatCount, formatNumber } from '../../ui/format-count.ts';
import { formatClock } from '../../ui/format-time.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useCommandHint } from '../../ui/shortcuts-context.ts';
import type { SaveState } from './save-state.ts';

interface StatusBarProps {
  readonly save: SaveState;
  readonly onRetrySave: () => void;
  /** Of the open brief; `null` when none is open. */
  readonly counts: { readonly passages: number; readonly entities: number; readonly drafts: number } | null;
  /** While a filter leaves out passages: how many it leaves. Next and previous walk only these. */
  readonly filter?: { readonly shownCount: number; readonly onClear: () => void } | null;
  readonly onReviewDrafts?: (() => void) | undefined;
  /** Length of the open brief's text; `null` when none is open. */
  readonly characterCount: number | null;
  readonly codebookName: string;
  readonly onOpenCodebook: () => void;
  /** Of the whole window; said only when it is not 100. */
  readonly zoomPercent?: number;
  readonly onResetZoom?: () => void;
  /** Only where the library is encrypted. */
  readonly onLock?: (() => void) | null;
}

export function StatusBar(props: StatusBarProps) {
  const { save, onRetrySave, counts, characterCount, filter = null } = props;
  return (
    <footer className="status-bar">
      <SaveIndicator save={save} onRetrySave={onRetrySave} />
      {counts === null ? null : (
        <>
          <span>{formatCount(counts.passages, 'passage')}</span>
          {filter === null ? null : (
            <span className="status-bar__item">
              <Icon of={ListFilter} size={13} />
              {formatNumber(filter.shownCount)} shown —
              <Button className="link-button" onPress={filter.onClear}>
                Clear filter
              </Button>
            </span>
          )}
          <span className="status-bar__second">{formatCount(counts.entities, 'entity', 'entities')}</span>
          {counts.drafts === 0 ? null : <Drafts count={counts.drafts} onReview={props.onReviewDrafts} />}
        </>
      )}
      <span className="status-bar__space" />
      {characterCount === null ? null : (
        <span className="status-bar__third">{formatCount(characterCount, 'character')}</span>
      )}
      {props.zoomPercent === undefined || props.zoomPercent === 100 ? null : (
        <Button
          className="link-button status-bar__zoom"
          aria-label={`Zoom ${props.zoomPercent} %. Back to actual size`}
          {...(props.onResetZoom ? { onPress: props.onResetZoom } : {})}
        >
          {props.zoomPercent} %
        </Button>
      )}
      {props.onLock ? <LockButton onPress={props.onLock} /> : null}
      <CodebookButton name={props.codebookName} onPress={props.onOpenCodebook} />
      <span className="status-bar__item" title="Briefmark makes no network connection.">
        <Icon of={WifiOff} size={13} />
        <span className="status-bar__second">No network</span>
      </span>
    </footer>
  );
}

function LockButton({ onPress }: { readonly onPress: () => void }) {
  const { shortcut } = useCommandHint('library.lock');
  return (
    <Hint text="Lock library" shortcut={shortcut} placement="top">
      <Button className="link-button status-bar__item" aria-label="Encrypted: lock library" onPress={onPress}>
        <Icon of={LockKeyholeOpen} size={13} />
        <span className="status-bar__second">Encrypted</span>
      </Button>
    </Hint>
  );
}

function CodebookButton({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  const { shortcut } = useCommandHint('library.codebook');
  return (
    <Hint text="Codebook: labels, scales and markings" shortcut={shortcut} placement="top">
      <Button
        className="link-button status-bar__third status-bar__codebook"
        aria-label={`Codebook: ${name}`}
        onPress={onPress}
      >
        {name}
      </Button>
    </Hint>
  );
}

function Drafts({
  count,
  onReview,
}: {
  readonly count: number;
  readonly onReview: (() => void) | undefined;
}) {
  const text = formatCount(count, 'draft');
  if (onReview === undefined) return <span className="status-bar__second">{text}</span>;
  return (
    <Button className="link-button status-bar__second" aria-label={`Review ${text}`} onPress={onReview}>
      {text}
    </Button>
  );
}

function SaveIndicator({ save, onRetrySave }: Pick<StatusBarProps, 'save' | 'onRetrySave'>) {
  switch (save.kind) {
    case 'saved':
      return (
        <span className="status-bar__item status-bar__save status-bar__save--saved">
          <Icon of={Check} size={13} />
          {save.at === null ? 'All saved' : `Saved ${formatClock(save.at)}`}
        </span>
      );
    case 'saving':
      return (
        <span className="status-bar__item status-bar__save">
          <Icon of={LoaderCircle} size={13} />
          Saving…
        </span>
      );
    case 'read-only':
      return (
        <span className="status-bar__item status-bar__save">
          <Icon of={Lock} size={13} />
          Read-only
        </span>
      );
    case 'failed':
      return (
        <span className="status-bar__item status-bar__save status-bar__save--failed">
          <Icon of={CircleAlert} size={13} />
          Not saved —
          <Button className="link-button" onPress={onRetrySave}>
            Retry
          </Button>
        </span>
      );
  }
}
