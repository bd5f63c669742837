import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratePassphrase, SHORTEST_PASSPHRASE } from '#core/encryption/rate-passphrase.ts';

describe('ratePassphrase', () => {
  it.each([
    ['', 'too-short'],
    ['Tr0ub4dor&3', 'too-short'],
    ['correcthorse', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['abcabcabcabcabcabcabcabcabc', 'weak'],
    ['seven lamps under', 'fair'],
    ['seven lamps under a quiet bridge', 'strong'],
    ['七つのランプが静かな橋の下で揺れていた', 'fair'],
  ])('calls “%s” %s', (passphrase, strength) => {
    expect(ratePassphrase(passphrase).strength).toBe(strength);
  });

  it('says how many characters are missing', () => {
    expect(ratePassphrase('lamps').hint).toBe('At least 12 characters: 7 more.');
  });

  it('never calls a shorter beginning better than the whole', () => {
    const order = ['too-short', 'weak', 'fair', 'strong'];
    const rank = (text: string) => order.indexOf(ratePassphrase(text).strength);
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 10 }), (start, more) => {
        expect(rank(start)).toBeLessThanOrEqual(rank(start + more));
      }),
    );
  });

  it('refuses exactly what the contract refuses', () => {
    expect(ratePassphrase('x'.repeat(SHORTEST_PASSPHRASE - 1)).strength).toBe('too-short');
    expect(ratePassphrase('x'.repeat(SHORTEST_PASSPHRASE)).strength).not.toBe('too-short');
  });
});
