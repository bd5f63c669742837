import type { AppError } from '#core/app-error.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { formatMoment } from '../../ui/format-time.ts';

interface ReadOnlyBannerProps {
  readonly reason: AppError;
  /** Changes that were made before and are not on disk. */
  readonly pending: number;
  readonly now: Date;
  readonly onSaveCopy: () => void;
  readonly onTakeOver: () => void;
  readonly onOpenForWriting: () => void;
  readonly onShowBackups: () => void;
}

/** Why nothing can be changed, and the ways out of it. */
export function ReadOnlyBanner(props: ReadOnlyBannerProps) {
  const { reason, pending } = props;
  return (
    <Banner tone={pending > 0 ? 'danger' : 'warning'} actions={<WaysOut {...props} />}>
      {pending > 0 ? (
        <strong>{pending === 1 ? '1 change is' : `${pending} changes are`} not saved. </strong>
      ) : null}
      {describeReason(reason, props.now)}
    </Banner>
  );
}

function describeReason({ code, message, details }: AppError, now: Date): string {
  const { host, opened } = details ?? {};
  if (code !== 'library-locked' || typeof host !== 'string' || typeof opened !== 'string') return message;
  return `Another Briefmark, on “${host}”, took this library over (${formatMoment(opened, now)}). Nothing more is saved from here; what you see can be saved as a copy.`;
}

function WaysOut({
  reason,
  pending,
  onSaveCopy,
  onTakeOver,
  onOpenForWriting,
  onShowBackups,
}: ReadOnlyBannerProps) {
  switch (reason.code) {
    case 'library-locked':
      return (
        <>
          {/* Taking it back reads the disk anew: what is not saved would be lost. */}
          {pending > 0 ? null : <Button onPress={onTakeOver}>Take it back</Button>}
          <Button variant="primary" onPress={onSaveCopy}>
            Save a copy elsewhere…
          </Button>
        </>
      );
    case 'library-damaged':
      return <Button onPress={onShowBackups}>Backups…</Button>;
    default:
      return (
        <>
          <Button onPress={onSaveCopy}>Work in a copy…</Button>
          <Button onPress={onOpenForWriting}>Open for writing</Button>
        </>
      );
  }
}

interface LibraryNoticesBannerProps {
  /** Sentences; at least one. */
  readonly notices: readonly string[];
  readonly onShowAll: () => void;
  readonly onDismiss: () => void;
}

/** What opening had to repair: it stays until it was read. */
export function LibraryNoticesBanner({ notices, onShowAll, onDismiss }: LibraryNoticesBannerProps) {
  const [first, ...others] = notices;
  return (
    <Banner
      tone="warning"
      actions={
        <>
          {others.length === 0 ? null : <Button onPress={onShowAll}>Show all</Button>}
          <Button variant="quiet" onPress={onDismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      {first}
      {others.length === 0 ? null : ` And ${formatCount(others.length, 'more notice')}.`}
    </Banner>
  );
}
