import { describe, expect, it } from 'vitest';
import { CATALOG } from '#core/commands/catalog.ts';
import { applyUserKeys } from '#core/commands/user-keys.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { type FocusPlace, findKeyMeaning, type KeyboardFacts } from '#renderer/app/keyboard.ts';

const FACTS: KeyboardFacts = {
  isMac: false,
  commands: CATALOG,
  enabledCommands: new Set(CATALOG.map(({ id }) => id)),
  codebook: INTELLIGENCE_CODEBOOK,
};

function press(key: string, modifiers: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const none = {
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    code: '',
  };
  return { ...none, key, ...modifiers } as KeyboardEvent;
}

function meaningOf(event: KeyboardEvent, place: FocusPlace, facts = FACTS): string | undefined {
  const meaning = findKeyMeaning(event, place, facts);
  if (meaning === undefined || meaning.kind === 'escape') return meaning?.kind;
  return meaning.kind === 'command' ? meaning.id : `label ${meaning.label.name}`;
}

describe('findKeyMeaning', () => {
  it.each([
    ['a label key in the text tags', press('1'), 'reader', 'label Person'],
    ['the same key in a field is typing', press('1'), 'typing', undefined],
    ['and on a control it is left to the control', press('1'), 'elsewhere', undefined],
    ['Enter in the text edits the passage', press('Enter'), 'reader', 'passage.edit'],
    ['Enter on a button presses the button', press('Enter'), 'elsewhere', undefined],
    ['F3 works while typing', press('F3'), 'typing', 'find.next'],
    ['and back with Shift', press('F3', { shiftKey: true }), 'typing', 'find.previous'],
    ['Mod+K works while typing', press('k', { ctrlKey: true }), 'typing', 'go.palette'],
    ['? works on a control', press('?', { shiftKey: true }), 'elsewhere', 'help.shortcuts'],
    ['? is typing in a field', press('?', { shiftKey: true }), 'typing', undefined],
    ['Escape is reported everywhere', press('Escape'), 'typing', 'escape'],
    ['a key that composes a character means nothing', press('1', { isComposing: true }), 'reader', undefined],
    ['Alt+J moves an edge from the text', press('j', { altKey: true }), 'reader', 'span.start-word-forward'],
    ['and types a character in a field', press('j', { altKey: true }), 'typing', undefined],
    ['as does Alt+Shift+J', press('J', { altKey: true, shiftKey: true }), 'typing', undefined],
    ['and Alt+2, which sets the confidence elsewhere', press('2', { altKey: true }), 'typing', undefined],
    ['an unknown key means nothing', press('ä'), 'reader', undefined],
  ] as const)('%s', (_why, event, place, expected) => {
    expect(meaningOf(event, place)).toBe(expected);
  });

  it('leaves a command alone that cannot run now', () => {
    const facts = { ...FACTS, enabledCommands: new Set<string>() };
    expect(meaningOf(press('k', { ctrlKey: true }), 'reader', facts)).toBeUndefined();
  });

  it('knows the keys that a person has set, and no longer those that were given up', () => {
    const commands = applyUserKeys(CATALOG, { 'passage.note': ['Y'] });
    const facts = { ...FACTS, commands };
    expect(meaningOf(press('y'), 'reader', facts)).toBe('passage.note');
    expect(meaningOf(press('n'), 'reader', facts)).toBeUndefined();
  });

  it('leaves what the native menu shows to the native menu on macOS', () => {
    const facts = { ...FACTS, isMac: true };
    expect(meaningOf(press('k', { metaKey: true }), 'reader', facts)).toBeUndefined();
    expect(meaningOf(press('j'), 'reader', facts)).toBe('go.next-annotation');
  });
});
