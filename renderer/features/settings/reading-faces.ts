import type { ReadingFont } from '#core/settings/reading.ts';

/** What a reading font is in CSS; absent is the reader's own face. */
export const READING_FACES: Readonly<Partial<Record<ReadingFont, string>>> = {
  sans: 'var(--font-ui)',
  system: 'system-ui, sans-serif',
  monospace: 'var(--font-mono)',
};
