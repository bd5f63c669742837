import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EntityId } from '#core/model/ids.ts';
import { EntityFilterField } from '#renderer/features/export/EntityFilterField.tsx';
import { anEntity } from '#test/support/builders.ts';

afterEach(cleanup);

const ENTITIES = ['Pak Il-su', 'Rajin', 'سامر الحداد'].map((name, index) =>
  anEntity({ id: `e${index}`, name }),
);

function renderField() {
  const onChange = vi.fn();
  function Field() {
    const [chosen, setChosen] = useState<readonly EntityId[] | undefined>();
    return (
      <EntityFilterField
        entities={ENTITIES}
        chosen={chosen}
        onChange={(next) => {
          onChange(next);
          setChosen(next);
        }}
      />
    );
  }
  render(<Field />);
  return onChange;
}

async function add(name: string) {
  await userEvent.click(screen.getByRole('button', { name: /Entity/ }));
  await userEvent.click(await screen.findByRole('option', { name }));
}

describe('EntityFilterField', () => {
  it('adds one entity after the other, and offers only those that are left', async () => {
    const onChange = renderField();
    await add('Rajin');
    await add('Pak Il-su');
    expect(onChange.mock.calls).toEqual([[['e1']], [['e1', 'e0']]]);
    const chosen = screen.getByRole('grid', { name: 'Entities to export' });
    expect(within(chosen).getAllByRole('row')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: /Entity/ }));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      '2 chosen – add another…',
      'سامر الحداد',
    ]);
  });

  it('takes one away with its button or the Delete key, and asks for any again after the last', async () => {
    const onChange = renderField();
    await add('Rajin');
    await add('Pak Il-su');
    await userEvent.click(screen.getByRole('button', { name: /Remove Rajin/ }));
    expect(onChange).toHaveBeenLastCalledWith(['e0']);
    screen.getByRole('row', { name: 'Pak Il-su' }).focus();
    await userEvent.keyboard('{Delete}');
    expect(onChange).toHaveBeenLastCalledWith(undefined);
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByText('Any entity, or none', { selector: '.select__value *' })).toBeTruthy();
  });
});
