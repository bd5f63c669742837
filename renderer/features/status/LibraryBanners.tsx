import type { AppError } from '#core/app-error.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-count.ts';

interface ReadOnlyBannerProps {
  readonly reason: AppError;
  /** Changes that were made before and are not on disk. */
  readonly pending: number;
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
      {reason.message}
    </Banner>
  );
}

function WaysOut({ reason, onSaveCopy, onTakeOver, onOpenForWriting, onShowBackups }: ReadOnlyBannerProps) {
  switch (reason.code) {
    case 'library-locked':
      return (
        <>
          <Button onPress={onTakeOver}>Take it back</Button>
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
