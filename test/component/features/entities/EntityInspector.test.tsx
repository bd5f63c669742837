import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { suggestSameEntities } from '#core/entities/suggest-same-entity.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { EntityInspector } from '#renderer/features/entities/EntityInspector.tsx';
import { anEntity } from '#test/support/builders.ts';
import { givenLayout } from '#test/support/given-layout.ts';
import { aMention } from '#test/support/interface-builders.ts';

beforeEach(() => givenLayout());
afterEach(cleanup);

const RUTTE = anEntity({ id: 'rutte', name: 'Mark Rutte', aliases: ['the Secretary General'] });
const SHORT = anEntity({ id: 'short', name: 'Rutte' });
const HONG = anEntity({ id: 'hong', name: 'Hong Jang-won' });
const ABSORBED = anEntity({ id: 'mr', name: 'M. Rutte', mergedInto: 'rutte' });
const ENTITIES = [RUTTE, SHORT, HONG];
const MENTIONS = [
  aMention({ brief: 'kursk', annotation: 'x' }),
  aMention({ brief: 'kursk', annotation: 'y', text: 'The envoy' }),
  aMention({ brief: 'rail', annotation: 'z', entity: 'mr' }),
];

function renderInspector() {
  const handlers = {
    onChange: vi.fn(),
    onNoteChange: vi.fn(),
    onNoteBlur: vi.fn(),
    onOpenMention: vi.fn(),
    onMerge: vi.fn(),
    onSplit: vi.fn(),
    onKeepApart: vi.fn(),
    onSeparate: vi.fn(),
    onDelete: vi.fn(),
    onClose: vi.fn(),
  };
  render(
    <EntityInspector
      entity={RUTTE}
      entities={ENTITIES}
      entityTypes={INTELLIGENCE_CODEBOOK.entityTypes}
      mentionCounts={{ rutte: 3, short: 1 }}
      mentions={MENTIONS}
      suggestions={suggestSameEntities(ENTITIES)}
      mentionTotal={MENTIONS.length}
      isCounting={false}
      absorbed={[ABSORBED]}
      note=""
      {...handlers}
    />,
  );
  return handlers;
}

describe('EntityInspector', () => {
  it('renames, retypes and keeps aliases with commas whole', async () => {
    const { onChange } = renderInspector();
    const name = screen.getByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'M. Rutte{Enter}');
    await userEvent.click(screen.getByRole('button', { name: /Type/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Organization' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Add alias' }), 'Rutte, Mark{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Remove alias the Secretary General' }));
    expect(onChange.mock.calls.flat()).toEqual([
      { name: 'M. Rutte' },
      { type: 'organization' },
      { aliases: ['the Secretary General', 'Rutte, Mark'] },
      { aliases: [] },
    ]);
  });

  it('adds an external id', async () => {
    const { onChange } = renderInspector();
    await userEvent.type(screen.getByRole('textbox', { name: 'Register' }), 'Wikidata');
    await userEvent.type(screen.getByRole('textbox', { name: 'Id' }), 'Q57792{Enter}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      externalIds: [{ source: 'Wikidata', id: 'Q57792', url: '' }],
    });
  });

  it('lists mentions by brief and goes there', async () => {
    const { onOpenMention } = renderInspector();
    const list = screen.getByRole('listbox', { name: 'Mentions' });
    expect(within(list).getAllByRole('option')).toHaveLength(3);
    list.focus();
    await userEvent.keyboard('{End}{Enter}');
    expect(onOpenMention).toHaveBeenCalledExactlyOnceWith(MENTIONS[2]);
  });

  it('splits off marked mentions, of whichever briefs, under a name of their own', async () => {
    const { onSplit } = renderInspector();
    const options = screen.getAllByRole('option');
    for (const option of [options[0], options[2]]) if (option) fireEvent.click(option, { ctrlKey: true });
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(2);
    const name = screen.getByRole('textbox', { name: 'Name of the other entity' });
    await userEvent.clear(name);
    await userEvent.type(name, 'The envoy');
    await userEvent.click(screen.getByRole('button', { name: 'Split off 2 mentions' }));
    expect(onSplit).toHaveBeenCalledExactlyOnceWith({
      name: 'The envoy',
      mentions: [
        { briefId: 'kursk', annotationId: 'x' },
        { briefId: 'rail', annotationId: 'z' },
      ],
    });
  });

  it('suggests who may be the same and why, and merges only after a choice of names', async () => {
    const { onMerge } = renderInspector();
    const same = within(screen.getByRole('region', { name: 'Same entity?' }));
    expect(same.getByRole('listitem').textContent).toContain('Rutteone name is part of the other');
    await userEvent.click(same.getByRole('button', { name: 'Merge with Rutte' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Merge Mark Rutte' }));
    await userEvent.click(dialog.getByRole('radio', { name: /^Rutte/ }));
    expect(onMerge).not.toHaveBeenCalled();
    await userEvent.click(dialog.getByRole('button', { name: 'Merge' }));
    expect(onMerge).toHaveBeenCalledExactlyOnceWith('rutte', 'short');
  });

  it('remembers that a suggestion was wrong', async () => {
    const { onKeepApart } = renderInspector();
    await userEvent.click(screen.getByRole('button', { name: 'Different from Rutte' }));
    expect(onKeepApart).toHaveBeenCalledExactlyOnceWith('short');
  });

  it('shows what was merged into it, with its own mentions, and the way back', async () => {
    const { onSeparate } = renderInspector();
    const absorbed = within(screen.getByRole('region', { name: 'Merged into this' }));
    expect(absorbed.getByRole('listitem').textContent).toContain('M. Rutte1 mention');
    await userEvent.click(absorbed.getByRole('button', { name: 'Separate M. Rutte again' }));
    expect(onSeparate).toHaveBeenCalledExactlyOnceWith('mr');
  });

  it('merges with any other entity', async () => {
    const { onMerge } = renderInspector();
    await userEvent.click(screen.getByRole('button', { name: 'Merge with another…' }));
    expect(screen.getByRole('button', { name: 'Merge' }).hasAttribute('disabled')).toBe(true);
    await userEvent.type(screen.getByRole('combobox', { name: 'Entity' }), 'hong{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Merge' }));
    expect(onMerge).toHaveBeenCalledExactlyOnceWith('hong', 'rutte');
  });
});
