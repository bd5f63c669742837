import { describe, expect, it } from 'vitest';
import { aCipher, aKeyFile } from '#test/support/encryption.ts';
import { sweepDoublePowerCuts, sweepErrors, sweepPowerCuts } from '#test/support/storage-sweeps.ts';

const cipher = aCipher();
const newKeyFile = await aKeyFile();
const encryption = { cipher, newKeyFile };

describe('every step of a session on an encrypted library', () => {
  it('may be the last one before a power cut, whatever the disk then keeps', async () => {
    const { cases, broken } = await sweepPowerCuts({ step: 1, seeds: [1, 2], encryption });
    expect(broken).toEqual([]);
    expect(cases).toBeGreaterThan(2000);
  });

  it('may be the last one before a power cut that is followed by another during the next opening', async () => {
    const { broken } = await sweepDoublePowerCuts({ step: 2, seeds: [1, 2], encryption });
    expect(broken).toEqual([]);
  });

  it('may fail: what was refused can be sent again, and nothing is doubled or torn', async () => {
    const { broken } = await sweepErrors({ step: 2, seeds: [1], encryption }, [
      'ENOSPC',
      'EIO',
      'EACCES',
      'EROFS',
    ]);
    expect(broken).toEqual([]);
  });
});
