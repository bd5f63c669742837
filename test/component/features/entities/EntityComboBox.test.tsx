import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Entity } from '#core/model/entity.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { EntityComboBox } from '#renderer/features/entities/EntityComboBox.tsx';
import { anEntity } from '#test/support/builders.ts';

afterEach(cleanup);

const KNOWN = [
  anEntity({ id: 'rutte', name: 'Mark Rutte', aliases: ['the Secretary General'] }),
  anEntity({ id: 'hong', name: 'Hong Jang-won' }),
];
const PERSON = INTELLIGENCE_CODEBOOK.entityTypes[0]?.id ?? null;

interface FieldProps {
  readonly passageText?: string;
  readonly initial?: Entity | null;
  readonly onAdd?: (entity: object) => void;
}

function Field({ passageText = 'Jens Stoltenberg', initial = null, onAdd = () => {} }: FieldProps) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <EntityComboBox
        entities={KNOWN}
        entityTypes={INTELLIGENCE_CODEBOOK.entityTypes}
        mentionCounts={{ rutte: 6 }}
        value={value}
        passageText={passageText}
        newType={PERSON}
        onChoose={(id) => setValue(KNOWN.find((entity) => entity.id === id) ?? null)}
        onAdd={onAdd}
      />
      <output>{value?.id ?? 'not stated'}</output>
    </>
  );
}

function getField(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Entity' });
}

function getOptions(): readonly string[] {
  return screen.getAllByRole('option').map((option) => option.textContent ?? '');
}

describe('EntityComboBox', () => {
  it('adds the passage’s own words by Enter, Enter', async () => {
    const onAdd = vi.fn();
    render(<Field onAdd={onAdd} />);
    getField().focus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith({ name: 'Jens Stoltenberg', type: 'person' });
  });

  it('takes a known entity by the start of its name', async () => {
    render(<Field />);
    await userEvent.type(getField(), 'hon{Enter}');
    expect(screen.getByRole('status').textContent).toBe('hong');
    expect(getField().value).toBe('Hong Jang-won');
  });

  it('finds by alias and says so', async () => {
    render(<Field />);
    await userEvent.type(getField(), 'secretary');
    expect(getOptions()[0]).toContain('Mark Rutte the Secretary General');
    expect(getOptions()[0]).toContain('6 mentions');
  });

  it('adds what is typed even when a name begins the same', async () => {
    const onAdd = vi.fn();
    render(<Field onAdd={onAdd} />);
    await userEvent.type(getField(), 'Hong{ArrowUp}{Enter}');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith({ name: 'Hong', type: 'person' });
  });

  it('tells the current option to screen readers as arrows move', async () => {
    render(<Field />);
    await userEvent.click(getField());
    await userEvent.keyboard('{ArrowDown}');
    const current = document.getElementById(getField().getAttribute('aria-activedescendant') ?? '');
    expect(current?.getAttribute('aria-selected')).toBe('true');
    expect(current?.textContent).toContain('Mark Rutte');
    expect(getField().getAttribute('aria-expanded')).toBe('true');
  });

  it('changes nothing on Escape or when it is left', async () => {
    const onAdd = vi.fn();
    render(<Field initial={KNOWN[0] ?? null} onAdd={onAdd} />);
    await userEvent.type(getField(), 'Nobody{Escape}');
    expect(getField().value).toBe('Mark Rutte');
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.type(getField(), 'Nobody');
    await userEvent.tab();
    expect(onAdd).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('rutte');
  });

  it('takes an option by mouse before the list can close', async () => {
    render(<Field />);
    await userEvent.click(getField());
    await userEvent.click(within(screen.getByRole('listbox')).getByRole('option', { name: /Mark Rutte/ }));
    expect(screen.getByRole('status').textContent).toBe('rutte');
  });

  it('shows the number of mentions and clears', async () => {
    render(<Field initial={KNOWN[0] ?? null} />);
    expect(screen.getByText('6 mentions')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Clear entity' }));
    expect(screen.getByRole('status').textContent).toBe('not stated');
  });
});
