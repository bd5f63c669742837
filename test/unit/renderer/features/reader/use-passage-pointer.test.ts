import { describe, expect, it } from 'vitest';
import { annotationIdSchema } from '#core/model/ids.ts';
import { nextOf } from '#renderer/features/reader/use-passage-pointer.ts';

const small = annotationIdSchema.parse('small');
const middle = annotationIdSchema.parse('middle');
const large = annotationIdSchema.parse('large');
const ids = [small, middle, large];

describe('nextOf', () => {
  it('starts with the smallest', () => {
    expect(nextOf(ids, null)).toBe(small);
    expect(nextOf(ids, annotationIdSchema.parse('elsewhere'))).toBe(small);
  });

  it('goes one out with each further click, and round again', () => {
    expect(nextOf(ids, small)).toBe(middle);
    expect(nextOf(ids, large)).toBe(small);
  });

  it('leaves a single passage active', () => {
    expect(nextOf([middle], middle)).toBe(middle);
  });

  it('finds nothing beside all passages', () => {
    expect(nextOf([], small)).toBeNull();
  });
});
