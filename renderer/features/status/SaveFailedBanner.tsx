import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

interface SaveFailedBannerProps {
  /** The sentence of the failure: what is wrong with the disk and what to do. */
  readonly message: string;
  /** Changes that are not on disk yet. */
  readonly pending: number;
  readonly onRetry: () => void;
  /** Copies the library to a place that can be written and goes on there. */
  readonly onSaveCopy: () => void;
}

/** Stays up until everything is on disk. Nothing typed is lost meanwhile. */
export function SaveFailedBanner({ message, pending, onRetry, onSaveCopy }: SaveFailedBannerProps) {
  return (
    <Banner
      tone="danger"
      actions={
        <>
          <Button onPress={onSaveCopy}>Save a copy elsewhere…</Button>
          <Button variant="primary" onPress={onRetry}>
            Retry
          </Button>
        </>
      }
    >
      <strong>{pending === 1 ? '1 change is' : `${pending} changes are`} not saved.</strong> {message}
    </Banner>
  );
}
