import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportProgress } from '#renderer/features/import/ImportProgress.tsx';

afterEach(cleanup);

describe('ImportProgress', () => {
  it.each([
    [{ done: 3, total: 12, fileName: 'wire.txt' }, 'Importing 4 of 12: wire.txt'],
    [
      { done: 0, total: 1, fileName: 'report.pdf', pages: { done: 120, total: 300 } },
      'Importing report.pdf, page 120 of 300',
    ],
    [
      { done: 1, total: 2, fileName: 'report.pdf', pages: { done: 5, total: 9 } },
      'Importing 2 of 2: report.pdf, page 5 of 9',
    ],
  ])('says how far it is: %o', (progress, words) => {
    render(<ImportProgress {...progress} onCancel={() => undefined} />);
    expect(screen.getByRole('status').textContent?.replace('Cancel', '')).toBe(words);
  });

  it('can be cancelled', async () => {
    const onCancel = vi.fn();
    render(<ImportProgress done={0} total={2} fileName="a.txt" onCancel={onCancel} />);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
