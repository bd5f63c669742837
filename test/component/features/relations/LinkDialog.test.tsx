import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { relationEndSchema } from '#core/model/relation.ts';
import { LinkDialog } from '#renderer/features/relations/LinkDialog.tsx';

afterEach(cleanup);

const TARGETS = [
  {
    end: relationEndSchema.parse({ kind: 'passage', briefId: 'rail', annotationId: 'a9' }),
    text: 'only engineers',
    detail: 'Rail traffic',
  },
  {
    end: relationEndSchema.parse({ kind: 'entity', entityId: 'kim' }),
    text: 'Kim Jong Un',
    detail: 'Person',
  },
];

function renderDialog({ target = null }: { target?: (typeof TARGETS)[number] | null } = {}) {
  const handlers = { onQueryChange: vi.fn(), onLink: vi.fn(), onClose: vi.fn() };
  render(
    <LinkDialog
      fromText="units in Kursk"
      types={INTELLIGENCE_CODEBOOK.relationTypes}
      target={target}
      targets={TARGETS}
      isSearching={false}
      {...handlers}
    />,
  );
  return handlers;
}

describe('LinkDialog', () => {
  it('links by a digit, words and Enter', async () => {
    const { onLink, onQueryChange } = renderDialog();
    screen.getByRole('combobox').focus();
    await userEvent.keyboard('2');
    expect(screen.getByRole('combobox', { name: 'To a passage or entity' })).toBe(document.activeElement);
    await userEvent.keyboard('kim{ArrowDown}{Enter}');
    expect(onQueryChange).toHaveBeenLastCalledWith('kim');
    const [choice, target] = onLink.mock.calls[0] ?? [];
    expect([choice?.type.id, choice?.isInverse, target]).toEqual(['contradicts', false, TARGETS[1]]);
  });

  it('takes a kind by its words, also from the other end', async () => {
    const { onLink } = renderDialog();
    screen.getByRole('combobox').focus();
    await userEvent.keyboard('commanded{Enter}{Enter}');
    const [choice] = onLink.mock.calls[0] ?? [];
    expect([choice?.type.id, choice?.isInverse]).toEqual(['commands', true]);
  });

  it('goes back to the kind with Backspace, and closes with Escape', async () => {
    const { onClose } = renderDialog();
    screen.getByRole('combobox').focus();
    await userEvent.keyboard('1');
    expect(screen.queryByRole('combobox', { name: 'Kind of link' })).toBeNull();
    await userEvent.keyboard('{Backspace}');
    expect(screen.getByRole('combobox', { name: 'Kind of link' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('asks for the kind only when both ends are known', async () => {
    const [target] = TARGETS;
    const { onLink } = renderDialog({ target: target ?? null });
    expect(screen.getByRole('dialog').textContent).toContain('only engineers');
    await userEvent.click(screen.getByRole('option', { name: /corroborates/ }));
    expect(onLink.mock.calls[0]?.[1]).toEqual(target);
  });
});
