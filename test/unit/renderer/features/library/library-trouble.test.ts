import { describe, expect, it } from 'vitest';
import { APP_ERROR_CODES } from '#core/app-error.ts';
import { describeTrouble } from '#renderer/features/library/library-trouble.ts';

const NOW = new Date('2026-01-05T12:00:00');

describe('describeTrouble', () => {
  it('says who has a locked library, since when, and offers to look or to take over', () => {
    const { text, ways } = describeTrouble(
      {
        code: 'library-locked',
        message: '',
        details: { host: 'laptop', opened: new Date('2026-01-05T09:30:00').toISOString(), pid: 1 },
      },
      NOW,
    );
    expect(text).toContain('“laptop” since today, 09:30');
    expect(ways.slice(0, 3)).toEqual(['again', 'read-only', 'take-over']);
  });

  it('does not invent an owner that the lock does not name', () => {
    const { text } = describeTrouble({ code: 'library-locked', message: '' }, NOW);
    expect(text).toContain('Somebody else has it open.');
  });

  it.each([
    ['library-newer', 'again'],
    ['library-damaged', 'backups'],
    ['disk-read-only', 'read-only'],
    ['disk-permission', 'read-only'],
    ['disk-full', 'again'],
    ['not-found', 'again'],
  ] as const)('offers first for %s: %s', (code, way) => {
    expect(describeTrouble({ code, message: 'What happened.' }, NOW).ways[0]).toBe(way);
  });

  it('takes over only what is locked, and opens nothing newer for reading', () => {
    for (const code of APP_ERROR_CODES) {
      const { ways } = describeTrouble({ code, message: 'x' }, NOW);
      expect(ways.includes('take-over'), code).toBe(code === 'library-locked');
    }
    expect(describeTrouble({ code: 'library-newer', message: '' }, NOW).ways).not.toContain('read-only');
  });

  it('always has a title, a sentence and a way to another library', () => {
    for (const code of APP_ERROR_CODES) {
      const trouble = describeTrouble({ code, message: 'What happened and what to do.' }, NOW);
      expect(trouble.title, code).not.toBe('');
      expect(trouble.text, code).not.toBe('');
      expect(trouble.ways, code).toEqual(expect.arrayContaining(['choose', 'create', 'again']));
    }
  });
});
