import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

interface SaveFailedBannerProps {
  /** The sentence of the failure: what is wrong with the disk and what to do. */
  readonly message: string;
  /** Changes that are not on disk yet. */
  readonly pending: number;
  readonly onRetry: () => void;
}

/** Stays up until everything is on disk. Nothing typed is lost meanwhile. */
export function SaveFailedBanner({ message, pending, onRetry }: SaveFailedBannerProps) {
  return (
    <Banner
      tone="danger"
      actions={
        <Button variant="primary" onPress={onRetry}>
          Retry
        </Button>
      }
    >
      <strong>{pending === 1 ? '1 change is' : `${pending} changes are`} not saved.</strong> {message}
    </Banner>
  );
}
