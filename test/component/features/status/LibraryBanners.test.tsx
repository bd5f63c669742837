import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AppError } from '#core/app-error.ts';
import { LibraryNoticesBanner, ReadOnlyBanner } from '#renderer/features/status/LibraryBanners.tsx';
import { SaveFailedBanner } from '#renderer/features/status/SaveFailedBanner.tsx';

const NOW = new Date('2026-01-05T12:00:00');
const TAKEN_OVER: AppError = {
  code: 'library-locked',
  message: 'Taken over.',
  details: { host: 'laptop', opened: new Date('2026-01-05T09:30:00').toISOString() },
};

afterEach(cleanup);

function showReadOnly(reason: AppError, pending = 0) {
  const ways = {
    onSaveCopy: vi.fn(),
    onTakeOver: vi.fn(),
    onOpenForWriting: vi.fn(),
    onShowBackups: vi.fn(),
  };
  render(<ReadOnlyBanner reason={reason} pending={pending} now={NOW} {...ways} />);
  return ways;
}

const names = () => screen.getAllByRole('button').map((button) => button.textContent);

describe('ReadOnlyBanner', () => {
  it('says who took the library over and when', () => {
    showReadOnly(TAKEN_OVER);
    expect(screen.getByRole('status').textContent).toContain(
      '“laptop”, took this library over (today, 09:30)',
    );
    expect(names()).toEqual(['Take it back', 'Save a copy elsewhere…']);
  });

  it('with unsaved changes is an alarm, and offers nothing that would lose them', async () => {
    const { onSaveCopy } = showReadOnly(TAKEN_OVER, 2);
    expect(screen.getByRole('alert').textContent).toContain('2 changes are not saved');
    expect(names()).toEqual(['Save a copy elsewhere…']);
    await userEvent.click(screen.getByRole('button'));
    expect(onSaveCopy).toHaveBeenCalled();
  });

  it('leads from damage to the backups, and from reading to writing', () => {
    showReadOnly({ code: 'library-damaged', message: 'Altered at change 3.' });
    expect(names()).toEqual(['Backups…']);
    cleanup();
    showReadOnly({ code: 'disk-read-only', message: 'Open for reading only.' });
    expect(names()).toEqual(['Work in a copy…', 'Open for writing']);
  });
});

describe('SaveFailedBanner', () => {
  it('says what is not saved and why, and offers another try and another place', async () => {
    const onRetry = vi.fn();
    const onSaveCopy = vi.fn();
    render(
      <SaveFailedBanner message="The disk is full." pending={1} onRetry={onRetry} onSaveCopy={onSaveCopy} />,
    );
    expect(screen.getByRole('alert').textContent).toContain('1 change is not saved. The disk is full.');
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save a copy elsewhere…' }));
    expect([onRetry.mock.calls.length, onSaveCopy.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('LibraryNoticesBanner', () => {
  it('shows one sentence, counts the others, and stays until it is dismissed', async () => {
    const onShowAll = vi.fn();
    const onDismiss = vi.fn();
    const notices = ['First notice.', 'Second.', 'Third.'];
    render(<LibraryNoticesBanner notices={notices} onShowAll={onShowAll} onDismiss={onDismiss} />);
    expect(screen.getByRole('status').textContent).toContain('First notice. And 2 more notices.');
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect([onShowAll.mock.calls.length, onDismiss.mock.calls.length]).toEqual([1, 1]);
  });

  it('offers no list of one', () => {
    render(<LibraryNoticesBanner notices={['Only this.']} onShowAll={vi.fn()} onDismiss={vi.fn()} />);
    expect(names()).toEqual(['Dismiss']);
  });
});
