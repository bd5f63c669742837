import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LabelMoves } from '#core/codebook/label-moves.ts';
import { CATALOG } from '#core/commands/catalog.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { CodebookEditor } from '#renderer/features/codebook/CodebookEditor.tsx';

afterEach(cleanup);

/** Has no label “Person”, which is in use. */
const STARTER: Codebook = {
  ...INTELLIGENCE_CODEBOOK,
  name: 'Starter',
  labels: INTELLIGENCE_CODEBOOK.labels.filter(({ id }) => ['event', 'gap'].includes(id)),
  entityTypes: INTELLIGENCE_CODEBOOK.entityTypes.slice(0, 8),
  relationTypes: [],
  markingSchemes: [],
};

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
  const onSave = vi.fn<(codebook: Codebook, moves: LabelMoves) => void>();
  const onExport = vi.fn();
  const onClose = vi.fn();
  render(
    <CodebookEditor
      codebook={CODEBOOK}
      usage={{
        labels: { person: 12 },
        labelBriefs: {},
        relationTypes: { commands: 1 },
        entityTypes: { location: 2 },
        levels: { 'house/closed': 1 },
      }}
      commands={CATALOG}
      starters={[STARTER]}
      onSave={onSave}
      onImport={() => Promise.resolve(imported)}
      onExport={onExport}
      onClose={onClose}
    />,
  );
  const save = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    return onSave.mock.lastCall;
  };
  return { save, onSave, onExport, onClose };
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
    expect([...(saved?.[1] ?? [])]).toEqual([['person', { kind: 'relabel', to: 'event', tag: 'Person' }]]);
  });

  it('lets the passages go without a tag, or go altogether', async () => {
    const { save } = renderEditor();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Person' }));
    const question = within(screen.getByRole('alertdialog', { name: 'Remove Person' }));
    await userEvent.click(question.getByRole('checkbox', { name: 'Keep “Person” as a tag' }));
    await userEvent.click(question.getByRole('button', { name: 'Remove' }));
    expect((await save())?.[1].get(CODEBOOK.labels[0]?.id ?? never())).toMatchObject({ tag: null });
  });

  it('sends passages on when the label that they went to goes as well', async () => {
    const { save } = renderEditor();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Person' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(screen.getByRole('option', { name: /^Event/ }).textContent).toContain('12');
    await userEvent.click(screen.getByRole('button', { name: 'Remove Event' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect([...((await save())?.[1] ?? [])].map(([from, move]) => [from, { ...move }])).toEqual([
      ['person', { kind: 'relabel', to: 'gap', tag: 'Person' }],
      ['event', { kind: 'relabel', to: 'gap', tag: 'Event' }],
    ]);
  });

  it('edits entity types and keeps those in use', async () => {
    const { save } = renderEditor();
    await userEvent.click(screen.getByRole('tab', { name: 'Entity types' }));
    expect(screen.getByRole('button', { name: 'Location is in use' }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('button', { name: 'Person is in use' }).hasAttribute('disabled')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Facility' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add entity type' }));
    await retype('Name of New type', 'Vessel');
    const names = (await save())?.[0].entityTypes.map(({ name }) => name);
    expect(names).not.toContain('Facility');
    expect(names?.at(-1)).toBe('Vessel');
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

  it('keeps schemes and levels in use, and adds known ones and lists of one’s own', async () => {
    const { save } = renderEditor();
    await userEvent.click(screen.getByRole('tab', { name: 'Scales and markings' }));
    for (const name of ['House is in use', 'House CLOSED is in use'])
      expect(screen.getByRole('button', { name }).hasAttribute('disabled')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Add marking scheme' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'NATO classification' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add marking scheme' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'A list of your own' }));
    await userEvent.click(screen.getByRole('button', { name: 'Offer Other earlier' }));
    const schemes = (await save())?.[0].markingSchemes.map(({ id }) => id);
    expect(schemes).toEqual(['other', 'house', 'nato', 'own-scheme']);
  });

  it('shows what an imported codebook changes, and takes it as a draft', async () => {
    const { save, onExport } = renderEditor({ ...CODEBOOK, name: 'Field work' });
    await userEvent.click(screen.getByRole('button', { name: 'Import…' }));
    const preview = within(screen.getByRole('dialog', { name: 'Use the codebook “Field work”' }));
    expect(preview.getByRole('listitem').textContent).toContain(
      'Codebook Field work: was called “Intelligence brief”',
    );
    await userEvent.click(preview.getByRole('button', { name: 'Use it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Export…' }));
    expect(onExport.mock.lastCall?.[0].name).toBe('Field work');
    expect((await save())?.[0].name).toBe('Field work');
  });

  it('asks where the passages go that have a label the starter lacks, and keeps what is in use', async () => {
    const { save } = renderEditor();
    await userEvent.click(screen.getByRole('button', { name: 'Starters' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Starter' }));
    const preview = within(screen.getByRole('dialog', { name: 'Use the codebook “Starter”' }));
    expect(preview.getByText(/Kept because the library uses it/).textContent).toContain('commands, House');
    await userEvent.click(preview.getByRole('button', { name: /Passages with the label Person/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Becomes Gap' }));
    await userEvent.click(preview.getByRole('button', { name: 'Use it' }));
    const [codebook, moves] = (await save()) ?? never();
    expect([...moves]).toEqual([['person', { kind: 'relabel', to: 'gap', tag: 'Person' }]]);
    expect(codebook.relationTypes.map(({ id }) => String(id))).toEqual(['commands']);
  });

  it('says that a codebook is the one there is', async () => {
    renderEditor(CODEBOOK);
    await userEvent.click(screen.getByRole('button', { name: 'Import…' }));
    const preview = within(screen.getByRole('dialog', { name: /^Use the codebook/ }));
    expect(preview.getByText(/Nothing: this is the codebook that the library has/)).toBeTruthy();
    expect(preview.getByRole('button', { name: 'Use it' }).hasAttribute('disabled')).toBe(true);
  });

  it('asks before changes are thrown away, and closes at once without any', async () => {
    const { onClose } = renderEditor();
    await retype('Key', '0');
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Go on editing' }));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

function never(): never {
  throw new Error('The test has nothing to look at.');
}
