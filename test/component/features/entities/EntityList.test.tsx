import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { EntityList } from '#renderer/features/entities/EntityList.tsx';
import { anEntity } from '#test/support/builders.ts';
import { givenLayout } from '#test/support/given-layout.ts';

beforeEach(() => givenLayout());
afterEach(cleanup);

const ENTITIES = [
  anEntity({ id: 'rutte', name: 'Mark Rutte', aliases: ['the Secretary General'] }),
  anEntity({ id: 'nis', type: 'organization', name: 'National Intelligence Service', aliases: ['NIS'] }),
];

function List({
  entities = ENTITIES,
  onSelect = () => {},
  onShowSuggestions = () => {},
  onNew = () => {},
}: {
  entities?: typeof ENTITIES;
  onSelect?: () => void;
  onShowSuggestions?: () => void;
  onNew?: () => void;
}) {
  const [filter, setFilter] = useState('');
  return (
    <EntityList
      entities={entities}
      entityTypes={INTELLIGENCE_CODEBOOK.entityTypes}
      mentionCounts={{ nis: 4, rutte: 1 }}
      selectedId={null}
      filter={filter}
      onFilterChange={setFilter}
      onSelect={onSelect}
      suggestionCount={2}
      onShowSuggestions={onShowSuggestions}
      onNew={onNew}
    />
  );
}

describe('EntityList', () => {
  it('tells type, an alias and mentions, the most mentioned first', () => {
    render(<List />);
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'National Intelligence ServiceOrganization · also NIS4 mentions',
      'Mark RuttePerson · also the Secretary General1 mention',
    ]);
  });

  it('filters by alias', async () => {
    render(<List />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Filter entities' }), 'secretary');
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('selects by keyboard', async () => {
    const onSelect = vi.fn();
    render(<List onSelect={onSelect} />);
    screen.getByRole('listbox', { name: 'Entities' }).focus();
    await userEvent.keyboard('{End}{Enter}');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('rutte');
  });

  it('offers pairs that may be the same, and an entry by hand', async () => {
    const [onShowSuggestions, onNew] = [vi.fn(), vi.fn()];
    render(<List onShowSuggestions={onShowSuggestions} onNew={onNew} />);
    await userEvent.click(screen.getByRole('button', { name: '2 pairs may be the same' }));
    await userEvent.click(screen.getByRole('button', { name: 'New entity' }));
    expect(onShowSuggestions).toHaveBeenCalledOnce();
    expect(onNew).toHaveBeenCalledOnce();
  });

  it('says how entities come about when there is none', () => {
    render(<List entities={[]} />);
    expect(screen.getByText('No entities yet')).toBeTruthy();
  });
});
