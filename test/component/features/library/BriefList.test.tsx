import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TLP_SCHEME } from '#core/tradecraft/tlp.ts';
import { BriefList } from '#renderer/features/library/BriefList.tsx';
import { aBrief } from '#test/support/builders.ts';
import { givenLayout } from '#test/support/given-layout.ts';

beforeEach(() => givenLayout());
afterEach(cleanup);

const BRIEFS = [
  aBrief({
    id: 'kursk',
    title: 'Troops in the Kursk region',
    created: '2024-10-28T12:00:00.000Z',
    markings: [{ scheme: 'tlp2', level: 'green', controls: [] }],
  }),
  aBrief({ id: 'rail', title: 'Rail traffic', created: '2024-10-27T12:00:00.000Z', reliability: null }),
];

interface ListProps {
  readonly briefs?: readonly ReturnType<typeof aBrief>[];
  readonly onOpen?: (id: string) => void;
  readonly onImport?: () => void;
}

function List({ briefs = BRIEFS, onOpen = () => {}, onImport = () => {} }: ListProps) {
  const [filter, setFilter] = useState('');
  return (
    <BriefList
      briefs={briefs}
      counts={{ kursk: { annotations: 14, drafts: 0, orphans: 2 } }}
      schemes={[TLP_SCHEME]}
      now={new Date('2024-10-29T00:00:00.000Z')}
      selectedId={BRIEFS[1]?.id ?? null}
      filter={filter}
      onFilterChange={setFilter}
      onOpen={onOpen}
      onImport={onImport}
    />
  );
}

describe('BriefList', () => {
  it('tells title, grade, marking, date, unplaced passages and count of each brief', () => {
    render(<List />);
    const row = screen.getByRole('option', { name: /Troops in the Kursk region/ });
    for (const part of ['B', 'TLP:GREEN', '28 Oct', '2 unplaced', '14 annotated passages'])
      expect(row.textContent).toContain(part);
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Rail traffic');
  });

  it('opens by keyboard', async () => {
    const onOpen = vi.fn();
    render(<List onOpen={onOpen} />);
    screen.getByRole('listbox', { name: 'Briefs' }).focus();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('kursk');
  });

  it('filters while typing, and offers the way back when nothing is left', async () => {
    render(<List />);
    const filter = screen.getByRole('textbox', { name: 'Filter briefs' });
    await userEvent.type(filter, 'traffic');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.type(filter, 'xyz');
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(2);
  });

  it('says what to do when there is no brief', async () => {
    const onImport = vi.fn();
    render(<List briefs={[]} onImport={onImport} />);
    await userEvent.click(screen.getByRole('button', { name: 'Import files…' }));
    expect(onImport).toHaveBeenCalledOnce();
  });
});
