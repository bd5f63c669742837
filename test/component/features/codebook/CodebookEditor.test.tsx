import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Codebook } from '#core/model/codebook.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { CodebookEditor, type LabelReplacements } from '#renderer/features/codebook/CodebookEditor.tsx';

afterEach(cleanup);

/** Few rows: finding a control by its name reads the whole page each time. */
const CODEBOOK: Codebook = {
  ...INTELLIGENCE_CODEBOOK,
  labels: INTELLIGENCE_CODEBOOK.labels.filter(({ id }) => ['person', 'event', 'gap'].includes(id)),
  relationTypes: INTELLIGENCE_CODEBOOK.relationTypes.filter(({ id }) =>
    ['commands', 'supplies'].includes(id),
  ),
  markingSchemes: ['House', 'Other'].map((name) => ({
    id: name.toLowerCase(),
    name,
    levels: [
      { id: 'open', banner: `${name} OPEN`, portion: 'O' },
      { id: 'closed', banner: `${name} CLOSED`, portion: 'C' },
    ],
  })),
};

function renderEditor(imported: Codebook | null = null) {
  const onSave = vi.fn<(codebook: Codebook, replacements: LabelReplacements) => void>();
  const onExport = vi.fn();
  render(
    <CodebookEditor
      codebook={CODEBOOK}
      usage={{ labels: { person: 12 }, relationTypes: { commands: 1 } }}
      onSave={onSave}
      onImport={() => Promise.resolve(imported)}
      onExport={onExport}
      onClose={() => {}}
    />,
  );
  const save = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    return onSave.mock.lastCall;
  };
  return { save, onSave, onExport };
}

async function retype(name: string | RegExp, text: string) {
  const field = screen.getByRole('textbox', { name });
  await userEvent.clear(field);
  if (text !== '') await userEvent.type(field, text);
}

function getLabelName() {
  const [, name] = screen.getAllByRole('textbox', { name: 'Name' });
  return name;
}

describe('CodebookEditor', () => {
  it('changes a label and saves the whole at once', async () => {
    const { save, onSave } = renderEditor();
    await userEvent.click(screen.getByRole('option', { name: /^Event/ }));
    const name = getLabelName();
    if (name) await userEvent.type(name, 's');
    expect(onSave).not.toHaveBeenCalled();
    const saved = await save();
    expect(saved?.[0].labels.map((label) => label.name)).toContain('Events');
    expect(saved?.[1].size).toBe(0);
  });

  it('refuses a key that another label has, and one that runs a command', async () => {
    renderEditor();
    await retype('Key', '5');
    expect(screen.getByRole('status').textContent).toContain('The key 5 tags both “Person” and “Event”.');
    expect(screen.getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(true);
    await retype('Key', 'j');
    expect(screen.getByRole('status').textContent).toContain('already runs “Next passage”');
    await retype('Key', '0');
    expect(screen.getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(false);
  });

  it('warns of poor contrast in the theme where it is', () => {
    renderEditor();
    fireEvent.change(screen.getByLabelText('Ground, light'), { target: { value: '#444444' } });
    const problems = within(screen.getByRole('list', { name: 'Problems of this label' }));
    expect(problems.getByRole('listitem').textContent).toContain('In the light theme, text on the tint');
    expect(screen.getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(false);
  });

  it('adds, moves and removes a label that nobody uses', async () => {
    const { save } = renderEditor();
    await userEvent.click(screen.getByRole('button', { name: 'Add label' }));
    await userEvent.click(screen.getByRole('button', { name: 'Move up' }));
    await userEvent.click(screen.getByRole('option', { name: /^Gap/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove Gap' }));
    const names = (await save())?.[0].labels.map((label) => label.name);
    expect(names?.at(-1)).toBe('New label');
    expect(names).not.toContain('Gap');
  });

  it('asks what becomes of the passages of a label in use', async () => {
    const { save } = renderEditor();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Person' }));
    const question = within(screen.getByRole('alertdialog', { name: 'Remove Person' }));
    await userEvent.click(question.getByRole('button', { name: /12 passages have this label/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Becomes Event' }));
    await userEvent.click(question.getByRole('button', { name: 'Remove' }));
    const saved = await save();
    expect(saved?.[0].labels.map(({ id }) => id)).not.toContain('person');
    expect([...(saved?.[1] ?? [])]).toEqual([['person', 'event']]);
  });

  it('edits relation types and keeps those in use', async () => {
    const { save } = renderEditor();
    await userEvent.click(screen.getByRole('tab', { name: 'Relations' }));
    expect(screen.getByRole('button', { name: 'commands is in use' }).hasAttribute('disabled')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Remove supplies' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add relation type' }));
    const names = (await save())?.[0].relationTypes.map(({ name }) => name);
    expect(names).not.toContain('supplies');
    expect(names?.at(-1)).toBe('related to');
  });

  it('changes yardstick and marking schemes', async () => {
    const { save } = renderEditor();
    await userEvent.click(screen.getByRole('tab', { name: 'Scales and markings' }));
    await userEvent.click(screen.getByRole('button', { name: /Likelihood/ }));
    await userEvent.click(screen.getByRole('option', { name: /PHIA/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove scheme Other' }));
    await userEvent.click(screen.getByRole('button', { name: 'More restrictive: House OPEN' }));
    const saved = (await save())?.[0];
    expect(saved?.yardstick).toBe('phia');
    expect(saved?.markingSchemes.map(({ id }) => id)).toEqual(['house']);
    expect(saved?.markingSchemes[0]?.levels[0]?.banner).toBe('House CLOSED');
  });

  it('refuses what has no name', async () => {
    renderEditor();
    const name = getLabelName();
    if (name) await userEvent.clear(name);
    expect(screen.getByRole('status').textContent).toContain('Everything needs a name.');
  });

  it('takes an imported codebook as a draft and exports what is on the screen', async () => {
    const { save, onExport } = renderEditor({ ...INTELLIGENCE_CODEBOOK, name: 'Due diligence' });
    await userEvent.click(screen.getByRole('button', { name: 'Import…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Export…' }));
    expect(onExport.mock.lastCall?.[0].name).toBe('Due diligence');
    expect((await save())?.[0].name).toBe('Due diligence');
  });
});
