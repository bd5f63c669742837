import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '#core/model/assessment.ts';
import { type GradeChanges, GradePad } from '#renderer/features/annotations/GradePad.tsx';

afterEach(cleanup);

function renderPad(value: Partial<Pick<Assessment, 'reliability' | 'credibility'>> = {}) {
  const onGrade = vi.fn<(changes: GradeChanges) => void>();
  render(
    <GradePad
      value={{ reliability: null, credibility: null, ...value }}
      briefReliability="C"
      onGrade={onGrade}
    />,
  );
  return onGrade;
}

describe('GradePad', () => {
  it('has all 36 grades, each named by both its halves', () => {
    renderPad({ reliability: 'B', credibility: 2 });
    expect(screen.getAllByRole('button')).toHaveLength(36);
    expect(
      screen.getByRole('button', { name: 'B2: Usually reliable, probably true', pressed: true }),
    ).toBeTruthy();
    expect(screen.getAllByRole('button', { pressed: true })).toHaveLength(1);
  });

  it('sets both halves with a click', async () => {
    const onGrade = renderPad();
    await userEvent.click(screen.getByRole('button', { name: /^A3/ }));
    expect(onGrade).toHaveBeenCalledExactlyOnceWith({ reliability: 'A', credibility: 3 });
  });

  it('sets both with a letter and a digit, as one change', async () => {
    const onGrade = renderPad();
    await userEvent.keyboard('b');
    expect(onGrade).not.toHaveBeenCalled();
    expect(screen.getByText(/now a digit, or Enter/)).toBeTruthy();
    await userEvent.keyboard('2');
    expect(onGrade).toHaveBeenCalledExactlyOnceWith({ credibility: 2, reliability: 'B' });
  });

  it.each([
    ['a digit alone rates the information', '5', { credibility: 5 }],
    ['a letter and Enter rate the source', 'f{Enter}', { reliability: 'F' }],
    ['nought clears both', '0', { reliability: null, credibility: null }],
    ['as does Delete', '{Delete}', { reliability: null, credibility: null }],
  ] as const)('%s', async (_what, keys, expected) => {
    const onGrade = renderPad({ reliability: 'B', credibility: 2 });
    await userEvent.keyboard(keys);
    expect(onGrade).toHaveBeenCalledExactlyOnceWith(expected);
  });

  it('starts where the passage stands, inherits the row, and is walked by arrows that stop at the edge', async () => {
    const onGrade = renderPad();
    expect(document.activeElement?.textContent).toBe('C1');
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('D2');
    expect(screen.getByText('Not usually reliable · probably true')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(onGrade).toHaveBeenCalledExactlyOnceWith({ reliability: 'D', credibility: 2 });
  });

  it('leaves keys with a modifier, and others, alone', async () => {
    const onGrade = renderPad();
    await userEvent.keyboard('{Control>}2{/Control}x7');
    expect(onGrade).not.toHaveBeenCalled();
  });
});
