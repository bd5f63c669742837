import { describe, expect, it } from 'vitest';
import { parseSettings } from '#core/settings/parse-settings.ts';
import { settingsSchema } from '#core/settings/settings.ts';

const DEFAULTS = settingsSchema.parse({});

describe('parseSettings', () => {
  it('gives the defaults to an empty file without a word', () => {
    expect(parseSettings({})).toEqual({ settings: DEFAULTS, problems: [] });
  });

  it('reads back what it gave', () => {
    const settings = settingsSchema.parse({
      author: 'A. Analyst',
      readerFont: 'sans',
      zoomPercent: 125,
      tabs: [{ briefId: 'brief-1', topOffset: 120, activeAnnotationId: null }],
      userKeys: { 'passage.note': ['Mod+M'] },
      windowBounds: { x: 0, y: 0, width: 800, height: 600, isMaximized: false },
    });
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, problems: [] });
  });

  it.each([undefined, null, 'text', 7, []])('says that %j is no settings file', (value) => {
    const { settings, problems } = parseSettings(value);
    expect(settings).toEqual(DEFAULTS);
    expect(problems).toEqual(['The settings file could not be read. The default settings are used.']);
  });

  it('replaces only what cannot be used, and names it', () => {
    const { settings, problems } = parseSettings({
      author: 'A. Analyst',
      readerFontSizePx: 90,
      theme: 'blue',
      isLibraryPaneOpen: false,
    });
    expect(settings).toMatchObject({
      author: 'A. Analyst',
      readerFontSizePx: 17.5,
      theme: 'system',
      isLibraryPaneOpen: false,
    });
    expect(problems).toEqual([
      'Some settings could not be used; the defaults are in force for: the theme, the size of the text.',
    ]);
  });

  it('says when shortcuts cannot be read, and when two commands want one key', () => {
    expect(parseSettings({ userKeys: { 'passage.note': ['Hyper+M'] } }).problems).toEqual([
      'Some settings could not be used; the defaults are in force for: your keyboard shortcuts.',
    ]);
    const clash = parseSettings({ userKeys: { 'passage.tags': ['N'] } });
    expect(clash.problems).toEqual(['The key N of “Write note” already runs “Add tag”.']);
    expect(parseSettings(clash.settings).problems).toEqual([]);
  });

  it('passes over fields of another version', () => {
    expect(parseSettings({ somethingNew: true })).toEqual({ settings: DEFAULTS, problems: [] });
  });
});
