import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { MarkAllDialog } from '#renderer/features/annotations/MarkAllDialog.tsx';
import type { OccurrenceHit } from '#renderer/features/annotations/occurrence-hits.ts';
import { aBrief, anAnnotation } from '#test/support/builders.ts';
import { givenLayout } from '#test/support/given-layout.ts';

beforeEach(() => givenLayout());
afterEach(cleanup);

function aHit(key: string, fields: Partial<OccurrenceHit> = {}): OccurrenceHit {
  return {
    key,
    briefId: aBrief({ id: 'kursk' }).id,
    briefTitle: 'Troops in Kursk',
    start: 0,
    end: 5,
    prefix: 'sent to ',
    exact: 'Kursk',
    suffix: ' in October',
    isTagged: false,
    ...fields,
  };
}

const HITS = [
  aHit('a'),
  aHit('b'),
  aHit('c', { isTagged: true }),
  aHit('d', { briefId: aBrief({ id: 'rail' }).id, briefTitle: 'Rail traffic' }),
];

function Dialog({
  onApply,
  onOptions,
  search,
  isGiven = false,
}: {
  search?: object;
  isGiven?: boolean;
  onApply?: (hits: unknown) => void;
  onOptions?: (options: object) => void;
}) {
  const [options, setOptions] = useState({ matchesCase: false, wholeWords: true });
  return (
    <MarkAllDialog
      names={['Kursk', 'Kursk Oblast']}
      hits={HITS}
      options={isGiven ? null : options}
      onOptionsChange={(next) => {
        setOptions(next);
        onOptions?.(next);
      }}
      scope={isGiven ? null : 'library'}
      onScopeChange={() => {}}
      search={{ done: 2, total: 2, unreadable: 0, isFinished: true, ...search }}
      labels={INTELLIGENCE_CODEBOOK.labels}
      labelId={anAnnotation({ label: 'location' }).label}
      onLabelChange={() => {}}
      onApply={onApply ?? (() => {})}
      onClose={() => {}}
    />
  );
}

describe('MarkAllDialog', () => {
  it('accepts every place that is not marked yet, and says what it will do', () => {
    render(<Dialog />);
    expect(screen.getByRole('status').textContent).toBe('3 of 4 places will be marked; 1 is marked already');
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Mark 3 passages' })).toBeTruthy();
  });

  it('leaves out place by place, by keyboard', async () => {
    const onApply = vi.fn();
    render(<Dialog onApply={onApply} />);
    screen.getByRole('listbox', { name: 'Places' }).focus();
    await userEvent.keyboard('{Home} {ArrowDown}{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Mark 1 passage' }));
    expect(onApply).toHaveBeenCalledExactlyOnceWith([HITS[3]]);
  });

  it('leaves all out and takes all back, but never marks twice', async () => {
    const onApply = vi.fn();
    render(<Dialog onApply={onApply} />);
    await userEvent.click(screen.getByRole('button', { name: 'Leave all out' }));
    expect(screen.getByRole('button', { name: 'Mark 0 passages' }).hasAttribute('disabled')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Accept all' }));
    await userEvent.click(screen.getByRole('button', { name: 'Mark 3 passages' }));
    expect(onApply.mock.lastCall?.[0]).toEqual([HITS[0], HITS[1], HITS[3]]);
  });

  it('changes the options of the search', async () => {
    const onOptions = vi.fn();
    render(<Dialog onOptions={onOptions} />);
    const dialog = within(screen.getByRole('dialog', { name: 'Mark all: Kursk, Kursk Oblast' }));
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Match case' }));
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Whole words' }));
    expect(onOptions.mock.lastCall?.[0]).toEqual({ matchesCase: true, wholeWords: false });
  });

  it('says how far it is, and which briefs it could not read', () => {
    render(<Dialog search={{ done: 20, total: 500, unreadable: 2, isFinished: false }} />);
    expect(screen.getByRole('status').textContent).toBe(
      'Searching… 20 of 500 briefs. 3 of 4 places will be marked; 1 is marked already; 2 briefs could not be read',
    );
  });

  it('has nothing to choose where the places were found otherwise', () => {
    render(<Dialog isGiven />);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('radiogroup', { name: 'Where' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Mark 3 passages' })).toBeTruthy();
  });
});
