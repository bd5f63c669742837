import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NOT_STATED } from '#core/model/assessment.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { relationEndSchema } from '#core/model/relation.ts';
import { RelationField } from '#renderer/features/relations/RelationField.tsx';
import { aBrief, anAnnotation, aRelation } from '#test/support/builders.ts';

afterEach(cleanup);

const HERE = relationEndSchema.parse({ kind: 'passage', briefId: 'kursk', annotationId: 'a1' });
const THERE = relationEndSchema.parse({ kind: 'passage', briefId: 'rail', annotationId: 'a9' });
const IN_HAND = { briefId: aBrief({ id: 'kursk' }).id, annotationId: anAnnotation({ id: 'a5' }).id };
const PLACED = {
  briefId: aBrief({ id: 'rail' }).id,
  relation: aRelation({ id: 'r1', type: 'contradicts', from: THERE, to: HERE, note: 'Same source.' }),
};

function renderField({ placed = PLACED, isGone = false } = {}) {
  const handlers = { onOpen: vi.fn(), onAdd: vi.fn(), onChange: vi.fn(), onDelete: vi.fn() };
  render(
    <RelationField
      relations={[placed]}
      ends={[HERE]}
      types={INTELLIGENCE_CODEBOOK.relationTypes}
      yardstickId="icd203"
      describeEnd={() => ({
        text: isGone ? 'Deleted passage' : 'only engineers',
        detail: 'Rail traffic',
        isGone,
      })}
      passageInHand={IN_HAND}
      {...handlers}
    />,
  );
  return handlers;
}

async function openDetails() {
  await userEvent.click(screen.getByRole('button', { name: /^Edit link: contradicts/ }));
  return within(screen.getByRole('dialog'));
}

describe('RelationField', () => {
  it('lists a link that another brief asserts, with what is stated about it, and goes to the other end', async () => {
    const { onOpen } = renderField();
    expect(screen.getByRole('listitem').textContent).toBe(
      'contradictsonly engineersRail traffic · Same source.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'only engineers' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(THERE);
  });

  it('says of an end that it was deleted, and leads nowhere', () => {
    renderField({ isGone: true });
    expect(screen.getByRole('listitem').textContent).toContain('Deleted passage');
    expect(screen.queryByRole('button', { name: 'Deleted passage' })).toBeNull();
  });

  it('asks for a new link', async () => {
    const { onAdd } = renderField();
    await userEvent.click(screen.getByRole('button', { name: 'Add link' }));
    expect(onAdd).toHaveBeenCalledOnce();
  });

  it('assesses and deletes a link', async () => {
    const { onChange, onDelete } = renderField();
    const details = await openDetails();
    await userEvent.click(details.getByRole('radio', { name: 'Low' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(PLACED, {
      assessment: { ...NOT_STATED, confidence: 'low' },
    });
    await userEvent.click(details.getByRole('button', { name: 'Delete link' }));
    expect(onDelete).toHaveBeenCalledExactlyOnceWith(PLACED);
  });

  it('names the passage in hand as support', async () => {
    const { onChange } = renderField();
    const support = within((await openDetails()).getByRole('region', { name: 'Supporting passages' }));
    await userEvent.click(support.getByRole('button', { name: 'Add the active passage' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(PLACED, { passages: [IN_HAND] });
  });

  it('takes support away, and offers no passage twice', async () => {
    const placed = { ...PLACED, relation: { ...PLACED.relation, passages: [IN_HAND] } };
    const { onChange } = renderField({ placed });
    const support = within((await openDetails()).getByRole('region', { name: 'Supporting passages' }));
    expect(support.queryByRole('button', { name: 'Add the active passage' })).toBeNull();
    await userEvent.click(support.getByRole('button', { name: 'Remove support: only engineers' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(placed, { passages: [] });
  });
});
