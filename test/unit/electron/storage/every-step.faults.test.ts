import { describe, expect, it } from 'vitest';
import { sweepDoublePowerCuts, sweepErrors, sweepPowerCuts } from '#test/support/storage-sweeps.ts';

describe('every step of a session', () => {
  it('may be the last one before a power cut, whatever the disk then keeps', async () => {
    const { cases, broken } = await sweepPowerCuts({ step: 1, seeds: [1, 2, 3, 4] });
    expect(broken).toEqual([]);
    expect(cases).toBeGreaterThan(3000);
  });

  it('may be the last one before a power cut that is followed by another during the next opening', async () => {
    const { broken } = await sweepDoublePowerCuts({ step: 1, seeds: [1, 2] });
    expect(broken).toEqual([]);
  });

  it('may fail: what was refused can be sent again, and nothing is doubled or torn', async () => {
    const { broken } = await sweepErrors({ step: 1, seeds: [1, 2] }, ['ENOSPC', 'EIO', 'EACCES', 'EROFS']);
    expect(broken).toEqual([]);
  });
});
