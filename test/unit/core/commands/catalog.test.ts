import { describe, expect, it } from 'vitest';
import { CATALOG, findCommand } from '#core/commands/catalog.ts';
import { CONTEXTS } from '#core/commands/command.ts';

describe('the command catalogue', () => {
  it('names each command once', () => {
    const ids = CATALOG.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives no key to two commands', () => {
    const keys = CATALOG.flatMap((command) => command.keys.map((key) => key.toLowerCase()));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('leaves the digits to the labels of the codebook', () => {
    const keys: readonly string[] = CATALOG.flatMap((command) => command.keys);
    expect(keys.filter((key) => /^[0-9]$/.test(key))).toEqual([]);
  });

  it('spells keys in one way: modifiers first, Mod before Alt before Shift', () => {
    const keys: readonly string[] = CATALOG.flatMap((command) => command.keys);
    const form =
      /^Ctrl\+(Shift\+)?Tab$|^(Mod\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|F\d+|[,=+?-]|Enter|Delete|Backspace|Arrow(Up|Down)|Page(Up|Down))$/;
    expect(keys.filter((key) => !form.test(key))).toEqual([]);
  });

  it('needs only states that the window reports', () => {
    const needs = CATALOG.flatMap((command): readonly string[] => command.needs);
    expect(needs.filter((need) => !CONTEXTS.some((context) => context === need))).toEqual([]);
  });

  it('finds a command by its id, and nothing for an unknown one', () => {
    expect(findCommand('edit.undo')?.title).toBe('Undo');
    expect(findCommand('edit.unknown')).toBeUndefined();
  });
});
