import { describe, expect, it } from 'vitest';
import { chooseEverything, exportChoiceSchema } from '#core/exports/export-choice.ts';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';

describe('exportChoiceSchema', () => {
  it.each(EXPORT_FORMATS.map(({ id }) => id))('takes everything as %s', (formatId) => {
    expect(exportChoiceSchema.safeParse(chooseEverything(formatId)).success).toBe(true);
  });

  it('takes one level per scheme', () => {
    const twice = ['green', 'red'].map((level) => ({ scheme: 'tlp2', level, controls: [] }));
    const parse = (release: unknown) =>
      exportChoiceSchema.safeParse({ ...chooseEverything('csv'), release }).success;
    expect(parse(twice)).toBe(false);
    expect(parse(twice.slice(1))).toBe(true);
  });

  it('refuses what it does not know', () => {
    const choice = { ...chooseEverything('csv'), filter: { colour: ['red'] } };
    expect(exportChoiceSchema.safeParse(choice).success).toBe(false);
  });
});
