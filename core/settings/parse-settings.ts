import { CATALOG } from '../commands/catalog.ts';
import { settleUserKeys } from '../commands/user-keys.ts';
import { type Settings, settingsSchema } from './settings.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** A sentence for everything that could not be used; empty when all was well. */
  readonly problems: readonly string[];
}

/** What each setting is called where a person sets it. */
const NAMES: Readonly<Partial<Record<keyof Settings, string>>> = {
  author: 'your name',
  theme: 'the theme',
  tabs: 'the open briefs',
  readerFontSizePx: 'the size of the text',
  readerFont: 'the reading font',
  readerMeasureEm: 'the width of the text',
  readerLineHeight: 'the line spacing',
  zoomPercent: 'the zoom',
  userKeys: 'your keyboard shortcuts',
  windowBounds: 'the place of the window',
};

/**
 * Reads what a settings file holds. Each value that cannot be used gives way to its default and is named, so that a
 * slip in one line costs that line; fields that this version does not know are passed over.
 */
export function parseSettings(value: unknown): ReadSettings {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      settings: settingsSchema.parse({}),
      problems: ['The settings file could not be read. The default settings are used.'],
    };
  const settings = settingsSchema.parse(value);
  const given = new Map<string, unknown>(Object.entries(value));
  const lost = Object.entries(settings)
    .filter(([name, used]) => given.has(name) && !isSame(given.get(name), used))
    .map(([name]) => nameSetting(name));
  const keys = settleUserKeys(CATALOG, settings.userKeys);
  return {
    settings: { ...settings, userKeys: keys.userKeys },
    problems: [
      ...(lost.length === 0
        ? []
        : [`Some settings could not be used; the defaults are in force for: ${lost.join(', ')}.`]),
      ...keys.problems,
    ],
  };
}

function nameSetting(name: string): string {
  return new Map(Object.entries(NAMES)).get(name) ?? name;
}

/** Values of a settings file are plain JSON, and a schema that accepts one keeps its order. */
function isSame(given: unknown, used: unknown): boolean {
  return JSON.stringify(given) === JSON.stringify(used);
}
