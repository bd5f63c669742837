import { describe, expect, it } from 'vitest';
import { resolveEntity } from '#core/entities/resolve-entity.ts';
import { entityIdSchema } from '#core/model/ids.ts';
import { anEntity } from '#test/support/builders.ts';

const id = (text: string) => entityIdSchema.parse(text);

function registry(redirects: Readonly<Record<string, string | null>>) {
  return new Map(
    Object.entries(redirects).map(([from, mergedInto]) => [id(from), anEntity({ id: from, mergedInto })]),
  );
}

describe('resolveEntity', () => {
  it('gives an entity that was not merged', () => {
    expect(resolveEntity(registry({ a: null }), id('a'))?.id).toBe('a');
  });

  it('follows redirects to the end', () => {
    expect(resolveEntity(registry({ a: 'b', b: 'c', c: null }), id('a'))?.id).toBe('c');
  });

  it.each([
    ['a ring of two', { a: 'b', b: 'a' }, 'b'],
    ['itself', { a: 'a' }, 'a'],
    ['a ring behind a tail', { a: 'b', b: 'c', c: 'b' }, 'c'],
  ])('ends in %s', (_name, redirects, end) => {
    expect(resolveEntity(registry(redirects), id('a'))?.id).toBe(end);
  });

  it('stays with the last one known when a redirect leads nowhere', () => {
    expect(resolveEntity(registry({ a: 'gone' }), id('a'))?.id).toBe('a');
    expect(resolveEntity(registry({}), id('a'))).toBeUndefined();
  });
});
