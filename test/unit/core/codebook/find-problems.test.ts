import { describe, expect, it } from 'vitest';
import { contrastRatio } from '#core/codebook/contrast.ts';
import { findCodebookProblems } from '#core/codebook/find-problems.ts';
import { type Codebook, codebookSchema } from '#core/model/codebook.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';

function withLabel(changes: object): Codebook {
  const [first, ...rest] = INTELLIGENCE_CODEBOOK.labels;
  return codebookSchema.parse({ ...INTELLIGENCE_CODEBOOK, labels: [{ ...first, ...changes }, ...rest] });
}

function messages(codebook: Codebook): string[] {
  return findCodebookProblems(codebook).map(({ severity, message }) => `${severity}: ${message}`);
}

describe('findCodebookProblems', () => {
  it('finds nothing wrong with the starter codebook', () => {
    expect(messages(INTELLIGENCE_CODEBOOK)).toEqual([]);
  });

  it('refuses one key for two labels', () => {
    expect(messages(withLabel({ shortcut: '2' }))[0]).toBe(
      'error: The key 2 tags both “Person” and “Organization”.',
    );
  });

  it('refuses a key that runs a command', () => {
    expect(messages(withLabel({ shortcut: 'e' }))).toEqual([
      'error: The key e already runs “Choose entity”.',
    ]);
  });

  it('refuses an entity type that is not there', () => {
    expect(messages(withLabel({ entityType: 'vessel' }))).toEqual([
      'error: The entity type of “Person” is not in this codebook.',
    ]);
  });

  it('refuses two labels of one name', () => {
    expect(messages(withLabel({ name: 'ORGANIZATION' }))).toEqual([
      'error: Two labels are called “organization”.',
    ]);
  });

  it('warns of poor contrast in the theme where it is', () => {
    const warnings = messages(withLabel({ dark: { ink: '#303030', tint: '#dddddd' } }));
    expect(warnings).toHaveLength(2);
    expect(warnings.every((message) => message.startsWith('warning: In the dark theme'))).toBe(true);
  });
});

describe('contrastRatio', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
  ])('of %s on %s is %d', (first, second, expected) => {
    expect(contrastRatio(first, second)).toBeCloseTo(expected, 2);
    expect(contrastRatio(second, first)).toBeCloseTo(expected, 2);
  });
});
