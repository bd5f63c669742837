import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '#core/model/annotation.ts';
import { measureNestingLevels } from '#renderer/features/reader/nesting-levels.ts';
import { measurePassageLevels } from '#renderer/features/reader/passage-levels.ts';
import { compareInText } from '#renderer/state/text-order.ts';
import { anAnnotation } from '#test/support/builders.ts';

const WHOLE = { start: 0, end: 1000 };

function passage(id: string, ...ends: readonly (readonly [start: number, end: number])[]): Annotation {
  const spans = ends.map(([start, end]) => ({
    start,
    end,
    quote: { exact: 'x'.repeat(end - start), prefix: '', suffix: '' },
  }));
  return anAnnotation({ id, spans });
}

function levelsOf(annotations: readonly Annotation[], stretch = WHOLE): Record<string, number> {
  return Object.fromEntries(
    measurePassageLevels(annotations, stretch).map(({ annotation, level }) => [annotation.id, level]),
  );
}

const anyPassages = fc
  .array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 40 }), fc.nat(20), fc.integer({ min: 0, max: 8 })), {
    maxLength: 60,
  })
  .map((rows) =>
    rows
      .map(([start, length, gap, second], index) =>
        passage(
          `p${index}`,
          [start, start + length],
          ...(second > 0 ? ([[start + length + gap, start + length + gap + second]] as const) : []),
        ),
      )
      .sort(compareInText),
  );

describe('measurePassageLevels', () => {
  it('raises a passage above those inside it', () => {
    expect(levelsOf([passage('outer', [0, 20]), passage('inner', [5, 9])])).toEqual({ outer: 1, inner: 0 });
  });

  it('counts what lies in the gap of a discontinuous passage as inside it', () => {
    expect(levelsOf([passage('wide', [0, 5], [30, 35]), passage('gap', [10, 20])])).toEqual({
      wide: 1,
      gap: 0,
    });
  });

  it('leaves out orphans and what the stretch does not reach', () => {
    const orphan = anAnnotation({ id: 'orphan', placement: 'orphan' });
    const passages = [passage('before', [0, 10]), passage('in', [20, 30]), passage('behind', [40, 50])];
    expect(levelsOf([...passages, orphan], { start: 15, end: 40 })).toEqual({ in: 0 });
  });

  it('knows what lies inside a passage beyond the stretch', () => {
    const passages = [passage('outer', [0, 500]), passage('far', [400, 420])];
    expect(levelsOf(passages, { start: 0, end: 50 })).toEqual({ outer: 1 });
  });

  it('is, for any stretch, the part of the whole that reaches into it', () => {
    fc.assert(
      fc.property(anyPassages, fc.nat(350), fc.integer({ min: 1, max: 200 }), (passages, start, length) => {
        const stretch = { start, end: start + length };
        const whole = levelsOf(passages);
        const inside = passages.filter(
          ({ spans }) => (spans[0]?.start ?? 0) < stretch.end && (spans.at(-1)?.end ?? 0) > stretch.start,
        );
        expect(levelsOf(passages, stretch)).toEqual(
          Object.fromEntries(inside.map(({ id }) => [id, whole[id]])),
        );
      }),
    );
  });

  it('is what measuring all extents at once says', () => {
    fc.assert(
      fc.property(anyPassages, (passages) => {
        const extents = passages
          .map(({ id, spans }) => ({ id, start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }))
          .sort((one, other) => one.start - other.start || other.end - one.end);
        const levels = measureNestingLevels(extents);
        expect(levelsOf(passages)).toEqual(Object.fromEntries(extents.map(({ id }, at) => [id, levels[at]])));
      }),
    );
  });
});
