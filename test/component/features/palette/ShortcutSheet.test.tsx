import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CATALOG, type CommandId } from '#core/commands/catalog.ts';
import { applyUserKeys, findKeyConflict, type UserKeys } from '#core/commands/user-keys.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { ShortcutSheet } from '#renderer/features/palette/ShortcutSheet.tsx';

afterEach(cleanup);

const labels = INTELLIGENCE_CODEBOOK.labels.slice(0, 2);
/** Few rows: finding a control by its name reads the whole page each time. */
const CATALOGUE = CATALOG.filter(({ id }) =>
  ['passage.note', 'passage.tags', 'go.palette', 'brief.export'].includes(id),
);

function Sheet({ onChange }: { readonly onChange: (id: CommandId, keys: readonly string[] | null) => void }) {
  const [userKeys, setUserKeys] = useState<UserKeys>({});
  const commands = applyUserKeys(CATALOGUE, userKeys);
  return (
    <ShortcutSheet
      commands={commands}
      catalogue={CATALOGUE}
      labels={labels}
      isMac={false}
      findConflict={(shortcut, id) => findKeyConflict(shortcut, id, { commands, labels })}
      onChange={(id, keys) => {
        onChange(id, keys);
        const { [id]: _before, ...others } = userKeys;
        setUserKeys(keys === null ? others : { ...others, [id]: keys });
      }}
      onResetAll={() => setUserKeys({})}
      onClose={() => {}}
    />
  );
}

function renderSheet() {
  const onChange = vi.fn<(id: CommandId, keys: readonly string[] | null) => void>();
  render(<Sheet onChange={onChange} />);
  return onChange;
}

const getRow = (name: string) => screen.getByRole('button', { name });

describe('ShortcutSheet', () => {
  it('lists every command and label with its keys', () => {
    renderSheet();
    expect(getRow('Write note: N Change')).toBeTruthy();
    expect(getRow('Search briefs, entities, commands: Ctrl K or Ctrl Shift P Change')).toBeTruthy();
    expect(screen.getByText('Person').closest('li')?.textContent).toContain('1');
  });

  it('takes the next key press as the new key, and gives the focus back', async () => {
    const onChange = renderSheet();
    await userEvent.click(getRow('Write note: N Change'));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'New key for Write note' }));
    await userEvent.keyboard('y');
    expect(onChange).toHaveBeenLastCalledWith('passage.note', ['Y']);
    expect(document.activeElement).toBe(getRow('Write note: Y Change'));
    expect(getRow('Write note: Y Change').closest('li')?.textContent).toContain('changed');
  });

  it('refuses the key of another command or of a label in a sentence, and waits for another', async () => {
    const onChange = renderSheet();
    await userEvent.click(getRow('Write note: N Change'));
    await userEvent.keyboard('t');
    expect(screen.getByRole('alert').textContent).toContain('T already runs “Add tag”.');
    await userEvent.keyboard('1');
    expect(screen.getByRole('alert').textContent).toContain('1 tags the selection as “Person”.');
    await userEvent.keyboard('{Control>}c{/Control}');
    expect(screen.getByRole('alert').textContent).toContain('Mod+C copies and stays that way.');
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
    expect(onChange).toHaveBeenLastCalledWith('passage.note', ['Mod+Shift+M']);
  });

  it('clears a key and resets it', async () => {
    const onChange = renderSheet();
    await userEvent.click(getRow('Add tag: T Change'));
    await userEvent.click(screen.getByRole('button', { name: 'No key' }));
    expect(onChange).toHaveBeenLastCalledWith('passage.tags', []);
    await userEvent.click(getRow('Add tag: no key. Set key'));
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
    expect(onChange).toHaveBeenLastCalledWith('passage.tags', null);
    expect(getRow('Add tag: T Change')).toBeTruthy();
  });

  it('leaves everything as it was on Escape', async () => {
    const onChange = renderSheet();
    await userEvent.click(getRow('Add tag: T Change'));
    await userEvent.keyboard('{Escape}');
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.queryByRole('textbox', { name: /New key/ })).toBeNull();
    expect(document.activeElement).toBe(getRow('Add tag: T Change'));
  });

  it('resets all at once, when there is something to reset', async () => {
    renderSheet();
    const reset = screen.getByRole('button', { name: 'Reset all' });
    expect(reset.hasAttribute('disabled')).toBe(true);
    await userEvent.click(getRow('Add tag: T Change'));
    await userEvent.keyboard('y');
    await userEvent.click(reset);
    expect(getRow('Add tag: T Change')).toBeTruthy();
  });

  it('finds commands by their words', async () => {
    renderSheet();
    const find = screen.getByRole('textbox', { name: 'Find a command' });
    await userEvent.type(find, 'note');
    expect(within(screen.getByRole('dialog')).getAllByRole('listitem')).toHaveLength(1);
    await userEvent.type(find, 'zzz');
    expect(screen.getByText('No command is called like that.')).toBeTruthy();
  });
});
