import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { type RelationEnd, relationEndSchema } from '#core/model/relation.ts';
import { LinkList } from '#renderer/features/relations/LinkList.tsx';
import { aBrief, aRelation } from '#test/support/builders.ts';
import { givenLayout } from '#test/support/given-layout.ts';

beforeEach(() => givenLayout());
afterEach(cleanup);

const passage = (id: string) =>
  relationEndSchema.parse({ kind: 'passage', briefId: 'kursk', annotationId: id });
const entity = (id: string) => relationEndSchema.parse({ kind: 'entity', entityId: id });
const placed = (fields: Readonly<Record<string, unknown>>) => ({
  briefId: aBrief({ id: 'kursk' }).id,
  relation: aRelation(fields),
});
const RELATIONS = [
  placed({ id: 'r1', type: 'located-at', from: entity('train'), to: entity('station') }),
  placed({ id: 'r2', type: 'corroborates', from: passage('growth'), to: passage('gone') }),
];

function describeEnd(end: RelationEnd) {
  const text = end.kind === 'entity' ? end.entityId : end.annotationId;
  return { text: text === 'gone' ? 'Deleted passage' : text, detail: '', isGone: text === 'gone' };
}

function List({
  relations = RELATIONS,
  onOpen = () => {},
}: {
  relations?: typeof RELATIONS;
  onOpen?: () => void;
}) {
  const [filter, setFilter] = useState('');
  return (
    <LinkList
      relations={relations}
      types={INTELLIGENCE_CODEBOOK.relationTypes}
      describeEnd={describeEnd}
      isAsking={false}
      filter={filter}
      onFilterChange={setFilter}
      onOpen={onOpen}
    />
  );
}

describe('LinkList', () => {
  it('lists links by kind in the order of the codebook, with both ends', () => {
    render(<List />);
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'growthcorroboratesDeleted passage',
      'trainlocated atstation',
    ]);
  });

  it('filters by words of either end or of the kind', async () => {
    render(<List />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Filter links' }), 'station located');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.type(screen.getByRole('textbox', { name: 'Filter links' }), ' zzz');
    await userEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(screen.getAllByRole('option')).toHaveLength(2);
  });

  it('opens a link by keyboard', async () => {
    const onOpen = vi.fn();
    render(<List onOpen={onOpen} />);
    screen.getByRole('listbox', { name: 'Links' }).focus();
    await userEvent.keyboard('{Home}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(RELATIONS[1]);
  });

  it('says how links come about when there is none', () => {
    render(<List relations={[]} />);
    expect(screen.getByText('No links yet')).toBeTruthy();
  });
});
