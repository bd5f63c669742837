import { describe, expect, it } from 'vitest';
import { makeMachineNames } from '#core/formats/machine-names.ts';

describe('makeMachineNames', () => {
  it('keeps what fits and makes the rest fit, no two alike', () => {
    expect([...makeMachineNames(['person', 'unit.air', 'unit_air', 'unit air', 'person']).entries()]).toEqual(
      [
        ['person', 'person'],
        ['unit.air', 'unit_air'],
        ['unit_air', 'unit_air-2'],
        ['unit air', 'unit_air-3'],
      ],
    );
  });
});
