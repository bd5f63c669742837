import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { PassageList } from '#renderer/features/annotations/PassageList.tsx';
import { anAnnotation, anEntity } from '#test/support/builders.ts';
import { givenLayout } from '#test/support/given-layout.ts';

beforeEach(() => givenLayout());
afterEach(cleanup);

const ANNOTATIONS = [
  anAnnotation({
    id: 'a',
    entityId: 'rutte',
    spans: [
      {
        start: 30,
        end: 40,
        quote: { exact: 'Mark Rutte', prefix: 'head of the alliance, ', suffix: ', said' },
      },
    ],
    assessment: { confidence: 'low', likelihood: null, reliability: null, credibility: 3 },
  }),
  anAnnotation({ id: 'b', label: 'gap', status: 'draft', placement: 'orphan', tags: ['numbers'] }),
];
const RUTTE = anEntity({ id: 'rutte' });

function List({ annotations = ANNOTATIONS, ...handlers }: Partial<Parameters<typeof PassageList>[0]>) {
  const [filter, setFilter] = useState('');
  const found = annotations.filter(({ tags }) => filter === '' || tags.includes(filter));
  return (
    <PassageList
      annotations={found}
      totalCount={annotations.length}
      codebook={INTELLIGENCE_CODEBOOK}
      resolveEntity={(id) => (id === RUTTE.id ? RUTTE : undefined)}
      selectedId={null}
      filter={filter}
      onFilterChange={setFilter}
      onClearFilter={() => setFilter('')}
      onSelect={() => {}}
      {...handlers}
    />
  );
}

describe('PassageList', () => {
  it('tells each passage with label, entity, context and what is stated, colour apart', () => {
    render(<List />);
    const [first, second] = screen.getAllByRole('option').map((option) => option.textContent);
    expect(first).toBe('PersonMark Rutte… of the alliance, Mark Rutte, saidLow confidence · 3');
    expect(second).toContain('Gap');
    expect(second).toContain('Draft · Not placed · numbers');
  });

  it('goes to a passage by keyboard and deletes it', async () => {
    const onSelect = vi.fn();
    const onDelete = vi.fn();
    render(<List onSelect={onSelect} onDelete={onDelete} />);
    screen.getByRole('listbox', { name: 'Passages of this brief' }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}{Delete}');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('b', { isAdding: false, isExtending: false });
    expect(onDelete).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('filters while typing', async () => {
    render(<List />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Filter passages' }), 'numbers');
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('says how to begin when nothing is annotated', () => {
    render(<List annotations={[]} />);
    expect(screen.getByText('Nothing annotated yet')).toBeTruthy();
  });

  it('says that nothing matches and offers the way back', async () => {
    render(<List />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Filter passages' }), 'zzz');
    expect(screen.queryByRole('option')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(screen.getAllByRole('option')).toHaveLength(2);
  });

  it('selects many by Shift and arrows, all by Ctrl+A, and lets go by Escape', async () => {
    const onSelect = vi.fn();
    const onSelectAll = vi.fn();
    const onClearMarks = vi.fn();
    render(
      <List
        markedIds={new Set(['a', 'b'])}
        onSelect={onSelect}
        onSelectAll={onSelectAll}
        onClearMarks={onClearMarks}
      />,
    );
    screen.getByRole('listbox').focus();
    await userEvent.keyboard('{Home}{Shift>}{ArrowDown}{/Shift}{Control>}a{/Control}{Escape}');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('b', {
      isAdding: false,
      isExtending: true,
      fromKey: 'a',
    });
    expect(onSelectAll).toHaveBeenCalledOnce();
    expect(onClearMarks).toHaveBeenCalledOnce();
    expect(screen.getByRole('listbox').getAttribute('aria-multiselectable')).toBe('true');
  });
});
