import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitReading, READING_LIMITS, stepZoom, ZOOM_STEPS } from '#core/settings/reading.ts';

describe('stepZoom', () => {
  it.each([
    [100, 'in', 110],
    [100, 'out', 90],
    [105, 'in', 110],
    [105, 'out', 100],
    [300, 'in', 300],
    [50, 'out', 50],
  ] as const)('from %d %s is %d', (percent, direction, expected) => {
    expect(stepZoom(percent, direction)).toBe(expected);
  });

  it('leads from any step to the next and back', () => {
    for (const step of ZOOM_STEPS.slice(0, -1)) expect(stepZoom(stepZoom(step, 'in'), 'out')).toBe(step);
  });
});

describe('limitReading', () => {
  it('keeps any number within its limits, with two digits at most', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const limited = limitReading(value, READING_LIMITS.lineHeight);
        expect(limited).toBeGreaterThanOrEqual(1.2);
        expect(limited).toBeLessThanOrEqual(2.4);
        expect(limited).toBe(Number(limited.toFixed(2)));
      }),
    );
  });
});
