import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageBar } from '#renderer/features/pages/PageBar.tsx';

afterEach(cleanup);

function Bar({ start = 0, ...props }: Partial<ComponentProps<typeof PageBar>> & { readonly start?: number }) {
  const [page, setPage] = useState(start);
  const [zoom, setZoom] = useState(1);
  return (
    <PageBar
      page={page}
      pageCount={12}
      zoom={zoom}
      onGoTo={setPage}
      onZoom={setZoom}
      onLeave={() => undefined}
      {...props}
    />
  );
}

const getField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Page, of 12' });
const isDisabled = (name: string) => screen.getByRole('button', { name }).hasAttribute('disabled');

describe('PageBar', () => {
  it('goes from page to page and stops at either end', async () => {
    render(<Bar start={10} />);
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect([getField().value, isDisabled('Next page')]).toEqual(['12', true]);
    await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(getField().value).toBe('11');
  });

  it('has nothing before the first page', () => {
    render(<Bar />);
    expect(isDisabled('Previous page')).toBe(true);
  });

  it.each([
    ['7', '7'],
    ['99', '12'],
    ['x3y', '3'],
    ['0', '1'],
    ['', '1'],
  ])('goes to the page that is typed: %j', async (typed, page) => {
    const onLeave = vi.fn();
    render(<Bar onLeave={onLeave} />);
    await userEvent.clear(getField());
    await userEvent.type(getField(), `${typed}{Enter}`);
    expect(getField().value).toBe(page);
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('stays where it is when the number is given up', async () => {
    const onGoTo = vi.fn();
    render(<Bar start={4} onGoTo={onGoTo} />);
    await userEvent.type(getField(), '9{Escape}');
    expect([getField().value, onGoTo.mock.calls]).toEqual(['5', []]);
  });

  it('shows pages larger, smaller, and as wide as the view', async () => {
    render(<Bar />);
    await userEvent.click(screen.getByRole('button', { name: 'Larger pages' }));
    await userEvent.click(screen.getByRole('button', { name: 'Larger pages' }));
    expect(screen.getByText('150 %')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Fit the width, now 150 %' }));
    await userEvent.click(screen.getByRole('button', { name: 'Smaller pages' }));
    expect(screen.getByText('80 %')).toBeTruthy();
  });
});
