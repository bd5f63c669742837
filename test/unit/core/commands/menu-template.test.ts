import { describe, expect, it } from 'vitest';
import { CATALOG } from '#core/commands/catalog.ts';
import { buildMenus, toAccelerator } from '#core/commands/menu-template.ts';

const NOTHING = { enabledCommands: new Set<string>(), undoLabel: null, redoLabel: null, userKeys: {} };

describe('buildMenus', () => {
  it('lists every command of the catalogue that belongs in a menu', () => {
    const listed = buildMenus(NOTHING).flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === 'command' ? [entry.id] : [])),
    );
    expect(listed.toSorted()).toEqual(
      CATALOG.filter(({ menu }) => menu !== undefined)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('says what Undo would undo', () => {
    const edit = buildMenus({ ...NOTHING, undoLabel: 'Tag as Person' }).find(({ title }) => title === 'Edit');
    expect(edit?.entries[0]).toMatchObject({
      id: 'edit.undo',
      label: 'Undo Tag as Person',
      isEnabled: false,
    });
  });

  it('enables what the window reports', () => {
    const menus = buildMenus({ ...NOTHING, enabledCommands: new Set(['brief.export']) });
    const entries = menus.flatMap((menu) => menu.entries);
    const enabled = entries.flatMap((entry) =>
      entry.kind === 'command' && entry.isEnabled ? [entry.id] : [],
    );
    expect(enabled).toEqual(['brief.export']);
  });

  it('shows the keys that a person has set', () => {
    const menus = buildMenus({
      ...NOTHING,
      userKeys: { 'brief.export': ['Mod+Shift+E', 'Mod+J'], 'brief.import': [] },
    });
    const file = menus.find(({ title }) => title === 'File');
    const accelerators = file?.entries.flatMap((entry) =>
      entry.kind === 'command' ? [[entry.id, entry.accelerator]] : [],
    );
    expect(accelerators).toContainEqual(['brief.export', 'CmdOrCtrl+Shift+E']);
    expect(accelerators).toContainEqual(['brief.import', undefined]);
  });

  it('puts a separator between groups and none at the start', () => {
    for (const { entries } of buildMenus(NOTHING)) {
      expect(entries[0]?.kind).not.toBe('separator');
      const doubled = entries.some(
        (entry, index) => entry.kind === 'separator' && entries[index + 1]?.kind === 'separator',
      );
      expect(doubled).toBe(false);
    }
  });
});

describe('toAccelerator', () => {
  it.each([
    ['Mod+O', 'CmdOrCtrl+O'],
    ['Mod++', 'CmdOrCtrl+Plus'],
    ['Alt+1', 'Alt+1'],
    ['F6', 'F6'],
    ['Shift+F3', 'Shift+F3'],
    ['J', undefined],
    ['Enter', undefined],
    [undefined, undefined],
  ])('%s becomes %s', (key, expected) => {
    expect(toAccelerator(key)).toBe(expected);
  });
});
