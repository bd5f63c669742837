import { describe, expect, it } from 'vitest';
import { findCodebookProblems } from '#core/codebook/find-problems.ts';
import { STARTER_CODEBOOKS } from '#core/codebook/starter-codebooks.ts';
import { findYardstick } from '#core/tradecraft/likelihood.ts';

describe('the starter codebooks', () => {
  it('are two, for two kinds of work', () => {
    expect(STARTER_CODEBOOKS.map(({ name }) => name)).toEqual(['Intelligence brief', 'Due diligence']);
  });

  it.each(STARTER_CODEBOOKS.map((codebook) => [codebook.name, codebook] as const))(
    '%s has no problem, of contrast neither',
    (_name, codebook) => {
      expect(findCodebookProblems(codebook)).toEqual([]);
      expect(findYardstick(codebook.yardstick)).toBeDefined();
    },
  );

  it.each(STARTER_CODEBOOKS.map((codebook) => [codebook.name, codebook] as const))(
    '%s has no two labels of one colour, and no type, relation or scheme twice',
    (_name, { labels, entityTypes, relationTypes, markingSchemes }) => {
      for (const values of [
        labels.map(({ light }) => light.ink),
        labels.map(({ dark }) => dark.ink),
        entityTypes.map(({ id }) => String(id)),
        relationTypes.map(({ id }) => String(id)),
        markingSchemes.map(({ id }) => id),
      ])
        expect(new Set(values).size).toBe(values.length);
    },
  );

  it('have what links passages across briefs, which every library needs', () => {
    for (const { relationTypes } of STARTER_CODEBOOKS)
      expect(relationTypes.map(({ id }) => String(id))).toEqual(
        expect.arrayContaining(['corroborates', 'contradicts']),
      );
  });
});
