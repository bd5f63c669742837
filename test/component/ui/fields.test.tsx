import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextBox } from '#renderer/ui/TextBox.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';

afterEach(cleanup);

describe('TextInput', () => {
  it('is found by its label even when the label is only for screen readers', async () => {
    const onChange = vi.fn();
    render(<TextInput label="Filter briefs" isLabelHidden value="" onChange={onChange} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Filter briefs' }), 'k');
    expect(onChange).toHaveBeenCalledWith('k');
  });

  it('ties the error to the field', () => {
    render(<TextInput label="Published" value="x" onChange={() => {}} error="Write 2024-10-28." />);
    const field = screen.getByRole('textbox', { name: 'Published' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain('Write 2024-10-28.');
  });

  it('keeps what is read-only', async () => {
    const onChange = vi.fn();
    render(<TextInput label="SHA-256" isReadOnly value="9f3c" onChange={onChange} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'SHA-256' }), 'x');
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('TextBox', () => {
  it('takes several lines and reports when it is left', async () => {
    const onBlur = vi.fn();
    const onChange = vi.fn();
    render(<TextBox label="Note" value="" onChange={onChange} onBlur={onBlur} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'a{Enter}');
    await userEvent.tab();
    expect(onChange).toHaveBeenLastCalledWith('\n');
    expect(onBlur).toHaveBeenCalledOnce();
  });
});

const LEVELS = [
  { id: 'none', text: 'Not marked' },
  { id: 'green', text: 'TLP:GREEN' },
  { id: 'amber', text: 'TLP:AMBER', description: 'The organization and its clients.' },
] as const;

function Marking() {
  const [value, setValue] = useState<'none' | 'green' | 'amber'>('none');
  return (
    <SelectField label="Marking" options={LEVELS} value={value} onChange={setValue} trailing="this portion" />
  );
}

describe('SelectField', () => {
  it('opens by keyboard, lists what there is and shows the choice', async () => {
    render(<Marking />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const list = await screen.findByRole('listbox');
    expect(within(list).getAllByRole('option')).toHaveLength(3);
    await userEvent.click(within(list).getByRole('option', { name: /TLP:AMBER/ }));
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(screen.getByRole('button', { name: /Marking/ }).textContent).toContain('TLP:AMBER');
  });

  it('leaves the value alone on Escape', async () => {
    render(<Marking />);
    await userEvent.click(screen.getByRole('button', { name: /Marking/ }));
    await userEvent.keyboard('{ArrowDown}{Escape}');
    expect(screen.getByRole('button', { name: /Marking/ }).textContent).toContain('Not marked');
  });
});
