import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';

afterEach(cleanup);

const SEGMENTS = [
  { id: 'low', text: 'Low' },
  { id: 'moderate', text: 'Moderate' },
  { id: 'high', text: 'High', hint: 'Several consistent sources.' },
] as const;

function Confidence({ canClear = true }: { readonly canClear?: boolean }) {
  const [value, setValue] = useState<'low' | 'moderate' | 'high' | null>(null);
  return (
    <>
      <SegmentedControl
        aria-label="Confidence"
        segments={SEGMENTS}
        value={value}
        onChange={setValue}
        canClear={canClear}
      />
      <output>{value ?? 'not stated'}</output>
    </>
  );
}

function getValue(): string | null {
  return screen.getByRole('status').textContent;
}

describe('SegmentedControl', () => {
  it('is a radio group with nothing chosen until something is', async () => {
    render(<Confidence />);
    expect(screen.getByRole('radiogroup', { name: 'Confidence' })).toBeTruthy();
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Moderate' }));
    expect(getValue()).toBe('moderate');
    expect(screen.getByRole('radio', { name: 'Moderate' }).getAttribute('aria-checked')).toBe('true');
  });

  it('takes the choice back when it is pressed again', async () => {
    render(<Confidence />);
    await userEvent.click(screen.getByRole('radio', { name: 'High' }));
    await userEvent.click(screen.getByRole('radio', { name: 'High' }));
    expect(getValue()).toBe('not stated');
  });

  it('keeps a choice that cannot be empty', async () => {
    render(<Confidence canClear={false} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Low' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Low' }));
    expect(getValue()).toBe('low');
  });

  it('is worked by arrows and Space, and shows the definition of the focused segment', async () => {
    render(<Confidence />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect((await screen.findByRole('tooltip')).textContent).toBe('Several consistent sources.');
    await userEvent.keyboard(' ');
    expect(getValue()).toBe('high');
  });
});
