import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NOT_STATED } from '#core/model/assessment.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { relationEndSchema } from '#core/model/relation.ts';
import { RelationField } from '#renderer/features/relations/RelationField.tsx';
import { aRelation } from '#test/support/builders.ts';

afterEach(cleanup);

const HERE = relationEndSchema.parse({ kind: 'passage', briefId: 'kursk', annotationId: 'a1' });
const THERE = relationEndSchema.parse({ kind: 'passage', briefId: 'rail', annotationId: 'a9' });
const KIM = relationEndSchema.parse({ kind: 'entity', entityId: 'kim' });
const NAMES = new Map([
  [JSON.stringify(HERE), 'units in Kursk'],
  [JSON.stringify(THERE), 'only engineers'],
  [JSON.stringify(KIM), 'Kim Jong Un'],
]);

function renderField() {
  const handlers = { onOpen: vi.fn(), onCreate: vi.fn(), onChange: vi.fn(), onDelete: vi.fn() };
  render(
    <RelationField
      relations={[aRelation({ id: 'r1', type: 'contradicts', from: THERE, to: HERE, note: 'Same source.' })]}
      ends={[HERE]}
      types={INTELLIGENCE_CODEBOOK.relationTypes}
      targets={[HERE, THERE, KIM].map((end) => ({
        end,
        text: NAMES.get(JSON.stringify(end)) ?? '',
        detail: end.kind === 'entity' ? 'Person' : 'Rail traffic',
      }))}
      describeEnd={(end) => NAMES.get(JSON.stringify(end)) ?? ''}
      {...handlers}
    />,
  );
  return handlers;
}

describe('RelationField', () => {
  it('lists links with what is stated about them and goes to the other end', async () => {
    const { onOpen } = renderField();
    expect(screen.getByRole('listitem').textContent).toBe('contradictsonly engineersSame source.');
    await userEvent.click(screen.getByRole('button', { name: 'only engineers' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(THERE);
  });

  it('makes a link by keyboard: type, words of the other end, Enter', async () => {
    const { onCreate } = renderField();
    await userEvent.click(screen.getByRole('button', { name: 'Add link' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'To a passage or entity' }), 'kim{Enter}');
    expect(onCreate).toHaveBeenCalledExactlyOnceWith({ type: 'corroborates', from: HERE, to: KIM });
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('offers everything but the passage itself', async () => {
    renderField();
    await userEvent.click(screen.getByRole('button', { name: 'Add link' }));
    await userEvent.click(screen.getByRole('combobox'));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'only engineersRail traffic',
      'Kim Jong UnPerson',
    ]);
  });

  it('takes another type', async () => {
    const { onCreate } = renderField();
    await userEvent.click(screen.getByRole('button', { name: 'Add link' }));
    await userEvent.click(screen.getByRole('button', { name: /Link$/ }));
    await userEvent.click(screen.getByRole('option', { name: 'located at' }));
    await userEvent.type(screen.getByRole('combobox'), 'engineers{Enter}');
    expect(onCreate).toHaveBeenCalledExactlyOnceWith({ type: 'located-at', from: HERE, to: THERE });
  });

  it('assesses and deletes a link', async () => {
    const { onChange, onDelete } = renderField();
    await userEvent.click(screen.getByRole('button', { name: 'Edit link: contradicts only engineers' }));
    const details = within(screen.getByRole('dialog'));
    await userEvent.click(details.getByRole('radio', { name: 'Low' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('r1', {
      assessment: { ...NOT_STATED, confidence: 'low' },
    });
    await userEvent.click(details.getByRole('button', { name: 'Delete link' }));
    expect(onDelete).toHaveBeenCalledExactlyOnceWith('r1');
  });
});
