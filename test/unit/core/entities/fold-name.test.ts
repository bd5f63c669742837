import { describe, expect, it } from 'vitest';
import { foldName } from '#core/entities/fold-name.ts';

describe('foldName', () => {
  it.each([
    ['Yoon Suk-yeol', 'yoon suk yeol'],
    ['  Lech   Wałęsa ', 'lech walesa'],
    ['U.S. Navy', 'u s navy'],
    ['Société Générale', 'societe generale'],
    ['Straße 7', 'strasse 7'],
    ['—', ''],
  ])('compares %s as “%s”', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});
