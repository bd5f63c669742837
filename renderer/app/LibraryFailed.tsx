import type { AppError } from '#core/app-error.ts';
import { Button } from '../ui/Button.tsx';
import './screens.css';

/** Instead of the window when the library cannot be shown. */
export function LibraryFailed({
  error,
  onRetry,
}: {
  readonly error: AppError;
  readonly onRetry: () => void;
}) {
  return (
    <main className="screen">
      <h1>The library could not be opened</h1>
      <p>{error.message}</p>
      <Button variant="primary" onPress={onRetry}>
        Try again
      </Button>
    </main>
  );
}
