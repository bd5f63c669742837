import { describe, expect, it } from 'vitest';
import { CATALOG } from '#core/commands/catalog.ts';
import { applyUserKeys, findKeyConflict, settleUserKeys, userKeysSchema } from '#core/commands/user-keys.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';

const { labels } = INTELLIGENCE_CODEBOOK;

function keysOf(userKeys: Record<string, string[]>, id: string): readonly string[] | undefined {
  return applyUserKeys(CATALOG, userKeys).find((command) => command.id === id)?.keys;
}

describe('applyUserKeys', () => {
  it('puts a person’s keys in place of the catalogue’s', () => {
    expect(keysOf({ 'passage.note': ['Mod+M'] }, 'passage.note')).toEqual(['Mod+M']);
  });

  it('lets a command be without a key', () => {
    expect(keysOf({ 'passage.note': [] }, 'passage.note')).toEqual([]);
  });

  it('leaves the others as they are, and knows no command of another version', () => {
    expect(applyUserKeys(CATALOG, { 'future.command': ['Mod+M'] })).toEqual(CATALOG);
  });
});

describe('findKeyConflict', () => {
  const use = { commands: CATALOG, labels };

  it.each([
    ['another command', 'Mod+K', 'Mod+K already runs “Search briefs, entities, commands”.'],
    ['another command, in small letters', 'n', 'n already runs “Write note”.'],
    ['a label', '1', '1 tags the selection as “Person”.'],
  ])('names %s', (_what, shortcut, expected) => {
    expect(findKeyConflict(shortcut, 'brief.export', use)).toContain(expected);
  });

  it('finds no conflict of a command with itself, nor for a free key', () => {
    expect(findKeyConflict('N', 'passage.note', use)).toBeNull();
    expect(findKeyConflict('Mod+Alt+9', 'passage.note', use)).toBeNull();
  });

  it('sees the keys that a person has set, and no longer those that were given up', () => {
    const commands = applyUserKeys(CATALOG, { 'passage.note': ['Mod+M'] });
    expect(findKeyConflict('N', 'brief.export', { commands, labels })).toBeNull();
    expect(findKeyConflict('Mod+M', 'brief.export', { commands, labels })).toContain('Write note');
  });
});

describe('settleUserKeys', () => {
  it('takes keys that are free as they are', () => {
    const userKeys = { 'passage.note': ['Mod+M'], 'passage.tags': [] };
    expect(settleUserKeys(CATALOG, userKeys)).toEqual({ userKeys, problems: [] });
  });

  it('prefers what a person has set to the catalogue', () => {
    const { userKeys, problems } = settleUserKeys(CATALOG, { 'passage.tags': ['N'] });
    expect(userKeys).toEqual({ 'passage.tags': ['N'], 'passage.note': [] });
    expect(problems).toEqual(['The key N of “Write note” already runs “Add tag”.']);
  });

  it('gives a key that was set twice to the first, and leaves every key with one meaning', () => {
    const { userKeys } = settleUserKeys(CATALOG, {
      'passage.note': ['Mod+M'],
      'passage.tags': ['mod+m', 'Y'],
    });
    const keys = applyUserKeys(CATALOG, userKeys).flatMap((command) =>
      command.keys.map((key) => key.toLowerCase()),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(userKeys['passage.note']).toEqual(['Mod+M']);
    expect(userKeys['passage.tags']).toEqual(['Y']);
  });

  it('finds nothing to settle in the catalogue itself', () => {
    expect(settleUserKeys(CATALOG, {})).toEqual({ userKeys: {}, problems: [] });
  });
});

describe('userKeysSchema', () => {
  it.each([
    [{ 'passage.note': ['Mod+M'] }, true],
    [{ 'passage.note': [] }, true],
    [{ 'passage.note': ['Control+M'] }, false],
    [{ 'passage.note': 'Mod+M' }, false],
    [['Mod+M'], false],
  ])('%j is readable: %s', (value, isReadable) => {
    expect(userKeysSchema.safeParse(value).success).toBe(isReadable);
  });
});
