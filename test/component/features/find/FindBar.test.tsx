import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FindQuery, NO_QUERY } from '#core/search/find-query.ts';
import { FindBar } from '#renderer/features/find/FindBar.tsx';

afterEach(cleanup);

interface BarProps {
  readonly isComplete?: boolean;
  readonly matchCount?: number;
  readonly error?: string | null;
  readonly onStep?: (direction: string) => void;
  readonly onClose?: () => void;
  readonly onQuery?: (query: FindQuery) => void;
}

function Bar({ matchCount = 3, error = null, isComplete = true, onStep, onClose, onQuery }: BarProps) {
  const [query, setQuery] = useState(NO_QUERY);
  return (
    <FindBar
      query={query}
      onQueryChange={(next) => {
        setQuery(next);
        onQuery?.(next);
      }}
      matchCount={matchCount}
      matchIndex={matchCount === 0 ? null : 1}
      isComplete={isComplete}
      error={error}
      onStep={onStep ?? (() => {})}
      onClose={onClose ?? (() => {})}
    />
  );
}

function getInput() {
  return screen.getByRole('textbox', { name: 'Find in this brief' });
}

describe('FindBar', () => {
  it('counts matches and tells the place of the current one', async () => {
    render(<Bar />);
    expect(screen.getByRole('status').textContent).toBe('');
    await userEvent.type(getInput(), 'kursk');
    expect(screen.getByRole('status').textContent).toBe('2 of 3');
  });

  it('steps by Enter and Shift+Enter, and closes by Escape', async () => {
    const onStep = vi.fn();
    const onClose = vi.fn();
    render(<Bar onStep={onStep} onClose={onClose} />);
    await userEvent.type(getInput(), 'a{Enter}{Shift>}{Enter}{/Shift}{Escape}');
    expect(onStep.mock.calls.flat()).toEqual(['next', 'previous']);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('switches its options, each with a name of its own', async () => {
    const onQuery = vi.fn();
    render(<Bar onQuery={onQuery} />);
    for (const name of ['Match case', 'Whole words', 'Ignore accents', 'Regular expression'])
      await userEvent.click(screen.getByRole('button', { name }));
    expect(onQuery.mock.lastCall?.[0]).toEqual({
      text: '',
      matchesCase: true,
      wholeWords: true,
      isExpression: true,
      ignoresAccents: false,
    });
  });

  it('says so when nothing matches, and steps nowhere', async () => {
    render(<Bar matchCount={0} />);
    await userEvent.type(getInput(), 'zzz');
    expect(screen.getByRole('status').textContent).toBe('No match');
    expect(screen.getByRole('button', { name: 'Next match' }).hasAttribute('disabled')).toBe(true);
  });

  it('says what is wrong with an expression', () => {
    render(<Bar error="The bracket at 3 is never closed." />);
    expect(getInput().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('The bracket at 3 is never closed.');
  });

  it('says that there may be more', async () => {
    render(<Bar matchCount={9999} isComplete={false} />);
    await userEvent.type(getInput(), 'e');
    expect(screen.getByRole('status').textContent).toBe('2 of 9,999+');
  });

  it('leaves accents to an expression', async () => {
    render(<Bar />);
    await userEvent.click(screen.getByRole('button', { name: 'Regular expression' }));
    const accents = screen.getByRole('button', { name: 'Ignore accents' });
    expect(accents.hasAttribute('disabled')).toBe(true);
    expect(accents.getAttribute('aria-pressed')).toBe('false');
  });
});
